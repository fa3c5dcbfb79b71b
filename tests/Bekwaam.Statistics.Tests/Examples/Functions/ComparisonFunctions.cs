using Bekwaam.Statistics.Comparisons;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>Many comparisons at once.</summary>
internal static class ComparisonFunctions
{
    public static IEnumerable<ExampleFunction> All =>
    [
        Of("holm", "Holm's adjusted p-values", p => Adjusted.Holm(p), "Adjusted.Holm"),
        Of("benjamini_hochberg", "Benjamini and Hochberg's adjusted p-values", p => Adjusted.BenjaminiHochberg(p), "Adjusted.BenjaminiHochberg"),
        Of("bonferroni", "Bonferroni's adjusted p-values", p => Adjusted.Bonferroni(p), "Adjusted.Bonferroni"),
    ];

    private static ExampleFunction Of(string name, string about, Func<double[], double[]> method, string covers) => new(
        $"adjust.{name}", about, [Argument.Numbers("p|p_values|pvalues")], Shape.Single("adjusted|p_adjusted"), i => method(i.Numbers("p")), [covers]);
}
