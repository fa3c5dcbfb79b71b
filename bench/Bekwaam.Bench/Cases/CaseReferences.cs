using System.Data.Common;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Threading.Channels;
using Bekwaam.Core.Data;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Bench.Cases;

/// <summary>
/// The pages of cases as bare as can be: raw ADO.NET, the rows as lines of a table, no layout and no sign-in; and a moment
/// saved by nothing but its inserts.
/// </summary>
internal static class CaseReferences
{
    public const string List = "/bench/reference/cases";
    public const string One = "/bench/reference/case";
    public const string Search = "/bench/reference/case-search";
    public const string Save = "/bench/reference/moment";
    private const int MostTogether = 64;

    private const string Row = """
        select c.number, c.subject, c.kind, c.impact, c.state, c.state_since, c.due_at, a.name, r.name
        from cases c left join accounts a on a.id = c.owner_id left join relations r on r.id = c.relation_id
        """;

    public static void Map(IEndpointRouteBuilder app, IDatabase database)
    {
        app.MapGet(List, (HttpContext context) => AnswerAsync(database, context, [], Row + " where c.state < 3 order by c.due_at, c.id limit 51")).AllowAnonymous();
        app.MapGet(One, (HttpContext context, long number) => AnswerAsync(
            database, context, [number],
            Row + " where c.number = @p0",
            "select m.line, m.at, m.kind, a.name, m.text from case_messages m left join accounts a on a.id = m.by where m.case_id = (select id from cases where number = @p0) order by m.line")).AllowAnonymous();
        var found = database.Engine is "sqlite"
            ? Row + " where c.number in (select rowid from case_index where case_index match @p0 order by rowid desc limit 50) order by c.number desc"
            : Row + " where c.number in (select number from case_documents where array_to_tsvector(string_to_array(words, ' ')) @@ cast(@p0 as tsquery) limit 50) order by c.number desc";
        app.MapGet(Search, (HttpContext context, string q) => AnswerAsync(database, context, [q], found)).AllowAnonymous();
        var writer = new Writer(database);
        app.MapPost(Save, async () => await writer.SaveAsync()).AllowAnonymous().DisableAntiforgery();
    }

    private static async Task AnswerAsync(IDatabase database, HttpContext context, object[] values, params string[] statements)
    {
        await using var db = database.Open();
        var connection = db.Database.GetDbConnection();
        await db.Database.OpenConnectionAsync(context.RequestAborted);
        context.Response.ContentType = "text/html; charset=utf-8";
        await using var page = new StreamWriter(context.Response.Body, leaveOpen: true);
        foreach (var sql in statements)
        {
            await using var command = Command(connection, sql, values);
            await using var rows = await command.ExecuteReaderAsync(context.RequestAborted);
            await page.WriteAsync("<table>");
            while (await rows.ReadAsync(context.RequestAborted))
                await WriteRowAsync(page, rows);
            await page.WriteAsync("</table>");
        }
    }

    private static async Task WriteRowAsync(StreamWriter page, DbDataReader row)
    {
        await page.WriteAsync("<tr>");
        for (var place = 0; place < row.FieldCount; place++)
        {
            await page.WriteAsync("<td>");
            await page.WriteAsync(row.GetValue(place) switch { DBNull => "", string text => HtmlEncoder.Default.Encode(text), var other => Convert.ToString(other, CultureInfo.InvariantCulture) });
        }
    }

    private static DbCommand Command(DbConnection connection, string sql, object[] values)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are the constants above; what differs is a parameter.
        command.CommandText = sql;
#pragma warning restore CA2100
        for (var place = 0; place < values.Length; place++)
        {
            var parameter = command.CreateParameter();
            (parameter.ParameterName, parameter.Value) = (FormattableString.Invariant($"@p{place}"), values[place]);
            command.Parameters.Add(parameter);
        }

        return command;
    }

    /// <summary>Inserts and nothing else; on SQLite whoever comes at the same time is saved with one commit.</summary>
    private sealed class Writer(IDatabase database)
    {
        private readonly Channel<TaskCompletionSource> waiting = Channel.CreateUnbounded<TaskCompletionSource>();
        // Behind what earlier runs left: nothing here is ever read.
        private long serial = -TimeProvider.System.GetUtcNow().UtcTicks;
        private Task? loop;

        public async Task SaveAsync()
        {
            if (database.Engine is not "sqlite")
            {
                await WriteAsync([new TaskCompletionSource()]);
                return;
            }

            var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            waiting.Writer.TryWrite(done);
            _ = LazyInitializer.EnsureInitialized(ref loop, () => Task.Run(LoopAsync));
            await done.Task;
        }

        private async Task LoopAsync()
        {
            while (await waiting.Reader.WaitToReadAsync())
            {
                var some = new List<TaskCompletionSource>();
                while (some.Count < MostTogether && waiting.Reader.TryRead(out var one))
                    some.Add(one);
                try
                {
                    await WriteAsync(some);
                    some.ForEach(one => one.SetResult());
                }
                catch (DbException failed)
                {
                    some.ForEach(one => one.SetException(failed));
                }
            }
        }

        private async Task WriteAsync(List<TaskCompletionSource> some)
        {
            await using var db = database.Open();
            var connection = db.Database.GetDbConnection();
            await db.Database.OpenConnectionAsync();
            await using var transaction = await connection.BeginTransactionAsync();
            foreach (var _ in some)
            {
                var now = TimeProvider.System.GetUtcNow();
                var (one, line, moment) = (database.Stored(Guid.CreateVersion7(now)), database.Stored(Guid.CreateVersion7(now)), database.Stored(Guid.CreateVersion7(now)));
                var at = database.Stored(now);
                await RunAsync(connection, transaction,
                    "insert into cases (id, number, kind, subject, impact, channel, state, state_since, opened_at, reopened, passed_on, consulted, escalated, due_at, lines, changed_at, version, confidential) values (@p0, @p1, 1, 'Bench', 2, 1, 3, @p2, @p2, 0, 0, 0, 0, @p2, 1, @p2, 0, @p3)",
                    one, Interlocked.Increment(ref serial), at, false);
                await RunAsync(connection, transaction, "insert into case_messages (id, case_id, at, line, kind, text) values (@p0, @p1, @p2, 1, 1, 'De ketel valt uit.')", line, one, at);
                await RunAsync(connection, transaction, "insert into moments (id, case_id, at, recorded_at, by, channel, inward, outcome, asked_twice) values (@p0, @p1, @p2, @p2, @p0, 1, @p3, 1, @p4)", moment, one, at, true, false);
            }

            await transaction.CommitAsync();
        }

        private static async Task RunAsync(DbConnection connection, DbTransaction transaction, string sql, params object[] values)
        {
            await using var command = Command(connection, sql, values);
            command.Transaction = transaction;
            await command.ExecuteNonQueryAsync();
        }
    }
}
