using Bekwaam.Statistics.Intervals;

namespace Bekwaam.Statistics.Tests.Intervals;

public sealed class BinomialTestTests
{
    [Theory]
    [InlineData(0, 10, .3)]
    [InlineData(3, 10, .3)]
    [InlineData(7, 10, .5)]
    [InlineData(9, 13, .2)]
    [InlineData(13, 13, .9)]
    public void Two_sided_adds_up_all_outcomes_that_are_no_more_probable(long x, long n, double share)
    {
        var seen = BinomialTest.Of(x, n, share);
        var sum = Enumerable.Range(0, (int)n + 1).Select(k => BinomialTest.Of(k, n, share)).Where(p => p <= seen * (1 + 1e-7)).Sum();
        BinomialTest.Exact(x, n, share).ShouldBe(sum, 1e-12);
    }

    [Fact]
    public void The_two_tails_share_what_was_seen()
    {
        var (less, greater) = (BinomialTest.Exact(4, 9, .3, Alternative.Less), BinomialTest.Exact(4, 9, .3, Alternative.Greater));
        (less + greater).ShouldBe(1 + BinomialTest.Of(4, 9, .3), 1e-13);
    }

    [Theory]
    [InlineData(0, 0, 1)]
    [InlineData(1, 0, 0)]
    [InlineData(5, 1, 1)]
    [InlineData(4, 1, 0)]
    public void A_certain_share_allows_one_outcome_only(long x, double share, double p) =>
        BinomialTest.Exact(x, 5, share).ShouldBe(p);

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => BinomialTest.Exact(1, 0)).ParamName.ShouldBe("n");
        Should.Throw<ArgumentOutOfRangeException>(() => BinomialTest.Exact(3, 2)).ParamName.ShouldBe("x");
        Should.Throw<ArgumentOutOfRangeException>(() => BinomialTest.Exact(1, 2, double.NaN)).ParamName.ShouldBe("share");
        Should.Throw<ArgumentOutOfRangeException>(() => BinomialTest.Exact(1, 2, .5, (Alternative)9)).ParamName.ShouldBe("alternative");
    }
}
