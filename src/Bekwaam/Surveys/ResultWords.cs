using System.Globalization;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Statistics;
using Bekwaam.Ui;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Surveys;

/// <summary>Results of a survey in words, in the reader's language: the same on page and console.</summary>
internal sealed class ResultWords(IStringLocalizer text)
{
    public string Metric(FigureKind kind) => text[MetricKey(kind)];

    public string Perspective(Perspective perspective) => text[PerspectiveKey(perspective)];

    public string Period(Period period) => period.IsYear
        ? period.Year.ToString(CultureInfo.InvariantCulture)
        : text["quarter {0} of {1}", period.Quarter, period.Year.ToString(CultureInfo.InvariantCulture)];

    /// <summary>"left out: 84 not applicable, 1 blank", most first; empty when everybody answered.</summary>
    public string LeftOut(LeftOut left)
    {
        (long Count, string Words)[] parts =
        [
            (left.NotApplicable, text["{0:N0} not applicable", left.NotApplicable]),
            (left.DontKnow, text["{0:N0} don't know", left.DontKnow]),
            (left.Blank, text["{0:N0} blank", left.Blank]),
            (left.Refused, text["{0:N0} outside the scale", left.Refused]),
        ];
        return left.All == 0 ? "" : text["left out: {0}", string.Join(", ", parts.Where(p => p.Count > 0).OrderByDescending(p => p.Count).Select(p => p.Words))];
    }

    /// <summary>The figure as it is shown, with its unit and as many decimals as its scale bears.</summary>
    public static Figure Figure(Measure measure, FigureKind kind, QuestionScale scale) => Ui.Figure.Of(measure) with
    {
        Unit = ResultFormat.IsPercentage(kind) ? "%" : "",
        Format = ResultFormat.Of(kind, scale),
    };

    public static Figure Percentage(Measure measure) => Ui.Figure.Of(measure) with { Unit = "%", Format = "0" };

    /// <summary>The leading figure with what was left out, or why there is none.</summary>
    public Figure Lead(QuestionResult question) => question.Measure is { } measure
        ? Figure(measure, question.Kind, question.Scale) with { LeftOut = LeftOut(question.LeftOut) }
        : new Figure(null, null, null, 0) { WhyNone = WhyNone(question), LeftOut = LeftOut(question.LeftOut) };

    /// <summary>What stands beside the figure by its definition, in words.</summary>
    public string Beside(FigureKind kind) => kind is FigureKind.Csat ? text["dissatisfied (the two lowest answers)"] : text["found it easy (5 to 7)"];

    /// <summary>"+4.2 since quarter 2 of 2026 (0.3 to 8.1): more than chance".</summary>
    public string Change(ResultChange change, QuestionResult question)
    {
        var figure = Figure(change.Difference, question.Kind, question.Scale);
        string difference = Signed(figure, change.Difference.Value), low = Signed(figure, change.Difference.Low), high = Signed(figure, change.Difference.High);
        var before = Period(change.Before);
        return change.IsSignal
            ? text["{0} since {1} ({2} to {3}): more than chance.", difference, before, low, high]
            : text["{0} since {1} ({2} to {3}): that can be chance.", difference, before, low, high];
    }

    private string WhyNone(QuestionResult question) => question switch
    {
        { Hidden: true } => text["too few answers to show"],
        { N: 0 } => text["nobody answered this"],
        _ => text["{0:N0} {0:plural:answer|answers} given", question.N],
    };

    private static string Signed(Figure figure, double value) =>
        value.ToString("+" + figure.Format + ";−" + figure.Format + ";0", CultureInfo.CurrentCulture);

    private static string MetricKey(FigureKind kind) => kind switch
    {
        FigureKind.Nps => Key("Net promoter score (NPS)"),
        FigureKind.Csat => Key("Satisfied (CSAT): the two highest answers"),
        FigureKind.Ces => Key("Effort score (CES 2.0), mean"),
        FigureKind.TopBox => Key("Gave the highest answer"),
        FigureKind.Mean => Key("Mean answer"),
        FigureKind.Yes => Key("Said yes"),
        _ => Key("Answers"),
    };

    private static string PerspectiveKey(Perspective perspective) => perspective switch
    {
        Core.Evidence.Perspective.Customer => Key("answers of customers"),
        Core.Evidence.Perspective.Employee => Key("answers of employees"),
        Core.Evidence.Perspective.Manager => Key("answers of management"),
        _ => Key("answers of other parties"),
    };
}
