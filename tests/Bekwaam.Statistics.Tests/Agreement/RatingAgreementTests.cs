using Bekwaam.Statistics.Agreement;

namespace Bekwaam.Statistics.Tests.Agreement;

public sealed class RatingAgreementTests
{
    private static readonly double?[,] ratings =
    {
        { 1, 2, 3, 3, 2, 1, 4, 1, 2, null },
        { 1, 2, 3, 3, 2, 2, 4, 1, 2, 5 },
        { null, 3, 3, 3, 2, 3, 4, 2, 2, 5 },
    };

    private static readonly double[,] scores = { { 9, 2, 5, 8 }, { 6, 1, 3, 2 }, { 8, 4, 6, 8 }, { 7, 1, 2, 6 }, { 10, 5, 6, 9 }, { 6, 2, 4, 7 } };

    [Fact]
    public void Each_level_keeps_what_means_nothing_to_it()
    {
        Alpha(r => r * r, RatingLevel.Ordinal).ShouldBe(Alpha(r => r, RatingLevel.Ordinal), 1e-12);
        Alpha(r => (5 * r) - 1e7, RatingLevel.Interval).ShouldBe(Alpha(r => r, RatingLevel.Interval), 1e-9);
        Alpha(r => 3 * r, RatingLevel.Ratio).ShouldBe(Alpha(r => r, RatingLevel.Ratio), 1e-12);
        Alpha(r => 9 - r, RatingLevel.Nominal).ShouldBe(Alpha(r => r, RatingLevel.Nominal), 1e-12);
        Math.Abs(Alpha(r => r + 5, RatingLevel.Ratio) - Alpha(r => r, RatingLevel.Ratio)).ShouldBeGreaterThan(.001);
    }

    [Fact]
    public void The_same_seed_gives_the_same_interval_and_it_holds_the_estimate()
    {
        foreach (var level in Enum.GetValues<RatingLevel>())
        {
            var one = KrippendorffAlpha.Of(ratings, level)!.Value;
            KrippendorffAlpha.Of(ratings, level).ShouldBe(one);
            one.N.ShouldBe(10);
            one.Low!.Value.ShouldBeInRange(-1, one.Value);
            one.High!.Value.ShouldBeInRange(one.Value, 1);
            one.High.Value.ShouldBeGreaterThan(one.Low.Value);
        }

        KrippendorffAlpha.Of(ratings, RatingLevel.Nominal, draws: 0)!.Value.Low.ShouldBeNull();
    }

    [Fact]
    public void Ratings_below_nothing_have_no_ratio()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => KrippendorffAlpha.Of(new double?[,] { { -1 }, { 2 } }, RatingLevel.Ratio)).ParamName.ShouldBe("ratings");
        Should.Throw<ArgumentOutOfRangeException>(() => KrippendorffAlpha.Of(new double?[,] { { 1 }, { double.NaN } }, RatingLevel.Nominal)).ParamName.ShouldBe("ratings");
    }

    [Fact]
    public void Alpha_of_items_follows_from_their_variances()
    {
        double[][] items = [.. Enumerable.Range(0, 4).Select(j => Enumerable.Range(0, 6).Select(i => scores[i, j]).ToArray())];
        var sums = Enumerable.Range(0, 6).Select(i => items.Sum(item => item[i])).ToArray();
        CronbachAlpha.Of(scores)!.Value.Value.ShouldBe(4 / 3d * (1 - (items.Sum(Variance) / Variance(sums))), 1e-12);
    }

    [Fact]
    public void Every_form_lies_in_its_interval_and_a_shift_of_the_scale_changes_none()
    {
        var shifted = (double[,])scores.Clone();
        for (var i = 0; i < 24; i++)
            shifted[i / 4, i % 4] = (2.5 * shifted[i / 4, i % 4]) + 1000;
        foreach (var form in Enum.GetValues<IccForm>())
        {
            var icc = IntraclassCorrelation.Of(scores, form)!.Value;
            icc.Low!.Value.ShouldBeLessThan(icc.Value);
            icc.High!.Value.ShouldBeInRange(icc.Value, 1);
            IntraclassCorrelation.Of(shifted, form)!.Value.Value.ShouldBe(icc.Value, 1e-9);
        }
    }

    [Fact]
    public void Raters_who_are_alike_to_the_last_digit_give_one_and_no_crash()
    {
        double[,] same = { { .1, .1 }, { .7, .7 }, { .3, .3 } };
        double[,] apart = { { .1, .3 }, { .7, .9 }, { .3, .5 } };
        foreach (var form in Enum.GetValues<IccForm>())
        {
            IntraclassCorrelation.Of(same, form)!.Value.ShouldSatisfyAllConditions(i => i.Value.ShouldBe(1), i => i.Low.ShouldBe(1));
            var icc = IntraclassCorrelation.Of(apart, form)!.Value;
            (form is IccForm.FixedSingle or IccForm.FixedAverage ? 1 - icc.Value : Math.Max(0, icc.Value - .95)).ShouldBe(0, 1e-12);
        }

        // Subjects without differences have a form for one rating only.
        double[,] level = { { 1, 2 }, { 2, 1 } };
        IntraclassCorrelation.Of(level, IccForm.OneWaySingle)!.Value.Value.ShouldBe(-1);
        IntraclassCorrelation.Of(level, IccForm.OneWayAverage).ShouldBeNull();
    }

    [Fact]
    public void Concordance_is_the_same_both_ways_and_never_more_than_correlation()
    {
        double[] first = [3, -.5, 2, 7, 4, 1.5];
        double[] second = [2.5, 0, 2, 8, 5, 1];
        var one = LinConcordance.Of(first, second)!.Value;
        var other = LinConcordance.Of(second, first)!.Value;
        (other.Value, other.Low!.Value, other.High!.Value).ShouldBe((one.Value, one.Low!.Value, one.High!.Value));
        one.Value.ShouldBeInRange(one.Low.Value, one.High.Value);
        LinConcordance.Of(first, [.. second.Select(y => y + 3)])!.Value.Value.ShouldBeLessThan(one.Value);
        LinConcordance.Of(first, first)!.Value.ShouldSatisfyAllConditions(c => c.Value.ShouldBe(1, 1e-12), c => c.Low!.Value.ShouldBe(1, 1e-9));
        LinConcordance.Of([1, 1, 1], [1, 2, 3])!.Value.ShouldSatisfyAllConditions(c => c.Value.ShouldBe(0), c => c.Low.ShouldBeNull());
        LinConcordance.Of([1, 2], [1, 3])!.Value.Low.ShouldBeNull();
    }

    [Fact]
    public void The_interval_of_concordance_is_the_published_formula()
    {
        // The formula as Lin wrote it, with r and the correlation's own divisions.
        double[] x = [3, -.5, 2, 7, 4, 1.5, 6, 2.2];
        double[] y = [2.5, .3, 2.9, 6.1, 5, 1, 4.9, 3];
        var (mx, my) = (x.Average(), y.Average());
        var (sx, sy) = (Variance(x), Variance(y));
        var covariance = x.Zip(y, (a, b) => (a - mx) * (b - my)).Sum() / 7;
        var r = covariance / Math.Sqrt(sx * sy);
        var c = 2 * covariance / (sx + sy + ((mx - my) * (mx - my)));
        var u = (mx - my) / Math.Sqrt(Math.Sqrt(sx * sy));
        var variance = (((1 - (r * r)) * c * c / ((1 - (c * c)) * r * r))
            + (2 * c * c * c * (1 - c) * u * u / (r * (1 - (c * c)) * (1 - (c * c))))
            - (Math.Pow(c, 4) * Math.Pow(u, 4) / (2 * r * r * (1 - (c * c)) * (1 - (c * c))))) / 6;
        var found = LinConcordance.Of(x, y)!.Value;
        found.Low!.Value.ShouldBe(Math.Tanh(Math.Atanh(c) - (1.959963984540054 * Math.Sqrt(variance))), 1e-12);
        found.High!.Value.ShouldBe(Math.Tanh(Math.Atanh(c) + (1.959963984540054 * Math.Sqrt(variance))), 1e-12);
    }

    [Fact]
    public void Forecasts_at_an_edge_belong_to_the_bin_above_and_empty_bins_say_nothing()
    {
        var error = CalibrationError.Of([.5, .5, 1], [true, false, true], 4);
        error.Bins.Select(b => (b.From, b.N)).ShouldBe([(.5, 2), (.75, 1)]);
        error.Expected.ShouldBe(0);
        CalibrationError.Of([.9, .9], [false, false]).Largest.ShouldBe(.9, 1e-12);
    }

    private static double Alpha(Func<double, double> change, RatingLevel level)
    {
        var changed = new double?[3, 10];
        for (var i = 0; i < 30; i++)
            changed[i / 10, i % 10] = ratings[i / 10, i % 10] is { } rating ? change(rating) : null;
        return KrippendorffAlpha.Of(changed, level, draws: 0)!.Value.Value;
    }

    private static double Variance(double[] x) => x.Sum(v => (v - x.Average()) * (v - x.Average())) / (x.Length - 1);
}
