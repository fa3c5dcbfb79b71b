using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace Bekwaam.Core.Accounts;

/// <summary>The secret in an invitation's link; only its hash is kept.</summary>
internal static class InvitationToken
{
    private const int Bytes = 32;

    public static string New() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>As random as the token itself, so that one round of hashing suffices.</summary>
    public static string HashOf(string token) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
