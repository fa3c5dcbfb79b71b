using System.Text;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Text;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>What stands in a cell, as an answer.</summary>
/// <param name="Kind">Given or why not.</param>
/// <param name="Value">On the scale.</param>
/// <param name="Text">Open text, or what was refused.</param>
/// <param name="Mistake">What a person is to know of this cell, or null.</param>
internal readonly record struct CellAnswer(AnswerKind Kind, short? Value = null, string? Text = null, Reason? Mistake = null);

/// <summary>One question of a map, ready to read cells by.</summary>
internal sealed class QuestionPlan
{
    /// <summary>Of a refused text, so much is kept.</summary>
    private const int RefusedCharacters = 200;

    private readonly List<(byte[] Text, int? Number, AnswerKind Kind)> codes = [];
    private readonly List<(byte[] Word, short Value)> words = [];
    private readonly (short Lowest, short Highest)? range;

    public QuestionPlan(QuestionMap map, short number)
    {
        Map = map;
        Number = number;
        range = Rescale.Range(map.Scale);
        codes.AddRange(map.NotApplicable.Select(code => Code(code, AnswerKind.NotApplicable)));
        codes.AddRange(map.DontKnow.Select(code => Code(code, AnswerKind.DontKnow)));
        words.AddRange(map.Yes.Select(word => (Encoding.UTF8.GetBytes(word), (short)1)));
        words.AddRange(map.No.Select(word => (Encoding.UTF8.GetBytes(word), (short)0)));
        if (map.Scale is QuestionScale.YesNo)
            words.AddRange(UsualWords);
        words.AddRange(map.Choices.Select(choice => (Encoding.UTF8.GetBytes(choice.Value), choice.Key)));
    }

    private static IEnumerable<(byte[] Word, short Value)> UsualWords { get; } =
    [
        .. new[] { "yes", "y", "ja", "j", "true", "waar" }.Select(word => (Encoding.UTF8.GetBytes(word), (short)1)),
        .. new[] { "no", "n", "nee", "false", "onwaar" }.Select(word => (Encoding.UTF8.GetBytes(word), (short)0)),
    ];

    public QuestionMap Map { get; }

    public short Number { get; }

    public bool IsMultiple => Map.Scale is QuestionScale.Multiple;

    /// <summary>What became of this question's answers so far, by kind.</summary>
    public long[] Counts { get; } = new long[Enum.GetValues<AnswerKind>().Length];

    /// <summary>Reads a cell of any scale but multiple choice.</summary>
    public CellAnswer Read(ReadOnlySpan<byte> cell)
    {
        var text = NumberText.Trim(cell);
        if (text.IsEmpty)
            return new CellAnswer(AnswerKind.Blank);
        if (text.Length > CsvLimits.CellCharacters && Encoding.UTF8.GetCharCount(text) > CsvLimits.CellCharacters)
            return Refused(text, new Reason("The text is longer than {0} characters.", CsvLimits.CellCharacters));
        int? number = NumberText.TryWhole(text, out var whole) ? whole : null;
        if (codes.Count > 0 && IsCode(text, number) is { } kind)
            return new CellAnswer(kind);
        if (Map.Scale is QuestionScale.Open)
            return Open(text);
        if (Value(text, number) is { } value)
            return new CellAnswer(AnswerKind.Given, value);
        return Refused(text, range is { } r && Map.Scale is not QuestionScale.YesNo
            ? new Reason("“{0}” is outside the scale {1} to {2}.", Shown(text), r.Lowest, r.Highest)
            : new Reason("“{0}” is none of this question's answers.", Shown(text)));
    }

    /// <summary>Reads a cell of a multiple choice question.</summary>
    /// <param name="cell">Choices with the separator between them.</param>
    /// <param name="chosen">Gets the numbers chosen when they are given.</param>
    public CellAnswer ReadMany(ReadOnlySpan<byte> cell, List<short> chosen)
    {
        chosen.Clear();
        var text = NumberText.Trim(cell);
        if (text.IsEmpty)
            return new CellAnswer(AnswerKind.Blank);
        if (IsCode(text, NumberText.TryWhole(text, out var whole) ? whole : null) is { } kind)
            return new CellAnswer(kind);
        foreach (var part in text.Split((byte)Map.Separator))
        {
            var one = NumberText.Trim(text[part]);
            if (one.IsEmpty)
                continue;
            if (Value(one, NumberText.TryWhole(one, out var number) ? number : null) is not { } choice)
                return Refused(text, new Reason("“{0}” is none of this question's answers.", Shown(one)));
            if (!chosen.Contains(choice))
                chosen.Add(choice);
        }

        return new CellAnswer(chosen.Count == 0 ? AnswerKind.Blank : AnswerKind.Given);
    }

    /// <summary>The start of a text, fit for any database and message.</summary>
    public static string Shown(ReadOnlySpan<byte> text)
    {
        var all = Encoding.UTF8.GetString(text[..Math.Min(text.Length, RefusedCharacters * 4)]).Replace('\0', '\uFFFD');
        return all.Length <= RefusedCharacters ? all : all[..RefusedCharacters] + "…";
    }

    private static (byte[] Text, int? Number, AnswerKind Kind) Code(string code, AnswerKind kind)
    {
        var bytes = Encoding.UTF8.GetBytes(code);
        return (bytes, NumberText.TryWhole(bytes, out var number) ? number : null, kind);
    }

    private AnswerKind? IsCode(ReadOnlySpan<byte> text, int? number)
    {
        foreach (var code in codes)
            if (number is { } n ? code.Number == n : Ascii.EqualsIgnoreCase(text, code.Text))
                return code.Kind;
        return null;
    }

    private short? Value(ReadOnlySpan<byte> text, int? number)
    {
        foreach (var (word, value) in words)
            if (text.SequenceEqual(word) || Ascii.EqualsIgnoreCase(text, word))
                return value;
        if (number is not { } whole)
            return null;
        if (range is { } r)
            return whole >= r.Lowest && whole <= r.Highest ? (short)whole : null;
        return whole is > 0 and <= short.MaxValue && Map.Choices.ContainsKey((short)whole) ? (short)whole : null;
    }

    private static CellAnswer Open(ReadOnlySpan<byte> text)
    {
        if (text.Contains((byte)0))
            return Refused(text, new Reason("The text holds a zero character."));
        var formula = text[0] is (byte)'=' or (byte)'@'
            ? new Reason("This text begins like a formula. It is kept as text; in downloads an apostrophe stands before it.")
            : null;
        return new CellAnswer(AnswerKind.Given, null, Encoding.UTF8.GetString(text), formula);
    }

    private static CellAnswer Refused(ReadOnlySpan<byte> text, Reason mistake) => new(AnswerKind.Refused, null, Shown(text), mistake);
}
