using Bekwaam.Core;
using Bekwaam.Core.Data.Schema;
using Bekwaam.Postgres;
using Npgsql;

namespace Bekwaam.Testing;

/// <summary>Makes and drops databases on the PostgreSQL server for tests; migrated ones are copies of a template.</summary>
internal static class TestServer
{
    private const string Variable = "BEKWAAM_TEST_POSTGRES";
    private static readonly Lazy<Task<string>> Template = new(MakeTemplateAsync);

    /// <returns>The connection string of a new database.</returns>
    public static async Task<string> CreateAsync(bool migrated)
    {
        var name = "bekwaam_test_" + RandomKey.New().ToString("N");
        await RunAsync(migrated ? $"create database {name} template {await Template.Value}" : $"create database {name}");
        return To(name);
    }

    public static Task DropAsync(string connection) =>
        RunAsync($"drop database if exists {new NpgsqlConnectionStringBuilder(connection).Database} with (force)");

    /// <summary>Named after the schema and kept on the server, so that the next run finds it; several processes may want it at once.</summary>
    private static async Task<string> MakeTemplateAsync()
    {
        var migrations = await MigrationsAsync();
        var name = "bekwaam_template_" + string.Concat(migrations.Select(migration => migration.Checksum[..8]));
        await using var source = Source();
        await using var connection = await source.OpenConnectionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = $"select pg_advisory_lock(2359226); select count(*) from pg_database where datname = '{name}'";
        await using (var reader = await command.ExecuteReaderAsync())
        {
            await reader.NextResultAsync();
            await reader.ReadAsync();
            if (reader.GetInt64(0) == 1)
                return name;
        }

        foreach (var step in new[] { $"drop database if exists {name}_new", $"create database {name}_new" })
        {
            command.CommandText = step;
            await command.ExecuteNonQueryAsync();
        }

        await using (var database = new PostgresDatabase(To(name + "_new")))
            await new MigrateDatabase(database).ToLatestAsync();
        // A name that is there stands for a template that is whole.
        command.CommandText = $"alter database {name}_new rename to {name}";
        await command.ExecuteNonQueryAsync();
        return name;
    }

    private static async Task<IReadOnlyList<Migration>> MigrationsAsync()
    {
        await using var database = new PostgresDatabase(Server());
        return database.Schema.Migrations;
    }

    private static async Task RunAsync(string sql)
    {
        await using var source = Source();
        await using var command = source.CreateCommand(sql);
        await command.ExecuteNonQueryAsync();
    }

    private static NpgsqlDataSource Source() =>
        NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(Server()) { Pooling = false }.ConnectionString);

    private static string To(string database) =>
        new NpgsqlConnectionStringBuilder(Server()) { Database = database, MaxPoolSize = 8 }.ConnectionString;

    private static string Server() => Environment.GetEnvironmentVariable(Variable)
        ?? throw new InvalidOperationException($"Set {Variable} to a PostgreSQL server, or run ./test.sh, which starts one.");
}
