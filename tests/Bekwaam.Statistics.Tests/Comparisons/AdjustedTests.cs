using Bekwaam.Statistics.Comparisons;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Statistics.Tests.Comparisons;

public sealed class AdjustedTests
{
    private static readonly Arbitrary<double[]> values =
        Gen.Choose(0, 1000).Select(p => p / 1000d).ArrayOf().ToArbitrary();

    [Fact]
    public void Adjusted_values_keep_the_order_and_only_rise() => Holds(p =>
    {
        foreach (var adjusted in new[] { Adjusted.Holm(p), Adjusted.BenjaminiHochberg(p), Adjusted.Bonferroni(p) })
        {
            adjusted.Length.ShouldBe(p.Length);
            var order = p.Zip(adjusted).OrderBy(a => a.First).ThenBy(a => a.Second).ToList();
            order.ShouldAllBe(a => a.Second >= a.First - 1e-15 && a.Second <= 1);
            order.Zip(order.Skip(1)).ShouldAllBe(a => a.First.Second <= a.Second.Second);
        }
    });

    [Fact]
    public void Benjamini_Hochberg_finds_most_and_Bonferroni_least() => Holds(p =>
    {
        var (holm, bh, bonferroni) = (Adjusted.Holm(p), Adjusted.BenjaminiHochberg(p), Adjusted.Bonferroni(p));
        for (var i = 0; i < p.Length; i++)
        {
            bh[i].ShouldBeLessThanOrEqualTo(holm[i] + 1e-15);
            holm[i].ShouldBeLessThanOrEqualTo(bonferroni[i] + 1e-15);
        }
    });

    [Fact]
    public void One_comparison_is_left_as_it_is() => Adjusted.Holm([.03]).ShouldBe(Adjusted.BenjaminiHochberg([.03]));

    [Fact]
    public void A_value_that_is_no_probability_is_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Adjusted.BenjaminiHochberg([.1, double.NaN])).ParamName.ShouldBe("p");

    private static void Holds(Action<double[]> property) =>
        Prop.ForAll(values, property).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
}
