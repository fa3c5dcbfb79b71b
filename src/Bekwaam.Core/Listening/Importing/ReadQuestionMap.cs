using System.Globalization;
using System.Text.Json;
using Bekwaam.Core.Evidence;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>Reads one question of a map.</summary>
internal static class ReadQuestionMap
{
    private const int HighestChoice = 999;

    public static QuestionMap? Run(string code, JsonPlace place)
    {
        place.AllowOnly("text", "scale", "role", "facet", "metric", "notApplicable", "dontKnow", "choices", "separator", "yes", "no");
        if (!place.Is(JsonValueKind.Object) || place.Need("scale")?.Word(MapWords.Scales) is not { } scale)
            return null;
        var role = place.Get("role")?.Word(MapWords.Roles) ?? QuestionRole.Other;
        var facet = place.Get("facet") is { } said ? FacetOf(said) : null;
        var question = new QuestionMap
        {
            Code = code.Trim(),
            Text = place.Get("text")?.Text() ?? code.Trim(),
            Scale = scale,
            Role = role,
            Facet = facet,
            Metric = place.Get("metric")?.Word(MapWords.Metrics) ?? QuestionMap.UsualMetric(scale, role, facet),
            NotApplicable = place.Get("notApplicable")?.Texts() ?? [],
            DontKnow = place.Get("dontKnow")?.Texts() ?? [],
            Yes = place.Get("yes")?.Texts() ?? [],
            No = place.Get("no")?.Texts() ?? [],
            Choices = place.Get("choices") is { } choices ? Choices(choices) : new Dictionary<short, string>(),
            Separator = place.Get("separator")?.Letter(";,|/+ \t") ?? ';',
        };
        Together(place, question);
        return question;
    }

    private static void Together(JsonPlace place, QuestionMap question)
    {
        var chosen = question.Scale is QuestionScale.Single or QuestionScale.Multiple;
        if (question.Code.Length == 0)
            place.Wrong("{0} has no name in the map.");
        if (chosen && question.Choices.Count == 0)
            place.Wrong("{0} needs choices in the map: {{ \"1\": \"…\", \"2\": \"…\" }}.");
        if (!chosen && question.Choices.Count > 0)
            place.Wrong("{0} has choices in the map, but its scale has none.");
        if (question.Scale is not QuestionScale.YesNo && question.Yes.Count + question.No.Count > 0)
            place.Wrong("{0} has words for yes or no in the map, but its scale is another.");
        if (!MetricFits(question))
            place.Wrong("{0} has the metric “{1}” in the map, which does not go with its scale.", MapWords.Of(MapWords.Metrics, question.Metric));
        if (question.Facet is not null && (chosen || question.Scale is QuestionScale.Open))
            place.Wrong("{0} has a facet in the map, but its answers are no scores.");
        foreach (var code in question.NotApplicable.Intersect(question.DontKnow, StringComparer.OrdinalIgnoreCase))
            place.Wrong("{0} has the code “{1}” in the map both as not applicable and as don't know.", code);
    }

    private static bool MetricFits(QuestionMap question) => question.Metric switch
    {
        Metric.Nps => question.Scale is QuestionScale.ZeroToTen,
        Metric.Csat => question.Scale is QuestionScale.OneToFive or QuestionScale.OneToSeven,
        Metric.Ces => question.Scale is QuestionScale.OneToSeven,
        Metric.TopBox => question.Scale is not (QuestionScale.Single or QuestionScale.Multiple or QuestionScale.Open),
        _ => true,
    };

    private static Facet? FacetOf(JsonPlace place)
    {
        if (place.Is(JsonValueKind.Number) && place.Value.TryGetInt16(out var number) && Enum.IsDefined((Facet)number))
            return (Facet)number;
        return place.Word(MapWords.Facets);
    }

    private static SortedDictionary<short, string> Choices(JsonPlace place)
    {
        var choices = new SortedDictionary<short, string>();
        foreach (var (name, label) in place.Properties())
        {
            if (!short.TryParse(name, NumberStyles.None, CultureInfo.InvariantCulture, out var number) || number is < 1 or > HighestChoice)
                label.Wrong("{0} must be numbered from 1 to {1} in the map.", HighestChoice);
            else if (label.Text() is { } text && !choices.TryAdd(number, text))
                label.Wrong("{0} stands in the map twice.");
        }

        return choices;
    }
}
