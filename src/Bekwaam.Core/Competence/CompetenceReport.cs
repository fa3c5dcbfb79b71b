using Bekwaam.Core.Evidence;
using Bekwaam.Statistics;
using Bekwaam.Statistics.ControlCharts;
using Bekwaam.Statistics.Phases;

namespace Bekwaam.Core.Competence;

/// <summary>Where the organisation stands in one period: what the sheet, the paper and the command line show.</summary>
/// <param name="Before">The period before's overall phases; null when there was no evidence in it.</param>
/// <param name="Stated">The overall phase that may be stated, held in two successive periods.</param>
/// <param name="MissingPerspectives">Whose view is absent in the whole period.</param>
/// <param name="Helps">What would help most, first things first.</param>
/// <param name="UnfinishedImports">Files on their way in whose answers do not count yet.</param>
public sealed record CompetenceReport(
    Period Period, Verdict Verdict, OverallVerdict? Before, Phase? Stated, IReadOnlyList<FacetReport> Facets,
    IReadOnlyList<Perspective> MissingPerspectives, IReadOnlyList<Help> Helps, IReadOnlyList<string> UnfinishedImports)
{
    /// <summary>Nothing at all was answered by customers in this period.</summary>
    public bool Empty => Facets.All(f => f.Customers is null);

    /// <summary>The unit that lies furthest below its facet's bar, or null when there are no units to compare.</summary>
    public (FacetReport Facet, UnitReport Unit)? WeakestUnit =>
        (from facet in Facets
         from unit in facet.Units
         let margin = unit.Measure.Value - (double)facet.Bar.Value
         orderby margin, facet.Facet, unit.Name.Number
         select ((FacetReport, UnitReport)?)(facet, unit)).FirstOrDefault();

    public FacetReport this[Facet facet] => Facets.First(f => f.Facet == facet);
}

/// <summary>One facet from three perspectives, on 0–100.</summary>
/// <param name="Customers">What customers lived; null when they were not asked, or too few answered.</param>
/// <param name="Expectation">What customers expected, beside it.</param>
/// <param name="Employees">What employees thought customers would say; null under the floor of three.</param>
/// <param name="Management">What management thought, by name.</param>
/// <param name="Stated">The phase that may be stated for this facet.</param>
/// <param name="Units">Customers per unit, lowest first; units under the floor are not in it.</param>
/// <param name="HiddenUnits">How many units are left out because too few customers answered.</param>
/// <param name="Chart">Weekly means with limits; empty without answers.</param>
/// <param name="Weeks">The Mondays of the chart's points.</param>
/// <param name="Spread">Between how many employees the spread was taken; 0 when it is unknown.</param>
public sealed record FacetReport(
    Facet Facet, FacetVerdict Verdict, Measure? Customers, Measure? Expectation, Measure? Employees, Measure? Management,
    Phase? Stated, BarInForce Bar, IReadOnlyList<EffortReport> Efforts, IReadOnlyList<UnitReport> Units, int HiddenUnits,
    ControlChart Chart, IReadOnlyList<DateOnly> Weeks, int Spread, LeftOut LeftOut);

/// <summary>One unit's customers on one facet.</summary>
public sealed record UnitReport(BreakdownName Name, Measure Measure);

/// <summary>How often extra effort was needed, per hundred cases, against its bar; no measure without counted work.</summary>
public sealed record EffortReport(EffortKind Kind, BarInForce Bar, long Events, long Exposure, Measure? PerHundred);

/// <summary>Why something would help.</summary>
public enum HelpKind
{
    /// <summary>The outcome lies below the bar: by <see cref="Help.Points"/>.</summary>
    BelowBar,
    /// <summary>One unit pulls the facet down: it lies <see cref="Help.Points"/> under the others.</summary>
    WeakUnit,
    /// <summary>Employees judge the facet wrongly by <see cref="Help.Points"/>; positive: too high.</summary>
    EmployeesMisjudge,
    /// <summary>Management does.</summary>
    ManagementMisjudges,
    /// <summary>The chart shows an unfavourable signal.</summary>
    Unfavourable,
    /// <summary>Extra effort lies above its bar: by <see cref="Help.Points"/> per hundred cases.</summary>
    TooMuchEffort,
}

/// <summary>Something that would help, with the figures that say why.</summary>
/// <param name="Points">On the facet's scale, or per hundred cases.</param>
public sealed record Help(HelpKind Kind, Facet Facet, double Points, UnitReport? Unit = null, EffortKind? Effort = null);
