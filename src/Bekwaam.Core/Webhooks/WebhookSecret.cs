using System.Security.Cryptography;
using System.Text;

namespace Bekwaam.Core.Webhooks;

/// <summary>
/// Signs notices as the Standard Webhooks specification (1.0) has it: HMAC-SHA256 over id, time and body, so that whoever
/// receives one knows that it is ours, whole, and not an old one that is sent again.
/// </summary>
public static class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int Bytes = 32;

    public static byte[] New() => RandomNumberGenerator.GetBytes(Bytes);

    /// <summary>As it is shown once to whoever sets the other program up.</summary>
    public static string Show(ReadOnlySpan<byte> secret) => Prefix + Convert.ToBase64String(secret);

    /// <param name="secret">The bytes.</param>
    /// <param name="id">Of the notice.</param>
    /// <param name="at">When it is sent; in whole seconds.</param>
    /// <param name="body">As sent.</param>
    /// <returns>The value of the header <c>webhook-signature</c>.</returns>
    public static string Sign(ReadOnlySpan<byte> secret, string id, DateTimeOffset at, string body)
    {
        var signed = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}.{body}");
        return "v1," + Convert.ToBase64String(HMACSHA256.HashData(secret, Encoding.UTF8.GetBytes(signed)));
    }
}
