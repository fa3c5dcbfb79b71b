using Bekwaam.Statistics.Randomness;
using Bekwaam.Statistics.Units;

namespace Bekwaam.Statistics.Tests.Units;

public sealed class EmpiricalBayesTests
{
    private static readonly double[] effects = [62, 74, 51, 80, 66, 70.5];
    private static readonly double[] variances = [4, 30, 9, 16, 2, 60];

    [Fact]
    public void Restricted_likelihood_is_level_where_it_is_highest()
    {
        var fit = EmpiricalBayes.Fit(effects, variances)!;
        fit.Tau2.ShouldBeGreaterThan(10);
        ((Restricted(fit.Tau2 * 1.0001) - Restricted(fit.Tau2 * .9999)) / (fit.Tau2 * .0002)).ShouldBe(0, 1e-7);
        for (var tau2 = 0d; tau2 < 1000; tau2 += 1)
            Restricted(tau2).ShouldBeLessThanOrEqualTo(Restricted(fit.Tau2));
    }

    [Fact]
    public void Effects_that_differ_no_more_than_chance_are_all_their_mean()
    {
        foreach (var method in Enum.GetValues<TauMethod>())
        {
            var fit = EmpiricalBayes.Fit([70, 70.5, 69.8], [4, 9, 2], method)!;
            fit.Tau2.ShouldBe(0);
            fit.Effects.ShouldAllBe(e => e.Value == fit.Mean.Value && e.Shrinkage == 1);
            EmpiricalBayes.Fit([5, 5, 5], [1, 2, 3], method)!.Tau2.ShouldBe(0);
        }
    }

    [Fact]
    public void The_less_is_known_of_an_effect_the_further_it_is_drawn_in()
    {
        var fit = EmpiricalBayes.Fit(effects, variances)!;
        for (var i = 0; i < effects.Length; i++)
        {
            var drawn = fit.Effects[i];
            drawn.Value.ShouldBeInRange(Math.Min(effects[i], fit.Mean.Value), Math.Max(effects[i], fit.Mean.Value));
            drawn.Value.ShouldBeInRange(drawn.Low, drawn.High);
            drawn.Shrinkage.ShouldBe(variances[i] / (fit.Tau2 + variances[i]), 1e-12);
        }
    }

    [Fact]
    public void What_differs_hugely_and_what_is_known_exactly_enough_stays_as_it_was()
    {
        var fit = EmpiricalBayes.Fit([1, 1000, 1e6], [1e-6, 1e-6, 1e-6])!;
        fit.Effects[1].Value.ShouldBe(1000, 1e-3);
        fit.Tau2.ShouldBe(new[] { 1d, 1000, 1e6 }.Sum(x => Math.Pow(x - 333667, 2)) / 2, 1e6);
    }

    [Fact]
    public void Variance_between_is_found_back_from_drawn_effects()
    {
        var random = new Xoshiro256(7);
        var (drawn, known) = (new double[400], new double[400]);
        for (var i = 0; i < 400; i++)
        {
            known[i] = 1 + (i % 5);
            drawn[i] = 10 + (3 * random.NextStudent(1e7)) + (Math.Sqrt(known[i]) * random.NextStudent(1e7));
        }

        EmpiricalBayes.Fit(drawn, known)!.Tau2.ShouldBe(9, 1.5);
        EmpiricalBayes.Fit(drawn, known, TauMethod.DerSimonianLaird)!.Tau2.ShouldBe(9, 1.5);
    }

    [Fact]
    public void What_has_no_answer_is_refused_by_name_or_not_estimated()
    {
        EmpiricalBayes.Fit([4], [1]).ShouldBeNull();
        Should.Throw<ArgumentOutOfRangeException>(() => EmpiricalBayes.Fit([4, 5], [1, 0])).ParamName.ShouldBe("variances");
        Should.Throw<ArgumentOutOfRangeException>(() => EmpiricalBayes.Fit([4, double.NaN], [1, 1])).ParamName.ShouldBe("effects");
        Should.Throw<ArgumentException>(() => EmpiricalBayes.Fit([4, 5], [1])).ParamName.ShouldBe("variances");
    }

    private static double Restricted(double tau2)
    {
        var weights = variances.Select(v => 1 / (v + tau2)).ToArray();
        var mean = weights.Zip(effects, (w, y) => w * y).Sum() / weights.Sum();
        return .5 * (weights.Sum(Math.Log) - Math.Log(weights.Sum()) - weights.Zip(effects, (w, y) => w * (y - mean) * (y - mean)).Sum());
    }
}
