using System.Reflection;

namespace Bekwaam.Statistics.Readability;

/// <summary>Office words with a plainer one beside each; an organisation can put its own list in the place of ours.</summary>
/// <remarks>
/// One entry a line, "word = plainer word"; several forms of one word are parted by bars; what follows # is a remark. Words
/// of an entry must stand beside each other in a text. A single word is also found with -e, -en, -s or 's behind it, a verb
/// on -eren in its Dutch forms (-eer, -eert, -eerde, ge…eerd).
/// </remarks>
public sealed class JargonList
{
    private static readonly Lazy<JargonList> dutch = new(() => Shipped("dutch", TextLanguage.Dutch));
    private static readonly Lazy<JargonList> english = new(() => Shipped("english", TextLanguage.English));
    private readonly Dictionary<string, List<Entry>> entries = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Entry>>.AlternateLookup<ReadOnlySpan<char>> byFirstWord;

    private JargonList() => byFirstWord = entries.GetAlternateLookup<ReadOnlySpan<char>>();

    /// <summary>Dutch office words.</summary>
    public static JargonList Dutch => dutch.Value;

    /// <summary>English office words.</summary>
    public static JargonList English => english.Value;

    /// <summary>How many entries, forms of one word counted once.</summary>
    public int Count { get; private set; }

    /// <summary>The list that comes along for a language.</summary>
    /// <param name="language">The language.</param>
    /// <returns>The list.</returns>
    public static JargonList Of(TextLanguage language) => language is TextLanguage.Dutch ? Dutch : English;

    /// <summary>Reads a list.</summary>
    /// <param name="text">One entry a line; see the remarks.</param>
    /// <param name="language">Whose forms a word takes.</param>
    /// <returns>The list.</returns>
    /// <exception cref="FormatException">A line without a word or without a plainer word; the message names the line.</exception>
    public static JargonList Parse(string text, TextLanguage language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var list = new JargonList();
        var number = 0;
        foreach (var line in text.AsSpan().EnumerateLines())
        {
            number++;
            var entry = line[..(line.IndexOf('#') is >= 0 and var remark ? remark : line.Length)].Trim();
            if (entry.IsEmpty)
                continue;
            var equals = entry.IndexOf('=');
            var plainer = equals < 0 ? "" : entry[(equals + 1)..].Trim().ToString();
            var forms = equals < 0 ? [] : entry[..equals].ToString().ToLowerInvariant()
                .Split('|', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            if (plainer.Length == 0 || forms.Length == 0)
                throw new FormatException($"Line {number} is not \"word = plainer word\".");
            foreach (var form in forms)
                list.Add(form, plainer, language);
            list.Count++;
        }

        return list;
    }

    internal void Mark(List<TextMark> marks, SplitText text, TextSentence sentence)
    {
        for (var i = sentence.First; i < sentence.First + sentence.Words; i++)
        {
            if (!byFirstWord.TryGetValue(text[i], out var found))
                continue;
            foreach (var entry in found)
            {
                if (!Follows(text, sentence, i, entry.Rest))
                    continue;
                var end = text.Words[i + entry.Rest.Length].End;
                marks.Add(new TextMark(
                    TextMarkKind.Jargon, text.Words[i].Start, end - text.Words[i].Start, entry.Rest.Length + 1, entry.Plainer));
                i += entry.Rest.Length;
                break;
            }
        }
    }

    private static bool Follows(SplitText text, TextSentence sentence, int at, string[] rest)
    {
        if (at + rest.Length >= sentence.First + sentence.Words)
            return false;
        for (var i = 0; i < rest.Length; i++)
        {
            if (!text[at + 1 + i].SequenceEqual(rest[i]) || text.Words[at + 1 + i].ClauseBefore)
                return false;
        }

        return true;
    }

    private void Add(string form, string plainer, TextLanguage language)
    {
        var words = form.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length > 1)
        {
            Add(new Entry(words[1..], plainer), words[0]);
            return;
        }

        foreach (var shape in JargonForms.Of(form, language))
            Add(new Entry([], plainer), shape);
    }

    /// <summary>The longest first, so that a phrase is found before a word in it.</summary>
    private void Add(Entry entry, string firstWord)
    {
        if (!entries.TryGetValue(firstWord, out var list))
            entries[firstWord] = list = [];
        var at = list.FindIndex(e => e.Rest.Length <= entry.Rest.Length);
        if (at >= 0 && list[at].Rest.AsSpan().SequenceEqual(entry.Rest))
            return;
        list.Insert(at < 0 ? list.Count : at, entry);
    }

    private static JargonList Shipped(string name, TextLanguage language)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream($"jargon-{name}.txt")
            ?? throw new InvalidOperationException($"The program lacks its list of words jargon-{name}.txt.");
        using var reader = new StreamReader(stream);
        return Parse(reader.ReadToEnd(), language);
    }

    private sealed record Entry(string[] Rest, string Plainer);
}
