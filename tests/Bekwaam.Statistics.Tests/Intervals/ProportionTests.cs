using Bekwaam.Statistics.Intervals;
using MathNet.Numerics.Distributions;

namespace Bekwaam.Statistics.Tests.Intervals;

public sealed class ProportionTests
{
    [Fact]
    public void Wilson_of_18_in_20_is_as_published()
    {
        var m = Proportion.Wilson(18, 20);
        m.Value.ShouldBe(.9);
        // The formula in forty digits gives .698966354771513: the published figure's last digit is off by one and a half.
        m.Low.ShouldBe(.698966354773, 2e-12);
        m.Low.ShouldBe(.698966354771513, 1e-14);
        m.High.ShouldBe(.972133518786, 1e-12);
        m.N.ShouldBe(20);
        m.Confidence.ShouldBe(.95);
        m.EffectiveN.ShouldBeNull();
    }

    [Fact]
    public void Jeffreys_of_18_in_20_is_as_published()
    {
        var m = Proportion.Jeffreys(18, 20);
        m.Low.ShouldBe(.716146742696, 1e-11);
        m.High.ShouldBe(.978627511978, 1e-11);
    }

    [Fact]
    public void Clopper_Pearson_of_51_in_235_is_as_published()
    {
        var m = Proportion.ClopperPearson(51, 235);
        m.Low.ShouldBe(.1660633298, 1e-10);
        m.High.ShouldBe(.2752683640, 1e-10);
    }

    [Fact]
    public void The_probability_that_18_in_20_lies_above_four_fifths_is_as_published() =>
        Proportion.ProbabilityAbove(18, 20, .8).ShouldBe(.8729523, 5e-8);

    [Fact]
    public void Without_answers_the_prior_speaks()
    {
        Proportion.ProbabilityAbove(0, 0, .5).ShouldBe(.5, 1e-12);
        Proportion.ProbabilityAbove(0, 0, 0).ShouldBe(1);
        Proportion.ProbabilityAbove(5, 5, 1).ShouldBe(0);
    }

    [Theory]
    [InlineData(0, 1)]
    [InlineData(0, 7)]
    [InlineData(7, 7)]
    [InlineData(1, 1)]
    [InlineData(3, 10)]
    [InlineData(0, 1_000_000_000)]
    [InlineData(999_999_999, 1_000_000_000)]
    public void Every_interval_lies_on_the_scale_around_its_value(long x, long n)
    {
        foreach (var m in new[] { Proportion.Wilson(x, n), Proportion.Jeffreys(x, n), Proportion.ClopperPearson(x, n) })
        {
            m.Low.ShouldBeInRange(0, m.Value);
            m.High.ShouldBeInRange(m.Value, 1);
            m.Width.ShouldBeGreaterThan(0);
        }
    }

    [Theory]
    [InlineData(20)]
    [InlineData(35)]
    [InlineData(60)]
    [InlineData(200)]
    public void Wilson_and_Jeffreys_cover_95_percent_on_average(int n)
    {
        var wilson = Enumerable.Range(0, n + 1).Select(x => Proportion.Wilson(x, n)).ToArray();
        var jeffreys = Enumerable.Range(0, n + 1).Select(x => Proportion.Jeffreys(x, n)).ToArray();
        MeanCoverage(wilson).ShouldBeInRange(.93, .97);
        MeanCoverage(jeffreys).ShouldBeInRange(.93, .97);
    }

    [Theory]
    [InlineData(5)]
    [InlineData(20)]
    [InlineData(60)]
    public void Clopper_Pearson_covers_at_least_95_percent_everywhere(int n)
    {
        var exact = Enumerable.Range(0, n + 1).Select(x => Proportion.ClopperPearson(x, n)).ToArray();
        for (var p = .005; p < 1; p += .005)
            Coverage(exact, p).ShouldBeGreaterThanOrEqualTo(.95 - 1e-9);
    }

    [Fact]
    public void A_count_that_cannot_be_is_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Proportion.Wilson(-1, 5)).ParamName.ShouldBe("x");
        Should.Throw<ArgumentOutOfRangeException>(() => Proportion.Jeffreys(6, 5)).ParamName.ShouldBe("x");
        Should.Throw<ArgumentOutOfRangeException>(() => Proportion.ClopperPearson(0, 0)).ParamName.ShouldBe("n");
        Should.Throw<ArgumentOutOfRangeException>(() => Proportion.Wilson(1, 5, 1)).ParamName.ShouldBe("confidence");
        Should.Throw<ArgumentOutOfRangeException>(() => Proportion.ProbabilityAbove(1, 5, double.NaN)).ParamName.ShouldBe("bar");
    }

    private static double MeanCoverage(Measure[] intervals)
    {
        const int points = 181;
        var sum = 0d;
        for (var i = 0; i < points; i++)
            sum += Coverage(intervals, .05 + (.9 * i / (points - 1)));
        return sum / points;
    }

    private static double Coverage(Measure[] intervals, double p)
    {
        var n = intervals.Length - 1;
        var sum = 0d;
        for (var x = 0; x <= n; x++)
        {
            if (intervals[x].Low <= p && p <= intervals[x].High)
                sum += Binomial.PMF(p, n, x);
        }

        return sum;
    }
}
