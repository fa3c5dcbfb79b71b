using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;

namespace Bekwaam.Testing;

/// <summary>Rollups as imports leave them, written directly: each call is a survey of its own, so that none stands in another's way.</summary>
public static class EvidenceRows
{
    /// <param name="db">Where to; not saved yet.</param>
    /// <param name="perspective">Whose.</param>
    /// <param name="role">What it is.</param>
    /// <param name="facet">About what.</param>
    /// <param name="day">When.</param>
    /// <param name="scores">One per respondent, 0–100.</param>
    /// <param name="breakdownValue">0 for everybody.</param>
    public static void Add(
        AppDb db, Perspective perspective, QuestionRole role, Facet facet, DateOnly day, IEnumerable<int> scores, int breakdownValue = 0) =>
        db.FacetDays.Add(new FacetDay
        {
            SurveyId = RandomKey.New(),
            Perspective = perspective,
            Role = role,
            Facet = facet,
            BreakdownValue = breakdownValue,
            Day = day,
            Moments = scores.Aggregate(default(Moments), (sum, score) => sum + Moments.Of(score * Moments.Hundredth, null)).Pack(),
        });

    /// <summary>What customers lived.</summary>
    public static void Customers(AppDb db, Facet facet, DateOnly day, IEnumerable<int> scores, int breakdownValue = 0) =>
        Add(db, Perspective.Customer, QuestionRole.Experience, facet, day, scores, breakdownValue);

    /// <summary>Scores around a mean, as people differ: the mean, 10 less, 10 more, and so on.</summary>
    public static IEnumerable<int> Around(int mean, int n) => Enumerable.Range(0, n).Select(i => mean + ((i % 3) switch { 1 => -10, 2 => 10, _ => 0 }));
}
