using Bekwaam.Statistics.Sketches;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Statistics.Tests.Sketches;

public sealed class DDSketchTests
{
    private static readonly Gen<double> value =
        from size in Gen.Choose(-12, 12)
        from digits in Gen.Choose(-999, 999)
        select digits * Math.Pow(10, size);

    private static readonly Gen<(double Value, long Weight)[]> part = Gen.ArrayOf(
        from v in value
        from weight in Gen.Choose(1, 5_000_000)
        select (v, (long)weight));

    private static readonly Arbitrary<double[]> values = Gen.ArrayOf(value).Where(v => v.Length > 0).ToArbitrary();
    private static readonly Arbitrary<(double Value, long Weight)[][]> parts = Gen.ArrayOf(part, 5).ToArbitrary();

    [Fact]
    public void Every_quantile_is_within_its_share_of_the_value_of_its_rank() => Prop.ForAll(values, all =>
    {
        foreach (var accuracy in new[] { .001, .01, .2 })
        {
            var sketch = new DDSketch(accuracy);
            sketch.AddRange(all);
            var sorted = all.Order().ToArray();
            foreach (var share in new[] { 0, .1, .25, .5, .9, .99, 1 })
            {
                var exact = sorted[(int)Math.Floor(share * (all.Length - 1))];
                // A margin of nothing is refused, and that is the margin of 0.
                sketch.Quantile(share)!.Value.ShouldBe(exact, (accuracy * Math.Abs(exact)) + (1e-12 * Math.Abs(exact)) + 1e-300);
            }
        }
    }).Check(Quick);

    [Fact]
    public void Parts_merge_into_the_same_bytes_in_any_order_and_any_grouping() => Prop.ForAll(parts, all =>
    {
        var whole = Of([.. all.SelectMany(p => p)]).Pack();
        Merged([.. all.Select(Of)]).Pack().ShouldBe(whole);
        Merged([.. all.Reverse().Select(Of)]).Pack().ShouldBe(whole);
        Merged([Merged([Of(all[3]), Of(all[0])]), Of(all[4]), Merged([Of(all[2]), Of(all[1])])]).Pack().ShouldBe(whole);
    }).Check(Quick);

    [Fact]
    public void A_packed_sketch_comes_back_as_it_was() => Prop.ForAll(part.ToArbitrary(), all =>
    {
        var sketch = Of(all);
        var back = DDSketch.Unpack(sketch.Pack());
        back.Pack().ShouldBe(sketch.Pack());
        (back.N, back.Weight, back.Quantile(.3)).ShouldBe((sketch.N, sketch.Weight, sketch.Quantile(.3)));
    }).Check(Quick);

    [Fact]
    public void What_is_taken_out_again_leaves_no_trace() => Prop.ForAll(parts, all =>
    {
        var sketch = Of([.. all[0], .. all[1]]);
        foreach (var (v, weight) in all[1])
            sketch.Remove(v, weight);
        sketch.Pack().ShouldBe(Of(all[0]).Pack());
    }).Check(Quick);

    [Fact]
    public void A_sketch_of_weights_that_are_all_one_is_the_plain_one()
    {
        double[] all = [3, -2, 0, 8, 8, 1e6];
        var plain = new DDSketch();
        plain.AddRange(all);
        Of([.. all.Select(v => (v, DDSketch.One))]).Pack().ShouldBe(plain.Pack());
    }

    [Fact]
    public void The_smallest_and_the_largest_numbers_have_their_place()
    {
        double[] extremes = [double.Epsilon, 2.2250738585072014e-308, double.MaxValue, double.MinValue, -double.Epsilon, -0d];
        foreach (var accuracy in new[] { .001, .01, .5 })
        {
            var sketch = new DDSketch(accuracy);
            foreach (var extreme in extremes)
            {
                sketch.AddRange([extreme]);
                sketch.Quantile(.5)!.Value.ShouldSatisfyAllConditions(v => double.IsFinite(v).ShouldBeTrue());
                sketch.Remove(extreme);
            }

            sketch.AddRange(extremes);
            sketch.Quantile(1)!.Value.ShouldBe(double.MaxValue, accuracy * double.MaxValue);
            DDSketch.Unpack(sketch.Pack()).Pack().ShouldBe(sketch.Pack());
        }
    }

    [Fact]
    public void Every_value_of_a_bin_is_near_the_one_that_speaks_for_it()
    {
        var sketch = new DDSketch();
        for (var x = 1e-9; x < 1e9; x *= 1.0007)
            sketch.ValueOf(sketch.KeyOf(x)).ShouldBe(x, (.01 + 1e-12) * x);
    }

    [Fact]
    public void An_empty_sketch_has_no_quantile()
    {
        new DDSketch().Quantile(.5).ShouldBeNull();
        DDSketch.Unpack(new DDSketch().Pack()).N.ShouldBe(0);
    }

    [Fact]
    public void What_has_no_place_is_refused_and_nothing_is_counted()
    {
        var sketch = new DDSketch();
        Should.Throw<ArgumentOutOfRangeException>(() => sketch.Add(double.NaN)).ParamName.ShouldBe("value");
        Should.Throw<ArgumentOutOfRangeException>(() => sketch.Add(1, 0)).ParamName.ShouldBe("weight");
        Should.Throw<ArgumentOutOfRangeException>(() => sketch.AddRange([1, double.PositiveInfinity])).ParamName.ShouldBe("values");
        Should.Throw<InvalidOperationException>(() => sketch.Remove(4));
        sketch.Add(1, long.MaxValue);
        Should.Throw<OverflowException>(() => sketch.Add(2));
        sketch.N.ShouldBe(1);
        Should.Throw<ArgumentException>(() => sketch.Merge(new DDSketch(.02))).ParamName.ShouldBe("other");
        Should.Throw<ArgumentOutOfRangeException>(() => sketch.Quantile(1.01)).ParamName.ShouldBe("share");
        Should.Throw<ArgumentOutOfRangeException>(() => new DDSketch(0)).ParamName.ShouldBe("accuracy");
    }

    private static Config Quick => Config.QuickThrowOnFailure.WithQuietOnSuccess(true);

    private static DDSketch Of((double Value, long Weight)[] all)
    {
        var sketch = new DDSketch();
        foreach (var (v, weight) in all)
            sketch.Add(v, weight);
        return sketch;
    }

    private static DDSketch Merged(DDSketch[] all)
    {
        var whole = new DDSketch();
        foreach (var one in all)
            whole.Merge(one);
        return whole;
    }
}
