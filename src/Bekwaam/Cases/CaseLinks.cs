using System.Security.Cryptography;
using System.Text;
using Bekwaam.Core.Cases.Asking;
using Bekwaam.Hosting;

namespace Bekwaam.Cases;

/// <summary>Links to the page on which a customer says how it went: sealed in the database, opened with the key file.</summary>
internal sealed class CaseLinks(KeyFile key)
{
    public byte[] Seal(string token) => key.Encrypt(Encoding.UTF8.GetBytes(token));

    /// <returns>Null when the key file is another one by now: a new link can be made.</returns>
    public string? Of(HttpRequest request, CaseInvitation invitation)
    {
        try
        {
            return $"{request.Scheme}://{request.Host}/after/{Encoding.UTF8.GetString(key.Decrypt(invitation.SealedToken))}";
        }
        catch (Exception lost) when (lost is CryptographicException or IOException)
        {
            return null;
        }
    }
}
