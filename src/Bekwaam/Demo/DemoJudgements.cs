using Bekwaam.Core.Evidence;

namespace Bekwaam.Demo;

/// <summary>One colleague's estimate of what customers will say this quarter; a facet left out was skipped.</summary>
internal sealed record DemoJudgement(Colleague By, DateTimeOffset At, IReadOnlyDictionary<Facet, int> Points);

/// <summary>What colleagues thought customers would say, quarter by quarter, before they saw it.</summary>
internal static class DemoJudgements
{
    public static IEnumerable<DemoJudgement> Make(ulong seed, DemoCalendar calendar)
    {
        var quarters = calendar.Quarters;
        for (var i = 0; i < quarters.Length; i++)
        {
            var random = new DemoRandom(seed, 40, i);
            var gained = ShareAfterGain(quarters[i], calendar.Today);
            var day = 3;
            foreach (var colleague in DemoPeople.Employees.Prepend(DemoPeople.Manager).Prepend(DemoPeople.Owner))
            {
                day++;
                var busy = !colleague.Manages && random.Chance(.15);
                var yet = i == quarters.Length - 1 && colleague == DemoPeople.Newcomer;
                var points = Points(random, colleague, gained);
                if (!busy && !yet)
                    yield return new DemoJudgement(colleague, calendar.At(quarters[i].First.AddDays(day), 8 + (day % 9), day), points);
            }
        }
    }

    private static Dictionary<Facet, int> Points(DemoRandom random, Colleague colleague, double gained)
    {
        var points = new Dictionary<Facet, int>();
        foreach (var facet in DemoFacets.All)
        {
            var centre = colleague == DemoPeople.Owner ? facet.Owner : colleague == DemoPeople.Manager ? facet.Manager : facet.Employees;
            var said = centre - (facet.Gained * (1 - gained)) + ((colleague.Manages ? 1 : 5) * random.Normal());
            var rounded = random.Chance(.6) ? 5 * Math.Round(said / 5) : Math.Round(said);
            if (!random.Chance(.04) || colleague.Manages)
                points[facet.Facet] = (int)Math.Clamp(colleague.Manages ? Math.Round(said) : rounded, 0, 100);
        }

        return points;
    }

    /// <summary>Which part of the quarter lies after the gain in ease.</summary>
    private static double ShareAfterGain(DemoQuarter quarter, DateOnly today)
    {
        var days = quarter.Last.DayNumber - quarter.First.DayNumber + 1;
        var after = quarter.Last.DayNumber - (today.DayNumber - (DemoFacets.WeeksSinceGain * 7));
        return Math.Clamp((double)after / days, 0, 1);
    }
}
