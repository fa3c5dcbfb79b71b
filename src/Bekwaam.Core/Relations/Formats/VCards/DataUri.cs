using System.Text;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>Bytes in a value of vCard 4.0: data:image/jpeg;base64,…</summary>
internal static class DataUri
{
    /// <returns>Null when it is none.</returns>
    public static byte[]? Read(string value)
    {
        if (!value.StartsWith("data:", StringComparison.OrdinalIgnoreCase))
            return null;
        var comma = value.IndexOf(',', StringComparison.Ordinal);
        return comma > 0 && value[..comma].TrimEnd('\\').EndsWith(";base64", StringComparison.OrdinalIgnoreCase)
            ? VCardBytes.FromBase64(Encoding.ASCII.GetBytes(value, comma + 1, value.Length - comma - 1))
            : null;
    }

    public static string Write(Photo photo) => Write(photo.MediaType, photo.Bytes.Span);

    public static string Write(string mediaType, ReadOnlySpan<byte> bytes) => $"data:{mediaType};base64,{Convert.ToBase64String(bytes)}";
}
