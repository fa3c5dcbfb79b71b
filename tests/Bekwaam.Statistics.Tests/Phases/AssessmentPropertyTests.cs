using Bekwaam.Statistics.Phases;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Statistics.Tests.Phases;

public sealed class AssessmentPropertyTests
{
    private static readonly Phase[] all = Enum.GetValues<Phase>();

    // What holds in every draw needs few of them.
    private static readonly AssessmentRules few = new() { Draws = 60 };

    [Fact]
    public void Fully_known_the_four_phases_sum_to_exactly_one() => Holds(Evidence.FullyKnown, facets =>
    {
        var verdict = Assessment.Of(facets, few);
        foreach (var phases in PhasesOf(verdict))
        {
            all.Sum(p => phases[p].Certain).ShouldBe(few.Draws);
            phases.Width.ShouldBe(0);
        }

        verdict.MeasureNext.ShouldBeEmpty();
    });

    [Fact]
    public void With_unknowns_lower_bounds_sum_to_at_most_one_and_upper_to_at_least_one() => Holds(Evidence.Any, facets =>
    {
        foreach (var phases in PhasesOf(Assessment.Of(facets, few)))
        {
            all.Sum(p => phases[p].Certain).ShouldBeLessThanOrEqualTo(few.Draws);
            all.Sum(p => phases[p].Possible).ShouldBeGreaterThanOrEqualTo(few.Draws);
            all.ShouldAllBe(p => phases[p].Certain <= phases[p].Possible);
        }
    });

    [Fact]
    public void Taking_any_input_away_never_raises_a_lower_bound_nor_lowers_an_upper_one() => Holds(Evidence.Any, facets =>
    {
        var before = BoundsOf(Assessment.Of(facets, few));
        for (var i = 0; i < facets.Length; i++)
        {
            foreach (var less in Evidence.WithOneLess(facets[i]))
            {
                var after = BoundsOf(Assessment.Of([.. facets[..i], less, .. facets[(i + 1)..]], few));
                foreach (var (one, other) in before.Zip(after))
                {
                    other.Certain.ShouldBeLessThanOrEqualTo(one.Certain);
                    other.Possible.ShouldBeGreaterThanOrEqualTo(one.Possible);
                }
            }
        }
    });

    [Fact]
    public void Shifting_all_outcomes_up_never_lowers_claim_C() => Holds(Evidence.Any, facets =>
    {
        var before = Assessment.Of(facets, few);
        foreach (var shift in new[] { .1, 3, 25 })
        {
            var after = Assessment.Of([.. facets.Select(f => Shifted(f, shift))], few);
            foreach (var (one, other) in before.Facets.Zip(after.Facets))
                other.Competence.Certain.ShouldBeGreaterThanOrEqualTo(one.Competence.Certain);
            after.Overall.Competence.Certain.ShouldBeGreaterThanOrEqualTo(before.Overall.Competence.Certain);
            after.Overall.Competence.Possible.ShouldBeGreaterThanOrEqualTo(before.Overall.Competence.Possible);
        }
    });

    [Fact]
    public void The_order_of_facets_and_of_their_parts_changes_nothing() => Holds(Evidence.Any, facets =>
    {
        var turned = facets.Reverse().Select(f => f with { Outcome = [.. f.Outcome.Reverse()] }).ToArray();
        Same(Assessment.Of(turned, few), Assessment.Of(facets, few));
    });

    [Fact]
    public void The_same_data_give_the_same_verdict() => Holds(
        Evidence.Any,
        facets => Same(Assessment.Of(facets, few), Assessment.Of([.. facets.Select(f => f with { })], few)));

    [Fact]
    public void A_facet_says_the_same_whatever_stands_beside_it() => Holds(Evidence.Any, facets =>
    {
        var alone = Assessment.Of([facets[^1]], few).Facets[0];
        Assessment.Of(facets, few).Facets[^1].ShouldBe(alone);
    });

    [Fact]
    public void What_is_missing_is_named_once_and_promises_no_more_than_there_is() => Holds(Evidence.Any, facets =>
    {
        var verdict = Assessment.Of(facets, few);
        verdict.MeasureNext.Select(p => (p.Facet, p.Kind, p.OutcomePart)).ShouldBeUnique();
        verdict.MeasureNext.Count.ShouldBe(facets.Sum(Missing));
        var width = verdict.Facets.ToDictionary(f => f.Facet, f => f.Phases.Width);
        verdict.MeasureNext.ShouldAllBe(p => p.Narrowing >= 0 && p.Narrowing <= width[p.Facet] + 1e-12);
        verdict.MeasureNext.ShouldAllBe(p => p.Expected >= 0 && p.Expected <= p.Narrowing);
    });

    private static void Holds(Arbitrary<FacetEvidence[]> any, Action<FacetEvidence[]> property) =>
        Prop.ForAll(any, property).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    private static int Missing(FacetEvidence f) =>
        f.Outcome.Count(p => p.Estimate is null)
        + new object?[]
        {
            f.EmployeePrediction, f.ManagementPrediction, f.Spread, f.Chart, f.Consultations, f.Transfers, f.Escalations,
            f.Reopenings,
        }.Count(input => input is null);

    private static FacetEvidence Shifted(FacetEvidence f, double shift) => f with
    {
        Outcome =
        [
            .. f.Outcome.Select(p => p.Estimate is { } e
                ? p with { Estimate = new Estimate(Math.Min(100, e.Mean + shift), e.StandardError, e.DegreesOfFreedom, e.N) }
                : p),
        ],
    };

    private static IEnumerable<PhaseBounds> PhasesOf(Verdict verdict) =>
        verdict.Facets.Select(f => f.Phases).Append(verdict.Overall.Phases);

    private static List<Bounds> BoundsOf(Verdict verdict) =>
    [
        .. PhasesOf(verdict).SelectMany(p => all.Select(one => p[one])),
        .. verdict.Facets.SelectMany(f => new[]
        {
            f.Competence, f.EmployeesAware, f.ManagementAware, f.Awareness, f.Automaticity, f.GoodWithoutKnowing,
        }),
        verdict.Overall.Competence, verdict.Overall.Awareness, verdict.Overall.Automaticity, verdict.Overall.GoodWithoutKnowing,
    ];

    private static void Same(Verdict one, Verdict other)
    {
        one.Facets.ShouldBe(other.Facets);
        one.MeasureNext.ShouldBe(other.MeasureNext);
        one.Overall.WithoutOutcome.ShouldBe(other.Overall.WithoutOutcome);
        (one.Overall with { WithoutOutcome = [] }).ShouldBe(other.Overall with { WithoutOutcome = [] });
    }
}
