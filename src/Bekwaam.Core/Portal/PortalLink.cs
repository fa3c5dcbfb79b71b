namespace Bekwaam.Core.Portal;

/// <summary>
/// Somebody asked to be let in by a mail address. Made for every address that is asked for, known or not: what comes of it happens
/// afterwards, so that neither the page nor its time tells who is known here.
/// </summary>
public sealed class PortalLink
{
    /// <summary>In the address of the page on which the code is typed.</summary>
    public Guid Id { get; init; }

    /// <summary>In lower case.</summary>
    public required string Mail { get; init; }

    /// <summary>In which the mail is written.</summary>
    public required string Language { get; init; }

    /// <summary>A page of ours to go on to.</summary>
    public string? ReturnTo { get; init; }

    /// <summary>From which network it was asked, as a keyed hash: to count, not to find anybody.</summary>
    public required string Network { get; init; }

    public DateTimeOffset AskedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>The card to which this address is added once the link was used: its owner asked for that while they were signed in.</summary>
    public Guid? AddToRelationId { get; init; }

    /// <summary>Of the link in the mail; null as long as none was sent, and when the address leads to nobody.</summary>
    public string? TokenHash { get; set; }

    /// <summary>The code in the same mail, encrypted with the key file.</summary>
    public byte[]? Code { get; set; }

    /// <summary>Wrong codes that were typed.</summary>
    public short Tries { get; set; }

    /// <summary>The mail was made, or it was found that there is nobody to mail.</summary>
    public DateTimeOffset? HandledAt { get; set; }

    /// <summary>Once.</summary>
    public DateTimeOffset? UsedAt { get; set; }
}
