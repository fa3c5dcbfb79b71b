using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Competence;

/// <summary>
/// Rollups of facets in memory, for a verdict and its neighbours: days, not answers, so a hundred million answers take no
/// longer than a thousand. Sums are integers, so the order in which rows come back does not matter.
/// </summary>
internal sealed class EvidenceTable
{
    private readonly Dictionary<Key, Dictionary<DateOnly, Moments>> days = [];
    private readonly List<EffortDay> efforts;

    private EvidenceTable(IReadOnlyDictionary<int, BreakdownName> names, List<EffortDay> efforts)
    {
        Names = names;
        this.efforts = efforts;
    }

    private readonly record struct Key(Facet Facet, QuestionRole Role, Perspective Perspective, int BreakdownValue);

    /// <summary>What the numbers of breakdown values stand for.</summary>
    public IReadOnlyDictionary<int, BreakdownName> Names { get; }

    /// <param name="everybodyFrom">First day for everybody together: charts look further back.</param>
    /// <param name="unitsFrom">First day for units and employees.</param>
    /// <param name="to">Last day.</param>
    public static async Task<EvidenceTable> ReadAsync(
        AppDb db, DateOnly everybodyFrom, DateOnly unitsFrom, DateOnly to, CancellationToken cancel)
    {
        var names = await db.BreakdownNames().ToDictionaryAsync(n => n.Number, cancel);
        var efforts = await db.EffortDays.AsNoTracking()
            .Where(e => e.Day >= unitsFrom && e.Day <= to && e.BreakdownValue == 0).ToListAsync(cancel);
        var table = new EvidenceTable(names, efforts);
        var rows = db.FacetDays.AsNoTracking()
            .Where(d => d.Day <= to && d.Day >= everybodyFrom && (d.BreakdownValue == 0 || d.Day >= unitsFrom))
            .Select(d => new { d.Facet, d.Role, d.Perspective, d.BreakdownValue, d.Day, d.Moments });
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            var key = new Key(row.Facet, row.Role, row.Perspective, row.BreakdownValue);
            if (!table.days.TryGetValue(key, out var of))
                table.days[key] = of = [];
            of[row.Day] = of.GetValueOrDefault(row.Day) + Moments.Unpack(row.Moments);
        }

        return table;
    }

    /// <summary>Everything in a period added up.</summary>
    public Moments Sum(Facet facet, QuestionRole role, Perspective perspective, Period period, int breakdownValue = 0)
    {
        var sum = default(Moments);
        if (days.TryGetValue(new Key(facet, role, perspective, breakdownValue), out var of))
            foreach (var (day, moments) in of)
                if (period.Holds(day))
                    sum += moments;
        return sum;
    }

    /// <summary>What customers lived, per value of a breakdown with this role; only values with answers.</summary>
    public IEnumerable<(BreakdownName Name, Moments Moments)> Per(Listening.BreakdownRole role, Facet facet, Period period) =>
        from name in Names.Values.OrderBy(n => n.Breakdown, StringComparer.Ordinal).ThenBy(n => n.Number)
        where name.Role == role
        let moments = Sum(facet, QuestionRole.Experience, Perspective.Customer, period, name.Number)
        where moments.N > 0
        select (name, moments);

    /// <summary>Customers' weeks (Monday first) up to a day, oldest first; weeks without answers are left out.</summary>
    public IReadOnlyList<(DateOnly Monday, Moments Moments)> Weeks(Facet facet, DateOnly to, int most)
    {
        if (!days.TryGetValue(new Key(facet, QuestionRole.Experience, Perspective.Customer, 0), out var of))
            return [];
        var weeks = new SortedDictionary<DateOnly, Moments>();
        foreach (var (day, moments) in of)
        {
            if (day > to)
                continue;
            var monday = day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
            weeks[monday] = weeks.GetValueOrDefault(monday) + moments;
        }

        return [.. weeks.TakeLast(most).Select(w => (w.Key, w.Value))];
    }

    /// <summary>Events and exposure in a period, or null when no work was counted.</summary>
    public (long Events, long Exposure)? Effort(Facet facet, EffortKind kind, Period period)
    {
        var (events, exposure) = (0L, 0L);
        foreach (var day in efforts)
            if (day.Facet == facet && day.Kind == kind && period.Holds(day.Day))
                (events, exposure) = (events + day.Events, exposure + day.Exposure);
        return exposure == 0 ? null : (events, exposure);
    }
}
