using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases.Importing;

/// <summary>The rows that were refused: the first hundred thousand in full, all of them counted by reason.</summary>
internal sealed class LogRefusals
{
    public const int Kept = 100_000;
    private const int RowCharacters = 500;
    private readonly Dictionary<string, (Reason Reason, long Count)> byReason = new(StringComparer.Ordinal);
    private readonly List<(long Line, string? Field, string Row, Reason Reason)> rows = [];

    public long Count { get; private set; }

    /// <summary>By reason, most first.</summary>
    public IReadOnlyList<RefusalCount> Counts =>
        [.. byReason.Values.OrderByDescending(r => r.Count).ThenBy(r => r.Reason.Code, StringComparer.Ordinal).Select(r => new RefusalCount(r.Reason, r.Count))];

    public void Add(LogRow row, string? field, Reason reason)
    {
        Count++;
        byReason[reason.Code] = byReason.TryGetValue(reason.Code, out var found) ? (found.Reason, found.Count + 1) : (reason, 1);
        if (rows.Count == Kept)
            return;
        var text = string.Join(" · ", row.Cells).Replace("\0", "", StringComparison.Ordinal);
        rows.Add((row.Line, field, text.Length > RowCharacters ? text[..(RowCharacters - 1)] + "…" : text, reason));
    }

    /// <summary>As they are kept with an import, in the order of the file.</summary>
    public IEnumerable<CaseImportError> Of(int import) => rows.OrderBy(row => row.Line).Select((row, place) => new CaseImportError
    {
        Import = import,
        Number = place + 1,
        Line = row.Line,
        Field = row.Field,
        Row = row.Row,
        Reason = StoredJson.Write(row.Reason),
    });
}
