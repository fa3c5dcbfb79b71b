namespace Bekwaam.Statistics.Readability;

/// <summary>
/// Finds three or more prepositions in a chain without a verb between them (de beoordeling van de aanvraag van de bewoner
/// voor een bijdrage), three or more verbs made into nouns close together, and compounds longer than anybody reads at once.
/// </summary>
internal static class DutchNounPiles
{
    // At most this many words from one preposition, or one such noun, to the next.
    private const int gap = 4;
    private const int links = 3;
    private const int longestCompound = 25;

    private static readonly WordSet prepositions = new(
        "van voor met in op aan bij tot uit over door naar tegen onder tussen zonder volgens wegens omtrent inzake betreffende ter ten per "
        + "binnen buiten na vanuit vanaf namens conform ingevolge krachtens middels");

    // What shows that a verb or a new clause came between.
    private static readonly WordSet borders = new(
        "ik je jij u hij zij ze we wij men er hier daar dat die wie wat is zijn was waren ben bent word wordt worden werd werden heb hebt heeft "
        + "hebben had hadden kan kunt kunnen kon konden moet moeten moest mag mogen zal zult zullen zou zouden wil wilt willen gaat gaan "
        + "ging komt komen doet doen om te en of maar want dus als omdat zodat niet staat ligt krijgt krijgen geeft maakt vindt");

    private static readonly string[] endings = ["ing", "ingen", "atie", "aties", "heid", "heden", "iteit", "iteiten", "ement", "ementen", "isme", "sie", "sies"];

    public static void Mark(List<TextMark> marks, SplitText text, TextSentence sentence)
    {
        var chain = new Chain(marks, text, tail: 2);
        var nouns = new Chain(marks, text, tail: 0);
        for (var i = sentence.First; i < sentence.First + sentence.Words; i++)
        {
            var word = text[i];
            if (word.Length > longestCompound && !word.Contains('-'))
                marks.Add(new TextMark(TextMarkKind.NounPile, text.Words[i].Start, text.Words[i].Length, 1));
            var border = text.Words[i].ClauseBefore || borders.Has(word);
            if (border)
                chain.End(i);
            if (prepositions.Has(word))
                chain.Link(i, i > sentence.First && !border && !borders.Has(text[i - 1]) ? i - 1 : i);
            else
                chain.Pass(i);
            if (text.Words[i].ClauseBefore)
                nouns.End(i);
            if (IsMadeOfVerb(word))
                nouns.Link(i, i);
            else
                nouns.Pass(i);
        }

        var end = sentence.First + sentence.Words;
        chain.End(end);
        nouns.End(end);
    }

    private static bool IsMadeOfVerb(ReadOnlySpan<char> word)
    {
        if (word.Length < 7)
            return false;
        foreach (var ending in endings)
        {
            if (word.EndsWith(ending, StringComparison.Ordinal))
                return true;
        }

        return false;
    }

    /// <summary>A run of links, none of them far from the one before; up to some words behind the last belong to it.</summary>
    private sealed class Chain(List<TextMark> marks, SplitText text, int tail)
    {
        private int count;
        private int first;
        private int last;

        public void Link(int word, int start)
        {
            // Two prepositions side by side are one link: van tevoren, tot aan.
            if (count > 0 && word == last + 1 && tail > 0)
            {
                last = word;
                return;
            }

            first = count == 0 ? start : first;
            last = word;
            count++;
        }

        public void Pass(int word)
        {
            if (count > 0 && word - last >= gap)
                End(word);
        }

        /// <summary>Marks what was chained before this word, when it is long enough and not marked already.</summary>
        public void End(int before)
        {
            if (count >= links)
            {
                var end = Math.Min(before - 1, last + tail);
                // A preposition at the very end belongs to what comes next.
                while (tail > 0 && end > first && prepositions.Has(text[end]))
                    end--;
                var (start, length) = (text.Words[first].Start, text.Words[end].End - text.Words[first].Start);
                if (!marks.Exists(m => m.Kind is TextMarkKind.NounPile && m.Start < start + length && start < m.Start + m.Length))
                    marks.Add(new TextMark(TextMarkKind.NounPile, start, length, end - first + 1));
            }

            count = 0;
        }
    }
}
