using System.CommandLine;
using System.Globalization;
using Bekwaam.Competence;
using Bekwaam.Core;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Data.Schema;
using Bekwaam.Texts;

namespace Bekwaam.Cli;

/// <summary><c>assess</c>: the sheet on a console: where the organisation stands, per facet and overall.</summary>
internal static class AssessCommand
{
    private static readonly Option<bool> Json = new("--json") { Description = "As JSON, with the names of docs/json.md." };

    private static readonly Option<Period?> Quarter = new("--quarter")
    {
        Description = "Which quarter, such as 2026-3, or a whole year, such as 2026 (default: the latest with answers of customers).",
        HelpName = "PERIOD",
        CustomParser = parsed =>
        {
            var period = Period.Parse(parsed.Tokens[0].Value);
            if (period is null)
                parsed.AddError($"--quarter: {parsed.Tokens[0].Value} is not a quarter such as 2026-3.");
            return period;
        },
    };

    public static Command Create()
    {
        var command = new Command("assess", "Say from the evidence where the organisation stands, per facet and overall.") { Quarter, Json };
        command.SetAction((parsed, cancel) => parsed.PlainlyAsync(() => RunAsync(parsed, cancel)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var database = parsed.Installation().OpenDatabase();
        if ((await SchemaState.OfAsync(database, cancel)).NotReady is { } refusal)
            return await parsed.RefuseAsync(refusal);
        await using var db = database.Open();
        var period = parsed.GetValue(Quarter) ?? (await KnownPeriods.OfAsync(db, cancel))?.Last;
        if (period is not { } known)
            return await parsed.RefuseAsync(new Reason("There are no answers of customers yet: there is nothing to assess."));
        var report = await AssessCompetence.RunAsync(db, known, cancel);
        await parsed.LineAsync(parsed.GetValue(Json) ? AssessmentJson.Write(report) : Table(report));
        await WarnOfResults.RunAsync(parsed, db, known, cancel);
        return 0;
    }

    private static string Table(CompetenceReport report)
    {
        // The console speaks English, as its help does.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Culture(Languages.English)!;
        var text = new TextLocalizer();
        var words = new CompetenceWords(text);
        var help = new HelpWords(text, words);
        var overall = report.Verdict.Overall;
        var lines = new List<string>
        {
            words.Period(report.Period),
            report.Stated is { } stated ? $"Overall: {words.Phase(stated)}." : $"Overall: {words.MostLikely(overall.Phases, overall.NotEnoughEvidence)}; no phase can be stated yet.",
            "  " + words.Claims(overall.Competence, overall.Awareness, overall.Automaticity),
        };
        foreach (var phase in Enum.GetValues<Statistics.Phases.Phase>())
            lines.Add($"  {words.Phase(phase),-20} {words.Chance(overall.Phases[phase])}");
        if (report.MissingPerspectives.Count > 0)
            lines.Add("Nothing is known yet from: " + string.Join(", ", report.MissingPerspectives.Select(words.Perspective)) + ".");
        lines.Add("");
        lines.Add($"{"Facet",-22} {"Customers",-30} {"Bar",5}  {"Employees",-24} {"Management",-24} Phase");
        foreach (var facet in report.Facets)
        {
            var (customers, employees, management) = (Of(facet.Customers), Of(facet.Employees), Of(facet.Management));
            lines.Add($"{words.Facet(facet.Facet),-22} {customers,-30} {CompetenceWords.Number(facet.Bar.Value),5}  {employees,-24} {management,-24} {words.MostLikely(facet.Verdict.Phases, facet.Verdict.NotEnoughEvidence)}");
        }

        lines.AddRange(["", "The three claims per facet, and the phases, each with its probability; from lowest to highest where evidence is missing:"]);
        lines.Add($"{"Facet",-22} {"Above the bar",-14} {"Well judged",-14} {"Even",-14} {string.Concat(Enum.GetValues<Statistics.Phases.Phase>().Select(phase => $"{words.Phase(phase),-19}"))}".TrimEnd());
        foreach (var (facet, verdict) in report.Facets.Select(facet => (facet, facet.Verdict)))
            lines.Add(($"{words.Facet(facet.Facet),-22} {words.Chance(verdict.Competence),-14} {words.Chance(verdict.Awareness),-14} {words.Chance(verdict.Automaticity),-14} "
                + string.Concat(Enum.GetValues<Statistics.Phases.Phase>().Select(phase => $"{words.Chance(verdict.Phases[phase]),-19}"))).TrimEnd());

        if (report.WeakestUnit is var (where, unit))
            lines.AddRange(["", $"Weakest unit: {unit.Name.Value} on {words.Facet(where.Facet)}, {words.Figure(unit.Measure)}"]);
        lines.AddRange(["", "What would help most:", .. report.Helps.Select(h => $"  {words.Facet(h.Facet)}: {help.Sentence(h, report)}")]);
        lines.AddRange(["", "What to measure next:", .. new MissingWords(text, words).Of(report).Select(m => $"  {m.What}: {m.How}")]);
        if (report.UnfinishedImports.Count > 0)
            lines.AddRange(["", "Not counted yet, still being read in: " + string.Join(", ", report.UnfinishedImports)]);
        return string.Join(Environment.NewLine, lines);

        string Of(Statistics.Measure? measure) => measure is { } figure ? words.Figure(figure) : "-";
    }
}
