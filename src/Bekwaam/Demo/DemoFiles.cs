namespace Bekwaam.Demo;

/// <summary>All files of answers that the company brought in up to today, oldest first.</summary>
internal static class DemoFiles
{
    /// <summary>The seed of the company that everybody gets.</summary>
    public const ulong Seed = 1_948;

    private const int Trial = 90;

    public static IEnumerable<AnswerFile> Make(ulong seed, DateOnly today, Func<DateOnly, DateTimeOffset> broughtIn)
    {
        var quarters = DemoQuarter.Until(today);
        var visits = new VisitSurvey(seed, today);
        var relations = new RelationSurvey(seed, today);
        // Somebody tried it out first, on the first week, and took it back.
        var week = new DemoQuarter(quarters[0].First, quarters[0].First.AddDays(6));
        yield return visits.FileOf(week, Trial, broughtIn(week.Last.AddDays(1))) with { Name = "proef.csv", Undone = true };
        for (var i = 0; i < quarters.Length; i++)
        {
            var quarter = quarters[i];
            var at = broughtIn(quarter.Last.AddDays(4));
            yield return visits.FileOf(quarter, i, at);
            if (i % 2 == 0)
                yield return ClimateSurvey.Make(seed, quarter.Last, i / 2, at);
            else
                yield return relations.FileOf(quarters[i - 1], quarter, i / 2, at);
        }
    }
}
