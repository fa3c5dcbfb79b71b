using Bekwaam.Statistics.Intervals;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Statistics.Tests.Intervals;

public sealed class IntervalPropertyTests
{
    private static readonly (string Name, Func<long, long, double, Measure> Of)[] methods =
    [
        ("Wilson", Proportion.Wilson), ("Jeffreys", Proportion.Jeffreys), ("Clopper-Pearson", Proportion.ClopperPearson),
        ("Agresti-Coull", Proportion.AgrestiCoull),
    ];

    private static readonly Gen<(long X, long N, double Confidence)> shares =
        from n in Gen.Choose(1, 5000)
        from x in Gen.Choose(0, n)
        from c in Gen.Choose(1, 999)
        select ((long)x, (long)n, c / 1000d);

    [Fact]
    public void A_share_lies_in_its_interval_and_that_within_zero_and_one() => Holds(shares, s =>
    {
        foreach (var (name, of) in methods)
        {
            var m = of(s.X, s.N, s.Confidence);
            m.Low.ShouldBeInRange(0, m.Value, name);
            m.High.ShouldBeInRange(m.Value, 1, name);
        }
    });

    [Fact]
    public void More_answers_with_the_same_share_make_a_narrower_interval() => Holds(shares, s =>
    {
        foreach (var (name, of) in methods)
            of(3 * s.X, 3 * s.N, .95).Width.ShouldBeLessThan(of(s.X, s.N, .95).Width, name);
        var other = Math.Max(1, s.N / 2);
        Newcombe.Difference(2 * s.X, 2 * s.N, other, 2 * other).Width
            .ShouldBeLessThan(Newcombe.Difference(s.X, s.N, other / 2, other).Width + (other % 2));
    });

    [Fact]
    public void More_confidence_makes_a_wider_interval() => Holds(shares, s =>
    {
        foreach (var (name, of) in methods)
            of(s.X, s.N, .99).Width.ShouldBeGreaterThan(of(s.X, s.N, .9).Width, name);
    });

    [Fact]
    public void Who_is_not_counted_has_the_mirrored_interval() => Holds(shares, s =>
    {
        foreach (var (name, of) in methods)
            of(s.N - s.X, s.N, .95).Low.ShouldBe(1 - of(s.X, s.N, .95).High, 1e-9, name);
    });

    [Fact]
    public void Clopper_Pearson_is_the_exact_test_turned_round() => Holds(shares, s =>
    {
        var m = Proportion.ClopperPearson(s.X, s.N, s.Confidence);
        var tail = (1 - s.Confidence) / 2;
        if (s.X > 0)
            BinomialTest.Exact(s.X, s.N, m.Low, Alternative.Greater).ShouldBe(tail, 1e-9);
        if (s.X < s.N)
            BinomialTest.Exact(s.X, s.N, m.High, Alternative.Less).ShouldBe(tail, 1e-9);
    });

    [Fact]
    public void Shares_of_one_whole_have_intervals_within_zero_and_one() => Holds(
        from k in Gen.Choose(2, 8)
        from counts in Gen.Choose(0, 200).ArrayOf(k)
        where counts.Sum() > 0
        select counts,
        counts =>
        {
            var all = Multinomial.Goodman([.. counts.Select(c => (long)c)]);
            all.Sum(m => m.Value).ShouldBe(1, 1e-12);
            all.ShouldAllBe(m => m.Low >= 0 && m.Low <= m.Value && m.Value <= m.High && m.High <= 1);
        });

    [Fact]
    public void A_mean_lies_in_its_interval_and_a_difference_in_its_own() => Holds(
        from a in Gen.Choose(-1000, 1000).ArrayOf(7)
        from b in Gen.Choose(-1000, 1000).ArrayOf(9)
        where a.Distinct().Count() > 1
        select (A: Array.ConvertAll(a, x => (double)x), B: Array.ConvertAll(b, x => (double)x)),
        s =>
        {
            var m = MeanInterval.Of(Sample.Of(s.A))!.Value;
            m.Value.ShouldBeInRange(m.Low, m.High);
            MeanInterval.Of(Sample.Of([.. s.A, .. s.A, .. s.A]))!.Value.Width.ShouldBeLessThan(m.Width);
            var d = Welch.Of(Sample.Of(s.A), Sample.Of(s.B))!.Value;
            d.Difference.Value.ShouldBeInRange(d.Difference.Low, d.Difference.High);
            d.P.ShouldBeInRange(0, 1);
            (d.P < .05).ShouldBe(d.Difference.Low > 0 || d.Difference.High < 0);
        });

    private static void Holds<T>(Gen<T> any, Action<T> property) =>
        Prop.ForAll(any.ToArbitrary(), property).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
}
