using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Relations;

/// <summary>The page of a social account.</summary>
internal static class SocialLink
{
    /// <returns>Null when no page is known.</returns>
    public static string? Of(SocialAccount account)
    {
        if (Web(account.Address) is { } address)
            return address;
        if (Web(account.Handle) is { } written)
            return written;
        var handle = account.Handle.Trim().TrimStart('@');
        if (handle.Length == 0 || handle.Any(char.IsWhiteSpace))
            return null;
        var name = Uri.EscapeDataString(handle);
        return account.Network switch
        {
            SocialNetwork.LinkedIn => $"https://www.linkedin.com/in/{name}",
            SocialNetwork.Instagram => $"https://www.instagram.com/{name}",
            SocialNetwork.Facebook => $"https://www.facebook.com/{name}",
            SocialNetwork.X => $"https://x.com/{name}",
            SocialNetwork.Bluesky => $"https://bsky.app/profile/{name}",
            SocialNetwork.Mastodon when handle.Split('@') is [var user, var host] => $"https://{Uri.EscapeDataString(host)}/@{Uri.EscapeDataString(user)}",
            SocialNetwork.WhatsApp => string.Concat(handle.Where(char.IsAsciiDigit)) is { Length: > 6 } digits ? $"https://wa.me/{digits}" : null,
            SocialNetwork.YouTube => $"https://www.youtube.com/@{name}",
            SocialNetwork.TikTok => $"https://www.tiktok.com/@{name}",
            SocialNetwork.Telegram => $"https://t.me/{name}",
            _ => null,
        };
    }

    private static string? Web(string? text) =>
        Uri.TryCreate(text, UriKind.Absolute, out var uri) && uri.Scheme is ("http" or "https") ? text : null;
}
