using Bekwaam.Statistics.Units;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>How units differ.</summary>
internal static class UnitFunctions
{
    private static readonly Argument groups = Argument.Matrix("groups|units|data", "per unit its scores");
    private static readonly Argument step = Argument.Number("step").Or("1e-9");

    public static IEnumerable<ExampleFunction> All =>
    [
        new(
            "units.random_intercept",
            "Random intercept by REML, units of any size; step is the smallest difference between two scores",
            [groups, step],
            Shape.Of<RandomIntercept>(
                ("variance_between|sigma2_between|tau2|between", f => f.VarianceBetween),
                ("variance_within|sigma2_within|sigma2|residual|within", f => f.VarianceWithin),
                ("mean|intercept|mu|estimate", f => f.Mean),
                ("blups|deviations|ranef|effects", f => f.Deviations),
                ("sd_between", f => Math.Sqrt(f.VarianceBetween)),
                ("sd_within", f => Math.Sqrt(f.VarianceWithin))),
            i => RandomIntercept.Fit(Units(i), i.Number("step")),
            ["RandomIntercept.Fit", "UnitScore.Of"]),
        new(
            "units.spread_probability",
            "The probability that the standard deviation between units lies below a margin",
            [groups, Argument.Number("margin"), step, Argument.Number("scale_width|width").Or("100")],
            Shape.Single("probability|p"),
            i => SpreadPosterior.Of(Units(i), i.Number("step"), i.Number("scale_width"))?.ProbabilityBelow(i.Number("margin")),
            ["SpreadPosterior.Of", "SpreadPosterior.ProbabilityBelow"]),
        new(
            "units.empirical_bayes",
            "Effects with known variances drawn towards their mean; tau² by REML or DerSimonian and Laird",
            [
                Argument.Numbers("effects|yi|y|estimates"), Argument.Numbers("variances|vi|v").Or(""), Argument.Numbers("standard_errors|sei|se|sigma").Or(""),
                Argument.Text("method", "reml", "dl").Or("\"reml\""), Argument.Level,
            ],
            Shape.Of<EmpiricalBayes>(
                ("mean|mu|estimate|b", e => e.Mean.Value),
                ("se|standard_error", e => e.StandardError),
                ("lower|low|ci_lower|ci_lb", e => e.Mean.Low),
                ("upper|high|ci_upper|ci_ub", e => e.Mean.High),
                ("tau2|variance_between", e => e.Tau2),
                ("q|qe", e => e.Q),
                ("shrunken|blups|effects", e => e.Effects.Select(s => s.Value)),
                ("shrunken_se", e => e.Effects.Select(s => s.StandardError)),
                ("shrinkage", e => e.Effects.Select(s => s.Shrinkage))),
            i => EmpiricalBayes.Fit(i.Numbers("effects"), Variances(i), Method(i), i.Number("level")),
            ["EmpiricalBayes.Fit"]),
    ];

    private static UnitScore[] Units(ExampleInputs inputs) =>
        Array.ConvertAll(inputs.Matrix("groups"), scores => UnitScore.Of(scores));

    private static double[] Variances(ExampleInputs inputs) =>
        inputs.Has("variances") ? inputs.Numbers("variances")
        : inputs.Has("standard_errors") ? Array.ConvertAll(inputs.Numbers("standard_errors"), e => e * e)
        : throw new ExampleException("The input \"variances\" is missing (or \"standard_errors\").");

    private static TauMethod Method(ExampleInputs inputs) => inputs.Text("method").ToUpperInvariant() switch
    {
        "REML" => TauMethod.Reml,
        "DL" or "DERSIMONIAN-LAIRD" or "DERSIMONIANLAIRD" => TauMethod.DerSimonianLaird,
        var other => throw new ExampleException($"There is no method \"{other}\"; there are reml, dl."),
    };
}
