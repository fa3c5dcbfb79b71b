using Bekwaam.Statistics.Association;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Statistics.Tests.Association;

public sealed class RankCorrelationTests
{
    private static readonly Gen<(double[] X, double[] Y)> series =
        from n in Gen.Choose(3, 30)
        from x in Gen.Choose(0, 12).ArrayOf(n)
        from y in Gen.Choose(0, 12).ArrayOf(n)
        where x.Distinct().Count() > 1 && y.Distinct().Count() > 1
        select (Array.ConvertAll(x, v => (double)v), Array.ConvertAll(y, v => (double)v));

    [Fact]
    public void Coefficients_lie_in_their_intervals_within_minus_one_and_one() => Holds((x, y) =>
    {
        foreach (var one in new[] { RankCorrelation.Spearman(x, y)!.Value, RankCorrelation.KendallTauB(x, y)!.Value })
        {
            one.Coefficient.Low.ShouldBeInRange(-1, one.Coefficient.Value);
            one.Coefficient.High.ShouldBeInRange(one.Coefficient.Value, 1);
            one.P.ShouldBeInRange(0, 1);
        }
    });

    [Fact]
    public void Only_the_order_of_values_counts() => Holds((x, y) =>
    {
        double[] stretched = [.. x.Select(v => Math.Exp(v) - 4)];
        RankCorrelation.Spearman(stretched, y).ShouldBe(RankCorrelation.Spearman(x, y));
        RankCorrelation.KendallTauB(stretched, y).ShouldBe(RankCorrelation.KendallTauB(x, y));
    });

    [Fact]
    public void One_series_turned_over_turns_the_sign() => Holds((x, y) =>
    {
        double[] over = [.. x.Select(v => -v)];
        RankCorrelation.Spearman(over, y)!.Value.Coefficient.Value.ShouldBe(-RankCorrelation.Spearman(x, y)!.Value.Coefficient.Value, 1e-12);
        RankCorrelation.KendallTauB(over, y)!.Value.P.ShouldBe(RankCorrelation.KendallTauB(x, y)!.Value.P, 1e-12);
    });

    [Fact]
    public void A_perfect_order_claims_no_certainty()
    {
        double[] x = [1, 2, 3, 4, 5, 6, 7];
        foreach (var one in new[] { RankCorrelation.Spearman(x, x)!.Value, RankCorrelation.KendallTauB(x, x)!.Value })
        {
            (one.Coefficient.Value, one.Coefficient.High).ShouldBe((1, 1));
            one.Coefficient.Low.ShouldBeInRange(0, .99);
        }

        // Two of the 5040 orders are perfect.
        RankCorrelation.KendallTauB(x, x)!.Value.P.ShouldBe(2 / 5040d, 1e-15);
    }

    [Fact]
    public void Exact_p_values_of_all_orders_sum_as_they_should()
    {
        // Four values: 1, 3, 5, 6, 5, 3, 1 orders with 0–6 inversions.
        RankCorrelation.KendallTauB([1, 2, 3, 4], [1, 2, 4, 3])!.Value.P.ShouldBe(2 * 4 / 24d, 1e-15);
        RankCorrelation.KendallTauB([1, 2, 3, 4], [2, 4, 1, 3])!.Value.P.ShouldBe(1);
    }

    [Fact]
    public void What_cannot_be_told_has_no_estimate()
    {
        RankCorrelation.Spearman([1, 2], [2, 1]).ShouldBeNull();
        RankCorrelation.Spearman([], []).ShouldBeNull();
        RankCorrelation.KendallTauB([5, 5, 5], [1, 2, 3]).ShouldBeNull();
        RankCorrelation.Lagged([1, 2, 3], [1, 2, 3], 5).ShouldBeNull();
        RankCorrelation.Lagged([1, 2, 3], [1, 2, 3], int.MinValue).ShouldBeNull();
        var three = RankCorrelation.Spearman([1, 2, 3], [1, 3, 2])!.Value.Coefficient;
        (three.Low, three.High).ShouldBe((-1, 1));
    }

    [Fact]
    public void A_series_that_runs_ahead_is_found_at_its_lag()
    {
        double?[] x = [3, 1, 4, 1.5, 5, 9, 2, 6, null, 5.5, 3.5, 8];
        double?[] y = [null, 7, 3, 1, 4, 1.5, 5, 9, 2, 6, null, 5.5];
        var found = RankCorrelation.Lagged(x, y, 2)!.Value;
        found.Coefficient.Value.ShouldBe(1, 1e-12);
        found.Coefficient.N.ShouldBe(9);
        RankCorrelation.Lagged(y, x, -2, kendall: true)!.Value.Coefficient.Value.ShouldBe(1, 1e-12);
        RankCorrelation.Lagged(x, y, 0)!.Value.Coefficient.Value.ShouldBeLessThan(.8);
    }

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => RankCorrelation.Spearman([1, 2, 3], [1, 2])).ParamName.ShouldBe("y");
        Should.Throw<ArgumentOutOfRangeException>(() => RankCorrelation.KendallTauB([1, 2, double.NaN], [1, 2, 3])).ParamName.ShouldBe("x");
        Should.Throw<ArgumentOutOfRangeException>(() => RankCorrelation.Lagged([1], [1, 2], 0)).ParamName.ShouldBe("y");
    }

    private static void Holds(Action<double[], double[]> property) =>
        Prop.ForAll(series.ToArbitrary(), s => property(s.X, s.Y)).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
}
