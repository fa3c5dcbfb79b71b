using System.Security.Cryptography;

namespace Bekwaam.Core;

/// <summary>Keys for what must not tell when it was made: responses, tokens. Work takes <c>Guid.CreateVersion7(now)</c>.</summary>
public static class RandomKey
{
    /// <summary>A cryptographically random 128-bit key.</summary>
    public static Guid New()
    {
        Span<byte> bytes = stackalloc byte[16];
        RandomNumberGenerator.Fill(bytes);
        return new Guid(bytes, bigEndian: true);
    }
}
