namespace Bekwaam.Core.Relations.Cards;

public enum PhoneKind : short
{
    Voice = 0,
    Mobile = 1,
    Fax = 2,
    Pager = 3,
}

/// <summary>A telephone number: as it was written, and as the world dials it when it is one that exists.</summary>
/// <param name="Written">As typed or imported.</param>
/// <param name="E164">+31612345678, or null when it is not a number one can dial.</param>
public sealed record PhoneNumber(string Written, string? E164, PhoneKind Kind = PhoneKind.Voice, UseLabel Use = UseLabel.Unlabelled, bool Preferred = false, string? Label = null);

/// <param name="Address">As written; compared in lower case.</param>
/// <param name="Label">A name of its own, when the use is none of ours.</param>
public sealed record MailAddress(string Address, UseLabel Use = UseLabel.Unlabelled, bool Preferred = false, string? Label = null);

public sealed record Website(string Address, UseLabel Use = UseLabel.Unlabelled, string? Label = null);

public enum SocialNetwork : short
{
    Other = 0,
    LinkedIn = 1,
    Instagram = 2,
    Facebook = 3,
    X = 4,
    Mastodon = 5,
    Bluesky = 6,
    WhatsApp = 7,
    YouTube = 8,
    TikTok = 9,
    Signal = 10,
    Telegram = 11,
}

/// <param name="Handle">The account as people write it (@name, a number), or its address when there is no shorter form.</param>
/// <param name="Address">The page, when there is one.</param>
/// <param name="Service">The name of the network when it is none of ours.</param>
public sealed record SocialAccount(SocialNetwork Network, string Handle, string? Address = null, string? Service = null);
