using Bekwaam.Core.Data;
using Bekwaam.Postgres;
using Bekwaam.Sqlite;

namespace Bekwaam.Hosting;

/// <summary>Where this installation keeps its data, as the command line or the environment says.</summary>
/// <param name="DataFolder">For the SQLite file, the key file and backups.</param>
/// <param name="Connection">PostgreSQL connection string, or null for one SQLite file in the data folder.</param>
internal sealed record Installation(DirectoryInfo DataFolder, string? Connection)
{
    public const string DefaultUrls = "http://localhost:5080";

    public string SqliteFile => Path.Combine(DataFolder.FullName, "bekwaam.db");

    public DirectoryInfo BackupFolder => new(Path.Combine(DataFolder.FullName, "backups"));

    /// <summary>Where mails lie as files as long as no mail server is set.</summary>
    public DirectoryInfo MailFolder => new(Path.Combine(DataFolder.FullName, "mail"));

    public IDatabase OpenDatabase()
    {
        if (Connection is not null)
            return new PostgresDatabase(Connection, BackupFolder);
        DataFolder.Create();
        return new SqliteDatabase(SqliteFile);
    }
}
