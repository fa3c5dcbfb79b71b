using Bekwaam.Core.Evidence;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>The words of a map and what they stand for; also the values of the mapping screen's lists.</summary>
public static class MapWords
{
    public static IReadOnlyDictionary<string, AnswerLayout> Layouts { get; } = Words<AnswerLayout>(("wide", AnswerLayout.Wide), ("long", AnswerLayout.Long));

    public static IReadOnlyDictionary<string, QuestionScale> Scales { get; } = Words(
        ("0-10", QuestionScale.ZeroToTen), ("1-7", QuestionScale.OneToSeven), ("1-5", QuestionScale.OneToFive), ("0-100", QuestionScale.Hundred),
        ("yes-no", QuestionScale.YesNo), ("single", QuestionScale.Single), ("multiple", QuestionScale.Multiple), ("open", QuestionScale.Open));

    public static IReadOnlyDictionary<string, QuestionRole> Roles { get; } = Words(
        ("experience", QuestionRole.Experience), ("expectation", QuestionRole.Expectation), ("prediction", QuestionRole.Prediction),
        ("own-judgement", QuestionRole.OwnJudgement), ("climate", QuestionRole.Climate), ("loyalty", QuestionRole.Loyalty), ("other", QuestionRole.Other));

    public static IReadOnlyDictionary<string, Facet> Facets { get; } = Words(
        ("customer-knowledge", Facet.CustomerKnowledge), ("reachability", Facet.Reachability), ("offer", Facet.OfferThatWorks),
        ("problem-solving", Facet.ProblemSolving), ("ease", Facet.Ease), ("communication", Facet.ClearCommunication),
        ("thinking-along", Facet.ThinkingAlong), ("learning", Facet.LearningFromErrors), ("interests", Facet.InterestsInBalance));

    public static IReadOnlyDictionary<string, Metric> Metrics { get; } = Words(
        ("nps", Metric.Nps), ("csat", Metric.Csat), ("ces", Metric.Ces), ("top-box", Metric.TopBox), ("none", Metric.None));

    public static IReadOnlyDictionary<string, Perspective> Perspectives { get; } = Words(
        ("customer", Perspective.Customer), ("employee", Perspective.Employee), ("manager", Perspective.Manager), ("stakeholder", Perspective.Stakeholder));

    public static IReadOnlyDictionary<string, BreakdownRole> BreakdownRoles { get; } = Words(
        ("unit", BreakdownRole.Unit), ("employee", BreakdownRole.Employee), ("other", BreakdownRole.Other));

    /// <summary>The word for a value.</summary>
    public static string Of<T>(IReadOnlyDictionary<string, T> words, T value) where T : struct, Enum =>
        words.First(w => EqualityComparer<T>.Default.Equals(w.Value, value)).Key;

    private static OrderedDictionary<string, T> Words<T>(params (string Word, T Value)[] words) =>
        new(words.Select(w => KeyValuePair.Create(w.Word, w.Value)), StringComparer.Ordinal);
}
