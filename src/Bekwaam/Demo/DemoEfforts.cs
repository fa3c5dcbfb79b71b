using Bekwaam.Core.Evidence;

namespace Bekwaam.Demo;

/// <summary>What a facet's cases took in one month.</summary>
internal sealed record DemoMonth(DateOnly Month, Facet Facet, int Cases, int Consultations, int Transfers, int Escalations, int Reopened);

/// <summary>The counts that the manager types in after each month.</summary>
internal static class DemoEfforts
{
    public static IEnumerable<DemoMonth> Make(ulong seed, DemoCalendar calendar)
    {
        var random = new DemoRandom(seed, 50);
        for (var month = calendar.Quarters[0].First; month.AddMonths(1) <= calendar.Today; month = month.AddMonths(1))
            foreach (var facet in DemoFacets.All)
                if (facet.Effort is { } effort)
                {
                    var cases = (int)(130 * (.8 + (.4 * Season.Cold(month.AddDays(14)))) * (.9 + (.2 * random.Uniform())));
                    yield return new DemoMonth(month, facet.Facet, cases, random.Count(cases, effort.Consultations / 100),
                        random.Count(cases, effort.Transfers / 100), random.Count(cases, effort.Escalations / 100), random.Count(cases, effort.Reopenings / 100));
                }
    }
}
