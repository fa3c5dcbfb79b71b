using Bekwaam.Statistics.Intervals;

namespace Bekwaam.Statistics.Tests.Intervals;

public sealed class SeveralProportionsTests
{
    [Fact]
    public void Of_two_groups_chi_square_is_the_square_of_z()
    {
        var z = TwoProportions.ZTest(5, 83, 12, 99);
        var test = SeveralProportions.ChiSquare([5, 12], [83, 99]);
        test.Statistic.ShouldBe(z.Statistic * z.Statistic, 1e-12);
        test.P.ShouldBe(z.P, 1e-12);
        test.DegreesOfFreedom.ShouldBe(1);
    }

    [Theory]
    [InlineData(0, 0, 0)]
    [InlineData(5, 9, 2)]
    public void Groups_without_any_variation_do_not_differ(long a, long b, long c)
    {
        SeveralProportions.ChiSquare([a, b, c], [5, 9, 2]).ShouldBe(new ChiSquareTest(0, 2, 1));
        SeveralProportions.Pairwise([a, b, c], [5, 9, 2]).ShouldAllBe(p => p.P == 1 && p.AdjustedP == 1);
    }

    [Fact]
    public void Pairs_come_in_order_and_never_gain_by_being_many()
    {
        var pairs = SeveralProportions.Pairwise([73, 90, 114, 75], [86, 93, 136, 82]);
        pairs.Select(p => (p.First, p.Second)).ShouldBe([(0, 1), (0, 2), (0, 3), (1, 2), (1, 3), (2, 3)]);
        pairs.ShouldAllBe(p => p.AdjustedP >= p.P);
        pairs[0].Z.ShouldBeLessThan(0);
    }

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => SeveralProportions.ChiSquare([1], [2])).ParamName.ShouldBe("counts");
        Should.Throw<ArgumentOutOfRangeException>(() => SeveralProportions.ChiSquare([1, 3], [2, 2])).ParamName.ShouldBe("counts");
        Should.Throw<ArgumentOutOfRangeException>(() => SeveralProportions.Pairwise([1, 0], [2, 0])).ParamName.ShouldBe("sizes");
        Should.Throw<ArgumentOutOfRangeException>(() => Multinomial.Goodman([0, 0])).ParamName.ShouldBe("counts");
        Should.Throw<ArgumentOutOfRangeException>(() => Multinomial.Goodman([4, -1])).ParamName.ShouldBe("counts");
    }
}
