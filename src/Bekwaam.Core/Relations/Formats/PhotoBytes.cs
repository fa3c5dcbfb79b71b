using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Formats;

/// <summary>Photos are known by their first bytes, whatever a file says that they are.</summary>
public static class PhotoBytes
{
    /// <summary>Larger ones are left out: a card is looked at on a phone.</summary>
    public const int Largest = 10 * 1024 * 1024;

    /// <returns>Null when it is no picture that browsers show.</returns>
    public static Photo? Read(ReadOnlyMemory<byte> bytes) => bytes.Span switch
    {
        [0xFF, 0xD8, 0xFF, ..] => new Photo(bytes, "image/jpeg"),
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A, ..] => new Photo(bytes, "image/png"),
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => new Photo(bytes, "image/gif"),
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => new Photo(bytes, "image/webp"),
        _ => null,
    };
}
