using System.Text;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>Text in values of a vCard: what is escaped, and where lists and structures are cut.</summary>
internal static class VCardText
{
    /// <summary>
    /// \n, \, \; \: \\ and \" as what they stand for. A backslash before anything else stays: not every program escapes,
    /// and C:\Users is text too.
    /// </summary>
    public static string Unescape(ReadOnlySpan<char> raw)
    {
        if (raw.IndexOf('\\') < 0)
            return raw.ToString();
        var text = new StringBuilder(raw.Length);
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] != '\\' || i + 1 == raw.Length)
            {
                text.Append(raw[i]);
                continue;
            }

            i++;
            switch (raw[i])
            {
                case 'n' or 'N': text.Append('\n'); break;
                case ',' or ';' or ':' or '\\' or '"' or '\'': text.Append(raw[i]); break;
                default: text.Append('\\').Append(raw[i]); break;
            }
        }

        return text.ToString();
    }

    /// <summary>As vCard 4.0 wants text; line ends of any kind become \n.</summary>
    public static string Escape(string text)
    {
        if (text.AsSpan().IndexOfAny("\\,;\r\n") < 0)
            return text;
        return VCardBytes.LineEnds(text).Replace("\\", "\\\\", StringComparison.Ordinal)
            .Replace(",", "\\,", StringComparison.Ordinal)
            .Replace(";", "\\;", StringComparison.Ordinal)
            .Replace("\n", "\\n", StringComparison.Ordinal);
    }

    /// <summary>The parts between separators that are not escaped, still escaped themselves.</summary>
    public static List<string> Split(string raw, char separator)
    {
        var parts = new List<string>();
        var from = 0;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '\\')
                i++;
            else if (raw[i] == separator)
            {
                parts.Add(raw[from..i]);
                from = i + 1;
            }
        }

        parts.Add(raw[from..]);
        return parts;
    }

    /// <summary>One component of a structured value as a person reads it; several values in it with a space between.</summary>
    public static string? Component(List<string> parts, int place)
    {
        if (place >= parts.Count)
            return null;
        if (parts[place].AsSpan().IndexOfAny(',', '\\') < 0)
            return Some(parts[place]);
        var values = Split(parts[place], ',').Select(value => Unescape(value).Trim()).ToList();
        var joined = new StringBuilder(values[0]);
        // A comma with a space behind it was one that the program forgot to escape: "Company, The".
        foreach (var (value, raw) in values.Zip(Split(parts[place], ',')).Skip(1))
            joined.Append(raw.StartsWith(' ') ? ", " : value.Length == 0 ? "," : " ").Append(value);
        return Some(joined.ToString());
    }

    /// <summary>A component in which commas are just commas.</summary>
    public static string? Whole(List<string> parts, int place) => place < parts.Count ? Some(Unescape(parts[place])) : null;

    public static string? Some(string? text) => text?.Trim() is { Length: > 0 } some ? some : null;
}
