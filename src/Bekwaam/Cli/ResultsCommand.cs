using System.CommandLine;
using System.Globalization;
using Bekwaam.Core;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Data.Schema;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Statistics;
using Bekwaam.Surveys;
using Bekwaam.Texts;

namespace Bekwaam.Cli;

/// <summary><c>results</c>: a survey's figures on a console, the same as on its page.</summary>
internal static class ResultsCommand
{
    private static readonly Argument<string> Survey = new("SURVEY") { Description = "The survey's key." };

    private static readonly Option<bool> Json = new("--json") { Description = "As JSON, with the names of docs/json.md." };

    private static readonly Option<string?> By = new("--by") { Description = "Name of a breakdown to compare, such as branch.", HelpName = "BREAKDOWN" };

    private static readonly Option<Period?> Chosen = new("--period")
    {
        Description = "One quarter, such as 2026-3, or a year, such as 2026 (default: all answers).",
        HelpName = "PERIOD",
        CustomParser = parsed =>
        {
            var period = Period.Parse(parsed.Tokens[0].Value);
            if (period is null)
                parsed.AddError($"--period: {parsed.Tokens[0].Value} is not a quarter such as 2026-3 or a year such as 2026.");
            return period;
        },
    };

    public static Command Create()
    {
        var command = new Command("results", "Show the figures of a survey: unweighted and weighted, with intervals, and who was left out.") { Survey, Chosen, By, Json };
        command.SetAction((parsed, cancel) => parsed.PlainlyAsync(() => RunAsync(parsed, cancel)));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult parsed, CancellationToken cancel)
    {
        await using var database = parsed.Installation().OpenDatabase();
        if ((await SchemaState.OfAsync(database, cancel)).NotReady is { } refusal)
            return await parsed.RefuseAsync(refusal);
        await using var db = database.Open();
        var outcome = await ReadSurveyResults.RunAsync(db, new(parsed.GetRequiredValue(Survey), parsed.GetValue(Chosen), parsed.GetValue(By)), cancel);
        if (outcome.Done)
        {
            await parsed.LineAsync(parsed.GetValue(Json) ? ResultsJson.Write(outcome.Value) : Table(outcome.Value));
            if (outcome.Value is { Perspective: Perspective.Customer, Latest: { } latest })
                await WarnOfResults.RunAsync(parsed, db, outcome.Value.Period ?? latest, cancel);
            return 0;
        }

        await parsed.RefuseAsync(outcome.Refusal);
        var known = await ListSurveys.RunAsync(db, cancel);
        await parsed.RefuseAsync(known.Count == 0
            ? new Reason("There are no surveys yet: import answers first.")
            : new Reason("Known surveys: {0}", string.Join(", ", known.Select(s => s.Key).Order(StringComparer.Ordinal))));
        return 1;
    }

    private static string Table(SurveyResults results)
    {
        // The console speaks English, as its help does.
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = Languages.Culture(Languages.English)!;
        var text = new TextLocalizer();
        var (words, trends) = (new ResultWords(text), new TrendWords(text));
        var lines = new List<string>
        {
            $"{results.Name}: {words.Perspective(results.Perspective)}, {(results.Period is { } period ? words.Period(period) : "all answers")}",
        };
        foreach (var question in results.Questions)
        {
            lines.AddRange(["", $"{question.Code}  {question.Text}"]);
            lines.Add("  " + (question.Measure is { } measure
                ? $"{words.Metric(question.Kind)}: {Write(measure, question)}"
                : words.Lead(question).WhyNone));
            if (question.Weighted is { } weighted)
                lines.Add($"  weighted: {Write(weighted, question)}, counts as {weighted.EffectiveN:N0}");
            if (question.Beside is { } beside)
                lines.Add($"  {words.Beside(question.Kind)}: {beside.Value:0}% ({beside.Low:0} to {beside.High:0})");
            if (words.LeftOut(question.LeftOut) is { Length: > 0 } left)
                lines.Add("  " + left);
            if (question.Answers.Count is > 0 and <= 20)
                lines.Add("  " + string.Join("  ", question.Answers.Select(a => $"{a.Label ?? a.Value.ToString(CultureInfo.CurrentCulture)}: {a.Count:N0}")));
            if (question.Change is { } change)
                lines.Add("  " + words.Change(change, question));
            if (question.Trend is { } trend)
                lines.AddRange([$"  {trends.Title(trend.Grain)}: {trends.Conclusion(trend)}", .. trends.Signals(trend, ResultFormat.Of(question.Kind, question.Scale)).Select(s => "    " + s)]);
            lines.AddRange(question.Units.Select(u => $"    {u.Name,-24} {Write(u.Measure, question)}"));
            if (question.HiddenUnits > 0)
                lines.Add($"    {question.HiddenUnits} not shown: too few answers");
        }

        return string.Join(Environment.NewLine, lines);
    }

    private static string Write(Measure measure, QuestionResult question)
    {
        var format = ResultFormat.Of(question.Kind, question.Scale);
        var unit = ResultFormat.IsPercentage(question.Kind) ? "%" : "";
        return string.Create(CultureInfo.CurrentCulture,
            $"{measure.Value.ToString(format, CultureInfo.CurrentCulture)}{unit} ({measure.Low.ToString(format, CultureInfo.CurrentCulture)} to {measure.High.ToString(format, CultureInfo.CurrentCulture)}), n {measure.N:N0}");
    }
}
