using System.Text;
using Bekwaam.Core.Data;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>What could not be taken over: the first hundred thousand in full, all of it counted by reason.</summary>
internal sealed class ImportErrors(int import)
{
    public const int Kept = 100_000;
    private const int ValueCharacters = 200;
    private readonly Dictionary<string, (Reason Reason, long Count)> byReason = new(StringComparer.Ordinal);
    private readonly List<ImportError> pending = [];
    private int kept;

    public long Total { get; private set; }

    /// <summary>By reason, most first.</summary>
    public IReadOnlyList<ErrorCount> Counts =>
        [.. byReason.Values.OrderByDescending(e => e.Count).ThenBy(e => e.Reason.Code, StringComparer.Ordinal).Select(e => new ErrorCount(e.Reason, e.Count))];

    /// <summary>Those to be saved now, in the order of the file.</summary>
    public IReadOnlyList<ImportError> TakePending()
    {
        var taken = pending.OrderBy(e => e.Row)
            .Select(e => new ImportError { Import = import, Number = ++kept, Row = e.Row, Column = e.Column, Value = e.Value, Reason = e.Reason }).ToList();
        pending.Clear();
        return taken;
    }

    public void Add(long row, string? column, ReadOnlySpan<byte> value, Reason reason, long count = 1)
    {
        Total += count;
        var there = byReason.TryGetValue(reason.Code, out var found) ? found : (Reason: reason, Count: 0);
        byReason[reason.Code] = (there.Reason, there.Count + count);
        if (kept + pending.Count < Kept)
            pending.Add(new ImportError { Import = import, Row = row, Column = column, Value = Start(value), Reason = StoredJson.Write(reason) });
    }

    private static string? Start(ReadOnlySpan<byte> value)
    {
        if (value.IsEmpty)
            return null;
        var text = Encoding.UTF8.GetString(value[..Math.Min(value.Length, ValueCharacters * 4)]).Replace('\0', '\uFFFD');
        return text.Length <= ValueCharacters ? text : text[..(ValueCharacters - 1)] + "…";
    }
}
