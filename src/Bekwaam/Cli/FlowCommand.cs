using System.CommandLine;
using System.Globalization;
using Bekwaam.Cases;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Figures;
using Bekwaam.Core.Data.Schema;
using Bekwaam.Statistics;
using Bekwaam.Statistics.Survival;

namespace Bekwaam.Cli;

/// <summary><c>flow</c>: what cases come, go and wait, and how long they take, on a console.</summary>
internal static class FlowCommand
{
    private const int WeeksShown = 12;

    private static readonly Option<bool> Json = new("--json") { Description = "As JSON, with every week." };

    private static readonly Option<DateOnly?> From = new("--from") { Description = "First day of the period, such as 2026-01-31.", HelpName = "DATE" };

    private static readonly Option<DateOnly?> Until = new("--until") { Description = "Last day, as if nothing were known of later: what was solved later is open, what came later is left out.", HelpName = "DATE" };

    private static readonly Option<DateOnly?> Opened = new("--opened-until") { Description = "Only cases opened by this day, followed as far as is known: to hold beside --until.", HelpName = "DATE" };

    private static readonly Option<CaseKind?> Kind = new("--kind") { Description = "Only cases of this kind.", HelpName = "KIND" };

    private static readonly Option<int?> Source = new("--source") { Description = "Only the cases of this import; 0 for those that were not imported.", HelpName = "NUMBER" };

    public static Command Create()
    {
        var command = new Command("flow", "Show what cases come, go and wait, and how long they take.") { From, Until, Opened, Kind, Source, Json };
        command.SetAction((parsed, cancel) => parsed.PlainlyAsync(() => RunAsync(parsed, cancel)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var database = parsed.Installation().OpenDatabase();
        if ((await SchemaState.OfAsync(database, cancel)).NotReady is { } refusal)
            return await parsed.RefuseAsync(refusal);
        await using var db = database.Open();
        var question = new FlowQuestion(parsed.GetValue(From), parsed.GetValue(Until), parsed.GetValue(Kind), parsed.GetValue(Source), parsed.GetValue(Opened));
        var flow = await ReadCaseFlow.RunAsync(db, question, TimeProvider.System.GetUtcNow(), cancel);
        await parsed.LineAsync(parsed.GetValue(Json) ? FlowJson.Write(flow) : Table(flow));
        return 0;
    }

    private static string Table(CaseFlow flow)
    {
        var lines = new List<string>
        {
            Text("Cases opened: {0:N0}, of which {1:N0} solved and {2:N0} open on {3:yyyy-MM-dd HH:mm}Z (open cases count as long as they were seen).", flow.Cases, flow.Solved, flow.Open, flow.Until),
            Text("Left out: {0:N0} opened later; {1:N0} opened before the period (in the backlog, not in the times).", flow.After, flow.Before),
            "",
            "Time to solution, half within:          " + Days(flow.Median),
            "Time to solution, a quarter within:     " + Days(flow.FirstQuartile),
            "Time to solution, three quarters within:" + Days(flow.ThirdQuartile),
            "Still open:                             " + (flow.OpenShare is { } open ? Text("{0:0.0}% ({1:0.0}–{2:0.0}%, n {3:N0})", 100 * open.Value, 100 * open.Low, 100 * open.High, open.N) : "no cases"),
            "Arrivals per week:                      " + PerWeek(flow.ArrivalsPerWeek),
            "Solved per week (throughput):           " + PerWeek(flow.DeparturesPerWeek),
            Text("Backlog at the end:                     {0:N0}", flow.Backlog),
        };
        if (flow.Weeks.Count > 0)
            lines.AddRange(["", Text("{0,-10} {1,9} {2,9} {3,9}", "week", "arrived", "solved", "backlog")]);
        lines.AddRange(flow.Weeks.TakeLast(WeeksShown).Select(week => Text("{0,-10} {1,9:N0} {2,9:N0} {3,9:N0}{4}", FlowJson.WeekOf(week.Monday), week.Arrived, week.Departed, week.Backlog, week.Whole ? "" : "  (part of a week)")));
        if (flow.Weeks.Count > WeeksShown)
            lines.Add(Text("The last {0} of {1:N0} weeks; --json gives all.", WeeksShown, flow.Weeks.Count));
        return string.Join(Environment.NewLine, lines);
    }

    private static string Days(SurvivalTime? time) => time switch
    {
        null => " no cases",
        { Value: null } none => Text(" not reached: too few are solved (n {0:N0})", none.N),
        { } found => Text(" {0:0.00} days ({1}–{2}, n {3:N0}, {4:N0} solved)", found.Value, End(found.Low), End(found.High), found.N, found.Ended),
    };

    private static string End(double? days) => days is { } end ? end.ToString("0.00", CultureInfo.InvariantCulture) : "no end";

    private static string PerWeek(Measure? measure) =>
        measure is { } mean ? Text("{0:0.0} ({1:0.0}–{2:0.0}, n {3:N0} weeks)", mean.Value, mean.Low, mean.High, mean.N) : "too few whole weeks";

    private static string Text(string format, params object?[] args) => string.Format(CultureInfo.InvariantCulture, format, args);
}
