using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Postgres;

/// <summary>PostgreSQL's quirks.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : AppDb(options)
{
    /// <summary>Byte order: what is folded already needs no language's rules, and both engines list in the same order.</summary>
    private const string ByteOrder = "C";

    // Without an order nothing but the index is read for a rare word. A common one would give the oldest: of those the newest
    // are looked for from the end, where they are never far.
    private const string Match = """
        with found as materialized (select number from {table} where array_to_tsvector(string_to_array(words, ' ')) @@ cast({0} as tsquery) limit {1})
        select number as "Value" from found order by number desc
        """;

    private const string MatchLatest = """
        select number as "Value" from (select number, words from {table} order by number desc limit {2}) as latest
        where array_to_tsvector(string_to_array(words, ' ')) @@ cast({0} as tsquery) limit {1}
        """;

    private const int Latest = 5000;
    private const int Common = 1000;

    public override Task<IReadOnlyList<int>> MatchAsync(SearchWish wish, int most, CancellationToken cancel) =>
        MatchAsync<int>("search_documents", wish, most, latest: true, cancel);

    public override Task<IReadOnlyList<long>> MatchCasesAsync(SearchWish wish, int most, bool latest, CancellationToken cancel) =>
        MatchAsync<long>("case_documents", wish, most, latest, cancel);

    public override async Task PutAsync(IReadOnlyCollection<SearchDocument> documents, CancellationToken cancel)
    {
        const string sql = """
            insert into search_documents (number, words) select * from unnest({0}, {1})
            on conflict (number) do update set words = excluded.words
            """;
        await Database.ExecuteSqlRawAsync(sql, [documents.Select(d => d.Number).ToArray(), documents.Select(d => d.Words).ToArray()], cancel);
    }

    public override async Task PutAsync(IReadOnlyCollection<CaseDocument> documents, CancellationToken cancel)
    {
        const string sql = """
            insert into case_documents (number, words) select * from unnest({0}, {1})
            on conflict (number) do update set words = excluded.words
            """;
        await Database.ExecuteSqlRawAsync(sql, [documents.Select(d => d.Number).ToArray(), documents.Select(d => d.Words).ToArray()], cancel);
    }

    public override async Task LearnAsync(IReadOnlyCollection<SearchWord> words, CancellationToken cancel)
    {
        const string sql = "insert into search_words (variant, word) select * from unnest({0}, {1}) on conflict do nothing";
        await Database.ExecuteSqlRawAsync(sql, [words.Select(w => w.Variant).ToArray(), words.Select(w => w.Word).ToArray()], cancel);
    }

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Relation>().Property(r => r.SortName).UseCollation(ByteOrder);
        modelBuilder.Entity<RelationTerm>().Property(t => t.SortName).UseCollation(ByteOrder);
        modelBuilder.Entity<RelationTerm>().Property(t => t.Term).UseCollation(ByteOrder);
        modelBuilder.Entity<SearchWord>().Property(w => w.Variant).UseCollation(ByteOrder);
        modelBuilder.Entity<SearchWord>().Property(w => w.Word).UseCollation(ByteOrder);
        modelBuilder.Entity<RelationKey>().Property(k => k.Value).UseCollation(ByteOrder);
    }

    private async Task<IReadOnlyList<T>> MatchAsync<T>(string table, SearchWish wish, int most, bool latest, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(wish);
        if (wish.Groups.Count == 0)
            return [];
        var query = string.Join(" & ", wish.Groups.Select(group => "(" + string.Join(" | ", group.Select(word => $"'{word.Text}'{(word.Begins ? ":*" : "")}")) + ")"));
        var enough = latest ? Math.Max(most, Common) : most;
        var found = await Database.SqlQueryRaw<T>(Match.Replace("{table}", table, StringComparison.Ordinal), query, enough).ToListAsync(cancel);
        if (found.Count < enough || !latest)
            return [.. found.Take(most)];
        var newest = await Database.SqlQueryRaw<T>(MatchLatest.Replace("{table}", table, StringComparison.Ordinal), query, most, Latest).ToListAsync(cancel);
        return [.. newest.Concat(found).Distinct().Take(most)];
    }
}
