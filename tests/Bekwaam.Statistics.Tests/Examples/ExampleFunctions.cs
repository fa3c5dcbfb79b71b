using Bekwaam.Statistics.Tests.Examples.Functions;

namespace Bekwaam.Statistics.Tests.Examples;

/// <summary>All functions that examples can call. A new area adds its line to <see cref="Areas"/>.</summary>
internal static class ExampleFunctions
{
    private static readonly IReadOnlyList<IEnumerable<ExampleFunction>> Areas =
    [
        ProportionFunctions.All,
        GroupFunctions.All,
        MeanFunctions.All,
        ScoreFunctions.All,
        RateFunctions.All,
        ChartFunctions.All,
        ComparisonFunctions.All,
        WeightFunctions.All,
        AssociationFunctions.All,
        SurvivalFunctions.All,
        SketchFunctions.All,
        AgreementFunctions.All,
        UnitFunctions.All,
        WeighingFunctions.All,
        ReadabilityFunctions.All,
        PhaseFunctions.All,
    ];

    public static IReadOnlyList<ExampleFunction> All { get; } =
        [.. Areas.SelectMany(a => a).OrderBy(f => f.Name, StringComparer.Ordinal)];

    /// <exception cref="ExampleException">There is none of that name.</exception>
    public static ExampleFunction Find(string name) =>
        All.FirstOrDefault(f => new Names(f.Name).Match(name))
        ?? throw new ExampleException($"There is no function \"{name}\"; there are {string.Join(", ", All.Select(f => f.Name))}.");
}
