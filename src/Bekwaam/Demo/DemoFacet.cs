using Bekwaam.Core.Evidence;

namespace Bekwaam.Demo;

/// <summary>Extra effort per hundred cases.</summary>
internal readonly record struct DemoEffort(double Consultations, double Transfers, double Escalations, double Reopenings);

/// <summary>How one facet is at the demo company, before chance: what customers live, and what colleagues think of it.</summary>
/// <param name="Facet">Which.</param>
/// <param name="Level">Where an ordinary customer of an ordinary branch is, 0–100.</param>
/// <param name="EmployeeSpread">How much employees differ (SD), in points.</param>
internal sealed record DemoFacet(Facet Facet, double Level, double EmployeeSpread)
{
    /// <summary>Points that customers of each branch are off the level.</summary>
    public double Zeist { get; init; } = 1;

    public double Utrecht { get; init; } = -3;

    public double Amersfoort { get; init; } = 2;

    /// <summary>Points lost in the coldest week, when everybody's boiler fails at once.</summary>
    public double Winter { get; init; }

    /// <summary>Points gained for good thirteen weeks ago; before that the level was this much lower.</summary>
    public double Gained { get; init; }

    /// <summary>What employees, the owner and the manager think customers will say; before a gain they thought as much less.</summary>
    public required int Employees { get; init; }

    public required int Owner { get; init; }

    public required int Manager { get; init; }

    /// <summary>Null where the company counts nothing.</summary>
    public DemoEffort? Effort { get; init; }

    public double BranchOffset(string branch) => branch switch
    {
        DemoPeople.Zeist => Zeist,
        DemoPeople.Utrecht => Utrecht,
        _ => Amersfoort,
    };
}

/// <summary>The nine facets: reachability weak and Utrecht the weakest, the product strong, clear language misjudged, ease improved.</summary>
internal static class DemoFacets
{
    /// <summary>Since when booking on the web exists: the gain in ease.</summary>
    public const int WeeksSinceGain = 13;

    public static readonly DemoFacet[] All =
    [
        new(Facet.CustomerKnowledge, 73, 4) { Employees = 77, Owner = 83, Manager = 80, Effort = new(15, 12, 2, 5) },
        new(Facet.Reachability, 59, 3)
        {
            Zeist = 6, Utrecht = -9, Amersfoort = 1, Winter = 4,
            Employees = 74, Owner = 82, Manager = 79, Effort = new(10, 24, 4, 6),
        },
        new(Facet.OfferThatWorks, 87, 1.5) { Utrecht = -1, Amersfoort = 1, Employees = 81, Owner = 85, Manager = 84, Effort = new(9, 6, 1.5, 4) },
        new(Facet.ProblemSolving, 78, 3) { Employees = 78, Owner = 80, Manager = 79, Effort = new(27, 12, 4, 9) },
        new(Facet.Ease, 64, 3) { Gained = 11, Employees = 60, Owner = 64, Manager = 63, Effort = new(12, 8, 2, 5) },
        new(Facet.ClearCommunication, 70, 6) { Utrecht = -5, Employees = 84, Owner = 80, Manager = 82, Effort = new(22, 7, 2, 8) },
        new(Facet.ThinkingAlong, 75, 8) { Employees = 76, Owner = 79, Manager = 77, Effort = new(31, 10, 4, 4) },
        new(Facet.LearningFromErrors, 70, 4) { Employees = 64, Owner = 72, Manager = 68 },
        new(Facet.InterestsInBalance, 66, 4) { Employees = 61, Owner = 70, Manager = 67, Effort = new(12, 5, 6, 4) },
    ];

    public static DemoFacet Of(Facet facet) => All[(int)facet - 1];
}
