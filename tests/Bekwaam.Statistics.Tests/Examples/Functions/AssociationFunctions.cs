using Bekwaam.Statistics.Association;
using Bekwaam.Statistics.Pareto;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>What moves together, and what occurs most.</summary>
internal static class AssociationFunctions
{
    private static readonly Argument[] series = [Argument.Numbers("x"), Argument.Numbers("y"), Argument.Level];

    private static readonly Shape together = Shape.Of<Together>(
        ("estimate|coefficient|rho|tau|value", t => t.Coefficient.Value),
        ("lower|low", t => t.Coefficient.Low),
        ("upper|high", t => t.Coefficient.High),
        ("n", t => t.Coefficient.N),
        ("p|p_value", t => t.P));

    public static IEnumerable<ExampleFunction> All =>
    [
        new(
            "association.spearman",
            "Spearman's ρ with Bonett and Wright's interval; p by Student's t",
            series,
            together,
            i => RankCorrelation.Spearman(i.Numbers("x"), i.Numbers("y"), i.Number("level")),
            ["RankCorrelation.Spearman"]),
        new(
            "association.kendall_tau_b",
            "Kendall's τ-b with Fieller's interval; p exact up to 50 pairs without ties, else normal with the variance corrected for ties",
            series,
            together,
            i => RankCorrelation.KendallTauB(i.Numbers("x"), i.Numbers("y"), i.Number("level")),
            ["RankCorrelation.KendallTauB"]),
        new(
            "association.lagged",
            "x beside y some steps later, by either coefficient",
            [Argument.SomeNumbers("x"), Argument.SomeNumbers("y"), Argument.Whole("lag"), Argument.Text("method", "spearman", "kendall").Or("\"spearman\""), Argument.Level],
            together,
            i => RankCorrelation.Lagged(i.SomeNumbers("x"), i.SomeNumbers("y"), i.Int("lag"), i.Text("method") is "kendall", i.Number("level")),
            ["RankCorrelation.Lagged"]),
        new(
            "pareto.table",
            "Causes by their counts, with cumulative shares (of 1), rates per exposure and shares of severity",
            [Argument.Wholes("counts"), Argument.Texts("names|labels").Or(""), Argument.Numbers("exposure").Or(""), Argument.Numbers("severity|cost").Or("")],
            Shape.Of<IReadOnlyList<ParetoRow>>(
                ("cumulative", rows => rows.Select(r => r.Cumulative)),
                ("cumulative_percent", rows => rows.Select(r => 100 * r.Cumulative)),
                ("share|shares", rows => rows.Select(r => r.Share)),
                ("counts", rows => rows.Select(r => r.Count)),
                ("names", rows => rows.Select(r => r.Name)),
                ("rates", rows => rows.Select(r => r.Rate?.Value)),
                ("severity_share", rows => rows.Select(r => r.SeverityShare))),
            i => ParetoTable.Of(Items(i)),
            ["ParetoTable.Of"]),
    ];

    private static List<ParetoItem> Items(ExampleInputs i)
    {
        var counts = i.Wholes("counts");
        string[] names = i.Has("names") ? i.Texts("names") : [.. Enumerable.Range(1, counts.Length).Select(at => $"{at}")];
        var exposure = i.Has("exposure") ? i.Numbers("exposure") : null;
        var severity = i.Has("severity") ? i.Numbers("severity") : null;
        if (new[] { names.Length, exposure?.Length, severity?.Length }.Any(n => n is { } given && given != counts.Length))
            throw new ExampleException("\"names\", \"exposure\" and \"severity\" must have one for each of \"counts\".");
        return [.. counts.Select((count, at) => new ParetoItem(names[at], count, exposure?[at], severity?[at]))];
    }
}
