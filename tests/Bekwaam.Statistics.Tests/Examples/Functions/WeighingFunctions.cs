using Bekwaam.Statistics.Weighing;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>Decisions.</summary>
internal static class WeighingFunctions
{
    private static readonly Argument values = Argument.Matrix("values|options|scores", "per option its value on each criterion, more is better");
    private static readonly Argument draws = Argument.Whole("draws").Or("10000");
    private static readonly Argument seed = Argument.Whole("seed").Or("1");

    public static IEnumerable<ExampleFunction> All =>
    [
        new(
            "weighing.rank_order_centroid",
            "Weights for criteria in order of importance (criteria), or for given ranks",
            [Argument.Whole("criteria|n|k").Or(""), Argument.Wholes("ranks").Or("")],
            Shape.Single("weights"),
            i => i.Has("ranks") ? RankOrderCentroid.OfRanks(i.Ints("ranks"))
                : i.Has("criteria") ? RankOrderCentroid.Weights(i.Int("criteria"))
                : throw new ExampleException("The input \"criteria\" is missing (or \"ranks\")."),
            ["RankOrderCentroid.Weights", "RankOrderCentroid.OfRanks"]),
        new(
            "weighing.dominance",
            "Per option the options that are as good in everything and better in something; options are counted from 0",
            [values],
            Shape.Of<IReadOnlyList<IReadOnlyList<int>>>(
                ("dominated_by", d => d),
                ("efficient|pareto|front", d => Enumerable.Range(0, d.Count).Where(i => d[i].Count == 0))),
            i => Dominance.Of(Forms.Square(i.Matrix("values"))),
            ["Dominance.Of"]),
        new(
            "weighing.stability",
            "Weighted values, the first, the weight per criterion at which another is first, and the share of random weights under which each is first",
            [values, Argument.Numbers("weights|w"), draws, seed],
            Shape.Of<WeightStability>(
                ("totals|values|scores", s => s.Totals),
                ("first|winner", s => s.First),
                ("flip_lower", s => s.Flips.Select(f => f.Lower)),
                ("flip_upper", s => s.Flips.Select(f => f.Upper)),
                ("rival_lower", s => s.Flips.Select(f => f.LowerRival)),
                ("rival_upper", s => s.Flips.Select(f => f.UpperRival)),
                ("share_first", s => s.ShareFirst.Select(m => m.Value))),
            i => WeightStability.Of(Forms.Square(i.Matrix("values")), i.Numbers("weights"), i.Int("draws"), (ulong)i.Whole("seed")),
            ["WeightStability.Of"]),
        new(
            "weighing.decision",
            "Hard limits, vetoes, then weighted value in the short and the long run; options are counted from 0",
            [
                Argument.Matrix("short", "per option its value on each criterion in the short run"),
                Argument.Matrix("long", "the same in the long run"),
                Argument.Numbers("weights|w"),
                Argument.Json("limits", "array: per option an array of true (kept), false (broken) or null (not known)").Or(""),
                Argument.Json("vetoes", "array: per option an array of true (used) or false").Or(""),
                draws, seed,
            ],
            Shape.Of<Decision>(
                ("standing", d => d.Options.Select(o => o.Standing.ToString())),
                ("short|short_values", d => d.Options.Select(o => o.Short)),
                ("long|long_values", d => d.Options.Select(o => o.Long)),
                ("first_short", d => d.Short?.First),
                ("first_long", d => d.Long?.First),
                ("dominated_by", d => d.Options.Select(o => o.DominatedBy)),
                ("share_first_short", d => d.Short?.ShareFirst.Values.Select(m => m.Value)),
                ("share_first_long", d => d.Long?.ShareFirst.Values.Select(m => m.Value))),
            Decide,
            ["Decision.Of"]),
    ];

    private static Decision Decide(ExampleInputs inputs)
    {
        var (nearby, later) = (inputs.Matrix("short"), inputs.Matrix("long"));
        Forms.SameLength(nearby, later, "long");
        var limits = Rows("limits");
        var vetoes = Rows("vetoes");
        Forms.SameLength(nearby, limits, "limits");
        Forms.SameLength(nearby, vetoes, "vetoes");
        Option[] options = [.. nearby.Select((row, i) => new Option(limits[i], [.. vetoes[i].Select(used => used is true)], row, later[i]))];
        return Decision.Of(options, inputs.Numbers("weights"), inputs.Int("draws"), (ulong)inputs.Whole("seed"));

        bool?[][] Rows(string name) => inputs.Has(name)
            ? [.. inputs.Json(name).EnumerateArray().Select(row => row.EnumerateArray().Select(e => e.ValueKind is System.Text.Json.JsonValueKind.Null ? null : (bool?)e.GetBoolean()).ToArray())]
            : [.. nearby.Select(_ => Array.Empty<bool?>())];
    }
}
