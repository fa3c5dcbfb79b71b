using System.Net;
using System.Net.Sockets;

namespace Bekwaam.Core.Webhooks;

/// <summary>Which addresses are in one's own network, and which are no program's at all.</summary>
public static class NearAddresses
{
    /// <summary>This machine, or a network that is not routed over the internet (RFC 1918, RFC 4193).</summary>
    public static bool IsOwnNetwork(IPAddress address)
    {
        var plain = Plain(address);
        if (IPAddress.IsLoopback(plain))
            return true;
        if (plain.AddressFamily is AddressFamily.InterNetworkV6)
            return plain.IsIPv6UniqueLocal;
        var bytes = plain.GetAddressBytes();
        return bytes[0] == 10 || (bytes[0] == 172 && bytes[1] is >= 16 and < 32) || (bytes[0] == 192 && bytes[1] == 168);
    }

    /// <summary>
    /// Link-local (where hosting machines hand out their own keys), multicast, broadcast and "anywhere": no program of a
    /// customer's is there, so a notice never goes there, whatever a name leads to.
    /// </summary>
    public static bool IsNobodys(IPAddress address)
    {
        var plain = Plain(address);
        if (plain.Equals(IPAddress.Any) || plain.Equals(IPAddress.IPv6Any) || plain.Equals(IPAddress.Broadcast))
            return true;
        if (plain.AddressFamily is AddressFamily.InterNetworkV6)
            return plain.IsIPv6LinkLocal || plain.IsIPv6Multicast || plain.IsIPv6SiteLocal;
        var bytes = plain.GetAddressBytes();
        return bytes[0] is 0 or >= 224 || (bytes[0] == 169 && bytes[1] == 254);
    }

    private static IPAddress Plain(IPAddress address) => address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
}
