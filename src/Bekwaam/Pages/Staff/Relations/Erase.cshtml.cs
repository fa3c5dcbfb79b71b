using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Data.Backups;
using Bekwaam.Core.Files;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Settings;
using Bekwaam.Hosting;
using Bekwaam.Privacy;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>Forgets a relation, asked twice: why, and whether it is this one.</summary>
[OwnConnections]
internal sealed class EraseModel(AppDb db, IDatabase database, Installation installation, TimeProvider clock, IStringLocalizer texts) : RelationPageModel(db, texts)
{
    [BindProperty(SupportsGet = true)]
    public ErasureReason? Why { get; set; }

    [BindProperty]
    public string? Typed { get; set; }

    public static IEnumerable<SelectListItem> Reasons => Enum.GetValues<ErasureReason>().Select(why => new SelectListItem(PrivacyWords.Of(why), why.ToString()));

    /// <summary>Day of the oldest backup that this installation knows of.</summary>
    public string? OldestBackup =>
        installation.BackupFolder.Exists && installation.BackupFolder.EnumerateFiles(BackupName.Pattern).OrderBy(file => file.Name, StringComparer.Ordinal).FirstOrDefault() is { } oldest
            ? oldest.LastWriteTimeUtc.ToString("d MMMM yyyy", CultureInfo.CurrentCulture)
            : null;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel) => await FindAsync(cancel) ? Page() : NotFound();

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Why is not { } why || !Enum.IsDefined(why))
            return RedirectToPage();
        if (Typed?.Trim() != Number.ToString(CultureInfo.InvariantCulture))
        {
            ModelState.AddModelError(nameof(Typed), L["That is not the number of this relation."]);
            return Page();
        }

        var now = clock.GetUtcNow();
        var outcome = await EraseRelation.RunAsync(
            Db, Relation.Id, why, User.AccountId()!.Value, now, await OrganisationDay.OfAsync(Db, now, cancel), HttpContext.Address(), cancel);
        if (!outcome.Done)
        {
            ModelState.AddModelError("", L.Localize(outcome.Refusal));
            return Page();
        }

        await ClearPhotos.RunAsync(database, new FileStore(database), outcome.Value, cancel);
        TempData.Tell(NoticeKind.Done, L["Relation {0} was forgotten.", Number]);
        return LocalRedirect("~/relations");
    }
}
