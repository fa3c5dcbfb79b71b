using Bekwaam.Statistics.Numerics;

namespace Bekwaam.Statistics.Tests.Numerics;

/// <summary>Figures computed in forty digits, where common libraries lose theirs.</summary>
public sealed class DistributionTests
{
    [Theory]
    [InlineData(18.5, 2.5, .8, .127047667150101)]
    [InlineData(3, 1e9, 2e-9, .323323584899618841)]
    [InlineData(500.5, 1e6, .0005, .501484699341591285)]
    [InlineData(5e5, 5e5, .499, .0227500509616314828)]
    public void The_beta_tail_keeps_its_digits_for_counts_of_any_size(double a, double b, double x, double below) =>
        IncompleteBeta.Lower(a, b, x).ShouldBe(below, 1e-12 * below);

    [Theory]
    [InlineData(1, 1000, .025)]
    [InlineData(.5, 20.5, .975)]
    [InlineData(3, 1e9, .025)]
    [InlineData(2, 3, 1e-10)]
    [InlineData(1e6, 1, .5)]
    public void The_beta_quantiles_undo_the_tails(double a, double b, double p)
    {
        IncompleteBeta.Lower(a, b, IncompleteBeta.LowerQuantile(a, b, p)).ShouldBe(p, 1e-9 * p);
        IncompleteBeta.Lower(a, b, IncompleteBeta.UpperQuantile(a, b, p)).ShouldBe(1 - p, 1e-9);
    }

    [Fact]
    public void A_closed_form_is_met_to_thirteen_digits()
    {
        // Beta(1, b) has 1 − (1 − x)^b; t on one degree of freedom is Cauchy's tan; χ² on two is exponential.
        IncompleteBeta.LowerQuantile(1, 1e6, .025).ShouldBe(-Math.Log(.975) / 1e6, 1e-14);
        IncompleteBeta.StudentQuantile(.05, 1).ShouldBe(12.7062047361747046, 1e-12);
        IncompleteBeta.StudentTwoSided(12.7062047361747046, 1).ShouldBe(.05, 1e-15);
        IncompleteGamma.ChiSquareAbove(7, 2).ShouldBe(Math.Exp(-3.5), 1e-15);
        IncompleteGamma.ChiSquareQuantile(.05, 2).ShouldBe(-2 * Math.Log(.05), 1e-13);
    }

    [Theory]
    [InlineData(15, 8.3953861327833152, .025)]
    [InlineData(1e6, 998040.98334029387, .025)]
    [InlineData(.5, 7.8539816339785933e-13, 1e-6)]
    public void The_gamma_quantile_is_that_of_tables(double shape, double x, double p)
    {
        IncompleteGamma.LowerQuantile(shape, p).ShouldBe(x, 1e-12 * x);
        IncompleteGamma.UpperQuantile(shape, 1 - p).ShouldBe(x, 1e-9 * x);
        IncompleteGamma.Lower(shape, x).ShouldBe(p, 1e-10 * p);
        (IncompleteGamma.Lower(shape, x) + IncompleteGamma.Upper(shape, x)).ShouldBe(1, 1e-15);
    }

    [Fact]
    public void Probabilities_of_all_outcomes_sum_to_one()
    {
        Enumerable.Range(0, 201).Sum(x => Stirling.Binomial(x, 200, .03, .97)).ShouldBe(1, 1e-13);
        Enumerable.Range(0, 200).Sum(x => Stirling.Poisson(x, 40)).ShouldBe(1, 1e-13);
        Stirling.Binomial(0, 5, 0, 1).ShouldBe(1);
        Stirling.Poisson(1, 0).ShouldBe(0);
    }
}
