using System.Globalization;
using Bekwaam.Core.Cases.Figures;
using Bekwaam.Plots;
using Microsoft.Extensions.Localization;
using Charts = Bekwaam.Statistics.ControlCharts;

namespace Bekwaam.Cases;

/// <summary>The drawings of how cases flow.</summary>
internal static class FlowPlots
{
    public static PlotResult Arrivals(CaseFlow flow, IStringLocalizer L) => Weekly("arrivals", L["Cases that came, by week"], L["Cases opened"], flow, flow.Arrivals, L);

    public static PlotResult Departures(CaseFlow flow, IStringLocalizer L) => Weekly("departures", L["Cases solved, by week"], L["Cases solved"], flow, flow.Departures, L);

    public static PlotResult Backlog(CaseFlow flow, IStringLocalizer L)
    {
        var most = flow.Weeks.MaxBy(week => week.Backlog)!;
        var said = L["From {0:N0} to {1:N0} open cases; most in {2}: {3:N0}.", flow.Weeks[0].Backlog, flow.Backlog, WeekOf(most), most.Backlog];
        var points = flow.Weeks.Select(week => new ControlPoint(WeekOf(week), week.Backlog)).ToList();
        return Plot.Render(new ControlChart(Frame("backlog", L["Open at the end of the week"], said), points, Words(L["Open cases"], L)) { From = 0 });
    }

    /// <summary>What is still open after how long; drawn as far as nine in ten are solved, or as far as is known.</summary>
    public static PlotResult Times(CaseFlow flow, FlowUnit unit, IStringLocalizer L)
    {
        var times = flow.Times!;
        var said = flow.Median is { Value: { } median }
            ? L["Half is solved within {0}.", unit.Say(median, L)].Value : L["Less than half is solved as far as is known."].Value;
        var points = times.Points.Select(point => new StepPoint(unit.Of(point.Time), point.Share, point.Low, point.High, point.AtRisk)).ToList();
        return Plot.Render(new StepPlot(
            Frame("times", L["Still open after how long"], said) with { NumberFormat = "0.##" },
            points,
            new StepWords(unit.IsHours ? L["Hours"] : L["Days"], L["Still open"], L["at least"], L["at most"], L["Cases that lasted so long"], L["{0} of {1} points shown"]))
        {
            To = times.TimeUntil(.95).Value is { } end and > 0 ? unit.Of(end) : null,
            Mark = flow.Median?.Value is { } mark ? unit.Of(mark) : null,
        });
    }

    private static PlotResult Weekly(string id, string title, string value, CaseFlow flow, Charts.ControlChart chart, IStringLocalizer L)
    {
        var signals = chart.Signals.Count(signal => signal.Rule is Charts.ChartRule.BeyondLimits);
        var counted = chart.Points.Count(point => !point.Excluded);
        var said = counted < Charts.ControlChart.FewestPoints ? L["Too few weeks to tell signal from noise: {0} of at least {1}.", counted, Charts.ControlChart.FewestPoints].Value
            : signals == 0 ? L["No week lies outside what chance brings."].Value : L["{0} {0:plural:week lies|weeks lie} outside what chance brings.", signals].Value;
        var points = chart.Points.Select((point, place) => new ControlPoint(
            WeekOf(flow.Weeks[place]), point.Value, point.Centre, point.Lower is { } low ? Math.Max(0, low) : null, point.Upper,
            Change: null, Count: null)).ToList();
        return Plot.Render(new ControlChart(Frame(id, title, said), points, Words(value, L)) { From = 0 });
    }

    private static ControlWords Words(string value, IStringLocalizer L) => new(
        L["Week"], value, L["mean"], L["lower limit"], L["upper limit"], L["Answers"], L["Signal"], L["favourable"], L["unfavourable"], L["{0} of {1} points shown"]);

    private static PlotFrame Frame(string id, string title, string said) => new(id, title, said, CultureInfo.CurrentCulture) { NumberFormat = "#,0.#" };

    private static string WeekOf(FlowWeek week) => FlowJson.WeekOf(week.Monday);
}
