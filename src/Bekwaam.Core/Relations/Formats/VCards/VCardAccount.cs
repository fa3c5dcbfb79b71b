using System.Collections.Frozen;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>Accounts on networks and chat services between the many ways of a vCard and what Bekwaam calls them.</summary>
internal static class VCardAccount
{
    private const string ApplePage = "x-apple:";

    /// <summary>Properties that hold nothing but an account, with the service that they are named after.</summary>
    private static readonly FrozenDictionary<string, string?> Properties = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["X-AIM"] = "AIM",
        ["X-ICQ"] = "ICQ",
        ["X-JABBER"] = "Jabber",
        ["X-MSN"] = "MSN",
        ["X-YAHOO"] = "Yahoo",
        ["X-GADUGADU"] = "Gadu-Gadu",
        ["X-GROUPWISE"] = "GroupWise",
        ["X-SKYPE"] = "Skype",
        ["X-SKYPE-USERNAME"] = "Skype",
        ["X-GOOGLE-TALK"] = "Google Talk",
        ["X-GTALK"] = "Google Talk",
        ["X-QQ"] = "QQ",
        ["X-SIP"] = "SIP",
        ["X-MATRIX"] = "Matrix",
        ["X-TWITTER"] = "Twitter",
        ["X-FACEBOOK"] = "Facebook",
        ["X-WHATSAPP"] = "WhatsApp",
        ["X-MS-IMADDRESS"] = null,
        ["X-KADDRESSBOOK-X-IMADDRESS"] = null,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Chat services by the scheme of their addresses; these go out as IMPP, which telephones know.</summary>
    private static readonly FrozenDictionary<string, string> Schemes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase)
    {
        ["aim"] = "AIM",
        ["icq"] = "ICQ",
        ["xmpp"] = "Jabber",
        ["msnim"] = "MSN",
        ["ymsgr"] = "Yahoo",
        ["skype"] = "Skype",
        ["gtalk"] = "Google Talk",
        ["sip"] = "SIP",
        ["matrix"] = "Matrix",
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> SchemeOf = Schemes.ToFrozenDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    public static bool Is(VCardLine line) => line.Name is "IMPP" or "SOCIALPROFILE" or "X-SOCIALPROFILE" || Properties.ContainsKey(line.Name);

    /// <returns>Null when nothing stands in it.</returns>
    public static SocialAccount? Read(VCardLine line)
    {
        var value = VCardText.Unescape(line.Value).Trim();
        if (value.Length == 0)
            return null;
        if (line.Name is "IMPP")
            return Chat(line, value);
        if (Properties.TryGetValue(line.Name, out var service))
            return Named(service, value, null);
        var name = ServiceOf(line);
        var user = line.Parameter("X-USER") ?? line.Parameter("USERNAME");
        var page = value.StartsWith(ApplePage, StringComparison.OrdinalIgnoreCase) ? null : value;
        if (user is { Length: > 0 })
            return Named(name, user, page == user ? null : page);
        var network = SocialNetworks.Find(name) is not SocialNetwork.Other and var found ? found : SocialNetworks.OfPage(value);
        return page is null
            ? Named(name, value[ApplePage.Length..], null)
            : SocialNetworks.OfPage(network, page, network is SocialNetwork.Other ? Service(name) : null);
    }

    /// <summary>The name of the property, its parameters and its value.</summary>
    public static (string Name, IReadOnlyList<VCardParameter> Parameters, string Value) Write(SocialAccount account)
    {
        if (account is { Network: SocialNetwork.Other, Service: { } service, Address: null } && SchemeOf.TryGetValue(service, out var scheme))
            return ("IMPP", [new VCardParameter("X-SERVICE-TYPE", service)], VCardText.Escape($"{scheme}:{account.Handle}"));
        var word = account.Network is SocialNetwork.Other ? account.Service ?? "other" : SocialNetworks.Word(account.Network);
        return ("X-SOCIALPROFILE", [new VCardParameter("TYPE", word), new VCardParameter("X-USER", account.Handle)], VCardText.Escape(account.Address ?? ApplePage + account.Handle));
    }

    private static SocialAccount Chat(VCardLine line, string value)
    {
        var colon = value.IndexOf(':', StringComparison.Ordinal);
        var scheme = colon > 0 ? value[..colon] : null;
        var service = line.Parameter("X-SERVICE-TYPE") ?? line.Parameter("SERVICE-TYPE")
            ?? (scheme is null ? null : Schemes.GetValueOrDefault(scheme) ?? (SocialNetworks.Find(scheme) is SocialNetwork.Other ? null : scheme));
        if (scheme?.Equals("http", StringComparison.OrdinalIgnoreCase) is true || scheme?.Equals("https", StringComparison.OrdinalIgnoreCase) is true)
            return SocialNetworks.OfPage(SocialNetworks.Find(service) is not SocialNetwork.Other and var named ? named : SocialNetworks.OfPage(value), value, Service(service));
        return Named(service, scheme is not null && service is not null ? value[(colon + 1)..].TrimStart('/') : value, null);
    }

    private static SocialAccount Named(string? service, string handle, string? page) => SocialNetworks.Find(service) is not SocialNetwork.Other and var network
        ? new SocialAccount(network, handle, page)
        : new SocialAccount(SocialNetwork.Other, handle, page, Service(service));

    private static string? Service(string? name) => name is null || name.Equals("other", StringComparison.OrdinalIgnoreCase) ? null : VCardText.Some(name);

    private static string? ServiceOf(VCardLine line) => line.Parameter("SERVICE-TYPE") ?? line.Parameters
        .FirstOrDefault(p => p.Name == "TYPE" && p.Value.ToUpperInvariant() is not ("HOME" or "WORK" or "PREF")).Value;
}
