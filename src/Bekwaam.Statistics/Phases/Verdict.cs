namespace Bekwaam.Statistics.Phases;

/// <summary>Where an organisation stands in one quarter.</summary>
/// <param name="Facets">Per facet, in the order of their numbers.</param>
/// <param name="Overall">All facets together.</param>
/// <param name="MeasureNext">What is missing, that which would narrow the phases most on average first.</param>
public sealed record Verdict(
    IReadOnlyList<FacetVerdict> Facets, OverallVerdict Overall, IReadOnlyList<MissingPiece> MeasureNext);

/// <summary>Where one facet stands.</summary>
/// <param name="Facet">Which facet.</param>
/// <param name="Weight">Its weight in the overall phase.</param>
/// <param name="Bar">Its bar, 0–100.</param>
/// <param name="NotEnoughEvidence">There is no customer outcome at all, and so no phase; claims C and A are unknown.</param>
/// <param name="Outcome">
/// The outcome on 0–100: the known parts by their shares, n their answers and cases together; the interval (95%) combines
/// their errors (Satterthwaite, 1946) and leaves room for the parts that are not known. Null without an outcome.
/// </param>
/// <param name="Competence">Claim C: the outcome is at or above the bar.</param>
/// <param name="EmployeesAware">Employees' part of claim A: they predict the outcome within the margin.</param>
/// <param name="ManagementAware">Management's part of claim A.</param>
/// <param name="Awareness">Claim A: both predict it.</param>
/// <param name="Automaticity">Claim U: evenly, over time, without extra effort; all of its parts.</param>
/// <param name="Habit">The parts of U, each apart.</param>
/// <param name="Phases">The four phases.</param>
/// <param name="GoodWithoutKnowing">C ∧ ¬A: the bar is met and the own judgement is off.</param>
/// <param name="MoreAnswers">
/// How many more customer answers a margin of ± 5 points needs; null when the outcome does not rest on answers.
/// </param>
public sealed record FacetVerdict(
    int Facet, double Weight, double Bar, bool NotEnoughEvidence, Measure? Outcome, Bounds Competence,
    Bounds EmployeesAware, Bounds ManagementAware, Bounds Awareness, Bounds Automaticity, HabitParts Habit,
    PhaseBounds Phases, Bounds GoodWithoutKnowing, long? MoreAnswers);

/// <summary>Where all facets together stand.</summary>
/// <param name="NotEnoughEvidence">Too much of the weight has no outcome: there is no overall phase.</param>
/// <param name="WithoutOutcome">The facets without an outcome, by number.</param>
/// <param name="Competence">The weighted mean of (outcome − bar) is at least 0 and no facet lies too far below its bar.</param>
/// <param name="Awareness">The weighted mean of the worse |prediction − outcome| lies within the margin.</param>
/// <param name="Automaticity">Facets carrying three quarters of the weight hold U.</param>
/// <param name="Phases">The four phases.</param>
/// <param name="GoodWithoutKnowing">C ∧ ¬A.</param>
/// <param name="Weakest">The facet whose known outcome lies lowest against its bar; null when no facet has an outcome.</param>
public sealed record OverallVerdict(
    bool NotEnoughEvidence, IReadOnlyList<int> WithoutOutcome, Bounds Competence, Bounds Awareness, Bounds Automaticity,
    PhaseBounds Phases, Bounds GoodWithoutKnowing, int? Weakest);
