using Bekwaam.Statistics.Weights;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>Weights.</summary>
internal static class WeightFunctions
{
    private static readonly Argument weights = Argument.Numbers("weights|w");

    public static IEnumerable<ExampleFunction> All =>
    [
        new("weights.effective_n", "Kish's effective n, (Σw)²/Σw²", [weights], Shape.Single("effective_n"), i => EffectiveSize.Kish(i.Numbers("weights")), ["EffectiveSize.Kish"]),
        new("weights.design_effect", "n over Kish's effective n", [weights], Shape.Single("design_effect|deff"), i => EffectiveSize.DesignEffect(i.Numbers("weights")), ["EffectiveSize.DesignEffect"]),
        new(
            "weights.rake",
            "Raking to several margins; `categories` has one array a margin with each respondent's category from 1, `targets` one array a margin",
            [
                Argument.Json("categories", "array of arrays of whole numbers: one a margin"), Argument.Matrix("targets|margins", "one a margin"),
                Argument.Numbers("start|base_weights").Or(""), Argument.Number("total").Or(""), Argument.Number("tolerance").Or("1e-9"), Argument.Whole("rounds|max_iterations").Or("1000"),
            ],
            Shape.Of<RakedWeights>(
                ("weights", r => r.Weights),
                ("converged", r => r.Converged),
                ("rounds|iterations", r => r.Rounds),
                ("largest_miss", r => r.LargestMiss),
                ("missed", r => r.Missed.Select(m => new[] { m.Margin + 1, m.Category + 1 })),
                ("effective_n", r => r.EffectiveN),
                ("largest|largest_weight", r => r.Largest)),
            Rake,
            ["Raking.Of"]),
    ];

    private static RakedWeights Rake(ExampleInputs i)
    {
        var (categories, targets) = (i.WholeMatrix("categories"), i.Matrix("targets"));
        if (categories.Length != targets.Length)
            throw new ExampleException("Give as many arrays of categories as of targets.");
        return Raking.Of(
            [.. categories.Zip(targets, (c, t) => new Margin([.. c.Select(at => (int)at - 1)], t))],
            i.Has("start") ? i.Numbers("start") : [],
            i.Has("total") ? i.Number("total") : null,
            i.Number("tolerance"),
            i.Int("rounds"));
    }
}
