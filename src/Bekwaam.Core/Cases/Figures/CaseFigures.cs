using Bekwaam.Statistics;
using Bekwaam.Statistics.Survival;

namespace Bekwaam.Core.Cases.Figures;

/// <summary>How well customers were helped in a period. What is not known is null and is not shown as nothing.</summary>
public sealed record CaseFigures
{
    /// <summary>Below this many a branch is not looked at apart.</summary>
    public const int Floor = 5;

    /// <summary>So many days without coming back make a solution at first contact.</summary>
    public const int FirstContactDays = 7;

    public required DateTimeOffset From { get; init; }

    public required DateTimeOffset Until { get; init; }

    /// <summary>Until a person answered, in hours of opening time; open ones censored. Compliments left out: they ask for nothing.</summary>
    public required SurvivalTime? FirstAnswer { get; init; }

    /// <summary>Until it was solved, in days; open ones censored.</summary>
    public required SurvivalTime? Solution { get; init; }

    /// <summary>Per kind of promise, those that fell due.</summary>
    public required IReadOnlyList<KeptPromises> Promises { get; init; }

    /// <summary>Solved at first contact and nothing since, of cases old enough to tell.</summary>
    public required Share FirstContact { get; init; }

    /// <summary>Opened again within the days for coming back, of solutions old enough to tell.</summary>
    public required Share Reopened { get; init; }

    /// <summary>Annoyed or sad, of contacts of which it was written down.</summary>
    public required Share Annoyed { get; init; }

    public required IReadOnlyList<HelpRate> Consultations { get; init; }

    public required IReadOnlyList<HelpRate> Transfers { get; init; }

    /// <summary>How many cases were solved: what consultations and transfers are held against.</summary>
    public required long Solved { get; init; }

    /// <summary>Contacts that customers made, per hundred customers; null as long as customers were not counted.</summary>
    public required Measure? ContactsPerHundred { get; init; }

    public required Measure? ComplaintsPerHundred { get; init; }

    /// <summary>Branches with enough promises to tell, the weakest first.</summary>
    public required IReadOnlyList<BranchFigures> Branches { get; init; }

    /// <summary>Branches with too few.</summary>
    public required int HiddenBranches { get; init; }

    /// <summary>What lies open now and for whom it waits.</summary>
    public required IReadOnlyList<Waiting> Waits { get; init; }

    /// <summary>How much colleagues differ in what customers say of them, in points of 0–100; null with too few.</summary>
    public required Measure? BetweenColleagues { get; init; }
}

/// <summary>A share with what could not be told yet, which is in neither part of it.</summary>
/// <param name="Measure">Null when there is nothing to tell of.</param>
/// <param name="NotYet">Too young to tell, or not said.</param>
public sealed record Share(Measure? Measure, long NotYet);

/// <param name="Kept">In time, of those that fell due.</param>
/// <param name="Withdrawn">No longer held, and the customer was told: in neither part.</param>
public sealed record KeptPromises(PromiseKind Kind, Measure Kept, long Withdrawn);

/// <summary>How often colleagues were needed for one reason, per hundred cases solved.</summary>
public sealed record HelpRate(HelpReason Reason, long Times, Measure? PerHundred);

/// <param name="Kept">Promises kept in time.</param>
/// <param name="FirstContact">Null below the floor.</param>
public sealed record BranchFigures(string Name, Measure Kept, Measure? FirstContact);

/// <summary>Open cases that wait for the same.</summary>
/// <param name="Oldest">Since when the one that waits longest does.</param>
/// <param name="Median">How long half of them wait at most.</param>
public sealed record Waiting(CaseState For, long Cases, DateTimeOffset Oldest, TimeSpan Median);
