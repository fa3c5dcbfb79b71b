using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Listening.Importing;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Listening;

/// <summary>Says what undoing an import takes away, and asks once more.</summary>
internal sealed class ImportUndoModel(AppDb db, TimeProvider clock, IStringLocalizer text) : PageModel
{
    public Import Import { get; private set; } = null!;

    public ImportReport Report { get; private set; } = new();

    public Reason? Refusal { get; private set; }

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Number == number, cancel) is not { } import)
            return NotFound();
        if (import.State is not ImportState.Completed)
            return Redirect($"/listening/imports/{number}");
        Import = import;
        Report = import.Report is null ? Report : StoredJson.Read<ImportReport>(import.Report);
        Refusal = await UndoImport.RefuseAsync(db, number, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancel)
    {
        var asked = await StartImport.UndoAsync(db, number, clock.GetUtcNow(), cancel);
        if (!asked.Done)
            TempData.Tell(NoticeKind.Wrong, text.Localize(asked.Refusal));
        return Redirect($"/listening/imports/{number}");
    }
}
