namespace Bekwaam.Core.Competence;

/// <summary>Orders what would help most: first what lies below its bar, then what is judged wrongly, then what costs effort.</summary>
internal static class WhatHelps
{
    private const int Most = 5;

    /// <summary>From this many points a judgement is off: the margin of claim A.</summary>
    private const double Misjudged = 10;

    public static IReadOnlyList<Help> Of(IReadOnlyList<FacetReport> facets) =>
        [.. facets.SelectMany(Helps).OrderByDescending(h => Weight(h)).ThenBy(h => h.Facet).ThenBy(h => h.Kind).Take(Most)];

    private static IEnumerable<Help> Helps(FacetReport facet)
    {
        if (facet.Customers is not { } customers)
            yield break;
        var bar = (double)facet.Bar.Value;
        // Said only when it is more than chance: the whole interval lies below the bar.
        if (customers.High < bar)
            yield return new Help(HelpKind.BelowBar, facet.Facet, bar - customers.Value);
        if (facet.Units.Count > 1 && facet.Units[0] is { } weakest && weakest.Measure.High < Math.Min(customers.Value, facet.Units[1].Measure.Value))
            yield return new Help(HelpKind.WeakUnit, facet.Facet, facet.Units[1].Measure.Value - weakest.Measure.Value, weakest);
        if (facet.Employees is { } employees && Math.Abs(employees.Value - customers.Value) >= Misjudged)
            yield return new Help(HelpKind.EmployeesMisjudge, facet.Facet, employees.Value - customers.Value);
        if (facet.Management is { } management && Math.Abs(management.Value - customers.Value) >= Misjudged)
            yield return new Help(HelpKind.ManagementMisjudges, facet.Facet, management.Value - customers.Value);
        if (facet.Chart.NoUnfavourableSignal() is false)
            yield return new Help(HelpKind.Unfavourable, facet.Facet, 0);
        foreach (var effort in facet.Efforts)
            if (effort.PerHundred is { } rate && rate.Low > (double)effort.Bar.Value)
                yield return new Help(HelpKind.TooMuchEffort, facet.Facet, rate.Value - (double)effort.Bar.Value, Effort: effort.Kind);
    }

    private static double Weight(Help help) => help.Kind switch
    {
        HelpKind.BelowBar => 100 + help.Points,
        HelpKind.WeakUnit => 80 + help.Points,
        HelpKind.EmployeesMisjudge or HelpKind.ManagementMisjudges => 60 + Math.Abs(help.Points),
        HelpKind.Unfavourable => 70,
        _ => 40 + Math.Min(20, help.Points),
    };
}
