using Bekwaam.Statistics.Sketches;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>Quantiles, exact and sketched.</summary>
internal static class SketchFunctions
{
    private static readonly Argument accuracy = Argument.Number("accuracy|alpha|relative_accuracy").Or(".01");
    private static readonly Argument share = Argument.Json("share|q|p|probability|quantile", "number from 0 to 1, or array of them");

    public static IEnumerable<ExampleFunction> All =>
    [
        new(
            "quantile.exact",
            "Quantiles of values at hand, type 7",
            [Argument.Numbers("values|x"), share],
            Shape.Single("quantile|estimate|value"),
            i => Forms.OneOrMore(i, "share", q => ExactQuantile.Of(i.Numbers("values"), q)),
            ["ExactQuantile.Of"]),
        new(
            "ddsketch.quantile",
            "Quantiles by way of a sketch, within a share of the value; weights in whole units or fractions, to the millionth",
            [Argument.Numbers("values|x"), share, accuracy, Argument.Numbers("weights|w").Or("")],
            Shape.Single("quantile|estimate|value"),
            i => Sketch(i) is { N: > 0 } sketch ? Forms.OneOrMore(i, "share", q => sketch.Quantile(q)!.Value) : null,
            ["DDSketch.Quantile", "DDSketch.Add", "DDSketch.AddRange", "DDSketch.Unpack", "DDSketch.Pack"]),
        new(
            "ddsketch.merge",
            "Quantiles of sketches merged in the order given",
            [Argument.Matrix("parts|groups|sketches", "per sketch its values"), share, accuracy],
            Shape.Single("quantile|estimate|value"),
            i =>
            {
                var whole = new DDSketch(i.Number("accuracy"));
                foreach (var part in i.Matrix("parts"))
                    whole.Merge(Of(part, i.Number("accuracy")));
                return whole.N == 0 ? null : Forms.OneOrMore(i, "share", q => whole.Quantile(q)!.Value);
            },
            ["DDSketch.Merge"]),
        new(
            "ddsketch.key",
            "The bin of a value and the value that speaks for the bin",
            [Argument.Number("value|x"), accuracy],
            Shape.Of<(int Key, double Value)>(("key|index|bin", k => k.Key), ("value|estimate", k => k.Value)),
            i =>
            {
                var sketch = new DDSketch(i.Number("accuracy"));
                var key = sketch.KeyOf(i.Number("value"));
                return (key, sketch.ValueOf(key));
            },
            ["DDSketch.KeyOf", "DDSketch.ValueOf"]),
    ];

    private static DDSketch Sketch(ExampleInputs inputs)
    {
        var values = inputs.Numbers("values");
        if (!inputs.Has("weights"))
            return Of(values, inputs.Number("accuracy"));
        var weights = inputs.Numbers("weights");
        Forms.SameLength(values, weights, "weights");
        var sketch = new DDSketch(inputs.Number("accuracy"));
        foreach (var (value, weight) in values.Zip(weights))
        {
            if (!(weight is >= 0 and <= 1e12))
                throw new ArgumentOutOfRangeException(nameof(inputs), weight, "A weight must lie from 0 to 1e12.");
            sketch.Add(value, (long)Math.Round(weight * DDSketch.One));
        }

        return sketch;
    }

    private static DDSketch Of(double[] values, double accuracy)
    {
        var sketch = new DDSketch(accuracy);
        sketch.AddRange(values);
        return DDSketch.Unpack(sketch.Pack());
    }
}
