using System.Globalization;
using System.Text;
using Bekwaam.Cases;
using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Data;
using Bekwaam.Core.Text;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace Bekwaam.Pages.Staff.Complaints;

/// <summary>The complaints of a period, each a line, for an audit; without a word of the customer's and without names.</summary>
internal sealed class ReportModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    public async Task<IActionResult> OnGetAsync(DateOnly? from, DateOnly? until, CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        if (from is not { } first || until is not { } last || last < first)
            return NotFound();
        var (start, end) = await ReadComplaintYear.PeriodAsync(db, first, last, cancel);
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = FormattableString.Invariant($"complaints-{first:yyyy-MM-dd}-{last:yyyy-MM-dd}.csv") }.ToString();
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(SafeCsv.Line(
            L["Number"], L["Received"], L["Told what happens when"], L["In time"], L["Customer told"], L["In time"], L["Put off"], L["Put right at once"], L["How serious"],
            L["Decided"], L["What they get"], L["What it costs"], L["What the customer thinks of how it ended"], L["Gone to a body outside"], L["What it came from, in a few words"]));
        await foreach (var row in ListComplaints.Received(db, start, end).WithCancellation(cancel))
            await writer.WriteAsync(Line(row));
        return new EmptyResult();
    }

    private string Line(ComplaintRow row)
    {
        var one = row.Complaint;
        return SafeCsv.Line(
            row.Number.ToString(), Day(one.ReceivedAt), Day(one.AcknowledgedAt), InTime(one.AcknowledgedAt, one.AcknowledgeBy, one), Day(one.ToldAt), InTime(one.ToldAt, one.DecideBy, one),
            Day(one.ExtendedAt), Day(one.SettledAt), one.Severity is { } severity ? L[ComplaintWords.Of(severity)].Value : null, one.Verdict is { } verdict ? L[ComplaintWords.Of(verdict)].Value : null,
            one.Remedy is { } remedy ? L[ComplaintWords.Of(remedy)].Value : null, one.Cost is { } cost ? (cost.Cents / 100m).ToString("0.00", CultureInfo.InvariantCulture) : null,
            one.View is { } view ? L[ComplaintWords.Of(view)].Value : null, Day(one.OutsideAt), one.Cause);
    }

    private string? Day(DateTimeOffset? at) => at is { } known ? time.Of(known).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    /// <summary>Empty for what is not due yet, and for what was put right at once.</summary>
    private string? InTime(DateTimeOffset? done, DateTimeOffset due, Complaint one) =>
        one.SettledAt is not null || (done is null && due > time.Now) ? null : done <= due ? L["yes"].Value : L["no"].Value;
}
