using Bekwaam.Statistics.Readability;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>How a text reads.</summary>
internal static class ReadabilityFunctions
{
    private static readonly Argument language = Argument.Text("language|lang", "nl", "en").Or("\"nl\"");
    private static readonly Argument[] counts = [Argument.Whole("words"), Argument.Whole("sentences"), Argument.Whole("syllables")];

    private static readonly Shape report = Shape.Of<TextReport>(
        ("score", r => r.FleschDouma ?? r.Flesch),
        ("flesch_douma|douma", r => r.FleschDouma),
        ("brouwer", r => r.Brouwer),
        ("flesch|reading_ease", r => r.Flesch),
        ("words", r => r.Words),
        ("sentences", r => r.Sentences),
        ("syllables", r => r.Syllables),
        ("enough", r => r.IsEnough),
        ("long_sentences", r => Of(r, TextMarkKind.LongSentence)),
        ("passives|passive", r => Of(r, TextMarkKind.Passive)),
        ("noun_piles", r => Of(r, TextMarkKind.NounPile)),
        ("jargon", r => Of(r, TextMarkKind.Jargon)),
        ("plainer", r => r.Marks.Where(m => m.Kind is TextMarkKind.Jargon).Select(m => m.Plainer)));

    public static IEnumerable<ExampleFunction> All =>
    [
        new(
            "readability.text",
            "Counts, scores and marks of a text; marks as [start, length]; jargon is a list of \"word = plainer word\" lines in the place of ours",
            [Argument.Text("text"), language, Argument.Text("jargon_list").Or(""), Argument.Whole("long_sentence").Or("20")],
            report,
            i => TextReport.Of(
                i.Text("text"), Language(i), i.Has("jargon_list") ? JargonList.Parse(i.Text("jargon_list"), Language(i)) : null, i.Int("long_sentence")),
            ["TextReport.Of", "JargonList.Parse", "JargonList.Of"]),
        new(
            "readability.syllables",
            "The syllables of one word, or of each of several",
            [Argument.Json("words|word", "text, or array of texts"), language],
            Shape.Single("syllables"),
            i => i.Json("words").ValueKind is System.Text.Json.JsonValueKind.Array
                ? Array.ConvertAll(i.Texts("words"), w => Syllables(w, Language(i)))
                : Syllables(i.Text("words"), Language(i)),
            ["DutchSyllables.Count", "EnglishSyllables.Count"]),
        Formula("flesch_douma", "206.84 − .77·(syllables per 100 words) − .93·(words per sentence), from counts", ReadingScore.FleschDouma, "ReadingScore.FleschDouma"),
        Formula("brouwer", "195 − ⅔·(syllables per 100 words) − 2·(words per sentence), from counts", ReadingScore.Brouwer, "ReadingScore.Brouwer"),
        Formula("flesch", "206.835 − 84.6·(syllables per word) − 1.015·(words per sentence), from counts", ReadingScore.Flesch, "ReadingScore.Flesch"),
    ];

    private static ExampleFunction Formula(string name, string about, Func<long, long, long, double> formula, string covers) => new(
        $"readability.{name}", about, counts, Shape.Single("score"),
        i => formula(i.Whole("words"), i.Whole("sentences"), i.Whole("syllables")), [covers]);

    private static IEnumerable<int[]> Of(TextReport report, TextMarkKind kind) =>
        report.Marks.Where(m => m.Kind == kind).Select(m => new[] { m.Start, m.Length });

    private static int Syllables(string word, TextLanguage language) =>
        language is TextLanguage.Dutch ? DutchSyllables.Count(word) : EnglishSyllables.Count(word);

    private static TextLanguage Language(ExampleInputs inputs) => inputs.Text("language").ToUpperInvariant() switch
    {
        "NL" or "DUTCH" => TextLanguage.Dutch,
        "EN" or "ENGLISH" => TextLanguage.English,
        var other => throw new ExampleException($"There is no language \"{other}\"; there are nl, en."),
    };
}
