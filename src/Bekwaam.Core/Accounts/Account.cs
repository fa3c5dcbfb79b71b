using Bekwaam.Core.Data;

namespace Bekwaam.Core.Accounts;

/// <summary>What a person may do. One person can hold several.</summary>
public enum Role : short
{
    /// <summary>Everything, and the only one who can make another owner.</summary>
    Owner = 1,
    /// <summary>Results, bars, predictions, imports.</summary>
    Manager = 2,
    /// <summary>Own work, the sheet, own prediction.</summary>
    Employee = 3,
    /// <summary>Accounts, imports, jobs, the audit trail; not the results of surveys.</summary>
    Administrator = 4,
}

/// <summary>A colleague who can sign in. Customers do not have accounts here.</summary>
public sealed class Account : IVersioned
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    public required string Email { get; set; }

    /// <summary>Upper-cased invariantly; unique.</summary>
    public required string NormalizedEmail { get; set; }

    public string? PasswordHash { get; set; }

    /// <summary>Changes when a credential changes; signs every other session out.</summary>
    public required string SecurityStamp { get; set; }

    /// <summary>"nl", "en", or null for the organisation's.</summary>
    public string? Language { get; set; }

    public int FailedSignIns { get; set; }

    public DateTimeOffset? LockedUntil { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    /// <summary>Since when this person can no longer sign in; the account stays, for the trail.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    public int Version { get; set; }

    public List<AccountRole> Roles { get; init; } = [];
}

public sealed class AccountRole
{
    public Guid AccountId { get; init; }

    public Role Role { get; init; }
}
