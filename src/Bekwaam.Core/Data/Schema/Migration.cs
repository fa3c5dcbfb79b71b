using System.Globalization;
using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Bekwaam.Core.Data.Schema;

/// <summary>One step of the schema; both engines have the same numbers and names.</summary>
/// <param name="Number">1, 2 … without gaps.</param>
/// <param name="Name">Words from the file name.</param>
/// <param name="Sql">What it does, several statements.</param>
public sealed record Migration(int Number, string Name, string Sql)
{
    /// <summary>SHA-256 of the text with plain line ends: tells whether what was applied is what this program holds.</summary>
    public string Checksum => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Sql.ReplaceLineEndings("\n"))));

    /// <summary>"0001_spine".</summary>
    public override string ToString() => $"{Number:0000}_{Name}";

    /// <summary>Reads <c>Migrations/NNNN_words.sql</c> out of an assembly, in order.</summary>
    public static IReadOnlyList<Migration> In(Assembly assembly)
    {
        const string folder = ".Migrations.";
        return [.. assembly.GetManifestResourceNames()
            .Where(name => name.Contains(folder, StringComparison.Ordinal))
            .Select(name => Read(assembly, name, name[(name.LastIndexOf(folder, StringComparison.Ordinal) + folder.Length)..]))
            .OrderBy(migration => migration.Number)];
    }

    private static Migration Read(Assembly assembly, string resource, string file)
    {
        using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
        return new Migration(int.Parse(file[..4], CultureInfo.InvariantCulture), file[5..^".sql".Length], reader.ReadToEnd());
    }
}

/// <summary>A migration that a database says it has had.</summary>
public sealed record AppliedMigration(int Number, string Name, string Checksum);
