using System.Globalization;
using System.Text;
using Bekwaam.Competence;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Settings;
using Bekwaam.Core.Text;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.Extensions.Localization;
using Microsoft.Net.Http.Headers;

namespace Bekwaam.Pages.Staff.Listening;

/// <summary>What customers wrote, to read and to take along.</summary>
internal sealed class CommentsModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public string Survey { get; set; } = "";

    /// <summary>Code of an open question.</summary>
    [BindProperty(SupportsGet = true)]
    public string Question { get; set; } = "";

    [BindProperty(SupportsGet = true, Name = "period")]
    public string? Chosen { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Cursor { get; set; }

    public ReadComments.OpenQuestion Asked { get; private set; } = null!;

    /// <summary>What customers wrote this quarter is among these: the own estimate comes first.</summary>
    public bool AskEstimate { get; private set; }

    public KeysetPage<ReadComments.Comment> Comments { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ReadComments.FindAsync(db, Survey, Question, cancel) is not { } question)
            return NotFound();
        var outcome = await ReadComments.PageAsync(db, question, Period.Parse(Chosen), Cursor, cancel);
        if (!outcome.Done)
            return NotFound();
        (Asked, Comments) = (question, outcome.Value);
        AskEstimate = !await MaySeeAsync(outcome.Value, cancel);
        return Page();
    }

    /// <summary>As a file that opens well in a spreadsheet and runs nothing there.</summary>
    public async Task<IActionResult> OnGetCsvAsync(CancellationToken cancel)
    {
        if (await ReadComments.FindAsync(db, Survey, Question, cancel) is not { } question)
            return NotFound();
        var newest = await ReadComments.PageAsync(db, question, Period.Parse(Chosen), null, cancel);
        if (!await MaySeeAsync(newest.Value, cancel))
            return Redirect(At());
        Response.ContentType = "text/csv; charset=utf-8";
        Response.Headers.ContentDisposition = new ContentDispositionHeaderValue("attachment") { FileNameStar = $"{Survey}-{Question}.csv" }.ToString();
        await using var writer = new StreamWriter(Response.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
        await writer.WriteAsync(SafeCsv.Line(L["Day"], question.Text));
        await foreach (var comment in ReadComments.AllAsync(db, question, Period.Parse(Chosen), cancel))
            await writer.WriteAsync(SafeCsv.Line(comment.Day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), comment.Text));
        return new EmptyResult();
    }

    /// <summary>Comments tell as much as figures; older ones are for everybody who leads.</summary>
    private async Task<bool> MaySeeAsync(KeysetPage<ReadComments.Comment> comments, CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        var quarter = Period.Of(today);
        return !comments.Items.Any(c => quarter.Holds(c.Day)) || await SheetGate.PassAsync(db, User, quarter, today, now, cancel);
    }

    /// <summary>Another page of the same comments, or the file.</summary>
    public string At(string? cursor = null, string? handler = null) => QueryHelpers.AddQueryString($"/listening/{Survey}/comments", new Dictionary<string, string?>
    {
        ["question"] = Question,
        ["period"] = Chosen,
        ["cursor"] = cursor,
        ["handler"] = handler,
    });
}
