using System.Globalization;
using System.Text;
using Bekwaam.Core.Listening.Importing;
using Bekwaam.Demo;

namespace Bekwaam.Tests.Demo;

public sealed class DemoFilesTests
{
    private static readonly DateOnly Today = new(2026, 11, 22);

    [Fact]
    public void The_same_seed_on_the_same_day_gives_the_same_bytes()
    {
        var once = Make(DemoFiles.Seed, Today);
        var again = Make(DemoFiles.Seed, Today);

        once.Select(f => Convert.ToHexString(f.Bytes) + f.Name + WriteAnswerMap.Run(f.Map) + f.At)
            .ShouldBe(again.Select(f => Convert.ToHexString(f.Bytes) + f.Name + WriteAnswerMap.Run(f.Map) + f.At));
    }

    [Fact]
    public void Another_seed_is_another_company() =>
        Make(DemoFiles.Seed, Today)[0].Bytes.ShouldNotBe(Make(DemoFiles.Seed + 1, Today)[0].Bytes);

    [Theory]
    [InlineData("2026-11-22"), InlineData("2026-01-02"), InlineData("2024-02-29"), InlineData("2027-07-04")]
    public void Whatever_the_day_nothing_was_answered_or_brought_in_after_it(string day)
    {
        var today = DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        foreach (var file in Make(DemoFiles.Seed, today))
        {
            file.At.ShouldBeLessThanOrEqualTo(Evening(today));
            if (file.Name.StartsWith("na-bezoek", StringComparison.Ordinal))
                Visits(file).Select(v => v.Day).Max().ShouldBeLessThanOrEqualTo(today);
        }
    }

    [Fact]
    public void A_quarter_that_has_just_begun_has_answers_enough_to_speak_of() =>
        Visits(Make(DemoFiles.Seed, new DateOnly(2026, 10, 6)).Last(f => f.Name.StartsWith("na-bezoek", StringComparison.Ordinal)))
            .Count.ShouldBeInRange(100, 250);

    [Fact]
    public void There_are_a_few_thousand_customers() => AllVisits().Count.ShouldBeInRange(2_000, 3_500);

    [Fact]
    public void Utrecht_is_harder_to_reach_than_the_other_branches()
    {
        var visits = AllVisits();
        Mean(visits.Where(v => v.Branch == DemoPeople.Utrecht), v => v.Reach)
            .ShouldBeLessThan(Mean(visits.Where(v => v.Branch != DemoPeople.Utrecht), v => v.Reach) - 8);
    }

    [Fact]
    public void The_product_is_strong_and_reachability_weak()
    {
        var visits = AllVisits();
        Mean(visits, v => v.Works).ShouldBeInRange(79, 87);
        Mean(visits, v => v.Reach).ShouldBeInRange(54, 63);
    }

    [Fact]
    public void Ease_has_become_better_thirteen_weeks_ago()
    {
        var since = Today.AddDays(-7 * DemoFacets.WeeksSinceGain);
        var visits = AllVisits();
        Mean(visits.Where(v => v.Day > since), v => v.Ease).ShouldBeGreaterThan(Mean(visits.Where(v => v.Day <= since), v => v.Ease) + 6);
    }

    [Fact]
    public void Some_customers_do_not_know_some_skip_and_some_give_a_code_that_is_not_on_the_form()
    {
        var cells = Make(DemoFiles.Seed, Today).Where(f => f.Name.StartsWith("na-bezoek", StringComparison.Ordinal)).SelectMany(Rows).Select(r => r[6]).ToList();
        cells.ShouldContain("W");
        cells.ShouldContain("");
        cells.ShouldContain("11");
    }

    [Fact]
    public void One_file_has_rows_that_must_be_refused()
    {
        var tickets = Rows(Make(DemoFiles.Seed, Today).Single(f => f.Name == "na-bezoek-2026-2.csv")).ConvertAll(r => r[0]);
        tickets.ShouldContain("");
        tickets.Distinct(StringComparer.Ordinal).Count().ShouldBeLessThan(tickets.Count);
    }

    [Fact]
    public void Comments_differ_and_leave_no_place_unfilled()
    {
        var comments = Make(DemoFiles.Seed, Today).Where(f => f.Name.StartsWith("na-bezoek", StringComparison.Ordinal))
            .SelectMany(Rows).Select(r => string.Join(';', r.Skip(16))).Where(c => c.Any(char.IsLower)).ToList();
        comments.Distinct(StringComparer.Ordinal).Count().ShouldBeGreaterThan(120);
        comments.ShouldAllBe(c => !c.Contains('{'));
    }

    [Fact]
    public void Every_map_reads_back_from_its_json() =>
        Make(DemoFiles.Seed, Today).ShouldAllBe(f => ReadAnswerMap.Run(WriteAnswerMap.Run(f.Map)).Mistakes.Count == 0);

    private sealed record Visit(DateOnly Day, string Branch, double? Reach, double? Works, double? Ease);

    private static List<AnswerFile> Make(ulong seed, DateOnly today) =>
        [.. DemoFiles.Make(seed, today, day => day < today ? Evening(day) : Evening(today))];

    private static DateTimeOffset Evening(DateOnly day) => new(day, new TimeOnly(17, 0), TimeSpan.Zero);

    private static List<Visit> AllVisits() =>
        [.. Make(DemoFiles.Seed, Today).Where(f => f.Name.StartsWith("na-bezoek", StringComparison.Ordinal)).SelectMany(Visits)];

    private static List<Visit> Visits(AnswerFile file) =>
        [.. from row in Rows(file)
            where DateOnly.TryParseExact(row[1], "dd-MM-yyyy", CultureInfo.InvariantCulture, DateTimeStyles.None, out _) && row.Length > 16
            select new Visit(DateOnly.ParseExact(row[1], "dd-MM-yyyy", CultureInfo.InvariantCulture), row[2],
                Score(row[9], 0, 10), Score(row[11], 0, 10), Score(row[15], 1, 7))];

    private static List<string[]> Rows(AnswerFile file) =>
        [.. CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetString(file.Bytes)
            .Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(line => line.Split(';'))];

    private static double? Score(string cell, int low, int high) =>
        int.TryParse(cell, CultureInfo.InvariantCulture, out var value) && value >= low && value <= high ? 100d * (value - low) / (high - low) : null;

    private static double Mean(IEnumerable<Visit> visits, Func<Visit, double?> score) => visits.Average(score)!.Value;
}
