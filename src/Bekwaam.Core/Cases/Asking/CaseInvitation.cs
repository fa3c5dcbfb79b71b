using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases.Asking;

/// <summary>
/// A link by which the customer of one case says how it went (<i>uitnodiging</i>). It is about their own case and comes from who
/// helped them: no silence after a complaint stops it.
/// </summary>
public sealed class CaseInvitation : IVersioned
{
    public Guid Id { get; init; }

    /// <summary>One a case.</summary>
    public Guid CaseId { get; init; }

    /// <summary>SHA-256 of the token in the link, lower-case hexadecimal.</summary>
    public required string TokenHash { get; set; }

    /// <summary>The token as whoever made it sealed it, so that the link can be shown again; useless without the key.</summary>
    public required byte[] SealedToken { get; set; }

    public DateTimeOffset MadeAt { get; init; }

    public Guid MadeBy { get; init; }

    public DateTimeOffset ExpiresAt { get; set; }

    public DateTimeOffset? AnsweredAt { get; set; }

    /// <summary>What was answered, as it counts; null once who answered is forgotten.</summary>
    public Guid? ResponseId { get; set; }

    /// <summary>A low answer that nobody has looked at yet: since when.</summary>
    public DateTimeOffset? AttentionSince { get; set; }

    public int Version { get; set; }
}
