using Bekwaam.Statistics.Units;

namespace Bekwaam.Statistics.Tests.Units;

public sealed class SpreadTests
{
    private static readonly double[][] dyestuff =
    [
        [1545, 1440, 1440, 1520, 1580], [1540, 1555, 1490, 1560, 1495], [1595, 1550, 1605, 1510, 1560],
        [1445, 1440, 1595, 1465, 1545], [1595, 1630, 1515, 1635, 1625], [1520, 1455, 1450, 1480, 1445],
    ];

    [Fact]
    public void Dyestuff_is_as_published()
    {
        var fit = RandomIntercept.Fit(UnitsOf(dyestuff), 1)!;
        fit.Mean.ShouldBe(1527.5, 1e-6);
        fit.VarianceBetween.ShouldBe(1764.05, .005);
        fit.VarianceWithin.ShouldBe(2451.25, .005);
        fit.Deviations[4].ShouldBe(56.7332, 5e-4);
        fit.Deviations[5].ShouldBe(-44.9953, 5e-4);
    }

    [Fact]
    public void Unbalanced_units_follow_the_restricted_likelihood()
    {
        // Where the likelihood is highest, its slope is nothing: checked on the formula itself, for units of 2 to 9.
        UnitScore[] units = [new(2, 61, 90), new(9, 74, 800), new(5, 52, 410), new(3, 80, 55), new(7, 66, 620)];
        var fit = RandomIntercept.Fit(units, 1)!;
        var (between, within) = (fit.VarianceBetween, fit.VarianceWithin);
        between.ShouldBeGreaterThan(10);
        Slope(t => Restricted(units, t, within), between).ShouldBe(0, 1e-5);
        Slope(v => Restricted(units, between, v), within).ShouldBe(0, 1e-5);
    }

    [Fact]
    public void Units_that_differ_no_more_than_chance_have_exactly_no_spread()
    {
        UnitScore[] units = [new(10, 70, 900), new(12, 71, 1100), new(8, 70.5, 700)];
        var fit = RandomIntercept.Fit(units, 1)!;
        fit.VarianceBetween.ShouldBe(0);
        fit.Deviations.ShouldAllBe(d => d == 0);
        // With nothing between units all scores are one sample.
        fit.Mean.ShouldBe((700 + 852 + 564) / 30d, 1e-9);
    }

    [Fact]
    public void Scores_all_alike_are_not_a_crash()
    {
        var same = RandomIntercept.Fit([new(4, 50, 0), new(4, 50, 0), new(4, 50, 0)], 10)!;
        same.VarianceBetween.ShouldBe(0);
        same.VarianceWithin.ShouldBeGreaterThan(0);
        var apart = RandomIntercept.Fit([new(4, 20, 0), new(4, 50, 0), new(4, 80, 0)], 10)!;
        apart.VarianceBetween.ShouldBe(900, 10);
        double.IsFinite(SpreadPosterior.Of([new(4, 50, 0), new(4, 50, 0)], 10)!.ProbabilityBelow(8)).ShouldBeTrue();
    }

    [Fact]
    public void One_unit_or_one_score_each_tells_nothing()
    {
        RandomIntercept.Fit([new(40, 50, 100)], 1).ShouldBeNull();
        RandomIntercept.Fit([new(1, 50, 0), new(1, 60, 0)], 1).ShouldBeNull();
        SpreadPosterior.Of([new(1, 50, 0), new(1, 60, 0)], 1).ShouldBeNull();
        SpreadPosterior.Of([], 1).ShouldBeNull();
    }

    [Fact]
    public void The_posterior_of_the_spread_is_the_likelihood_normalised()
    {
        UnitScore[] units = [new(20, 61, 6000), new(30, 74, 9000), new(25, 52, 8000), new(15, 80, 4000), new(20, 66, 6500)];
        var posterior = SpreadPosterior.Of(units, 1)!;
        var within = RandomIntercept.Fit(units, 1)!.VarianceWithin;
        var (below, all) = (0d, 0d);
        for (var deviation = .0005; deviation < 50; deviation += .001)
        {
            var density = Math.Exp(Restricted(units, deviation * deviation, within));
            all += density;
            below += deviation < 8 ? density : 0;
        }

        posterior.ProbabilityBelow(8).ShouldBe(below / all, 1e-4);
        posterior.ProbabilityBelow(0).ShouldBe(0);
        posterior.ProbabilityBelow(50).ShouldBe(1);
        posterior.ProbabilityBelow(posterior.Quantile(.9)).ShouldBe(.9, 1e-4);
    }

    [Fact]
    public void Many_even_units_make_a_small_spread_certain_and_uneven_ones_the_opposite()
    {
        var even = Enumerable.Range(0, 12).Select(i => new UnitScore(60, 70 + (i % 2), 60 * 300d)).ToArray();
        var uneven = Enumerable.Range(0, 12).Select(i => new UnitScore(60, 50 + (40 * (i % 2)), 60 * 300d)).ToArray();
        SpreadPosterior.Of(even, 10)!.ProbabilityBelow(8).ShouldBeGreaterThan(.999);
        SpreadPosterior.Of(uneven, 10)!.ProbabilityBelow(8).ShouldBeLessThan(.001);
    }

    [Fact]
    public void A_unit_that_cannot_be_is_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => RandomIntercept.Fit([new(0, 5, 1)], 1)).ParamName.ShouldBe("units");
        Should.Throw<ArgumentOutOfRangeException>(() => RandomIntercept.Fit([new(2, double.NaN, 1)], 1)).ParamName.ShouldBe("units");
        Should.Throw<ArgumentOutOfRangeException>(() => SpreadPosterior.Of([new(2, 5, -1)], 1)).ParamName.ShouldBe("units");
        Should.Throw<ArgumentOutOfRangeException>(() => RandomIntercept.Fit([], 0)).ParamName.ShouldBe("step");
    }

    private static UnitScore[] UnitsOf(double[][] scores) => Array.ConvertAll(scores, s => UnitScore.Of(s));

    /// <summary>The restricted log-likelihood written out from its definition, apart from the code under test.</summary>
    private static double Restricted(UnitScore[] units, double between, double within)
    {
        var weights = units.Select(u => 1 / (between + (within / u.N))).ToArray();
        var mean = units.Zip(weights, (u, w) => w * u.Mean).Sum() / weights.Sum();
        return -.5 * (
            (units.Sum(u => u.N - 1) * Math.Log(within)) + (units.Sum(u => u.SquaresWithin) / within)
            - weights.Sum(Math.Log) + Math.Log(weights.Sum())
            + units.Zip(weights, (u, w) => w * (u.Mean - mean) * (u.Mean - mean)).Sum());
    }

    private static double Slope(Func<double, double> f, double at) => (f(at * 1.0001) - f(at * .9999)) / (at * .0002);
}
