using System.Globalization;
using System.Security.Cryptography;
using Bekwaam.Hosting;
using Microsoft.AspNetCore.DataProtection;

namespace Bekwaam.Customers;

/// <summary>What a form says of itself under seal, that it was opened here and when; and from where it came, without telling who that is.</summary>
internal sealed class FormSeal(IDataProtectionProvider protection, KeyFile key)
{
    private readonly IDataProtector protector = protection.CreateProtector("customers.form");

    public string Stamp(DateTimeOffset now) => protector.Protect(now.UtcTicks.ToString(CultureInfo.InvariantCulture));

    /// <returns>When the form was opened; null when that is not said, or not by us.</returns>
    public DateTimeOffset? OpenedAt(string? stamp)
    {
        if (string.IsNullOrEmpty(stamp))
            return null;
        try
        {
            return new DateTimeOffset(long.Parse(protector.Unprotect(stamp), CultureInfo.InvariantCulture), TimeSpan.Zero);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    /// <summary>To count what comes from one network; the address itself is not kept.</summary>
    public string NetworkOf(HttpContext context) => key.Mark("network", RateLimits.Network(context.Connection.RemoteIpAddress));
}
