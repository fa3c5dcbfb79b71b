using System.Text;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>One line of a vCard, unfolded and decoded: TEL;TYPE=home:020 …</summary>
internal sealed record VCardLine
{
    public required long Number { get; init; }

    /// <summary>ITEM1 of item1.TEL, in capitals; null without one.</summary>
    public string? Group { get; init; }

    /// <summary>In capitals.</summary>
    public required string Name { get; init; }

    /// <summary>Without ENCODING and CHARSET, which are dealt with.</summary>
    public IReadOnlyList<VCardParameter> Parameters { get; init; } = [];

    /// <summary>Decoded, not unescaped; empty when the value is bytes.</summary>
    public string Value { get; init; } = "";

    /// <summary>The value when it came in base64.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>Bytes stood in it that no encoding explains.</summary>
    public bool Damaged { get; init; }

    /// <summary>Longer than a line may be: the end is missing.</summary>
    public bool Cut { get; init; }

    public string FullName => Group is null ? Name : $"{Group}.{Name}";

    public string? Parameter(string name)
    {
        foreach (var parameter in Parameters)
            if (parameter.Name == name)
                return parameter.Value;
        return null;
    }

    public IEnumerable<string> Types => Parameters.Where(p => p.Name == "TYPE").Select(p => p.Value.ToUpperInvariant());

    public bool IsType(string type)
    {
        foreach (var parameter in Parameters)
            if (parameter.Name == "TYPE" && parameter.Value.Equals(type, StringComparison.OrdinalIgnoreCase))
                return true;
        return false;
    }

    /// <summary>Takes a line apart.</summary>
    /// <returns>Null when it is no line of a vCard.</returns>
    public static VCardLine? Read(ReadOnlySpan<byte> raw, long number, bool cut)
    {
        var colon = Colon(raw);
        if (colon <= 0)
            return null;
        var head = VCardBytes.Decode(raw[..colon], null).Text;
        var semicolon = head.IndexOf(';', StringComparison.Ordinal);
        var name = (semicolon < 0 ? head : head[..semicolon]).Trim().ToUpperInvariant();
        var dot = name.LastIndexOf('.');
        var parameters = semicolon < 0 ? [] : VCardParameter.Read(head[(semicolon + 1)..]);
        string? Take(string what) => parameters.FindLast(p => p.Name == what) is { Name: not null } found ? found.Value : null;
        var (encoding, charset) = (Take("ENCODING")?.ToUpperInvariant(), Take("CHARSET"));
        parameters.RemoveAll(p => p.Name is "ENCODING" or "CHARSET");
        var value = raw[(colon + 1)..];
        var line = new VCardLine
        {
            Number = number,
            Group = dot > 0 ? name[..dot] : null,
            Name = name[(dot + 1)..],
            Parameters = parameters,
            Cut = cut,
        };
        if (encoding is "B" or "BASE64")
            return line with { Bytes = VCardBytes.FromBase64(value) };
        var (text, damaged) = VCardBytes.Decode(encoding is "QUOTED-PRINTABLE" or "Q" ? VCardBytes.FromQuotedPrintable(value) : value, charset);
        return line with { Value = text, Damaged = damaged };
    }

    /// <summary>Where the value begins: the first colon outside quotes, or the first at all when a quote is never closed.</summary>
    public static int Colon(ReadOnlySpan<byte> raw)
    {
        var quoted = false;
        for (var i = 0; i < raw.Length; i++)
        {
            if (raw[i] == '"')
                quoted = !quoted;
            else if (raw[i] == ':' && !quoted)
                return i;
        }

        return raw.IndexOf((byte)':');
    }

    /// <summary>As it is written in a refusal: the start of the line.</summary>
    public override string ToString() => new StringBuilder(FullName).Append(':').Append(Value.Length > 100 ? Value[..100] : Value).ToString();
}
