using Bekwaam.Core.Data;
using Bekwaam.Core.Data.Schema;
using Bekwaam.Postgres;
using Bekwaam.Sqlite;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Data;

public sealed class MigrationFilesTests
{
    /// <summary>Until the first release the one step is whatever the model says; this rewrites it (docs/data.md).</summary>
    [Fact(Explicit = true)]
    public async Task Write_the_first_step_from_the_model()
    {
        await using var sqlite = new SqliteDatabase("unused.db");
        await using var postgres = new PostgresDatabase("Host=unused");
        await WriteAsync(sqlite, "src/Bekwaam.Sqlite/Migrations/0001_spine.sql");
        await WriteAsync(postgres, "src/Bekwaam.Postgres/Migrations/0001_spine.sql");
    }

    [Fact]
    public async Task Both_engines_have_the_same_steps_numbered_without_gaps()
    {
        await using var sqlite = new SqliteDatabase("unused.db");
        await using var postgres = new PostgresDatabase("Host=unused");
        var steps = sqlite.Schema.Migrations.Select(m => m.ToString()).ToList();
        steps.ShouldBe(postgres.Schema.Migrations.Select(m => m.ToString()));
        sqlite.Schema.Migrations.Select(m => m.Number).ShouldBe(Enumerable.Range(1, steps.Count));
        steps.ShouldNotBeEmpty();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_migrated_empty_database_is_what_the_model_says(Engine engine)
    {
        await using var migrated = await TestDatabase.CreateAsync(engine);
        await using var model = await TestDatabase.CreateEmptyAsync(engine);
        await using (var db = model.Open())
            await RunAsync(db, db.Database.GenerateCreateScript());

        var described = await DescribeAsync(migrated);
        // What the mapping has no words for is written by hand, and is all there is besides.
        described.Where(IsSearch).ShouldBe(engine is Engine.Sqlite
            ? ["search table case_index", "search table search_index", "search trigger case_documents_delete", "search trigger case_documents_insert", "search trigger case_documents_update",
                "search trigger search_documents_delete", "search trigger search_documents_insert", "search trigger search_documents_update"]
            : ["index CREATE INDEX ix_search_cases ON public.case_documents USING gin (array_to_tsvector(string_to_array(words, ' '::text))) WITH (gin_pending_list_limit='1024')",
                "index CREATE INDEX ix_search_documents_words ON public.search_documents USING gin (array_to_tsvector(string_to_array(words, ' '::text))) WITH (gin_pending_list_limit='1024')"]);
        var steps = described.Where(line => line != "table schema_migrations" && !IsSearch(line)).ToList();
        steps.ShouldBe(await DescribeAsync(model), "The model changed: write a new step, or before the first release rewrite the first (docs/data.md).");
        await using var again = migrated.Open();
        SchemaDifferences.Missing(again, steps).ShouldBeEmpty();
    }

    private static bool IsSearch(string line) => line.StartsWith("search ", StringComparison.Ordinal) || line.Contains(" ix_search_", StringComparison.Ordinal);

    private static async Task WriteAsync(IDatabase database, string file)
    {
        await using var db = database.Open();
        var script = db.Database.GenerateCreateScript().ReplaceLineEndings("\n");
        await File.WriteAllTextAsync(Repository.PathOf(file), script.Replace("\n\n\n", "\n\n", StringComparison.Ordinal).Trim() + "\n");
    }

    private static async Task<IReadOnlyList<string>> DescribeAsync(TestDatabase database)
    {
        await using var db = database.Open();
        await db.Database.OpenConnectionAsync();
        return await database.Database.Schema.DescribeAsync(db.Database.GetDbConnection(), CancellationToken.None);
    }

    private static async Task RunAsync(AppDb db, string sql)
    {
        await db.Database.OpenConnectionAsync();
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
