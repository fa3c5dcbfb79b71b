namespace Bekwaam.Statistics.Readability;

/// <summary>
/// Finds worden and zijn with a past participle in one clause. Zijn with a verb of going or becoming (is gekomen, is
/// gestegen) is no passive, nor is an adjective that looks like a participle (is bekend).
/// </summary>
internal static class DutchPassive
{
    private static readonly WordSet become = new("word wordt worden werd werden");
    private static readonly WordSet be = new("ben bent is zijn was waren");
    private static readonly WordSet modals = new("kan kun kunt kunnen kon konden moet moeten moest moesten zal zullen zult zou zouden mag mogen mocht mochten wil wilt willen hoeft hoeven dient dienen te");
    private static readonly WordSet borders = new("dat die omdat doordat als wanneer terwijl zodat want maar indien hoewel voordat nadat totdat waar waarin waarmee waardoor of heeft hebben had hadden heb hebt");

    private static readonly WordSet active = new(
        "begonnen gebeurd gelukt mislukt verhuisd vertrokken overleden gestorven gestegen gedaald gegroeid gevallen vergaan verdwenen "
        + "verschenen ontstaan geslaagd gezakt gestopt geschrokken toegenomen afgenomen veranderd verbeterd gereisd geboren gebleken "
        + "gereden gevlogen opgestaan ingestort gewend ontsnapt verlopen gestart getrouwd");

    /// <summary>Says whether the clause of a sentence is passive, and marks from the first to the last of the two words.</summary>
    public static void Mark(List<TextMark> marks, SplitText text, TextSentence sentence)
    {
        var end = sentence.First + sentence.Words;
        for (var i = sentence.First; i < end; i++)
        {
            var becomes = become.Has(text[i]);
            if (!becomes && !be.Has(text[i]))
                continue;
            var participle = Before(text, sentence.First, end, i, becomes) ?? After(text, end, i, becomes);
            if (participle is not { } at)
                continue;
            var (first, last) = (Math.Min(i, at), Math.Max(i, at));
            marks.Add(new TextMark(
                TextMarkKind.Passive, text.Words[first].Start, text.Words[last].End - text.Words[first].Start, last - first + 1));
            i = last;
        }
    }

    /// <summary>The last participle of the clause, where Dutch puts it.</summary>
    private static int? After(SplitText text, int end, int auxiliary, bool becomes)
    {
        var found = (int?)null;
        for (var i = auxiliary + 1; i < end && !text.Words[i].ClauseBefore && !borders.Has(text[i]); i++)
        {
            // zijn verhalen: his stories.
            if (i == auxiliary + 1 && text[auxiliary] is "zijn" && text[i].EndsWith("en", StringComparison.Ordinal))
                return null;
            if (found is not null && (become.Has(text[i]) || be.Has(text[i])))
                break;
            if (IsPassive(text[i], becomes) && text[i - 1] is not "te")
                found = i;
        }

        return found;
    }

    /// <summary>Dat het besproken wordt; dat het besproken kan worden: the participle first, the auxiliary at the end.</summary>
    private static int? Before(SplitText text, int first, int end, int auxiliary, bool becomes)
    {
        var isLast = auxiliary + 1 == end || text.Words[auxiliary + 1].ClauseBefore || borders.Has(text[auxiliary + 1]);
        if (!isLast)
            return null;
        var at = auxiliary - 1;
        while (at > first && modals.Has(text[at]) && !text.Words[at + 1].ClauseBefore)
            at--;
        return at >= first && !text.Words[at + 1].ClauseBefore && IsPassive(text[at], becomes) ? at : null;
    }

    private static bool IsPassive(ReadOnlySpan<char> word, bool becomes) =>
        DutchParticiple.Is(word)
        && (becomes || !(active.Has(word) || word.EndsWith("gekomen", StringComparison.Ordinal) || word.EndsWith("gegaan", StringComparison.Ordinal)
            || word.EndsWith("gebleven", StringComparison.Ordinal) || word.EndsWith("geworden", StringComparison.Ordinal)
            || word.EndsWith("geweest", StringComparison.Ordinal) || word.EndsWith("gestapt", StringComparison.Ordinal)
            || word.EndsWith("gelopen", StringComparison.Ordinal)));
}
