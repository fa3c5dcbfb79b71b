using System.Text;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>One parameter of a line: TYPE=home. The name is in capitals.</summary>
internal readonly record struct VCardParameter(string Name, string Value)
{
    /// <summary>What is written for it: quoted when it must be, with RFC 6868's signs for quotes and line ends.</summary>
    public override string ToString()
    {
        var value = Value;
        if (value.AsSpan().IndexOfAny("^\"\r\n") >= 0)
        {
            value = VCardBytes.LineEnds(value).Replace("^", "^^", StringComparison.Ordinal)
                .Replace("\"", "^'", StringComparison.Ordinal).Replace("\n", "^n", StringComparison.Ordinal);
        }

        return value.AsSpan().IndexOfAny(";:,") >= 0 || value.Length == 0 ? $"{Name}=\"{value}\"" : $"{Name}={value}";
    }

    /// <summary>Takes the parameters apart: with or without a name, quoted or not.</summary>
    /// <param name="text">Between the property's name and its colon, without the first semicolon.</param>
    public static List<VCardParameter> Read(string text)
    {
        var parameters = new List<VCardParameter>();
        var from = 0;
        var quoted = false;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '"')
                quoted = !quoted;
            if (i < text.Length && (text[i] != ';' || quoted))
                continue;
            if (i > from)
                Add(parameters, text[from..i].Trim());
            from = i + 1;
        }

        return parameters;
    }

    private static void Add(List<VCardParameter> parameters, string text)
    {
        var equals = text.IndexOf('=', StringComparison.Ordinal);
        if (text.Length == 0)
            return;
        if (equals < 0)
        {
            parameters.Add(new VCardParameter(NameOfBare(text), text));
            return;
        }

        var name = text[..equals].Trim().ToUpperInvariant();
        var value = text[(equals + 1)..].Trim();
        if (value.Length >= 2 && value[0] == '"' && value[^1] == '"')
            value = value[1..^1];
        value = Decode(value.Replace("\"", "", StringComparison.Ordinal));
        if (name is not "TYPE")
        {
            parameters.Add(new VCardParameter(name, value));
            return;
        }

        foreach (var one in value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
            parameters.Add(new VCardParameter(name, one));
    }

    /// <summary>vCard 2.1 leaves the names of its parameters out.</summary>
    private static string NameOfBare(string value) => value.ToUpperInvariant() switch
    {
        "QUOTED-PRINTABLE" or "BASE64" or "B" or "8BIT" or "7BIT" => "ENCODING",
        "URL" or "URI" or "INLINE" or "CONTENT-ID" or "CID" => "VALUE",
        _ => "TYPE",
    };

    private static string Decode(string value)
    {
        if (!value.Contains('^', StringComparison.Ordinal))
            return value;
        var text = new StringBuilder(value.Length);
        for (var i = 0; i < value.Length; i++)
        {
            var next = i + 1 < value.Length ? value[i + 1] : ' ';
            if (value[i] != '^' || next is not ('n' or 'N' or '\'' or '^'))
            {
                text.Append(value[i]);
                continue;
            }

            text.Append(next switch { 'n' or 'N' => '\n', '\'' => '"', _ => '^' });
            i++;
        }

        return text.ToString();
    }
}
