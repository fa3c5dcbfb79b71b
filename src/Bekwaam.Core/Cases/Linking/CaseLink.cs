namespace Bekwaam.Core.Cases.Linking;

public enum CaseLinkKind : short
{
    /// <summary>Each says something about the other.</summary>
    Related = 1,
    /// <summary>The other brought this one about: several defects with one cause.</summary>
    CausedBy = 2,
    /// <summary>The same as the other, of another customer: two of one customer are merged.</summary>
    SameAs = 3,
}

/// <summary>That a case has to do with another.</summary>
public sealed class CaseLink
{
    public Guid CaseId { get; init; }

    public Guid OtherId { get; init; }

    public CaseLinkKind Kind { get; set; }

    public DateTimeOffset At { get; init; }

    public Guid By { get; init; }
}
