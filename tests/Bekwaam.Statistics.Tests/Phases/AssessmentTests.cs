using Bekwaam.Statistics.Phases;

namespace Bekwaam.Statistics.Tests.Phases;

public sealed class AssessmentTests
{
    [Fact]
    public void A_facet_that_holds_everything_is_competent()
    {
        var facet = Assessment.Of([Evidence.Full()]).Facets[0];
        facet.Competence.Probability!.Value.ShouldBeGreaterThan(.99);
        facet.Awareness.Probability!.Value.ShouldBeGreaterThan(.99);
        facet.Automaticity.Probability!.Value.ShouldBeGreaterThan(.8);
        facet.Phases.Competent.Lower.ShouldBeGreaterThan(.8);
        facet.NotEnoughEvidence.ShouldBeFalse();
    }

    [Fact]
    public void Claim_C_is_the_probability_that_the_outcome_reaches_the_bar()
    {
        // t(59) one standard error above the bar: P(t > −1) = .8393.
        var facet = Assessment.Of([Evidence.CustomersAlone(outcome: 72, bar: 70)]).Facets[0];
        facet.Competence.Probability!.Value.ShouldBe(.8393, .012);
    }

    [Fact]
    public void Quantities_are_drawn_independently_of_each_other()
    {
        Estimate Normal(double mean, double error) => new(mean, error, double.PositiveInfinity, 50);
        var facet = new FacetEvidence(1, 70)
        {
            // Half of each with error 4: error √8 together, and the mean lies just that far above the bar: Φ(1).
            Outcome = [new(1, 1, Normal(70 + Math.Sqrt(8), 4)), new(2, 1, Normal(70 + Math.Sqrt(8), 4))],
            // Errors √8 and √28 make 6 together: 2Φ(10/6) − 1.
            EmployeePrediction = Normal(70 + Math.Sqrt(8), Math.Sqrt(28)),
            ManagementPrediction = Normal(70 + Math.Sqrt(8), Math.Sqrt(28)),
        };
        var verdict = Assessment.Of([facet]).Facets[0];
        verdict.Competence.Probability!.Value.ShouldBe(.8413, .012);
        verdict.EmployeesAware.Probability!.Value.ShouldBe(.9044, .01);
        verdict.ManagementAware.Probability!.Value.ShouldBe(.9044, .01);
        // Both at once: less often than either, more often than if they had no outcome in common.
        verdict.Awareness.Probability!.Value.ShouldBeInRange(.9044 * .9044, .88);
    }

    [Fact]
    public void A_mean_exactly_on_the_bar_reaches_it()
    {
        var third = Estimate.OfEverybody(1, 70);
        var facet = new FacetEvidence(1, 70) { Outcome = [new(1, 1, third), new(2, 1, third), new(3, 1, third)] };
        Assessment.Of([facet], Evidence.Quick).Facets[0].Competence.Lower.ShouldBe(1);
    }

    [Theory]
    [InlineData(89.9, 1)]
    [InlineData(90, 0)]
    [InlineData(70, 0)]
    [InlineData(70.1, 1)]
    public void A_prediction_holds_when_it_is_off_by_less_than_ten(double prediction, double expected)
    {
        var facet = Evidence.Full() with
        {
            Outcome = [new(1, 1, Estimate.OfEverybody(1, 80))],
            ManagementPrediction = Estimate.OfEverybody(1, prediction),
        };
        Assessment.Of([facet], Evidence.Quick).Facets[0].ManagementAware.Probability.ShouldBe(expected);
    }

    [Fact]
    public void Customers_alone_give_claim_C_and_leave_the_phases_open_in_pairs()
    {
        var facet = Assessment.Of([Evidence.CustomersAlone(outcome: 72)]).Facets[0];
        var reached = facet.Competence.Certain;
        facet.Awareness.Probability.ShouldBeNull();
        facet.Automaticity.Probability.ShouldBeNull();
        (facet.Phases.Conscious.Certain, facet.Phases.Conscious.Possible).ShouldBe((0, reached));
        (facet.Phases.Competent.Certain, facet.Phases.Competent.Possible).ShouldBe((0, reached));
        (facet.Phases.Unaware.Certain, facet.Phases.Unaware.Possible).ShouldBe((0, 10_000 - reached));
        (facet.Phases.Oriented.Certain, facet.Phases.Oriented.Possible).ShouldBe((0, 10_000 - reached));
        facet.GoodWithoutKnowing.Upper.ShouldBe(facet.Competence.Lower);
    }

    [Fact]
    public void Without_a_customer_outcome_there_is_no_phase()
    {
        var facet = Assessment.Of([Evidence.Full() with { Outcome = [] }]).Facets[0];
        facet.NotEnoughEvidence.ShouldBeTrue();
        facet.Outcome.ShouldBeNull();
        facet.Competence.ShouldBe(new Bounds(0, 10_000, 10_000));
        facet.Awareness.ShouldBe(new Bounds(0, 10_000, 10_000));
        facet.Phases.Width.ShouldBe(4);
        // What is known of working from habit is known all the same.
        facet.Automaticity.Probability.ShouldNotBeNull();
    }

    [Fact]
    public void One_perspective_that_misses_settles_claim_A()
    {
        var facet = Evidence.Full() with { EmployeePrediction = Estimate.OfEverybody(9, 30), ManagementPrediction = null };
        var verdict = Assessment.Of([facet]).Facets[0];
        verdict.Awareness.Probability.ShouldBe(0);
        verdict.ManagementAware.Probability.ShouldBeNull();
        verdict.GoodWithoutKnowing.Lower.ShouldBeGreaterThan(.99);
    }

    [Fact]
    public void One_part_that_fails_settles_claim_U()
    {
        var facet = Evidence.CustomersAlone(outcome: 95) with { Chart = false };
        var verdict = Assessment.Of([facet]).Facets[0];
        verdict.Automaticity.Probability.ShouldBe(0);
        verdict.Habit.Chart!.Value.Probability.ShouldBe(0);
        verdict.Habit.Even.ShouldBeNull();
        verdict.Phases.Conscious.Lower.ShouldBeGreaterThan(.99);
    }

    [Fact]
    public void An_effort_without_exposure_is_unknown()
    {
        var facet = Evidence.Full() with { Transfers = new Effort(0, 0, 5) };
        var verdict = Assessment.Of([facet], Evidence.Quick);
        verdict.Facets[0].Habit.Transfers.ShouldBeNull();
        verdict.MeasureNext.ShouldHaveSingleItem().Kind.ShouldBe(PieceKind.Transfers);
    }

    [Fact]
    public void An_unknown_part_of_the_outcome_may_lie_anywhere()
    {
        FacetEvidence Half(double known) => new(1, 70)
        {
            Outcome = [new(OutcomePart.Answers, .5, Estimate.OfEverybody(60, known)), new(2, .5, null)],
        };
        Assessment.Of([Half(90)], Evidence.Quick).Facets[0].Competence.ShouldBe(new Bounds(0, 300, 300));
        // With 30 for the answers even the best of operations ends at 65.
        Assessment.Of([Half(30)], Evidence.Quick).Facets[0].Competence.Probability.ShouldBe(0);
        var outcome = Assessment.Of([Half(90)], Evidence.Quick).Facets[0].Outcome!.Value;
        (outcome.Low, outcome.Value, outcome.High).ShouldBe((45, 90, 95));
    }

    [Fact]
    public void The_outcome_of_one_part_has_its_own_interval()
    {
        var estimate = Evidence.Outcome(80);
        var facet = Evidence.CustomersAlone() with { Outcome = [new(OutcomePart.Answers, 7, estimate)] };
        var outcome = Assessment.Of([facet], Evidence.Quick).Facets[0].Outcome!.Value;
        outcome.Value.ShouldBe(80, 1e-9);
        outcome.Low.ShouldBe(estimate.ToMeasure().Low, 1e-9);
        outcome.High.ShouldBe(estimate.ToMeasure().High, 1e-9);
        outcome.N.ShouldBe(60);
    }

    [Fact]
    public void Bad_evidence_is_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Assessment.Of([Evidence.Full(), Evidence.Full()]));
        Should.Throw<ArgumentOutOfRangeException>(() => Assessment.Of([Evidence.Full() with { Weight = 0 }]));
        Should.Throw<ArgumentOutOfRangeException>(() => Assessment.Of([Evidence.Full(bar: 101)]));
        Should.Throw<ArgumentOutOfRangeException>(() => Assessment.Of([Evidence.Full() with { Outcome = [new(1, -1, null)] }]));
        Should.Throw<ArgumentOutOfRangeException>(() => Assessment.Of([Evidence.Full() with { Outcome = [new(1, 1, null), new(1, 1, null)] }]));
        Should.Throw<ArgumentOutOfRangeException>(() => Assessment.Of([Evidence.Full() with { Transfers = new(1, 0, 5) }]));
        Should.Throw<ArgumentOutOfRangeException>(() => new Estimate(double.NaN, 1, 1, 1)).ParamName.ShouldBe("mean");
        Should.Throw<ArgumentOutOfRangeException>(() => new Estimate(50, -1, 1, 1)).ParamName.ShouldBe("standardError");
        Should.Throw<ArgumentOutOfRangeException>(() => new Estimate(50, 1, 0, 1)).ParamName.ShouldBe("degreesOfFreedom");
        Should.Throw<ArgumentOutOfRangeException>(() => new Estimate(50, 1, 1, 0)).ParamName.ShouldBe("n");
    }

    [Fact]
    public void A_sample_of_one_estimates_nothing()
    {
        Estimate.OfSample(0, 0, 0, 10).ShouldBeNull();
        Estimate.OfSample(1, 70, 0, 10).ShouldBeNull();
        var two = Estimate.OfSample(2, 70, 0, 10)!.Value;
        two.StandardError.ShouldBe(5, 1e-12);
        two.DegreesOfFreedom.ShouldBe(1);
    }
}
