using Bekwaam.Core.Data.Schema;

namespace Bekwaam.Core.Data.Backups;

/// <summary>What is in a backup: <c>manifest.json</c>, beside one entry per table.</summary>
/// <param name="Format">Of the archive; raised when older programs cannot read it.</param>
/// <param name="Program">The version that made it.</param>
/// <param name="Engine">It came from; it restores into either.</param>
/// <param name="Organisation">Whose data, or null before set-up.</param>
/// <param name="TakenAt">The moment that it holds.</param>
/// <param name="Migrations">The steps of the schema that it has.</param>
/// <param name="Tables">Those that others refer to first.</param>
public sealed record BackupManifest(
    int Format,
    string Program,
    string Engine,
    string? Organisation,
    DateTimeOffset TakenAt,
    IReadOnlyList<AppliedMigration> Migrations,
    IReadOnlyList<BackupTable> Tables)
{
    public const int CurrentFormat = 1;
    public const string Entry = "manifest.json";

    public long Rows => Tables.Sum(table => table.Rows);
}

/// <param name="Name">In the database.</param>
/// <param name="Columns">In the order of the cells.</param>
/// <param name="Rows">How many.</param>
/// <param name="Sha256">Of the entry's bytes.</param>
/// <param name="Digest">Of the rows in any order (<see cref="RowDigest"/>).</param>
public sealed record BackupTable(string Name, IReadOnlyList<string> Columns, long Rows, string Sha256, string Digest)
{
    public string Entry => EntryOf(Name);

    public static string EntryOf(string table) => $"tables/{table}";
}
