using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Fields;

/// <summary>The administrator's fields of one case: which there are, what stands in them, and filling them in.</summary>
public static class CaseFieldValues
{
    /// <param name="Values">By the key of the field, as typed; null or empty takes it away, what is not named stays.</param>
    /// <param name="Culture">In which numbers and days were typed.</param>
    public sealed record Filled(IReadOnlyDictionary<string, string?> Values, CultureInfo Culture);

    /// <param name="Value">As stored; null when it is empty.</param>
    public sealed record Line(CaseField Field, string? Value);

    /// <summary>Those that are asked of this kind of case, and those that are filled in all the same; in their order.</summary>
    public static async Task<IReadOnlyList<Line>> OfAsync(AppDb db, Guid id, CaseKind kind, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var fields = await db.CaseFields.AsNoTracking().OrderBy(f => f.Position).ThenBy(f => f.Key).ToListAsync(cancel);
        var values = fields.Count == 0 ? [] : await db.CaseFieldValues.AsNoTracking().Where(v => v.CaseId == id).ToDictionaryAsync(v => v.Key, v => v.Value, cancel);
        return [.. fields.Where(f => f.IsAskedOf(kind) || values.ContainsKey(f.Key)).Select(f => new Line(f, values.GetValueOrDefault(f.Key)))];
    }

    /// <summary>Fills them in, in the caller's unit of work.</summary>
    /// <returns>The names of those that are different now; or why one of them cannot be.</returns>
    internal static async Task<Outcome<IReadOnlyList<string>>> ApplyAsync(AppDb db, Case one, Filled filled, CancellationToken cancel)
    {
        var fields = await db.CaseFields.AsNoTracking().OrderBy(f => f.Position).ToListAsync(cancel);
        if (filled.Values.Keys.FirstOrDefault(key => !fields.Exists(f => f.Key == key)) is { } unknown)
            return new Reason("There is no field “{0}”.", unknown);
        var known = await db.CaseFieldValues.Where(v => v.CaseId == one.Id).ToDictionaryAsync(v => v.Key, cancel);
        List<string> changed = [];
        foreach (var field in fields.Where(f => filled.Values.ContainsKey(f.Key)))
        {
            var typed = filled.Values[field.Key]?.Replace("\0", "", StringComparison.Ordinal);
            var before = known.GetValueOrDefault(field.Key);
            // A choice that was taken off the list may stay where it stands.
            if (before is not null && typed?.Trim() == before.Value)
                continue;
            var read = OwnFields.ReadValue(field, typed, filled.Culture);
            if (!read.Done)
                return read.Refusal;
            if (read.Value == before?.Value)
                continue;
            changed.Add(field.Label);
            if (read.Value is not { } value)
                db.CaseFieldValues.Remove(before!);
            else if (before is not null)
                before.Value = value;
            else
                db.CaseFieldValues.Add(new CaseFieldValue { CaseId = one.Id, Key = field.Key, Value = value });
        }

        return changed;
    }
}
