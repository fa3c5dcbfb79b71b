using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases.Routing;

/// <summary>Days on which a colleague is not there, and who takes over.</summary>
public sealed class Absence : IVersioned
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public DateOnly First { get; init; }

    /// <summary>The last day away.</summary>
    public DateOnly Last { get; set; }

    /// <summary>Who answers for them; null when nobody was found, which is shown to who leads.</summary>
    public Guid? DeputyId { get; set; }

    public Guid SetBy { get; init; }

    public DateTimeOffset SetAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; set; }

    public int Version { get; set; }
}

/// <summary>Who is on duty on a day, at a branch or for the whole organisation.</summary>
public sealed class Duty
{
    public DateOnly Day { get; init; }

    /// <summary><see cref="Guid.Empty"/> for the whole organisation.</summary>
    public Guid LocationId { get; init; }

    public Guid AccountId { get; set; }
}
