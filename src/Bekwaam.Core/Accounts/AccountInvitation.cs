namespace Bekwaam.Core.Accounts;

/// <summary>A link by which a colleague makes an account; single use, expiring, revocable. Only the token's hash is kept.</summary>
public sealed class AccountInvitation
{
    public Guid Id { get; init; }

    /// <summary>SHA-256 of the token in the link, lower-case hexadecimal.</summary>
    public required string TokenHash { get; init; }

    public required string Name { get; init; }

    public required string Email { get; init; }

    /// <summary>Comma-separated role names; empty for a link to a new password of an account that exists.</summary>
    public required string Roles { get; init; }

    public Guid InvitedBy { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    public DateTimeOffset? AcceptedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    /// <summary>Whether this makes an account, or gives one that exists a new password.</summary>
    public bool MakesAccount => Roles.Length > 0;
}
