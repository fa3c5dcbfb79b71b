using Bekwaam.Statistics.Intervals;

namespace Bekwaam.Statistics.Tests.Intervals;

public sealed class MeansWithoutScaleTests
{
    [Fact]
    public void What_does_not_vary_has_no_estimate()
    {
        MeanInterval.Of(Sample.Of([4.1, 4.1, 4.1])).ShouldBeNull();
        MeanInterval.Of(Sample.Of([4.1])).ShouldBeNull();
        Welch.Of(Sample.Of([1, 1]), Sample.Of([2, 2, 2])).ShouldBeNull();
        Bootstrap.Bca([3, 3, 3, 3], Bootstrap.Mean).ShouldBeNull();
    }

    [Fact]
    public void A_difference_rests_on_the_group_that_varies()
    {
        var d = Welch.Of(Sample.Of([1, 1, 1]), Sample.Of([2, 4, 6]))!.Value;
        d.DegreesOfFreedom.ShouldBe(2, 1e-12);
        d.Difference.Value.ShouldBe(-3);
    }

    [Fact]
    public void Large_values_keep_the_digits_of_their_variance() =>
        Sample.Of([1e9 + 1, 1e9 + 2, 1e9 + 3]).Variance.ShouldBe(1, 1e-12);

    [Fact]
    public void The_same_seed_draws_the_same_interval_and_another_another()
    {
        double[] values = [1, 2, 4, 8, 16, 3, 5, 9, 7, 12];
        var one = Bootstrap.Bca(values, Bootstrap.Mean, seed: 7, resamples: 500);
        Bootstrap.Bca(values, Bootstrap.Mean, seed: 7, resamples: 500).ShouldBe(one);
        Bootstrap.Bca(values, Bootstrap.Mean, seed: 8, resamples: 500).ShouldNotBe(one);
        one!.Value.Value.ShouldBe(6.7, 1e-12);
        one.Value.Value.ShouldBeInRange(one.Value.Low, one.Value.High);
    }

    [Fact]
    public void The_interval_of_a_skewed_sample_leans_to_its_tail()
    {
        double[] values = [1, 1, 1, 2, 2, 2, 3, 3, 4, 5, 8, 13, 21, 40];
        var m = Bootstrap.Bca(values, Bootstrap.Mean, resamples: 4000)!.Value;
        (m.High - m.Value).ShouldBeGreaterThan(1.3 * (m.Value - m.Low));
    }

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Sample.Of([])).ParamName.ShouldBe("values");
        Should.Throw<ArgumentOutOfRangeException>(() => Sample.Of([1, double.PositiveInfinity])).ParamName.ShouldBe("values");
        Should.Throw<ArgumentOutOfRangeException>(() => MeanInterval.Of(new Sample(5, 1, -1))).ParamName.ShouldBe("sample");
        Should.Throw<ArgumentOutOfRangeException>(() => Welch.Of(Sample.Of([1]), Sample.Of([1, 2]))).ParamName.ShouldBe("first");
        Should.Throw<ArgumentOutOfRangeException>(() => Bootstrap.Bca([1], Bootstrap.Mean)).ParamName.ShouldBe("values");
        Should.Throw<ArgumentOutOfRangeException>(() => Bootstrap.Bca([1, double.NaN], Bootstrap.Mean)).ParamName.ShouldBe("values");
        Should.Throw<ArgumentOutOfRangeException>(() => Bootstrap.Bca([1, 2], _ => double.NaN)).ParamName.ShouldBe("statistic");
        Should.Throw<ArgumentOutOfRangeException>(() => Bootstrap.Bca([1, 2], Bootstrap.Mean, resamples: 10)).ParamName.ShouldBe("resamples");
    }
}
