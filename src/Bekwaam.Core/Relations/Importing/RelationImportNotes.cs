using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Formats;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>What there is to say of entries: the first hundred thousand in full, all of it counted by reason.</summary>
internal sealed class RelationImportNotes(int import)
{
    public const int Kept = 100_000;
    private const int ValueCharacters = 200;
    private readonly Dictionary<string, (Reason Reason, long Count)> byReason = new(StringComparer.Ordinal);
    private readonly List<RelationImportNote> pending = [];
    private int kept;

    /// <summary>By reason, most first.</summary>
    public IReadOnlyList<ReasonCount> Counts =>
        [.. byReason.Values.OrderByDescending(r => r.Count).ThenBy(r => r.Reason.Code, StringComparer.Ordinal).Select(r => new ReasonCount(r.Reason, r.Count))];

    /// <summary>Those to be saved now.</summary>
    public IReadOnlyList<RelationImportNote> TakePending()
    {
        RelationImportNote[] taken = [.. pending];
        pending.Clear();
        return taken;
    }

    public void Add(RelationImportNoteKind kind, Remark remark, int? relation = null)
    {
        var there = byReason.TryGetValue(remark.Reason.Code, out var found) ? found : (remark.Reason, Count: 0);
        byReason[remark.Reason.Code] = (there.Reason, there.Count + 1);
        if (kept == Kept)
            return;
        pending.Add(new RelationImportNote
        {
            Import = import,
            Number = ++kept,
            Kind = kind,
            Line = remark.Line,
            Field = remark.Field,
            Value = Start(remark.Value),
            Reason = StoredJson.Write(remark.Reason),
            Relation = relation,
        });
    }

    private static string? Start(string? text) => text is null || text.Length <= ValueCharacters ? text : text[..(ValueCharacters - 1)] + "…";
}
