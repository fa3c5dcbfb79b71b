using Bekwaam.Statistics.Readability;

namespace Bekwaam.Cases;

/// <summary>What can read easier in an answer, as far as counting sees it; said to whoever writes, never to anybody else.</summary>
/// <param name="Report">The counts and marks.</param>
/// <param name="Text">What was read.</param>
internal sealed record Clarity(TextReport Report, string Text)
{
    private const int Most = 4;
    private const int Shown = 60;
    private const double Easy = 60;
    private const double Hard = 45;

    public double Score => Report.FleschDouma ?? Report.Flesch ?? 0;

    public bool IsEasy => Score >= Easy;

    public bool IsHard => Score < Hard;

    /// <summary>The beginnings of sentences that are long.</summary>
    public IEnumerable<(string Begins, int Words)> Long =>
        Report.Marks.Where(mark => mark.Kind is TextMarkKind.LongSentence).Take(Most).Select(mark => (Start(mark), mark.Words));

    public IEnumerable<(string Word, string Plainer)> Jargon =>
        Report.Marks.Where(mark => mark is { Kind: TextMarkKind.Jargon, Plainer: not null }).Select(mark => (Text.Substring(mark.Start, mark.Length), mark.Plainer!)).Distinct().Take(Most);

    public static Clarity Of(string? text, string language)
    {
        var read = text ?? "";
        return new Clarity(TextReport.Of(read, language == "en" ? TextLanguage.English : TextLanguage.Dutch), read);
    }

    private string Start(TextMark mark)
    {
        var sentence = Text.Substring(mark.Start, mark.Length).ReplaceLineEndings(" ").Trim();
        return sentence.Length > Shown ? sentence[..Shown].TrimEnd() + "…" : sentence;
    }
}
