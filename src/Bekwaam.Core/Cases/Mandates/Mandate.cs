using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases.Mandates;

/// <summary>
/// What a role or a colleague may decide without asking (<i>mandaat</i>). One that changes is ended and follows itself up: so
/// that a case of last year is seen with what held then.
/// </summary>
public sealed class Mandate : IVersioned
{
    public Guid Id { get; init; }

    /// <summary>For everybody with this role; null when it is one colleague's.</summary>
    public Role? Role { get; init; }

    /// <summary>For this colleague, instead of what the role has.</summary>
    public Guid? AccountId { get; init; }

    public GrantKind Kind { get; init; }

    /// <summary>At most this each time; null for whatever it costs.</summary>
    public Money? Each { get; init; }

    /// <summary>At most this in a calendar month, all cases together; null for no such limit.</summary>
    public Money? PerMonth { get; init; }

    public DateTimeOffset Since { get; init; }

    public Guid SetBy { get; init; }

    public string? Why { get; init; }

    public DateTimeOffset? EndedAt { get; set; }

    public Guid? EndedBy { get; set; }

    public int Version { get; set; }
}
