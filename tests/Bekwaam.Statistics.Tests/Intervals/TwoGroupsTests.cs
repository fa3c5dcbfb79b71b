using Bekwaam.Statistics.Intervals;

namespace Bekwaam.Statistics.Tests.Intervals;

public sealed class TwoGroupsTests
{
    [Fact]
    public void Newcombe_of_56_in_70_against_48_in_80_is_as_published()
    {
        var m = Newcombe.Difference(56, 70, 48, 80);
        m.Value.ShouldBe(.2, 1e-12);
        m.Low.ShouldBe(.0524315, 5e-8);
        m.High.ShouldBe(.3338727, 5e-8);
        m.N.ShouldBe(150);
    }

    [Fact]
    public void Newcombe_turned_round_is_its_own_mirror()
    {
        var there = Newcombe.Difference(9, 10, 3, 10);
        var back = Newcombe.Difference(3, 10, 9, 10);
        back.Low.ShouldBe(-there.High, 1e-12);
        back.High.ShouldBe(-there.Low, 1e-12);
    }

    [Fact]
    public void The_z_test_of_5_in_83_against_12_in_99_is_as_published()
    {
        var (z, p) = TwoProportions.ZTest(5, 83, 12, 99);
        z.ShouldBe(-1.4078304151, 1e-10);
        p.ShouldBe(.1591812918, 1e-10);
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(5, 9)]
    public void Two_groups_without_any_variation_do_not_differ(long x1, long x2) =>
        TwoProportions.ZTest(x1, 5, x2, 9).ShouldBe(new ChanceTest(0, 1));

    [Fact]
    public void A_count_outside_its_group_is_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Newcombe.Difference(1, 2, 3, 2)).ParamName.ShouldBe("x2");
        Should.Throw<ArgumentOutOfRangeException>(() => TwoProportions.ZTest(0, 0, 1, 2)).ParamName.ShouldBe("n1");
    }
}
