namespace Bekwaam.Statistics.Readability;

/// <summary>How a text reads: its counts, the formulas' scores, and the places that may read easier.</summary>
/// <param name="Language">The language it was read in.</param>
/// <param name="Words">How many words; a number is one, addresses of pages and mail are none.</param>
/// <param name="Sentences">How many sentences; an item of a list and a heading on its own are one.</param>
/// <param name="Syllables">How many syllables; a number counts one.</param>
/// <param name="Marks">The places, in the order of the text.</param>
/// <remarks>
/// An indication, never a certificate: the formulas count, they do not understand, and the marks are found by the form of
/// words alone. See <see cref="DutchSyllables"/> and <see cref="EnglishSyllables"/> for how syllables are counted.
/// </remarks>
public sealed record TextReport(
    TextLanguage Language, int Words, int Sentences, int Syllables, IReadOnlyList<TextMark> Marks)
{
    /// <summary>Below this many words no score is shown to a person.</summary>
    public const int FewestWords = 50;

    /// <summary>Below this many sentences no score is shown to a person.</summary>
    public const int FewestSentences = 3;

    /// <summary>A sentence of more words than this is marked as long, unless another number is given.</summary>
    public const int LongSentence = 20;

    /// <summary>Whether there is enough text for a score to say something: <see cref="FewestWords"/> and <see cref="FewestSentences"/>.</summary>
    public bool IsEnough => Words >= FewestWords && Sentences >= FewestSentences;

    /// <summary>Words per sentence; null without words.</summary>
    public double? WordsPerSentence => Words == 0 ? null : (double)Words / Sentences;

    /// <summary>Syllables per hundred words; null without words.</summary>
    public double? SyllablesPerHundredWords => Words == 0 ? null : 100d * Syllables / Words;

    /// <summary><see cref="ReadingScore.FleschDouma"/>; null without words and for another language than Dutch.</summary>
    public double? FleschDouma =>
        Words == 0 || Language is not TextLanguage.Dutch ? null : ReadingScore.FleschDouma(Words, Sentences, Syllables);

    /// <summary><see cref="ReadingScore.Brouwer"/>; null without words and for another language than Dutch.</summary>
    public double? Brouwer =>
        Words == 0 || Language is not TextLanguage.Dutch ? null : ReadingScore.Brouwer(Words, Sentences, Syllables);

    /// <summary><see cref="ReadingScore.Flesch"/>; null without words and for another language than English.</summary>
    public double? Flesch =>
        Words == 0 || Language is not TextLanguage.English ? null : ReadingScore.Flesch(Words, Sentences, Syllables);

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text; empty is a text without words.</param>
    /// <param name="language">Its language.</param>
    /// <param name="jargon">The words to mark; null for the list that comes along.</param>
    /// <param name="longSentence">A sentence of more words than this is marked, at least 1.</param>
    /// <returns>The report.</returns>
    /// <exception cref="ArgumentOutOfRangeException">No such language, or a long sentence below 1.</exception>
    public static TextReport Of(
        string text, TextLanguage language, JargonList? jargon = null, int longSentence = LongSentence)
    {
        ArgumentNullException.ThrowIfNull(text);
        Guard.AtLeastOne(longSentence);
        if (!Enum.IsDefined(language))
            throw new ArgumentOutOfRangeException(nameof(language), language, "Not a language that can be read.");
        var split = new SplitText(text, language);
        var dutch = language is TextLanguage.Dutch;
        var syllables = 0;
        for (var i = 0; i < split.Words.Count; i++)
        {
            syllables += split.Words[i].IsNumber ? 1
                : dutch ? DutchSyllables.Count(split.Written(i)) : EnglishSyllables.Count(split.Written(i));
        }

        var marks = new List<TextMark>();
        foreach (var sentence in split.Sentences)
        {
            if (sentence.Words > longSentence)
                marks.Add(new TextMark(TextMarkKind.LongSentence, sentence.Start, sentence.Length, sentence.Words));
            if (dutch)
            {
                DutchPassive.Mark(marks, split, sentence);
                DutchNounPiles.Mark(marks, split, sentence);
            }
            else
            {
                EnglishPassive.Mark(marks, split, sentence);
                EnglishNounPiles.Mark(marks, split, sentence);
            }

            (jargon ?? JargonList.Of(language)).Mark(marks, split, sentence);
        }

        marks.Sort((a, b) => (a.Start, a.Kind, a.Length).CompareTo((b.Start, b.Kind, b.Length)));
        return new TextReport(language, split.Words.Count, split.Sentences.Count, syllables, marks);
    }
}
