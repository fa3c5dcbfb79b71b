using Bekwaam.Statistics.Survival;

namespace Bekwaam.Statistics.Tests.Survival;

public sealed class LogRankTests
{
    private static readonly Duration[] quick = [new(1, true), new(2, true), new(3, true), new(4, false), new(5, true)];
    private static readonly Duration[] slow = [new(4, true), new(6, true), new(7, false), new(9, true)];
    private static readonly Duration[] slower = [new(5, true), new(8, false), new(11, true), new(12, true)];

    [Fact]
    public void The_order_of_groups_changes_nothing_but_their_order()
    {
        var one = LogRank.Of([quick, slow, slower])!;
        var other = LogRank.Of([slower, quick, slow])!;
        other.ChiSquare.ShouldBe(one.ChiSquare, 1e-10);
        other.P.ShouldBe(one.P, 1e-12);
        one.DegreesOfFreedom.ShouldBe(2);
        other.Observed.ShouldBe([one.Observed[2], one.Observed[0], one.Observed[1]]);
        one.Expected.Sum().ShouldBe(one.Observed.Sum(), 1e-12);
    }

    [Fact]
    public void Groups_that_are_alike_do_not_differ()
    {
        var test = LogRank.Of([quick, quick, quick])!;
        test.ChiSquare.ShouldBe(0, 1e-12);
        test.P.ShouldBe(1, 1e-12);
    }

    [Fact]
    public void A_group_seen_before_anything_ended_says_nothing()
    {
        var test = LogRank.Of([quick, slow, [new(.5, false)]])!;
        test.DegreesOfFreedom.ShouldBe(1);
        test.ChiSquare.ShouldBe(LogRank.Of([quick, slow])!.ChiSquare, 1e-12);
    }

    [Fact]
    public void There_is_no_test_where_nothing_could_differ()
    {
        LogRank.Of([[new(1, false)], [new(2, false)]]).ShouldBeNull();
        LogRank.Of([[new(1, false)], [new(2, true)]]).ShouldBeNull();
        Should.Throw<ArgumentException>(() => LogRank.Of([quick])).ParamName.ShouldBe("groups");
        Should.Throw<ArgumentException>(() => LogRank.Of([quick, []])).ParamName.ShouldBe("groups");
    }
}
