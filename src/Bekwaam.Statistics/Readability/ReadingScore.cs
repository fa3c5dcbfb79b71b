namespace Bekwaam.Statistics.Readability;

/// <summary>
/// How easy a text reads by its counts alone; higher is easier, about 0–100, though very short or very long sentences go
/// beyond both ends. An indication, never a certificate: what is said, and in which order, no formula sees.
/// </summary>
public static class ReadingScore
{
    /// <summary>Flesch's formula as Douma fitted it to Dutch.</summary>
    /// <param name="words">How many words, at least 1.</param>
    /// <param name="sentences">How many sentences, at least 1.</param>
    /// <param name="syllables">How many syllables, at least 1.</param>
    /// <returns>206.84 − .77·(syllables per 100 words) − .93·(words per sentence).</returns>
    /// <remarks>Source: Douma (1960), De leesbaarheid van landbouwbladen.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A count below 1.</exception>
    public static double FleschDouma(long words, long sentences, long syllables)
    {
        Check(words, sentences, syllables);
        return 206.84 - (77d * syllables / words) - (.93 * words / sentences);
    }

    /// <summary>Brouwer's reading index for Dutch.</summary>
    /// <param name="words">How many words, at least 1.</param>
    /// <param name="sentences">How many sentences, at least 1.</param>
    /// <param name="syllables">How many syllables, at least 1.</param>
    /// <returns>195 − ⅔·(syllables per 100 words) − 2·(words per sentence).</returns>
    /// <remarks>Source: Brouwer (1963), Onderzoek naar de leesmoeilijkheden van Nederlands proza, Pedagogische Studiën 40.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A count below 1.</exception>
    public static double Brouwer(long words, long sentences, long syllables)
    {
        Check(words, sentences, syllables);
        return 195 - (200d / 3 * syllables / words) - (2d * words / sentences);
    }

    /// <summary>Flesch's reading ease for English.</summary>
    /// <param name="words">How many words, at least 1.</param>
    /// <param name="sentences">How many sentences, at least 1.</param>
    /// <param name="syllables">How many syllables, at least 1.</param>
    /// <returns>206.835 − 84.6·(syllables per word) − 1.015·(words per sentence).</returns>
    /// <remarks>Source: Flesch (1948), Journal of Applied Psychology 32.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A count below 1.</exception>
    public static double Flesch(long words, long sentences, long syllables)
    {
        Check(words, sentences, syllables);
        return 206.835 - (84.6 * syllables / words) - (1.015 * words / sentences);
    }

    private static void Check(long words, long sentences, long syllables)
    {
        Guard.AtLeastOne(words);
        Guard.AtLeastOne(sentences);
        Guard.AtLeastOne(syllables);
    }
}
