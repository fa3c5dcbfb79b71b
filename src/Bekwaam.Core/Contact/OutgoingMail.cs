namespace Bekwaam.Core.Contact;

public enum MailState : short
{
    Waiting = 0,
    /// <summary>The mail server took it, or it lies in the folder.</summary>
    Sent = 1,
    /// <summary>Refused, or tried for days.</summary>
    GivenUp = 2,
    /// <summary>Its time had gone by before it could be sent.</summary>
    TooLate = 3,
}

/// <summary>A mail to somebody outside, from the moment that it is certain until a while after it was sent.</summary>
public sealed class OutgoingMail
{
    /// <summary>Also of its Message-ID: a mail that is sent twice is seen to be one.</summary>
    public Guid Id { get; init; }

    /// <summary>What it is for, as in "portal.sign-in"; stable.</summary>
    public required string Kind { get; init; }

    public required string To { get; init; }

    /// <summary>Whom of the register it is to, when that is known.</summary>
    public Guid? RelationId { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text; null when it is sealed, and when it has been.</summary>
    public string? Text { get; set; }

    /// <summary>The text encrypted with the key file, when it holds a secret; gone once it is sent.</summary>
    public byte[]? Sealed { get; set; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Useless after this time.</summary>
    public DateTimeOffset? ExpiresAt { get; init; }

    public MailState State { get; set; }

    public int Attempts { get; set; }

    /// <summary>Not tried before.</summary>
    public DateTimeOffset NextAt { get; set; }

    /// <summary>It waits because the server was away when it was tried, and all others wait with it.</summary>
    public bool Away { get; set; }

    /// <summary>When it was sent, or last tried.</summary>
    public DateTimeOffset? TriedAt { get; set; }

    /// <summary>What the mail server said the last time; null when all went well.</summary>
    public string? Error { get; set; }
}
