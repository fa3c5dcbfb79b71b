namespace Bekwaam.Core.Cases.Routing;

/// <summary>Colleagues to whom the same kind of work goes.</summary>
public sealed class Team
{
    public Guid Id { get; init; }

    public required string Name { get; set; }

    public List<TeamMember> Members { get; init; } = [];
}

public sealed class TeamMember
{
    public Guid TeamId { get; init; }

    public Guid AccountId { get; init; }
}

/// <summary>Something that a colleague can do; in words of the organisation's own, lower case.</summary>
public sealed class AccountSkill
{
    public Guid AccountId { get; init; }

    public required string Skill { get; init; }
}

/// <summary>Which cases go to a team when nobody is their own adviser.</summary>
public sealed class RoutingRule
{
    public Guid Id { get; init; }

    /// <summary>Null for all kinds.</summary>
    public CaseKind? Kind { get; init; }

    /// <summary>What the product is called, in part or whole; null for all.</summary>
    public string? Product { get; init; }

    /// <summary>What whoever gets it must be able to do; null for anybody of the team.</summary>
    public string? Skill { get; init; }

    public Guid TeamId { get; init; }

    /// <summary>The lowest that fits holds.</summary>
    public int Place { get; init; }
}
