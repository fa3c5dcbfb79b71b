using Bekwaam.Core.Cases.Importing;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Figures;

/// <summary>Which cases are looked at.</summary>
/// <param name="From">The first day; null for all.</param>
/// <param name="Until">The last day, as if nothing were known of later; null for as far as is known.</param>
/// <param name="Kind">Only these; null for all.</param>
/// <param name="Source">Number of an import, 0 for those that were not imported, null for all.</param>
/// <param name="OpenedUntil">Only cases opened by this day, followed as far as is known; null for all.</param>
public sealed record FlowQuestion(DateOnly? From = null, DateOnly? Until = null, CaseKind? Kind = null, int? Source = null, DateOnly? OpenedUntil = null);

/// <summary>Reads what the figures of flow need of cases, and no more.</summary>
public static class ReadCaseFlow
{
    public static async Task<CaseFlow> RunAsync(AppDb db, FlowQuestion question, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await OrganisationSetting.ReadAsync(db, cancel))?.TimeZone ?? Organisation.DefaultTimeZone);
        // An import that is being written or taken out would be counted by half.
        var ends = await db.CaseImports.AsNoTracking().Where(i => i.State == CaseImportState.Completed && i.LogEnd != null)
            .ToDictionaryAsync(i => i.Number, i => i.LogEnd!.Value, cancel);
        // Two of one customer that were merged are one.
        var cases = db.Cases.AsNoTracking().Where(c => c.MergedInto == null);
        if (question.Kind is { } kind)
            cases = cases.Where(c => c.Kind == kind);
        if (question.Source is { } source)
            cases = source == 0 ? cases.Where(c => c.Source == null) : cases.Where(c => c.Source == source);
        if (question.OpenedUntil is { } opened)
        {
            var end = FlowWeeks.MidnightOf(opened.AddDays(1), zone);
            cases = cases.Where(c => c.OpenedAt < end);
        }

        var spans = new List<CaseSpan>();
        var seen = DateTimeOffset.MinValue;
        await foreach (var one in cases.Select(c => new { c.OpenedAt, c.SolvedAt, c.Source, c.Version }).AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (SeenUntil(one.Source, one.Version) is not { } until)
                continue;
            spans.Add(new CaseSpan(one.OpenedAt, one.SolvedAt, until));
            seen = until > seen ? until : seen;
        }

        var from = question.From is { } first ? FlowWeeks.MidnightOf(first, zone) : (DateTimeOffset?)null;
        var last = question.Until is { } day ? FlowWeeks.MidnightOf(day.AddDays(1), zone).AddTicks(-1) : DateTimeOffset.MaxValue;
        var known = spans.Count == 0 ? now : seen;
        return CaseFlow.Of(spans, from, last < known ? last : known, zone);

        // Who works on an imported case sees it again.
        DateTimeOffset? SeenUntil(int? source, int version) =>
            source is not { } number || version > 0 ? now : ends.TryGetValue(number, out var end) ? end : null;
    }
}
