using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Importing;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>Says what undoing an import takes away, and asks once more.</summary>
internal sealed class ImportUndoModel(AppDb db, TimeProvider clock, IStringLocalizer text) : PageModel
{
    public int Number { get; private set; }

    public string FileName { get; private set; } = "";

    public long Made { get; private set; }

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await db.RelationImports.AsNoTracking().SingleOrDefaultAsync(i => i.Number == number, cancel) is not { } import)
            return NotFound();
        if (import.State is not RelationImportState.Completed)
            return Redirect($"/relations/import/{number}");
        (Number, FileName) = (number, import.FileName);
        var report = StoredJson.Read<RelationImportReport>(import.Report!);
        Made = report.Made + report.Organisations;
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int number, CancellationToken cancel)
    {
        var asked = await StartRelationImport.UndoAsync(db, number, clock.GetUtcNow(), cancel);
        if (!asked.Done)
            TempData.Tell(NoticeKind.Wrong, text.Localize(asked.Refusal));
        return Redirect($"/relations/import/{number}");
    }
}
