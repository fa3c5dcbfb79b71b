using Bekwaam.Core.Competence;
using Bekwaam.Core.Evidence;
using Bekwaam.Statistics;

namespace Bekwaam.Core.Listening;

/// <summary>What was answered to a survey: what page, file and command line show.</summary>
/// <param name="Perspective">Whose answers these are.</param>
/// <param name="Perspectives">Everybody of whom there are answers.</param>
/// <param name="Period">Quarter or year shown; null for everything.</param>
/// <param name="Latest">Quarter of the last answer to the survey; null without answers.</param>
/// <param name="Respondents">Who were asked, as far as known: the most that any question was put to.</param>
/// <param name="Breakdowns">By what the results can be compared.</param>
/// <param name="By">By what they are compared, or null.</param>
public sealed record SurveyResults(
    string Key, string Name, Perspective Perspective, IReadOnlyList<Perspective> Perspectives, Period? Period, Period? Earliest, Period? Latest,
    DateOnly? LastDay, long Respondents, IReadOnlyList<string> Breakdowns, string? By, IReadOnlyList<QuestionResult> Questions);

/// <summary>What was answered to one question. Shares are percentages, the NPS runs from −100 to 100, means are on the scale.</summary>
/// <param name="N">Respondents who answered; what they answered when nothing is hidden.</param>
/// <param name="Hidden">Too few answers to show anything of them.</param>
/// <param name="Measure">The unweighted figure; null for choices, open text, and without answers.</param>
/// <param name="Weighted">Beside it, when any weight differs from one.</param>
/// <param name="Beside">The dissatisfied beside CSAT; the share that found it easy beside CES.</param>
/// <param name="Answers">Every answer of the scale or every choice, in order; empty for open text.</param>
/// <param name="Change">Against the period before, when both have answers.</param>
/// <param name="Units">Per value of the breakdown, by name; values with too few answers are not in it.</param>
/// <param name="HiddenUnits">How many values are left out.</param>
public sealed record QuestionResult(
    short Number, string Code, string Text, QuestionScale Scale, QuestionRole Role, Facet? Facet, FigureKind Kind,
    long N, LeftOut LeftOut, bool Hidden, Measure? Measure, Measure? Weighted, Measure? Beside, IReadOnlyList<AnswerShare> Answers,
    ResultTrend? Trend, ResultChange? Change, IReadOnlyList<UnitResult> Units, int HiddenUnits);

/// <summary>How often one answer was given, and its share in percent.</summary>
/// <param name="Label">The words of a choice; null on a scale.</param>
public sealed record AnswerShare(int Value, string? Label, long Count, Measure? Share);

/// <summary>A figure's difference with the period before.</summary>
public sealed record ResultChange(Period Now, Period Before, Measure Difference)
{
    /// <summary>More than noise: the interval of the difference does not hold zero.</summary>
    public bool IsSignal => Difference.Low > 0 || Difference.High < 0;
}

/// <summary>The figure of one value of a breakdown.</summary>
public sealed record UnitResult(string Name, Measure Measure);
