namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>The lines between BEGIN:VCARD and END:VCARD.</summary>
public sealed class VCardEntry
{
    internal const int MostLines = 50_000;
    private const long MostBytes = 64L * 1024 * 1024;
    private long size;

    /// <summary>Where it begins.</summary>
    public required long Line { get; init; }

    /// <summary>2.1, 3.0 or 4.0; what the file says, or 3.0 when it says nothing.</summary>
    internal string Version { get; private set; } = "3.0";

    internal List<VCardLine> Lines { get; } = [];

    /// <summary>END:VCARD was missing: the file or the entry breaks off.</summary>
    internal bool BreaksOff { get; set; }

    /// <summary>It had more lines than one entry may have; those beyond were passed over.</summary>
    internal bool IsCrowded { get; private set; }

    /// <summary>What stands outside any entry.</summary>
    internal bool IsStray { get; init; }

    internal bool IsOld => Version == "2.1";

    internal void Add(VCardLine line)
    {
        if (line.Name == "VERSION")
        {
            Version = line.Value.Trim();
            return;
        }

        var more = (line.Value.Length * 2L) + (line.Bytes?.Length ?? 0) + 64;
        if (Lines.Count >= MostLines || size + more > MostBytes)
        {
            IsCrowded = true;
            return;
        }

        size += more;
        Lines.Add(line);
    }

    /// <summary>The start of it as text, for who looks into a refusal.</summary>
    internal string Start() => string.Join('\n', Lines.Take(8));
}
