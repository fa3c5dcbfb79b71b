using System.Globalization;
using System.Text;
using Bekwaam.Statistics.Tests.Examples;

namespace Bekwaam.Statistics.Tests.Coverage;

/// <summary>How often intervals hold the truth; written into docs/statistics.md, where a claim that fails would stand out.</summary>
public sealed class CoverageTests
{
    private static readonly IReadOnlyList<IEnumerable<CoverageRow>> areas =
    [
        ProportionCoverage.Rows,
        ScoreCoverage.Rows,
        RateCoverage.Rows,
        SampleCoverage.Rows,
        AgreementCoverage.Rows,
        TimeAndUnitCoverage.Rows,
    ];

    [Fact, Trait("Runs", "long")]
    public async Task Intervals_cover_as_often_as_they_claim()
    {
        var cancel = TestContext.Current.CancellationToken;
        var table = new StringBuilder("| method | setting | by | claimed | mean | lowest |\n| --- | --- | --- | --- | ---: | ---: |\n");
        var broken = new List<string>();
        foreach (var row in areas.SelectMany(a => a))
        {
            var found = row.Measure().ToList();
            var (mean, lowest) = (found.Average(), found.Min());
            var line = $"| {row.Method} | {row.Setting} | {row.How} | {Claimed(row)} | {Percent(mean)} | {Percent(lowest)} |";
            table.Append(line).Append('\n');
            if (mean < row.Claim.From || mean > row.Claim.To || lowest < row.Everywhere - 1e-9)
                broken.Add(line);
        }

        var document = await File.ReadAllTextAsync(StatisticsDocument.File, cancel);
        var fresh = StatisticsDocument.With(document, "coverage", table.ToString());
        if (fresh != document)
            await File.WriteAllTextAsync(StatisticsDocument.File, fresh, cancel);
        broken.ShouldBeEmpty();
    }

    private static string Claimed(CoverageRow row) => row.Everywhere > 0
        ? $"at least {Percent(row.Everywhere)} everywhere"
        : $"{Percent(row.Claim.From)}–{Percent(row.Claim.To)} on average";

    private static string Percent(double share) => (100 * share).ToString("0.0", CultureInfo.InvariantCulture) + "%";
}
