using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Cases.Importing;
using Bekwaam.Core.Data;
using Bekwaam.Core.Text;
using Bekwaam.Hosting;
using Bekwaam.Pages.Staff.Listening;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>A file with cases comes in. One that cannot be read is refused here and leaves nothing behind.</summary>
[OwnConnections]
[RequestSizeLimit(CsvLimits.FileBytes + Room)]
[RequestFormLimits(MultipartBodyLengthLimit = CsvLimits.FileBytes + Room)]
internal sealed class ImportUploadModel(IDatabase database, AppDb db, TimeProvider clock, IStringLocalizer text) : PageModel
{
    /// <summary>For what stands around the file in a form.</summary>
    private const long Room = 8 * 1024 * 1024;
    private const int Shown = 20;
    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    [BindProperty]
    public IFormFile? Log { get; set; }

    public IReadOnlyList<CaseImport> Earlier { get; private set; } = [];

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Log is null)
            return await RefuseAsync(new Reason("Choose a file."), cancel);
        await using var file = Log.OpenReadStream();
        var received = await new ReceiveCases(database).RunAsync(file, Path.GetFileName(Log.FileName), null, User.AccountId(), clock.GetUtcNow(), cancel);
        return received.Done ? Redirect($"/cases/import/{received.Value.Number}") : await RefuseAsync(received.Refusal, cancel);
    }

    public string When(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("g");

    /// <summary>How many cases came of it, once it is done.</summary>
    public static long? Made(CaseImport import) =>
        import is { State: CaseImportState.Completed, Report: { } report } ? StoredJson.Read<CaseImportReport>(report).Cases : null;

    private async Task ShowAsync(CancellationToken cancel)
    {
        zone = await db.ZoneAsync(cancel);
        Earlier = await db.CaseImports.AsNoTracking().OrderByDescending(i => i.Number).Take(Shown).ToListAsync(cancel);
    }

    private async Task<IActionResult> RefuseAsync(Reason reason, CancellationToken cancel)
    {
        ModelState.AddModelError(nameof(Log), text.Localize(reason));
        await ShowAsync(cancel);
        return Page();
    }
}
