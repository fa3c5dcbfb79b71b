using System.Globalization;
using Bekwaam.Core.Competence;
using Bekwaam.Plots;
using Bekwaam.Statistics;
using Bekwaam.Statistics.Phases;
using Microsoft.Extensions.Localization;
using Charts = Bekwaam.Statistics.ControlCharts;

namespace Bekwaam.Competence;

/// <summary>The drawings of a verdict.</summary>
internal sealed class CompetencePlots(IStringLocalizer text, CompetenceWords words)
{
    private DotWords DotWords => new(text["Facet"], text["Perspective"], text["Value"], text["From"], text["To"], "n", text["Bar"]);

    private PhaseWords PhaseWords => new(text["Phase"], text["At least"], text["At most"]);

    /// <summary>A facet's row on the sheet: customers, employees, management, and the bar.</summary>
    public PlotResult Dots(FacetReport facet)
    {
        var name = words.Facet(facet.Facet);
        DotMark[] marks =
        [
            Mark(DotKind.Customers, text["customers"], facet.Customers, text["no figure yet"]),
            Mark(DotKind.Employees, text["estimate of employees"], facet.Employees, null),
            Mark(DotKind.Management, text["estimate of management"], facet.Management, null),
        ];
        return Plot.Render(new DotPlot(
            Frame(FormattableString.Invariant($"facet-{(int)facet.Facet}"), name, words.MostLikely(facet.Verdict.Phases, facet.Verdict.NotEnoughEvidence)),
            [new DotRow(name, marks, (double)facet.Bar.Value)],
            DotWords));
    }

    public PlotResult Strip(FacetReport facet)
    {
        var name = words.Facet(facet.Facet);
        return Plot.Render(new PhaseStrip(
            Frame(FormattableString.Invariant($"phase-{(int)facet.Facet}"), name, words.MostLikely(facet.Verdict.Phases, facet.Verdict.NotEnoughEvidence)),
            Chances(facet.Verdict.Phases),
            PhaseWords));
    }

    public PlotResult Bars(string id, string title, PhaseBounds phases, bool notEnough) =>
        Plot.Render(new PhaseBars(Frame(id, title, words.MostLikely(phases, notEnough)), Chances(phases), PhaseWords));

    /// <summary>Customers per unit against the bar, lowest first.</summary>
    public PlotResult Units(FacetReport facet) => Plot.Render(new DotPlot(
        Frame("units", text["Customers per unit"], words.Facet(facet.Facet)),
        [.. facet.Units.Select(u => new DotRow(u.Name.Value, [Mark(DotKind.Customers, text["customers"], u.Measure, null)], (double)facet.Bar.Value))],
        DotWords with { Row = text["Unit"] })
    {
        ShowLabels = true,
        ShowAxis = true,
    });

    /// <summary>Weekly means with their limits and signals.</summary>
    public PlotResult Weeks(FacetReport facet, string conclusion)
    {
        var points = facet.Chart.Points.Select((point, i) => new ControlPoint(
            facet.Weeks[i].ToString("d MMM", CultureInfo.CurrentCulture),
            point.Value, point.Centre, Within(point.Lower), Within(point.Upper), SignalAt(facet.Chart, i)));
        return Plot.Render(new Plots.ControlChart(
            Frame("weeks", text["Customers per week"], conclusion),
            [.. points],
            new ControlWords(text["Week of"], text["Mean"], text["mean"], text["lower limit"], text["upper limit"], "n", text["Signal"],
                text["favourable"], text["unfavourable"], text["{0} of {1} weeks shown"])));
    }

    /// <summary>Expectation beside experience, a row a quarter.</summary>
    public PlotResult Quarters(IReadOnlyList<QuarterFigures> quarters, string facet) => Plot.Render(new DotPlot(
        Frame("quarters", text["Expectation and experience"], facet),
        [
            .. quarters.Select(q => new DotRow(
                words.Period(q.Quarter),
                [
                    Mark(DotKind.Customers, text["experience"], q.Experience, text["no answers"]),
                    .. q.Expectation is null ? (DotMark[])[] : [Mark(DotKind.Employees, text["expectation"], q.Expectation, null)],
                ],
                (double)q.Bar)),
        ],
        DotWords with { Row = text["Quarter"] })
    {
        ShowLabels = true,
        ShowAxis = true,
    });

    private static PointSignal SignalAt(Charts.ControlChart chart, int index)
    {
        var touching = chart.Signals.Where(s => index >= s.First && index <= s.Last && s.Rule is not Charts.ChartRule.FewCrossings).ToList();
        return touching.Count == 0 ? PointSignal.None
            : touching.Any(s => !s.Favourable) ? PointSignal.Unfavourable : PointSignal.Favourable;
    }

    // A limit outside the scale can never be passed; drawn there it would only squeeze the points.
    private static double? Within(double? limit) => limit is { } value ? Math.Clamp(value, 0, 100) : null;

    private static DotMark Mark(DotKind kind, string name, Measure? measure, string? missing) =>
        new(kind, name, measure?.Value, measure?.Low, measure?.High, measure?.N, missing);

    private PhaseChance[] Chances(PhaseBounds phases) =>
        [.. Enum.GetValues<Phase>().Select(p => new PhaseChance(words.Phase(p), phases[p].Lower, phases[p].Upper))];

    private static PlotFrame Frame(string id, string title, string description) => new(id, title, description, CultureInfo.CurrentCulture);
}
