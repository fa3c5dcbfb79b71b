using Bekwaam.Statistics.Agreement;

namespace Bekwaam.Statistics.Tests.Agreement;

public sealed class KappaTests
{
    [Fact]
    public void Full_agreement_is_one_and_systematic_disagreement_of_two_is_minus_one()
    {
        CohenKappa.Of([0, 1, 2, 1], [0, 1, 2, 1], 3)!.Value.Value.ShouldBe(1);
        CohenKappa.Of([0, 1, 0, 1], [1, 0, 1, 0], 2)!.Value.Value.ShouldBe(-1);
        FleissKappa.Of(new long[,] { { 3, 0 }, { 0, 3 }, { 3, 0 }, { 0, 3 } })!.Value.Value.ShouldBe(1);
    }

    [Fact]
    public void A_category_that_nobody_used_counts_when_agreement_is_weighted()
    {
        // 1, 3 and 5 of a scale of five, and the same as three neighbours: the distances keep their proportions.
        int[] first = [0, 2, 4, 2, 0, 4];
        int[] second = [0, 4, 4, 2, 2, 4];
        var wide = CohenKappa.Of(first, second, 5, KappaWeighting.Linear)!.Value;
        var tight = CohenKappa.Of([.. first.Select(c => c / 2)], [.. second.Select(c => c / 2)], 3, KappaWeighting.Linear)!.Value;
        wide.Value.ShouldBe(tight.Value, 1e-12);
        // Dropping only the fourth changes what a step is worth.
        var dropped = CohenKappa.Of([.. first.Select(c => c == 4 ? 3 : c)], [.. second.Select(c => c == 4 ? 3 : c)], 4, KappaWeighting.Linear)!.Value;
        Math.Abs(dropped.Value - wide.Value).ShouldBeGreaterThan(.01);
    }

    [Fact]
    public void Raters_may_change_places()
    {
        int[] first = [0, 1, 2, 2, 1, 0, 3];
        int[] second = [1, 1, 2, 3, 0, 0, 3];
        foreach (var weighting in Enum.GetValues<KappaWeighting>())
        {
            var one = CohenKappa.Of(first, second, 4, weighting)!.Value;
            var other = CohenKappa.Of(second, first, 4, weighting)!.Value;
            other.Value.ShouldBe(one.Value, 1e-12);
            other.StandardError!.Value.ShouldBe(one.StandardError!.Value, 1e-12);
            one.Low!.Value.ShouldBeInRange(-1, one.Value);
            one.High!.Value.ShouldBeInRange(one.Value, 1);
        }
    }

    [Fact]
    public void More_subjects_give_a_narrower_interval()
    {
        long[,] few = { { 8, 2 }, { 3, 7 } };
        long[,] many = { { 80, 20 }, { 30, 70 } };
        var (small, large) = (CohenKappa.OfTable(few)!.Value, CohenKappa.OfTable(many)!.Value);
        large.Value.ShouldBe(small.Value, 1e-12);
        large.StandardError!.Value.ShouldBe(small.StandardError!.Value / Math.Sqrt(10), 1e-12);
    }

    [Fact]
    public void A_single_subject_has_no_interval_by_leaving_it_out()
    {
        var few = FleissKappa.Of(new long[,] { { 2, 1 }, { 1, 2 } })!.Value;
        (few.Low, few.High, few.StandardError).ShouldBe((null, null, null));
        var one = FleissKappa.Of(new long[,] { { 3, 0 }, { 3, 0 }, { 0, 3 } })!.Value;
        one.Low.ShouldBeNull();
    }

    [Fact]
    public void What_is_off_the_scale_is_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => CohenKappa.Of([0, 3], [0, 1], 3)).ParamName.ShouldBe("first");
        Should.Throw<ArgumentException>(() => CohenKappa.Of([0], [0, 1], 3)).ParamName.ShouldBe("second");
        Should.Throw<ArgumentException>(() => CohenKappa.OfTable(new long[2, 3])).ParamName.ShouldBe("counts");
        Should.Throw<ArgumentException>(() => FleissKappa.Of(new long[,] { { 1, 0 } })).ParamName.ShouldBe("counts");
    }
}
