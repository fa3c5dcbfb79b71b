using Bekwaam.Core.Competence;
using Bekwaam.Core.Evidence;
using Bekwaam.Statistics.ControlCharts;

namespace Bekwaam.Core.Listening;

/// <summary>How much time a point of a trend holds.</summary>
public enum TrendGrain
{
    Day,
    Week,
    Month,
    Quarter,
}

/// <summary>A question's figure over time, with its limits and signals; shares are percentages.</summary>
/// <param name="Starts">First day of each point.</param>
/// <param name="Counts">Answers behind each point.</param>
public sealed record ResultTrend(TrendGrain Grain, ControlChart Chart, IReadOnlyList<DateOnly> Starts, IReadOnlyList<long> Counts)
{
    private const int MostPoints = 60;
    private const int EnoughAnswers = 10;

    // The mean of a handful swings by itself: it is shown, but sets no limit and gives no signal.
    private const int FewestAnswers = 5;

    /// <summary>Enough points to tell a signal from noise.</summary>
    public bool TellsSignals => Chart.Points.Count(p => !p.Excluded) >= ControlChart.FewestPoints;

    /// <param name="kind">The figure.</param>
    /// <param name="scale">The question's.</param>
    /// <param name="days">In order of time.</param>
    /// <param name="floor">Points with fewer answers are left out.</param>
    /// <returns>Null for a question without a figure, or when there is nothing to follow.</returns>
    internal static ResultTrend? Of(FigureKind kind, QuestionScale scale, IReadOnlyList<CountedDay> days, long floor)
    {
        if (kind is FigureKind.None || days.Count == 0)
            return null;
        var grain = GrainOf(days, scale);
        var (starts, counts, values, hits) = (new List<DateOnly>(), new List<long>(), new List<double>(), new List<long>());
        var sum = new Tally();
        for (var i = 0; i < days.Count; i++)
        {
            sum.AddPacked(days[i].Tally);
            var start = StartOf(days[i].Day, grain);
            if (i + 1 < days.Count && StartOf(days[i + 1].Day, grain) == start)
                continue;
            if (sum.N is > 0 and var n && n >= floor && ResultFigure.Of(kind, scale, sum) is { } figure)
            {
                starts.Add(start);
                counts.Add(n);
                values.Add(figure.Value);
                hits.Add((long)Math.Round(figure.Value * n / 100));
            }

            sum.Clear();
        }

        if (starts.Count < 2)
            return null;
        var chart = ResultFigure.IsShare(kind)
            ? Percentages(PChart.Laney(hits.ToArray(), counts.ToArray()))
            : XmR.Of(values.ToArray(), new ChartMarks { Excluded = [.. Enumerable.Range(0, counts.Count).Where(i => counts[i] < FewestAnswers)] });
        return new ResultTrend(grain, chart, starts, counts);
    }

    /// <summary>The finest grain whose points are few enough to see and full enough to mean something.</summary>
    private static TrendGrain GrainOf(IReadOnlyList<CountedDay> days, QuestionScale scale)
    {
        var all = new Tally();
        foreach (var day in days)
            all.AddPacked(day.Tally);
        var n = ResultFigure.Answered(scale, all);
        for (var grain = TrendGrain.Day; grain < TrendGrain.Quarter; grain++)
        {
            var points = Points(days, grain);
            // A coarser grain must leave enough points for a chart; otherwise thin points are the lesser evil.
            if (points <= MostPoints && (n >= points * EnoughAnswers || Points(days, grain + 1) < ControlChart.FewestPoints))
                return grain;
        }

        return TrendGrain.Quarter;
    }

    private static int Points(IReadOnlyList<CountedDay> days, TrendGrain grain)
    {
        var (points, last) = (0, default(DateOnly));
        foreach (var day in days)
        {
            var start = StartOf(day.Day, grain);
            if (points == 0 || start != last)
                points++;
            last = start;
        }

        return points;
    }

    private static DateOnly StartOf(DateOnly day, TrendGrain grain) => grain switch
    {
        TrendGrain.Day => day,
        TrendGrain.Week => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)),
        TrendGrain.Month => new DateOnly(day.Year, day.Month, 1),
        _ => Period.Of(day).First,
    };

    private static ControlChart Percentages(ControlChart chart) => new(
        [.. chart.Points.Select(p => p with { Value = p.Value * 100, Centre = p.Centre * 100, Lower = p.Lower * 100, Upper = p.Upper * 100 })],
        [.. chart.Signals.Select(s => s.Rule is ChartRule.BeyondLimits ? s with { Observed = s.Observed * 100, Limit = s.Limit * 100 } : s)]);
}

/// <summary>One day's answers to one question, as they lie in the rollups.</summary>
internal readonly record struct CountedDay(DateOnly Day, byte[] Tally);
