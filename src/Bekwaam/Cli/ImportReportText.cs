using System.Globalization;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Listening.Importing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Cli;

/// <summary>What a dry run or import found, on the console.</summary>
internal sealed class ImportReportText(TextWriter output, TextWriter errors)
{
    private const int ErrorsShown = 20;

    public async Task WriteAsync(AppDb db, Import import, bool json, CancellationToken cancel)
    {
        var report = import.Report is null ? null : StoredJson.Read<ImportReport>(import.Report);
        var failure = import.Failure is null ? null : StoredJson.Read<Reason>(import.Failure);
        if (json)
        {
            await output.WriteLineAsync(StoredJson.Write(new { import.Number, import.FileName, import.SurveyKey, import.State, Failure = failure?.ToString(), Report = report }));
            return;
        }

        if (failure is not null)
            await errors.WriteLineAsync($"{import.FileName}: {failure}");
        if (report is not null)
            foreach (var line in Lines(report))
                await output.WriteLineAsync(line);
        await foreach (var error in db.ImportErrors.Where(e => e.Import == import.Number).OrderBy(e => e.Number).Take(ErrorsShown).AsAsyncEnumerable().WithCancellation(cancel))
            await errors.WriteLineAsync(Line(error));
        if (report?.ErrorCount > ErrorsShown)
            await errors.WriteLineAsync(Say("… and {0:N0} more{1}.", report.ErrorCount - ErrorsShown,
                import.State is ImportState.Completed ? "; the page of the import has the whole list" : ""));
        await output.WriteLineAsync(import.State switch
        {
            ImportState.Completed => Say("Import {0} is whole and counts. Undo it on its page.", import.Number),
            ImportState.Checked => "Dry run: nothing was written.",
            _ => "Nothing was imported.",
        });
    }

    private static IEnumerable<string> Lines(ImportReport report)
    {
        yield return Say("{0:N0} rows, {1:N0} respondents{2}; {3:N0} rows refused.", report.Rows, report.Respondents,
            report.RespondentsKnown > 0 ? Say(" ({0:N0} known already)", report.RespondentsKnown) : "", report.RowsRefused);
        yield return Say("{0:N0} answers count. Left out: {1:N0} blank, {2:N0} don't know, {3:N0} not applicable, {4:N0} outside their scale.",
            report.Given, report.Blank, report.DontKnow, report.NotApplicable, report.Refused);
        if (report.FirstDay is { } first && report.LastDay is { } last)
            yield return Say("From {0:yyyy-MM-dd} to {1:yyyy-MM-dd}, {2}.", first, last, report.Weighted ? "weighted" : "without weights");
        foreach (var question in report.Questions)
            yield return Say("  {0,-14} {1,9:N0} given {2,7:N0} blank {3,6:N0} don't know {4,6:N0} n.a. {5,6:N0} refused  {6}",
                question.Code, question.Given, question.Blank, question.DontKnow, question.NotApplicable, question.Refused, question.Text);
        if (report.UnmappedColumns.Count > 0)
            yield return "Columns that the map does not mention: " + string.Join(", ", report.UnmappedColumns);
        foreach (var error in report.Errors)
            yield return Say("{0,9:N0} × {1}", error.Count, error.Reason);
    }

    private static string Line(ImportError error) => Say("row {0}{1}: {2}{3}", error.Row, error.Column is null ? "" : $", column {error.Column}",
        StoredJson.Read<Reason>(error.Reason), error.Value is null ? "" : $" ({error.Value})");

    private static string Say(string format, params object?[] args) => string.Format(CultureInfo.InvariantCulture, format, args);
}
