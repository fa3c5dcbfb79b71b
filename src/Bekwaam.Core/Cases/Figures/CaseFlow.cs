using Bekwaam.Statistics;
using Bekwaam.Statistics.ControlCharts;
using Bekwaam.Statistics.Intervals;
using Bekwaam.Statistics.Survival;

namespace Bekwaam.Core.Cases.Figures;

/// <summary>How cases flow through: what comes, what goes, what waits and how long it takes.</summary>
public sealed record CaseFlow
{
    /// <summary>The end of what was looked at; what was open then counts as open, however it went on.</summary>
    public required DateTimeOffset Until { get; init; }

    /// <summary>Cases opened in the period, on which the times rest.</summary>
    public required long Cases { get; init; }

    public required long Solved { get; init; }

    /// <summary>Cases opened before the period: in the backlog, not in the times.</summary>
    public required long Before { get; init; }

    /// <summary>Cases opened after the end: left out.</summary>
    public required long After { get; init; }

    public required IReadOnlyList<FlowWeek> Weeks { get; init; }

    /// <summary>Per week, with limits; weeks that are not whole are shown and not counted.</summary>
    public required ControlChart Arrivals { get; init; }

    public required ControlChart Departures { get; init; }

    /// <summary>The mean of whole weeks; null with too few of them.</summary>
    public required Measure? ArrivalsPerWeek { get; init; }

    /// <summary>Throughput: the mean of whole weeks; null with too few of them.</summary>
    public required Measure? DeparturesPerWeek { get; init; }

    /// <summary>The share of the period's cases that is still open; null without cases.</summary>
    public required Measure? OpenShare { get; init; }

    /// <summary>How long until a case is solved, in days; null without cases.</summary>
    public required KaplanMeier? Times { get; init; }

    public long Open => Cases - Solved;

    /// <summary>Cases open at the end of the last week.</summary>
    public long Backlog => Weeks.Count == 0 ? 0 : Weeks[^1].Backlog;

    public SurvivalTime? Median => Times?.Median;

    /// <summary>The time by which a quarter is solved.</summary>
    public SurvivalTime? FirstQuartile => Times?.TimeUntil(.25);

    public SurvivalTime? ThirdQuartile => Times?.TimeUntil(.75);

    /// <param name="all">Cases in any order.</param>
    /// <param name="from">The period's beginning; null for all.</param>
    /// <param name="until">Its end.</param>
    /// <param name="zone">Decides which week a moment belongs to.</param>
    public static CaseFlow Of(IReadOnlyList<CaseSpan> all, DateTimeOffset? from, DateTimeOffset until, TimeZoneInfo zone)
    {
        var seen = all.Where(span => span.Opened <= until).Select(span => span.At(until)).ToList();
        var weeks = FlowWeeks.Of(seen, from, until, zone);
        var inside = from is null ? seen : seen.FindAll(span => span.Opened >= from);
        var solved = inside.Count(span => span.Solved is not null);
        var durations = inside.Select(span => new Duration((span.End - span.Opened).TotalDays, span.Solved is not null)).ToArray();
        return new CaseFlow
        {
            Until = until,
            Cases = inside.Count,
            Solved = solved,
            Before = seen.Count - inside.Count,
            After = all.Count - seen.Count,
            Weeks = weeks,
            Arrivals = Chart(weeks, week => week.Arrived),
            Departures = Chart(weeks, week => week.Departed),
            ArrivalsPerWeek = Mean(weeks, week => week.Arrived),
            DeparturesPerWeek = Mean(weeks, week => week.Departed),
            OpenShare = inside.Count == 0 ? null : Proportion.Wilson(inside.Count - solved, inside.Count),
            Times = durations.Length == 0 ? null : KaplanMeier.Of(durations),
        };
    }

    /// <summary>Weeks differ by more than chance alone (seasons, campaigns): the limits come from how much neighbours differ.</summary>
    private static ControlChart Chart(IReadOnlyList<FlowWeek> weeks, Func<FlowWeek, long> figure)
    {
        double[] values = [.. weeks.Select(week => (double)figure(week))];
        int[] parts = [.. Enumerable.Range(0, weeks.Count).Where(week => !weeks[week].Whole)];
        return XmR.Of(values, new ChartMarks { Excluded = parts, HigherIsBetter = true });
    }

    private static Measure? Mean(IReadOnlyList<FlowWeek> weeks, Func<FlowWeek, long> figure)
    {
        double[] values = [.. weeks.Where(week => week.Whole).Select(week => (double)figure(week))];
        if (values.Length < 2)
            return null;
        var mean = values.Average();
        return MeanInterval.Of(new Sample(values.Length, mean, values.Sum(value => (value - mean) * (value - mean)) / (values.Length - 1))) is { } measure
            ? measure with { Low = Math.Max(0, measure.Low) } : null;
    }
}
