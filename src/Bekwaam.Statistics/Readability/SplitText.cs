namespace Bekwaam.Statistics.Readability;

/// <summary>A text as words and sentences.</summary>
/// <remarks>
/// A word is a run of letters with the apostrophes, hyphens and inner full stops that belong to it, or a number (3,5 and
/// 1.000 and 10:30 are one). Addresses of pages and of mail are no words. A sentence ends at . ! ? or … unless the full
/// stop belongs to an abbreviation, an initial or a number in a list; at an empty line; and before an item of a list.
/// </remarks>
internal sealed class SplitText
{
    private readonly string text;
    private readonly Abbreviations abbreviations;
    private int first;
    private bool clause;

    public SplitText(string text, TextLanguage language)
    {
        this.text = text;
        Lower = text.ToLowerInvariant();
        abbreviations = Abbreviations.Of(language);
        for (var at = SkipListMark(0); at < text.Length;)
            at = Step(at);
        EndSentence();
    }

    /// <summary>The text in small letters; every character where it was.</summary>
    public string Lower { get; }

    public List<TextWord> Words { get; } = [];

    public List<TextSentence> Sentences { get; } = [];

    /// <summary>A word in small letters.</summary>
    public ReadOnlySpan<char> this[int word] => Lower.AsSpan(Words[word].Start, Words[word].Length);

    /// <summary>A word as it is written.</summary>
    public ReadOnlySpan<char> Written(int word) => text.AsSpan(Words[word].Start, Words[word].Length);

    private int Step(int at)
    {
        var c = text[at];
        if (char.IsWhiteSpace(c))
            return Space(at);
        if (TextAddress.EndsAt(text, at) is { } end)
            return end;
        if (char.IsDigit(c))
            return Number(at);
        if (Letters.IsPart(c) || (Letters.IsApostrophe(c) && StartsWithApostrophe(at)))
            return Word(at);
        if (c is '.' or '!' or '?' or '…')
            return Stop(at);
        clause |= c is ',' or ';' or ':' or '(' or ')' or '–' or '—';
        return at + 1;
    }

    /// <summary>'s avonds, 't: short, and not a quotation mark before a word.</summary>
    private bool StartsWithApostrophe(int at) =>
        at + 1 < text.Length && text[at + 1] is 's' or 't' or 'n' or 'k' or 'm' && (at + 2 == text.Length || char.IsWhiteSpace(text[at + 2]));

    private int Word(int at)
    {
        var end = at + 1;
        // The letters since the last full stop: more than one makes it a full stop between words, not in an abbreviation.
        var since = at;
        while (end < text.Length)
        {
            var c = text[end];
            var more = end + 1 < text.Length && char.IsLetterOrDigit(text[end + 1]);
            if (!Letters.IsPart(c) && !char.IsDigit(c)
                && !(more && (Letters.IsApostrophe(c) || c is '-' or '‑' or '&' || (c is '.' && end - since == 1))))
            {
                break;
            }

            since = c is '.' ? end + 1 : since;
            end++;
        }

        return Add(at, end, isNumber: false);
    }

    private int Number(int at)
    {
        var end = at + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end])
            || (text[end] is '.' or ',' or ':' or '/' or '-' && end + 1 < text.Length && char.IsDigit(text[end + 1]))))
        {
            end++;
        }

        return Add(at, end, isNumber: true);
    }

    private int Add(int start, int end, bool isNumber)
    {
        Words.Add(new TextWord(start, end - start, isNumber, clause));
        clause = false;
        return end;
    }

    private int Space(int at)
    {
        var lines = 0;
        for (; at < text.Length && char.IsWhiteSpace(text[at]); at++)
            lines += text[at] is '\n' ? 1 : 0;
        if (lines == 0)
            return at;
        var item = SkipListMark(at);
        if (lines > 1 || item > at)
            EndSentence();
        return item;
    }

    /// <summary>Where an item of a list begins behind its mark (-, •, 1., a)); the same place when there is no mark.</summary>
    private int SkipListMark(int at)
    {
        var end = at;
        if (end < text.Length && text[end] is '-' or '*' or '•' or '–' or '·' or '▪')
        {
            end++;
        }
        else
        {
            while (end < text.Length && end - at < 3 && char.IsDigit(text[end]))
                end++;
            if (end == at && end < text.Length && char.IsLetter(text[end]) && end + 1 < text.Length && text[end + 1] is ')')
                end++;
            if (end == at || end >= text.Length || text[end] is not ('.' or ')'))
                return at;
            end++;
        }

        return end == text.Length || text[end] is ' ' or '\t' ? end : at;
    }

    private int Stop(int at)
    {
        var end = at;
        var soft = text[at] is not '.';
        for (; end < text.Length && text[end] is '.' or '!' or '?' or '…'; end++)
            soft |= end > at;
        while (end < text.Length && text[end] is '"' or '”' or '»' or '\'' or '’' or ')' or ']')
            end++;
        var next = end;
        while (next < text.Length && char.IsWhiteSpace(text[next]) && text[next] is not '\n')
            next++;
        var follows = next < text.Length ? text[next] : '\n';
        // "Wat?" vroeg hij; nou … dat wel: what goes on in small letters has not ended.
        if (soft && char.IsLower(follows))
            return end;
        // Without a space only a capital begins a sentence: klaar.De volgende.
        if (next == end && next < text.Length && follows is not '\n' && !char.IsUpper(follows))
            return end;
        if (soft || !BelongsToWord(at, follows))
            EndSentence();
        return end;
    }

    /// <summary>Whether a single full stop belongs to what stands before it.</summary>
    private bool BelongsToWord(int at, char follows)
    {
        if (Words.Count == first || Words[^1].End != at || follows is '\n')
            return false;
        var word = Written(Words.Count - 1);
        if (Words[^1].IsNumber)
            return char.IsLower(follows);
        // J. de Vries, A.B. Jansen.
        if (char.IsUpper(word[0]) && (word.Length == 1 || (word.Length > 2 && word[1] is '.' && char.IsUpper(word[2]))))
            return true;
        var (isOne, mayEnd) = abbreviations.Look(word);
        return isOne && !(mayEnd && char.IsUpper(follows));
    }

    private void EndSentence()
    {
        if (Words.Count > first)
        {
            var start = Words[first].Start;
            Sentences.Add(new TextSentence(first, Words.Count - first, start, Words[^1].End - start));
        }

        first = Words.Count;
        clause = false;
    }
}
