using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>Lines that have no field, kept as vCard 4.0 would write them; within measure, as they live in the card.</summary>
internal sealed class VCardKept
{
    private const int Largest = 256 * 1024;
    private const int LargestTogether = 1024 * 1024;
    private readonly List<ForeignProperty> properties = [];
    private int size;

    public IReadOnlyList<ForeignProperty> Properties => properties;

    /// <summary>Lines that were too large to keep.</summary>
    public int LeftOut { get; private set; }

    public void Add(VCardLine line)
    {
        var value = line.Bytes is { } bytes ? DataUri.Write(MediaType(line), bytes) : line.Value.Replace("\n", "\\n", StringComparison.Ordinal);
        if (value.Length == 0 || line.FullName.Length == 0)
            return;
        var property = new ForeignProperty(line.FullName, string.Join(';', line.Parameters), value);
        var more = property.Name.Length + property.Parameters.Length + value.Length;
        if (more > Largest || size + more > LargestTogether)
        {
            LeftOut++;
            return;
        }

        size += more;
        properties.Add(property);
    }

    private static string MediaType(VCardLine line)
    {
        if (PhotoBytes.Read(line.Bytes) is { } picture)
            return picture.MediaType;
        return line.IsType("X509") ? "application/pkix-cert" : line.IsType("PGP") ? "application/pgp-keys" : line.IsType("WAVE") ? "audio/wav" : "application/octet-stream";
    }
}
