using System.Globalization;
using Bekwaam.Core.Listening;
using Bekwaam.Plots;
using Microsoft.Extensions.Localization;
using Charts = Bekwaam.Statistics.ControlCharts;

namespace Bekwaam.Surveys;

/// <summary>The drawings of a survey's results.</summary>
internal sealed class ResultPlots(IStringLocalizer text, ResultWords words, TrendWords trends)
{
    /// <summary>How many gave each answer of the scale.</summary>
    public PlotResult Answers(QuestionResult question)
    {
        var bands = Bands(question.Kind);
        return Plot.Render(new Histogram(
            Frame($"answers-{question.Number}", text["How often each answer was given"], text[question.Text]),
            [.. question.Answers.Select((a, i) => new HistogramBin(a.Value.ToString(CultureInfo.CurrentCulture), a.Count, BandOf(question, i)))],
            new HistogramWords(text["Answer"], text["How often"], text["Share of answers"], text["Group"]))
        {
            Bands = bands,
        });
    }

    /// <summary>The figure over time with its limits.</summary>
    public PlotResult Trend(QuestionResult question, ResultTrend trend)
    {
        var points = trend.Chart.Points.Select((point, i) => new ControlPoint(
            trends.Label(trend.Starts[i], trend.Grain, brief: true),
            point.Value, point.Centre, Within(point.Lower, question), Within(point.Upper, question),
            trend.TellsSignals ? SignalAt(trend.Chart, i) : PointSignal.None, trend.Counts[i]));
        return Plot.Render(new ControlChart(
            Frame($"trend-{question.Number}", trends.Title(trend.Grain), trends.Conclusion(trend)),
            [.. points],
            new ControlWords(
                trends.Grain(trend.Grain), words.Metric(question.Kind), text["mean"], text["lower limit"], text["upper limit"], text["Answers"],
                text["Signal"], text["favourable"], text["unfavourable"], text["{0} of {1} points shown"])));
    }

    /// <summary>The figure per value of a breakdown.</summary>
    public PlotResult Units(QuestionResult question, string breakdown) => Plot.Render(new DotPlot(
        Frame($"units-{question.Number}", breakdown, question.Text),
        [.. question.Units.Select(u => new DotRow(u.Name, [new DotMark(DotKind.Customers, words.Metric(question.Kind), u.Measure.Value, u.Measure.Low, u.Measure.High, u.Measure.N, null)], null))],
        new DotWords(breakdown, text["Figure"], text["Outcome"], text["at least"], text["at most"], text["Answers"], text["mean"]))
    {
        ShowLabels = true,
        ShowAxis = true,
        From = Ends(question).Lowest,
        To = Ends(question).Highest,
    });

    private HistogramBand[] Bands(FigureKind kind) => kind switch
    {
        FigureKind.Nps => [new(text["detractors"], BandTone.Hatched), new(text["passives"], BandTone.Light), new(text["promoters"], BandTone.Solid)],
        FigureKind.Csat => [new(text["dissatisfied"], BandTone.Hatched), new(text["in between"], BandTone.Light), new(text["satisfied"], BandTone.Solid)],
        FigureKind.Ces => [new(text["not easy"], BandTone.Hatched), new(text["easy"], BandTone.Solid)],
        _ => [],
    };

    private static int BandOf(QuestionResult question, int answer) => question.Kind switch
    {
        FigureKind.Nps => answer <= 6 ? 0 : answer <= 8 ? 1 : 2,
        FigureKind.Csat => answer < 2 ? 0 : answer < question.Answers.Count - 2 ? 1 : 2,
        FigureKind.Ces => answer < 4 ? 0 : 1,
        _ => 0,
    };

    /// <summary>A change that is only slow has no point of its own; the words tell of it.</summary>
    private static PointSignal SignalAt(Charts.ControlChart chart, int index)
    {
        var touching = chart.Signals.Where(s => index >= s.First && index <= s.Last && s.Rule is not Charts.ChartRule.FewCrossings).ToList();
        return touching.Count == 0 ? PointSignal.None
            : touching.Any(s => !s.Favourable) ? PointSignal.Unfavourable : PointSignal.Favourable;
    }

    // A limit outside the scale can never be passed; drawn there it would only squeeze the points.
    private static double? Within(double? limit, QuestionResult question) =>
        limit is { } value ? Math.Clamp(value, Ends(question).Lowest, Ends(question).Highest) : null;

    private static (double Lowest, double Highest) Ends(QuestionResult question) => (question.Kind, question.Scale) switch
    {
        (FigureKind.Nps, _) => (-100, 100),
        (FigureKind.Csat or FigureKind.TopBox or FigureKind.Yes, _) => (0, 100),
        (_, QuestionScale.ZeroToTen) => (0, 10),
        (_, QuestionScale.OneToSeven) => (1, 7),
        (_, QuestionScale.OneToFive) => (1, 5),
        _ => (0, 100),
    };

    private static PlotFrame Frame(FormattableString id, string title, string description) =>
        new(FormattableString.Invariant(id), title, description, CultureInfo.CurrentCulture);
}
