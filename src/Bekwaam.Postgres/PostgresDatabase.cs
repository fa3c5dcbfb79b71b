using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Postgres;

/// <summary>A database on a PostgreSQL server, for when one machine is not enough.</summary>
public sealed class PostgresDatabase : IDatabase
{
    private readonly DbContextOptions<PostgresDb> options;

    /// <param name="connection">An Npgsql connection string.</param>
    public PostgresDatabase(string connection) =>
        options = new DbContextOptionsBuilder<PostgresDb>().UseNpgsql(connection).Options;

    public string Engine => "postgresql";

    public AppDb Open() => new PostgresDb(options);
}
