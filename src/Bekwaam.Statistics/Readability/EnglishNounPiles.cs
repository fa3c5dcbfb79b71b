namespace Bekwaam.Statistics.Readability;

/// <summary>
/// Finds four or more nouns in a row (customer satisfaction survey response rate). English nouns have no form of their own:
/// a run is made of words that are none of the common other words, with at least two that end as nouns do.
/// </summary>
internal static class EnglishNounPiles
{
    private const int fewest = 4;
    private const int sure = 2;

    private static readonly WordSet others = new(
        "a an the this that these those my your his her its our their i you he she it we they me him us them who whom which what whose where "
        + "when why how and or but so nor yet if because although while since until unless as than of in on at by for with about against "
        + "between into through during before after above below to from up down out off over under again then once here there all any both "
        + "each few more most other some such no not only own same too very can could will would shall should may might must do does did "
        + "done have has had having be am is are was were been being get gets got make makes made take takes took give gives gave go goes "
        + "went come comes came see sees saw know knows knew think thinks thought want wants need needs use uses find finds tell tells ask "
        + "asks work works seem seems feel feels try tries leave call calls let lets keep keeps help helps show shows put please also just "
        + "even new good great first last long little old right big high small large next early young important public able best better "
        + "many much one two three four five six seven eight nine ten well back still way every never always often today now per via");

    private static readonly string[] endings =
        ["tion", "tions", "sion", "sions", "ment", "ments", "ness", "ity", "ities", "ance", "ence", "ship", "ager", "agers", "age", "ysis", "ure", "rate", "rates", "ing", "er", "ers", "or", "ors", "ice", "ices", "ism", "data", "team", "plan", "process", "system", "report", "survey"];

    public static void Mark(List<TextMark> marks, SplitText text, TextSentence sentence)
    {
        var (start, nouns) = (-1, 0);
        for (var i = sentence.First; i <= sentence.First + sentence.Words; i++)
        {
            var inside = i < sentence.First + sentence.Words;
            if (inside && !text.Words[i].ClauseBefore && MayBeNoun(text, i))
            {
                start = start < 0 ? i : start;
                nouns += HasEnding(text[i]) ? 1 : 0;
                continue;
            }

            if (start >= 0 && i - start >= fewest && nouns >= sure)
            {
                marks.Add(new TextMark(
                    TextMarkKind.NounPile, text.Words[start].Start, text.Words[i - 1].End - text.Words[start].Start, i - start));
            }

            // A comma begins a new run with the word behind it.
            var again = inside && MayBeNoun(text, i);
            (start, nouns) = (again ? i : -1, again && HasEnding(text[i]) ? 1 : 0);
        }
    }

    private static bool MayBeNoun(SplitText text, int i) =>
        !text.Words[i].IsNumber && text[i].Length > 2 && !others.Has(text[i])
        && !text[i].EndsWith("ly", StringComparison.Ordinal) && !text[i].EndsWith("ed", StringComparison.Ordinal);

    private static bool HasEnding(ReadOnlySpan<char> word)
    {
        foreach (var ending in endings)
        {
            if (word.Length > ending.Length && word.EndsWith(ending, StringComparison.Ordinal) || word.SequenceEqual(ending))
                return true;
        }

        return false;
    }
}
