using Bekwaam.Statistics.Rates;

namespace Bekwaam.Statistics.Tests.Rates;

public sealed class RateTests
{
    [Fact]
    public void Garwood_of_15_in_400_is_as_published()
    {
        var m = Rate.Garwood(15, 400);
        m.Value.ShouldBe(.0375);
        m.Low.ShouldBe(.0209884653, 5e-11);
        m.High.ShouldBe(.0618505472, 5e-11);
        m.N.ShouldBe(15);
    }

    [Fact]
    public void Garwood_of_84_in_36_is_as_published()
    {
        var m = Rate.Garwood(84, 36);
        m.Value.ShouldBe(2.3333, 5e-5);
        m.Low.ShouldBe(1.861158, 5e-7);
        m.High.ShouldBe(2.888825, 5e-7);
    }

    [Fact]
    public void No_events_still_leave_an_upper_end()
    {
        var m = Rate.Garwood(0, 100);
        m.Low.ShouldBe(0);
        // −ln(.025)/100
        m.High.ShouldBe(.0368887945, 1e-9);
    }

    [Fact]
    public void The_probability_below_a_bar_grows_with_the_bar_and_falls_with_events()
    {
        Rate.ProbabilityBelow(3, 100, .05).ShouldBeGreaterThan(Rate.ProbabilityBelow(4, 100, .05));
        Rate.ProbabilityBelow(3, 100, .06).ShouldBeGreaterThan(Rate.ProbabilityBelow(3, 100, .05));
        Rate.ProbabilityBelow(0, 100, 0).ShouldBe(0);
        // Gamma(½, 1) is half a χ² on one degree: P(χ² < 3.841459) = .95.
        Rate.ProbabilityBelow(0, 1, 3.841458820694124 / 2).ShouldBe(.95, 1e-9);
    }

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Rate.Garwood(-1, 1)).ParamName.ShouldBe("events");
        Should.Throw<ArgumentOutOfRangeException>(() => Rate.Garwood(1, 0)).ParamName.ShouldBe("exposure");
        Should.Throw<ArgumentOutOfRangeException>(() => Rate.ProbabilityBelow(1, double.NaN, 1)).ParamName.ShouldBe("exposure");
        Should.Throw<ArgumentOutOfRangeException>(() => Rate.ProbabilityBelow(1, 1, -1)).ParamName.ShouldBe("bar");
    }
}
