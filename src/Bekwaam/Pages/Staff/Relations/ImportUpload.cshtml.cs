using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Importing;
using Bekwaam.Core.Text;
using Bekwaam.Hosting;
using Bekwaam.Pages.Staff.Listening;
using Bekwaam.Texts;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>A file with contacts comes in. One that cannot be read is refused here and leaves nothing behind.</summary>
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
    public IFormFile? Contacts { get; set; }

    [BindProperty]
    public KnownContacts Known { get; set; }

    [BindProperty]
    public List<RelationKind> Kinds { get; set; } = [];

    public IReadOnlyList<RelationImport> Earlier { get; private set; } = [];

    public IEnumerable<SelectListItem> Choices =>
        Enum.GetValues<KnownContacts>().Select(choice => new SelectListItem(text[RelationImportWords.Of(choice)], choice.ToString()));

    public Task OnGetAsync(CancellationToken cancel) => ShowAsync(cancel);

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (Contacts is null)
            return await RefuseAsync(new Reason("Choose a file."), cancel);
        await using var file = Contacts.OpenReadStream();
        var received = await new ReceiveContacts(database).RunAsync(
            file, Path.GetFileName(Contacts.FileName), null, new ContactChoices(Known, Kinds), User.AccountId(), clock.GetUtcNow(), cancel);
        return received.Done ? Redirect($"/relations/import/{received.Value.Number}") : await RefuseAsync(received.Refusal, cancel);
    }

    public string When(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("g");

    /// <summary>How many relations came of it, once it is done.</summary>
    public static long? Made(RelationImport import) =>
        import is { State: RelationImportState.Completed, Report: { } report } ? StoredJson.Read<RelationImportReport>(report).Made : null;

    private async Task ShowAsync(CancellationToken cancel)
    {
        zone = await db.ZoneAsync(cancel);
        Earlier = await db.RelationImports.AsNoTracking().OrderByDescending(i => i.Number).Take(Shown).ToListAsync(cancel);
    }

    private async Task<IActionResult> RefuseAsync(Reason reason, CancellationToken cancel)
    {
        ModelState.AddModelError(nameof(Contacts), text.Localize(reason));
        await ShowAsync(cancel);
        return Page();
    }
}
