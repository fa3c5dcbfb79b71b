using System.Collections.Frozen;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Formats;

/// <summary>Networks and chat services by the names and addresses that files use for them.</summary>
public static class SocialNetworks
{
    private static readonly FrozenDictionary<string, SocialNetwork> Names = new Dictionary<string, SocialNetwork>(StringComparer.OrdinalIgnoreCase)
    {
        ["linkedin"] = SocialNetwork.LinkedIn,
        ["instagram"] = SocialNetwork.Instagram,
        ["facebook"] = SocialNetwork.Facebook,
        ["x"] = SocialNetwork.X,
        ["twitter"] = SocialNetwork.X,
        ["mastodon"] = SocialNetwork.Mastodon,
        ["bluesky"] = SocialNetwork.Bluesky,
        ["whatsapp"] = SocialNetwork.WhatsApp,
        ["youtube"] = SocialNetwork.YouTube,
        ["tiktok"] = SocialNetwork.TikTok,
        ["signal"] = SocialNetwork.Signal,
        ["telegram"] = SocialNetwork.Telegram,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, SocialNetwork> Hosts = new Dictionary<string, SocialNetwork>(StringComparer.OrdinalIgnoreCase)
    {
        ["linkedin.com"] = SocialNetwork.LinkedIn,
        ["instagram.com"] = SocialNetwork.Instagram,
        ["facebook.com"] = SocialNetwork.Facebook,
        ["fb.com"] = SocialNetwork.Facebook,
        ["x.com"] = SocialNetwork.X,
        ["twitter.com"] = SocialNetwork.X,
        ["bsky.app"] = SocialNetwork.Bluesky,
        ["wa.me"] = SocialNetwork.WhatsApp,
        ["youtube.com"] = SocialNetwork.YouTube,
        ["tiktok.com"] = SocialNetwork.TikTok,
        ["t.me"] = SocialNetwork.Telegram,
        ["signal.me"] = SocialNetwork.Signal,
        ["mastodon.social"] = SocialNetwork.Mastodon,
        ["mastodon.nl"] = SocialNetwork.Mastodon,
    }.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>By name; <see cref="SocialNetwork.Other"/> when it is none of ours.</summary>
    public static SocialNetwork Find(string? name) => name is not null && Names.TryGetValue(name.Trim(), out var network) ? network : SocialNetwork.Other;

    /// <summary>The name in files: lower case, x as twitter was.</summary>
    public static string Word(SocialNetwork network) => network is SocialNetwork.X ? "twitter" : network.ToString().ToLowerInvariant();

    /// <summary>By a page's address; <see cref="SocialNetwork.Other"/> when it is none of ours.</summary>
    public static SocialNetwork OfPage(string address)
    {
        if (Page(address) is not { } page)
            return SocialNetwork.Other;
        var labels = page.Host.Split('.');
        return labels.Length < 2 ? SocialNetwork.Other : Hosts.GetValueOrDefault(string.Join('.', labels[^2..]));
    }

    /// <summary>An account by its page: the last part of the path is what people call it.</summary>
    public static SocialAccount OfPage(SocialNetwork network, string address, string? service = null)
    {
        var handle = Page(address) is { } page && page.AbsolutePath.Trim('/').Split('/')[^1] is { Length: > 0 } last ? Uri.UnescapeDataString(last) : address;
        return new SocialAccount(network, handle, handle == address ? null : address, service);
    }

    private static Uri? Page(string address) =>
        Uri.TryCreate(address.Contains("://", StringComparison.Ordinal) ? address : "https://" + address, UriKind.Absolute, out var page) && page.Host.Contains('.', StringComparison.Ordinal)
            ? page
            : null;
}
