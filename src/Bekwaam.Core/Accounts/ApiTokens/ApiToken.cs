namespace Bekwaam.Core.Accounts.ApiTokens;

/// <summary>What a program may do with a token; never more than its owner may.</summary>
public static class ApiScopes
{
    public const string ReadRelations = "relations:read";
    public const string WriteRelations = "relations:write";
    public const string ReadCases = "cases:read";
    public const string WriteCases = "cases:write";
    /// <summary>Address books for phones and mail programs.</summary>
    public const string AddressBooks = "carddav";

    public static IReadOnlyList<string> All { get; } = [ReadRelations, WriteRelations, ReadCases, WriteCases, AddressBooks];
}

/// <summary>By this a program comes in for a colleague. Shown once; only its hash is kept.</summary>
public sealed class ApiToken
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    /// <summary>Which program or phone it is for.</summary>
    public required string Name { get; init; }

    /// <summary>SHA-256 of the token, lower-case hexadecimal.</summary>
    public required string TokenHash { get; init; }

    /// <summary>Of <see cref="ApiScopes"/>, separated by spaces.</summary>
    public required string Scopes { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    public DateTimeOffset ExpiresAt { get; init; }

    /// <summary>To some minutes.</summary>
    public DateTimeOffset? LastUsedAt { get; set; }

    public DateTimeOffset? RevokedAt { get; set; }

    public bool Works(DateTimeOffset now) => RevokedAt is null && now < ExpiresAt;
}
