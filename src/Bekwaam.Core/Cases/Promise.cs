using Bekwaam.Core.Data;

namespace Bekwaam.Core.Cases;

public enum PromiseKind : short
{
    /// <summary>A first answer, by the rule for such cases.</summary>
    FirstAnswer = 1,
    /// <summary>A solution, by the rule for such cases.</summary>
    Solution = 2,
    /// <summary>We call back.</summary>
    Callback = 3,
    /// <summary>Whatever else was said that we would do.</summary>
    Other = 4,
    /// <summary>That a complaint is here and what happens when, by the rule for complaints.</summary>
    Acknowledgement = 5,
    /// <summary>What was decided about a complaint, by the rule for complaints.</summary>
    Decision = 6,
}

public enum PromiseState : short
{
    Open = 0,
    Kept = 1,
    /// <summary>It no longer holds, and the customer was told.</summary>
    Withdrawn = 2,
}

/// <summary>Something that we said we would do before a time (<i>toezegging</i>). Never moved: what comes late is kept late.</summary>
public sealed class Promise : IVersioned
{
    public Guid Id { get; init; }

    public Guid CaseId { get; set; }

    public PromiseKind Kind { get; init; }

    /// <summary>What was promised, in words; null for what a rule promises.</summary>
    public string? Text { get; set; }

    public DateTimeOffset DueAt { get; init; }

    /// <summary>Who keeps it; null as long as the case is nobody's.</summary>
    public Guid? OwnerId { get; set; }

    public DateTimeOffset MadeAt { get; init; }

    /// <summary>Null for the rule.</summary>
    public Guid? MadeBy { get; init; }

    public PromiseState State { get; set; }

    public DateTimeOffset? SettledAt { get; set; }

    public Guid? SettledBy { get; set; }

    public int Version { get; set; }

    /// <summary>Kept, but after its time.</summary>
    public bool KeptLate => State is PromiseState.Kept && SettledAt > DueAt;

    public bool IsLate(DateTimeOffset now) => State is PromiseState.Open && now > DueAt;
}
