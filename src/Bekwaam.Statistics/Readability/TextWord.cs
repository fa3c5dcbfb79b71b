namespace Bekwaam.Statistics.Readability;

/// <summary>One word of a text, by where it stands.</summary>
/// <param name="Start">Its first character in the text.</param>
/// <param name="Length">How many characters.</param>
/// <param name="IsNumber">Whether it is written in figures.</param>
/// <param name="ClauseBefore">Whether a comma or the like stands before it.</param>
internal readonly record struct TextWord(int Start, int Length, bool IsNumber, bool ClauseBefore)
{
    public int End => Start + Length;
}

/// <summary>One sentence: its words, by number, and where it stands.</summary>
/// <param name="First">The number of its first word.</param>
/// <param name="Words">How many words.</param>
/// <param name="Start">Its first character in the text.</param>
/// <param name="Length">How many characters, up to the end of its last word.</param>
internal readonly record struct TextSentence(int First, int Words, int Start, int Length);
