using System.Buffers;
using System.Text;
using System.Text.Json;
using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Data;
using Bekwaam.Core.Search;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Bekwaam.Sqlite;

/// <summary>SQLite's quirks: time as ticks, keys as sixteen bytes in their order, days as numbers.</summary>
public sealed class SqliteDb(DbContextOptions<SqliteDb> options) : AppDb(options)
{
    /// <summary>In the order of numbers the index need not be read to its end.</summary>
    private const string Match = "select rowid from search_index where search_index match @words order by rowid desc limit @most";

    private const string MatchCases = "select rowid from case_index where case_index match @words order by rowid desc limit @most";

    public override async Task<IReadOnlyList<int>> MatchAsync(SearchWish wish, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return wish.Groups.Count == 0 ? [] : await MatchAsync(Match, wish, most, static (rows, at) => rows.GetInt32(at), cancel);
    }

    public override async Task<IReadOnlyList<long>> MatchCasesAsync(SearchWish wish, int most, bool latest, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(wish);
        return wish.Groups.Count == 0 ? [] : await MatchAsync(MatchCases, wish, most, static (rows, at) => rows.GetInt64(at), cancel);
    }

    // One parameter however many rows: the library looks each place up by name, along all that were before it.
    public override async Task PutAsync(IReadOnlyCollection<SearchDocument> documents, CancellationToken cancel)
    {
        const string sql = """
            insert into search_documents (number, words) select value ->> 0, value ->> 1 from json_each({0}) where true
            on conflict (number) do update set words = excluded.words
            """;
        await Database.ExecuteSqlRawAsync(sql, [Rows(documents, (json, document) =>
        {
            json.WriteNumberValue(document.Number);
            json.WriteStringValue(document.Words);
        })], cancel);
    }

    public override async Task PutAsync(IReadOnlyCollection<CaseDocument> documents, CancellationToken cancel)
    {
        const string sql = """
            insert into case_documents (number, words) select value ->> 0, value ->> 1 from json_each({0}) where true
            on conflict (number) do update set words = excluded.words
            """;
        await Database.ExecuteSqlRawAsync(sql, [Rows(documents, (json, document) =>
        {
            json.WriteNumberValue(document.Number);
            json.WriteStringValue(document.Words);
        })], cancel);
    }

    public override async Task LearnAsync(IReadOnlyCollection<SearchWord> words, CancellationToken cancel)
    {
        const string sql = "insert into search_words (variant, word) select value ->> 0, value ->> 1 from json_each({0}) where true on conflict do nothing";
        await Database.ExecuteSqlRawAsync(sql, [Rows(words, (json, word) =>
        {
            json.WriteStringValue(word.Variant);
            json.WriteStringValue(word.Word);
        })], cancel);
    }

    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        configurationBuilder.Properties<DateTimeOffset>().HaveConversion<UtcTicks>();
        configurationBuilder.Properties<DateOnly>().HaveConversion<DayNumber>();
        configurationBuilder.Properties<Guid>().HaveConversion<OrderedBytes>();
        configurationBuilder.Properties<decimal>().HaveConversion<double>();
    }

    /// <summary>Asked eight times for one page: past the mapper, which costs more than the answer.</summary>
    private async Task<List<T>> MatchAsync<T>(string sql, SearchWish wish, int most, Func<SqliteDataReader, int, T> read, CancellationToken cancel)
    {
        await Database.OpenConnectionAsync(cancel);
        try
        {
            using var command = Keeping.KeptConnection.Command((SqliteConnection)Database.GetDbConnection(), sql, Database.CurrentTransaction?.GetDbTransaction());
            command.Parameters.Add(new SqliteParameter("@words", Query(wish)));
            command.Parameters.Add(new SqliteParameter("@most", most));
            using var rows = command.ExecuteReader();
            var found = new List<T>();
            while (rows.Read())
                found.Add(read(rows, 0));
            return found;
        }
        finally
        {
            await Database.CloseConnectionAsync();
        }
    }

    private static string Query(SearchWish wish) =>
        string.Join(" AND ", wish.Groups.Select(group => "(" + string.Join(" OR ", group.Select(word => $"\"{word.Text}\"{(word.Begins ? "*" : "")}")) + ")"));

    private static string Rows<T>(IEnumerable<T> rows, Action<Utf8JsonWriter, T> write)
    {
        var text = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(text))
        {
            json.WriteStartArray();
            foreach (var row in rows)
            {
                json.WriteStartArray();
                write(json, row);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(text.WrittenSpan);
    }

    private sealed class UtcTicks() : ValueConverter<DateTimeOffset, long>(
        time => time.UtcTicks, ticks => new DateTimeOffset(ticks, TimeSpan.Zero));

    private sealed class DayNumber() : ValueConverter<DateOnly, int>(
        day => day.DayNumber, number => DateOnly.FromDayNumber(number));

    private sealed class OrderedBytes() : ValueConverter<Guid, byte[]>(
        key => key.ToByteArray(true), bytes => new Guid(bytes, true));
}
