namespace Bekwaam.Core.Evidence;

/// <summary>All answers to one question on one day for one breakdown value: counts and weights per answer value.</summary>
public sealed class QuestionDay : IEvidence
{
    public Guid SurveyId { get; init; }

    public Perspective Perspective { get; init; }

    public short Question { get; init; }

    /// <summary>0 for everybody.</summary>
    public int BreakdownValue { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>
    /// A packed <see cref="Tally"/>. Multiple choice: each chosen number once, and under 0 once per respondent, which is its n;
    /// open text: under 0.
    /// </summary>
    public required byte[] Tally { get; set; }
}

/// <summary>
/// All respondents' scores on one facet on one day for one breakdown value. A respondent's score is the mean of the
/// answers to the facet's questions in this role, each rescaled to 0–100: respondents, not answers, are independent.
/// </summary>
public sealed class FacetDay : IEvidence
{
    public Guid SurveyId { get; init; }

    public Perspective Perspective { get; init; }

    public QuestionRole Role { get; init; }

    public Facet Facet { get; init; }

    /// <summary>0 for everybody.</summary>
    public int BreakdownValue { get; init; }

    public DateOnly Day { get; init; }

    /// <summary>Packed <see cref="Moments"/>.</summary>
    public required byte[] Moments { get; set; }
}

/// <summary>What took extra effort to get work done.</summary>
public enum EffortKind : short
{
    Consultation = 1,
    Transfer = 2,
    Escalation = 3,
    Reopening = 4,
}

/// <summary>Where a count of extra effort comes from; both are added up, for they count different cases.</summary>
public enum EffortSource : short
{
    /// <summary>Typed by hand, of cases that are handled elsewhere.</summary>
    Typed = 0,
    /// <summary>Counted from the cases handled here.</summary>
    Cases = 1,
}

/// <summary>Events against exposure on one day: 3 consultations in 40 cases. Written by where the work is done.</summary>
public sealed class EffortDay : IEvidence
{
    public Facet Facet { get; init; }

    public EffortKind Kind { get; init; }

    public EffortSource Source { get; init; }

    /// <summary>0 for everybody.</summary>
    public int BreakdownValue { get; init; }

    public DateOnly Day { get; init; }

    public long Events { get; set; }

    /// <summary>Cases handled; at least <see cref="Events"/> need not hold, a case can be transferred twice.</summary>
    public long Exposure { get; set; }
}
