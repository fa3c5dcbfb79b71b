using Bekwaam.Statistics.Rates;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Statistics.Tests.Rates;

public sealed class RateRatioTests
{
    private static readonly Gen<(long X1, long X2)> counts =
        from a in Gen.Choose(0, 60)
        from b in Gen.Choose(0, 60)
        where a + b > 0
        select ((long)a, (long)b);

    [Fact]
    public void A_ratio_lies_in_its_intervals_and_the_mid_p_one_within_the_exact() => Holds(counts, c =>
    {
        var exact = RateRatio.Exact(c.X1, 3, c.X2, 5)!.Value;
        var mid = RateRatio.MidP(c.X1, 3, c.X2, 5)!.Value;
        exact.Value.ShouldBeInRange(exact.Low, exact.High);
        mid.Value.ShouldBeInRange(mid.Low, mid.High);
        mid.Low.ShouldBeGreaterThanOrEqualTo(exact.Low);
        mid.High.ShouldBeLessThanOrEqualTo(exact.High);
    });

    [Fact]
    public void The_other_way_round_is_the_reciprocal() => Holds(counts, c =>
    {
        foreach (var of in new Func<long, double, long, double, double, Measure?>[] { RateRatio.Exact, RateRatio.MidP })
        {
            var (there, back) = (of(c.X1, 3, c.X2, 5, .9)!.Value, of(c.X2, 5, c.X1, 3, .9)!.Value);
            if (c.X1 == 0)
                back.High.ShouldBe(double.PositiveInfinity);
            else
                back.High.ShouldBe(1 / there.Low, 1e-9 / there.Low);
        }
    });

    [Fact]
    public void The_mid_p_test_is_the_mid_p_interval_turned_round() => Holds(counts, c =>
    {
        var m = RateRatio.MidP(c.X1, 3, c.X2, 5)!.Value;
        if (c.X1 > 0)
            RateRatio.MidPTest(c.X1, 3, c.X2, 5, m.Low).ShouldBe(.05, 1e-9);
        if (c.X2 > 0)
            RateRatio.MidPTest(c.X1, 3, c.X2, 5, m.High).ShouldBe(.05, 1e-9);
    });

    [Fact]
    public void Every_rate_lies_in_its_intervals_which_shrink_with_exposure() => Holds(counts, c =>
    {
        foreach (var of in new Func<long, double, double, Measure>[] { Rate.Garwood, Rate.Score, Rate.Jeffreys })
        {
            var m = of(c.X1, 7, .95);
            m.Low.ShouldBeInRange(0, m.Value);
            m.High.ShouldBeGreaterThan(m.Value);
            of(4 * c.X1, 28, .95).Width.ShouldBeLessThan(m.Width);
        }
    });

    [Fact]
    public void Without_events_there_is_no_ratio_and_nothing_is_surprising()
    {
        RateRatio.Exact(0, 1, 0, 1).ShouldBeNull();
        RateRatio.MidP(0, 1, 0, 1).ShouldBeNull();
        RateRatio.ExactTest(0, 1, 0, 9).ShouldBe(1);
        RateRatio.MidPTest(0, 1, 0, 9).ShouldBe(1);
    }

    [Fact]
    public void Events_on_one_side_only_leave_the_other_end_open()
    {
        var m = RateRatio.MidP(5, 1, 0, 1)!.Value;
        (m.Value, m.High).ShouldBe((double.PositiveInfinity, double.PositiveInfinity));
        // ½πⁿ = .025 for the odds of π.
        m.Low.ShouldBe(Math.Pow(.05, .2) / (1 - Math.Pow(.05, .2)), 1e-9);
        RateRatio.Exact(0, 1, 5, 1)!.Value.Low.ShouldBe(0);
    }

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => RateRatio.Exact(-1, 1, 1, 1)).ParamName.ShouldBe("events1");
        Should.Throw<ArgumentOutOfRangeException>(() => RateRatio.MidP(1, 1, 1, 0)).ParamName.ShouldBe("exposure2");
        Should.Throw<ArgumentOutOfRangeException>(() => RateRatio.ExactTest(1, 1, 1, 1, 0)).ParamName.ShouldBe("ratio");
        Should.Throw<ArgumentOutOfRangeException>(() => RateRatio.MidP(1, 1, 1, 1, double.NaN)).ParamName.ShouldBe("confidence");
    }

    private static void Holds<T>(Gen<T> any, Action<T> property) =>
        Prop.ForAll(any.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
}
