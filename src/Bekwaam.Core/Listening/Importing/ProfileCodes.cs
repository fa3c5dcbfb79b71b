using Bekwaam.Core.Text;
using CsvHelper;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>Long layout: which question codes a file holds, with what stands in their answers.</summary>
public static class ProfileCodes
{
    /// <summary>Codes shown; a file with more probably has its columns mixed up.</summary>
    public const int CodesKept = 500;

    private const int RowsRead = 2_000_000;
    private const int AnswersProfiled = 1_000;

    /// <param name="file">From its first byte.</param>
    /// <param name="findings">How it is written.</param>
    /// <param name="codeColumn">Name of the column with the codes.</param>
    /// <param name="valueColumn">Name of the column with the answers.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>In the order in which they come; the dry run tells of any that this did not reach.</returns>
    public static async Task<IReadOnlyList<ColumnProfile>> RunAsync(Stream file, CsvFindings findings, string codeColumn, string valueColumn, CancellationToken cancel)
    {
        var names = findings.Names.ToList();
        var (code, value) = (names.IndexOf(codeColumn), names.IndexOf(valueColumn));
        if (code < 0 || value < 0)
            return [];
        var codes = new Dictionary<string, ColumnProfile>(StringComparer.Ordinal);
        await using var rows = CsvRows.Open(file, findings.Format);
        for (var row = 0; row < RowsRead && await ReadAsync(rows, cancel); row++)
        {
            var name = rows.Reader.GetString(code).Trim();
            if (!codes.TryGetValue(name, out var profile))
            {
                if (name.Length is 0 or > CsvLimits.NameCharacters || codes.Count == CodesKept)
                    continue;
                codes[name] = profile = new ColumnProfile(codes.Count + 1, name);
            }

            if (profile.Filled + profile.Blank < AnswersProfiled)
                profile.Add(rows.Reader.GetString(value));
        }

        return [.. codes.Values];
    }

    /// <summary>A row too long to read ends the list; the dry run says where it stands.</summary>
    private static async ValueTask<bool> ReadAsync(CsvRows rows, CancellationToken cancel)
    {
        try
        {
            return await rows.ReadAsync(cancel);
        }
        catch (CsvFormatException)
        {
            return false;
        }
    }
}
