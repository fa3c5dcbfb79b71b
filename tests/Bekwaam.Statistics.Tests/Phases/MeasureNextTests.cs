using Bekwaam.Statistics.Phases;

namespace Bekwaam.Statistics.Tests.Phases;

public sealed class MeasureNextTests
{
    [Fact]
    public void An_outcome_comes_first_where_there_is_none()
    {
        var verdict = Assessment.Of([Evidence.CustomersAlone(1), new FacetEvidence(2, 70)]);
        var first = verdict.MeasureNext[0];
        (first.Facet, first.Kind, first.OutcomePart).ShouldBe((2, PieceKind.Outcome, OutcomePart.Answers));
        // With the outcome alone two of the four phases stay open.
        first.Narrowing.ShouldBe(2);
        // Everything else of that facet narrows nothing before.
        verdict.MeasureNext.Where(p => p.Facet == 2).Skip(1).ShouldAllBe(p => p.Narrowing == 0);
    }

    [Fact]
    public void Above_the_bar_habit_is_what_counts_and_below_it_the_own_judgement()
    {
        var above = Assessment.Of([Evidence.CustomersAlone(outcome: 95)]).MeasureNext;
        above[0].Kind.ShouldBe(PieceKind.Spread);
        above[0].Narrowing.ShouldBe(2, .01);
        above.Single(p => p.Kind is PieceKind.EmployeePrediction).Narrowing.ShouldBe(0, .01);
        var below = Assessment.Of([Evidence.CustomersAlone(outcome: 40)]).MeasureNext;
        below[0].Kind.ShouldBe(PieceKind.EmployeePrediction);
        below[0].Narrowing.ShouldBe(2, .01);
    }

    [Fact]
    public void The_last_missing_piece_closes_what_is_open()
    {
        var verdict = Assessment.Of([Evidence.Full() with { Chart = null }]);
        var piece = verdict.MeasureNext.ShouldHaveSingleItem();
        piece.Kind.ShouldBe(PieceKind.Chart);
        piece.Narrowing.ShouldBe(verdict.Facets[0].Phases.Width, 1e-12);
    }

    [Fact]
    public void What_is_expected_is_what_each_value_would_bring_on_average()
    {
        // Far above the bar one condition of six either fails, which settles the phase, or holds, which settles nothing.
        var chart = Assessment.Of([Evidence.CustomersAlone(outcome: 95)]).MeasureNext.First(p => p.Kind is PieceKind.Chart);
        chart.Expected.ShouldBe(1, .01);
        // The last of six settles it either way.
        var last = Assessment.Of([Evidence.Full() with { Chart = null }]).MeasureNext.Single();
        last.Expected.ShouldBe(last.Narrowing, 1e-12);
        // Far below it a prediction of 0 to 100 in tens is right at two of eleven values at most, and settles the rest.
        var below = Assessment.Of([Evidence.CustomersAlone(outcome: 40)]).MeasureNext[0];
        below.Expected.ShouldBeInRange(2 * 8 / 11d, 2);
    }

    [Fact]
    public void What_narrows_most_on_average_goes_first()
    {
        var pieces = Assessment.Of([Evidence.CustomersAlone(1, 95), Evidence.CustomersAlone(2, 70), new FacetEvidence(3, 70)]).MeasureNext;
        pieces.Select(p => p.Expected).ShouldBe(pieces.Select(p => p.Expected).OrderDescending());
    }

    [Fact]
    public void A_heavier_facet_goes_first()
    {
        var verdict = Assessment.Of([new FacetEvidence(1, 70), new FacetEvidence(2, 70) { Weight = 3 }], Evidence.Quick);
        verdict.MeasureNext[0].Facet.ShouldBe(2);
    }

    [Fact]
    public void Answers_needed_are_the_fewest_that_keep_the_margin()
    {
        // Deviation 25, margin 5: t(98)·25/√99 = 4.986, t(97)·25/√98 = 5.012.
        AnswersNeeded.More(null).ShouldBe(99);
        AnswersNeeded.More(new Estimate(70, 25 / Math.Sqrt(60), 59, 60)).ShouldBe(39);
        AnswersNeeded.More(new Estimate(70, 1, 199, 200)).ShouldBe(0);
        AnswersNeeded.More(Estimate.OfEverybody(2, 70)).ShouldBe(0);
        Should.Throw<ArgumentOutOfRangeException>(() => AnswersNeeded.More(null, 0)).ParamName.ShouldBe("margin");
    }

    [Fact]
    public void A_facet_says_how_many_more_answers_it_wants()
    {
        Assessment.Of([new FacetEvidence(1, 70)], Evidence.Quick).MeasureNext[0].Answers.ShouldBe(99);
        var thin = Evidence.CustomersAlone() with { Outcome = [new(OutcomePart.Answers, 1, new Estimate(70, 25 / Math.Sqrt(60), 59, 60))] };
        Assessment.Of([thin], Evidence.Quick).Facets[0].MoreAnswers.ShouldBe(39);
        var counted = Evidence.CustomersAlone() with { Outcome = [new(2, 1, Evidence.Outcome(70))] };
        Assessment.Of([counted], Evidence.Quick).Facets[0].MoreAnswers.ShouldBeNull();
    }
}
