using Bekwaam.Statistics.Phases;
using Bekwaam.Statistics.Units;

namespace Bekwaam.Statistics.Tests.Phases;

public sealed class OverallTests
{
    [Fact]
    public void A_good_facet_makes_up_for_a_weaker_one_up_to_fifteen_points()
    {
        Competent(Exact(1, 85), Exact(2, 55)).ShouldBe(1);
        Competent(Exact(1, 85), Exact(2, 54.9)).ShouldBe(0);
        Competent(Exact(1, 100), Exact(2, 54)).ShouldBe(0);
    }

    [Fact]
    public void Weight_counts()
    {
        Competent(Exact(1, 76), Exact(2, 60)).ShouldBe(0);
        Competent(Exact(1, 76) with { Weight = 2 }, Exact(2, 60)).ShouldBe(1);
    }

    [Fact]
    public void The_worse_prediction_of_each_facet_is_averaged()
    {
        // Worse gaps 19 and 0: mean 9.5.
        Aware(Predicted(1, 61, 79), Predicted(2, 80, 80)).ShouldBe(1);
        Aware(Predicted(1, 60, 79), Predicted(2, 80, 80)).ShouldBe(0);
        // Gaps of two perspectives are not averaged with each other: 19 and 19.
        Aware(Predicted(1, 61, 80), Predicted(2, 80, 61)).ShouldBe(0);
    }

    [Fact]
    public void Working_from_habit_takes_three_quarters_of_the_weight()
    {
        var (always, never) = (Habit(true), Habit(false));
        Automatic([always, always, always, never]).ShouldBe(1);
        Automatic([always, always, never, never]).ShouldBe(0);
        Automatic([always with { Weight = 2 }, always, never]).ShouldBe(1);
        Automatic([always with { Weight = 2 }, always, Habit(null)]).ShouldBe(1);
        Automatic([always, never, never, Habit(null)]).ShouldBe(0);
        Automatic([always, always, Habit(null), Habit(null)]).ShouldBeNull();
    }

    [Fact]
    public void A_facet_without_an_outcome_is_named_and_may_be_anything()
    {
        var overall = Assessment.Of([Exact(1, 75), Exact(2, 75), Exact(3, 75), new(4, 70)], Evidence.Quick).Overall;
        overall.WithoutOutcome.ShouldBe([4]);
        overall.NotEnoughEvidence.ShouldBeFalse();
        overall.Competence.ShouldBe(new Bounds(0, 300, 300));
        // When even a full score for the fourth cannot lift the mean to the bar, C is known to fail.
        Assessment.Of([Exact(1, 58), Exact(2, 58), Exact(3, 58), new(4, 70)], Evidence.Quick)
            .Overall.Competence.Probability.ShouldBe(0);
    }

    [Fact]
    public void With_more_than_a_third_of_the_weight_missing_there_is_no_overall_phase()
    {
        Assessment.Of([Exact(1, 75), Exact(2, 75), new(3, 70)], Evidence.Quick).Overall.NotEnoughEvidence.ShouldBeFalse();
        var overall = Assessment.Of([Exact(1, 75), Exact(2, 75), new(3, 70) { Weight = 1.1 }], Evidence.Quick).Overall;
        overall.NotEnoughEvidence.ShouldBeTrue();
        overall.Phases.Width.ShouldBe(4);
        overall.Weakest.ShouldBe(1);
        Assessment.Of([], Evidence.Quick).Overall.NotEnoughEvidence.ShouldBeTrue();
    }

    [Fact]
    public void The_weakest_facet_is_the_one_lowest_against_its_bar()
    {
        var verdict = Assessment.Of([Exact(1, 75), Exact(2, 74) with { Bar = 80 }, Exact(3, 71)], Evidence.Quick);
        verdict.Overall.Weakest.ShouldBe(2);
        Assessment.Of([new(4, 70)], Evidence.Quick).Overall.Weakest.ShouldBeNull();
    }

    [Fact]
    public void A_phase_is_stated_after_two_successive_quarters()
    {
        var sure = Assessment.Of([Evidence.CustomersAlone(outcome: 95) with { Chart = false }]).Facets[0].Phases;
        var open = Assessment.Of([Evidence.CustomersAlone(outcome: 95)]).Facets[0].Phases;
        PhaseBounds.Stated(sure, sure).ShouldBe(Phase.Conscious);
        PhaseBounds.Stated(sure, open).ShouldBeNull();
        PhaseBounds.Stated(open, sure).ShouldBeNull();
        PhaseBounds.Stated(sure, null).ShouldBeNull();
        Bounds none = new(0, 0, 10), enough = new(8, 8, 10), few = new(7, 10, 10);
        PhaseBounds just = new(enough, none, none, none), almost = new(few, none, none, none);
        PhaseBounds.Stated(just, just).ShouldBe(Phase.Unaware);
        PhaseBounds.Stated(almost, just).ShouldBeNull();
        PhaseBounds.Stated(just, new(none, enough, none, none)).ShouldBeNull();
    }

    private static FacetEvidence Exact(int facet, double outcome) => new(facet, 70)
    {
        Outcome = [new(OutcomePart.Answers, 1, Estimate.OfEverybody(60, outcome))],
    };

    private static FacetEvidence Predicted(int facet, double employees, double management) => Exact(facet, 80) with
    {
        EmployeePrediction = Estimate.OfEverybody(9, employees),
        ManagementPrediction = Estimate.OfEverybody(2, management),
    };

    /// <summary>Efforts that are as good as certainly under or over their bar.</summary>
    private static FacetEvidence Habit(bool? holds)
    {
        var effort = new Effort(0, 1_000_000, holds is false ? 0 : 50);
        return Evidence.Full() with
        {
            Spread = SpreadPosterior.Of([.. Enumerable.Repeat(new UnitScore(5000, 80, 500_000), 30)], 10),
            Chart = holds is null ? null : true,
            Consultations = effort,
            Transfers = effort,
            Escalations = effort,
            Reopenings = effort,
        };
    }

    private static double? Competent(params FacetEvidence[] facets) =>
        Assessment.Of(facets, Evidence.Quick).Overall.Competence.Probability;

    private static double? Aware(params FacetEvidence[] facets) =>
        Assessment.Of(facets, Evidence.Quick).Overall.Awareness.Probability;

    private static double? Automatic(FacetEvidence[] facets) =>
        Assessment.Of([.. facets.Select((f, i) => f with { Facet = i + 1 })], Evidence.Quick).Overall.Automaticity.Probability;
}
