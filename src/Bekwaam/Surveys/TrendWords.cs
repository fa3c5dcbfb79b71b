using System.Globalization;
using Bekwaam.Core.Listening;
using Bekwaam.Statistics.ControlCharts;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Surveys;

/// <summary>What a trend says, in words: noise, or which signals.</summary>
internal sealed class TrendWords(IStringLocalizer text)
{
    private const int MostSignals = 6;

    /// <summary>The conclusion in a sentence.</summary>
    public string Conclusion(ResultTrend trend) => trend switch
    {
        { TellsSignals: false } => text["Too few points to tell a signal from noise: {0}, and it takes {1}.", trend.Starts.Count, ControlChart.FewestPoints],
        { Chart.Signals.Count: 0 } => text["No signal: these ups and downs are noise."],
        _ => text["{0} {0:plural:signal|signals}: this is more than noise.", trend.Chart.Signals.Count],
    };

    /// <summary>Each signal in a sentence, the latest of them.</summary>
    public IReadOnlyList<string> Signals(ResultTrend trend, string format) => trend.TellsSignals
        ? [.. trend.Chart.Signals.TakeLast(MostSignals).Select(s => Signal(trend, s, format))]
        : [];

    /// <summary>How a point's time is written: "3 May", "week of 3 May", "May 2026".</summary>
    public string Label(DateOnly start, TrendGrain grain, bool brief = false) => grain switch
    {
        TrendGrain.Day => start.ToString(brief ? "d MMM" : "d MMM yyyy", CultureInfo.CurrentCulture),
        TrendGrain.Week => brief ? start.ToString("d MMM", CultureInfo.CurrentCulture) : text["the week of {0}", start.ToString("d MMM yyyy", CultureInfo.CurrentCulture)],
        TrendGrain.Month => start.ToString(brief ? "MMM yy" : "MMMM yyyy", CultureInfo.CurrentCulture),
        _ => text["quarter {0} of {1}", (start.Month + 2) / 3, start.Year.ToString(CultureInfo.InvariantCulture)],
    };

    /// <summary>What one point holds, as the head of a column.</summary>
    public string Grain(TrendGrain grain) => text[GrainKey(grain)];

    /// <summary>The plot's title: the figure per day, week, month or quarter.</summary>
    public string Title(TrendGrain grain) => text[TitleKey(grain)];

    private string Signal(ResultTrend trend, ChartSignal signal, string format)
    {
        var from = Label(trend.Starts[signal.First], trend.Grain);
        var to = Label(trend.Starts[signal.Last], trend.Grain);
        var observed = signal.Observed.ToString(format, CultureInfo.CurrentCulture);
        var limit = signal.Limit.ToString(format, CultureInfo.CurrentCulture);
        return (signal.Rule, signal.Above) switch
        {
            (ChartRule.BeyondLimits, true) => text["{0}: {1}, and chance alone rarely goes above {2}.", from, observed, limit],
            (ChartRule.BeyondLimits, false) => text["{0}: {1}, and chance alone rarely goes below {2}.", from, observed, limit],
            (ChartRule.LongRun, true) => text["{0} to {1}: {2:0} points in a row above the mean; chance rarely brings more than {3:0}.", from, to, signal.Observed, signal.Limit],
            (ChartRule.LongRun, false) => text["{0} to {1}: {2:0} points in a row below the mean; chance rarely brings more than {3:0}.", from, to, signal.Observed, signal.Limit],
            (_, true) => text["From {0} on it drifts, and the latest points lie above the mean: it crosses its mean {1:0} times, where chance brings at least {2:0}.", from, signal.Observed, signal.Limit],
            _ => text["From {0} on it drifts, and the latest points lie below the mean: it crosses its mean {1:0} times, where chance brings at least {2:0}.", from, signal.Observed, signal.Limit],
        };
    }

    private static string GrainKey(TrendGrain grain) => grain switch
    {
        TrendGrain.Day => Key("Day"),
        TrendGrain.Week => Key("Week from"),
        TrendGrain.Month => Key("Month"),
        _ => Key("Three months"),
    };

    private static string TitleKey(TrendGrain grain) => grain switch
    {
        TrendGrain.Day => Key("Day by day"),
        TrendGrain.Week => Key("Week by week"),
        TrendGrain.Month => Key("Month by month"),
        _ => Key("Quarter by quarter"),
    };
}
