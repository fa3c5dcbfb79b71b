using Bekwaam.Core.Evidence;

namespace Bekwaam.Demo;

/// <summary>What one customer lived: where, when, helped by whom, and how each facet felt.</summary>
internal sealed class CustomerMood
{
    private const double ShareOfMood = .55;
    private const double Differ = 21;
    private readonly DemoRandom random;
    private readonly double mood;
    private readonly double winter;
    private readonly bool afterGain;
    private readonly EmployeeHands hands;

    public CustomerMood(DemoRandom random, EmployeeHands hands, DateOnly day, DateOnly today)
    {
        this.random = random;
        this.hands = hands;
        Day = day;
        Employee = random.Pick(DemoPeople.Employees);
        mood = random.Normal();
        winter = Season.Cold(day);
        afterGain = today.DayNumber - day.DayNumber < DemoFacets.WeeksSinceGain * 7;
    }

    public DateOnly Day { get; }

    public Colleague Employee { get; }

    /// <summary>How this facet felt, on a line on which 0–100 is the scale; the ends are cut off by whoever answers.</summary>
    public double Feels(Facet facet)
    {
        var design = DemoFacets.Of(facet);
        var level = design.Level + design.BranchOffset(Employee.Branch) + hands.Of(Employee, facet)
            - (design.Winter * winter) - (afterGain ? 0 : design.Gained);
        return level + (Differ * ((ShareOfMood * mood) + (Math.Sqrt(1 - (ShareOfMood * ShareOfMood)) * random.Normal())));
    }

    /// <summary>How satisfied all in all: the mood, and what reachability and problem solving did to it.</summary>
    public double Overall() => 74 + DemoFacets.Of(Facet.ProblemSolving).BranchOffset(Employee.Branch)
        + (Differ * ((.85 * mood) + (.5 * random.Normal())));

    /// <summary>A feeling as a whole number from <paramref name="low"/> to <paramref name="high"/>.</summary>
    public static int OnScale(double feeling, int low, int high) =>
        Math.Clamp((int)Math.Round(low + (feeling / 100 * (high - low)), MidpointRounding.AwayFromZero), low, high);
}

/// <summary>How much better or worse customers are off with each employee; drawn once for the whole company.</summary>
internal sealed class EmployeeHands(ulong seed)
{
    private readonly Dictionary<(Colleague, Facet), double> hands = Draw(seed);

    public double Of(Colleague employee, Facet facet) => hands[(employee, facet)];

    private static Dictionary<(Colleague, Facet), double> Draw(ulong seed)
    {
        var random = new DemoRandom(seed, 1);
        return (from employee in DemoPeople.Employees from facet in DemoFacets.All select (employee, facet))
            .ToDictionary(pair => (pair.employee, pair.facet.Facet), pair => pair.facet.EmployeeSpread * Math.Clamp(random.Normal(), -1.6, 1.6));
    }
}

/// <summary>The year as an installation firm feels it.</summary>
internal static class Season
{
    private const int ColdestDay = 20;

    /// <summary>0 in the warmest week of July, 1 in the coldest of January.</summary>
    public static double Cold(DateOnly day) => (1 + Math.Cos(2 * Math.PI * (day.DayOfYear - ColdestDay) / 365)) / 2;
}
