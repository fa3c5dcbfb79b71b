using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Privacy;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>A page about one part of a relation.</summary>
internal abstract class RelationPageModel(AppDb db, IStringLocalizer texts) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    public Relation Relation { get; private set; } = null!;

    protected AppDb Db => db;

    protected IStringLocalizer L => texts;

    /// <returns>False when there is no such relation, or it is merged or erased.</returns>
    protected async Task<bool> FindAsync(CancellationToken cancel)
    {
        if (await db.Relations.AsNoTracking().SingleOrDefaultAsync(r => r.Number == Number && r.State == RelationState.Active, cancel) is not { } relation)
            return false;
        Relation = relation;
        // The parts of a relation tell of it as much as its page does.
        NoteLook(relation);
        return true;
    }

    protected void NoteLook(Relation relation) =>
        HttpContext.RequestServices.GetRequiredService<NoteLook>().Note(HttpContext, relation.Id);

    /// <summary>Back to the relation when it was done, otherwise the page again with the reason.</summary>
    protected async Task<IActionResult> EndAsync<T>(Outcome<T> outcome, Func<Task> readAgain)
    {
        if (outcome.Done)
        {
            TempData.Tell(NoticeKind.Done, L["Saved."]);
            return LocalRedirect($"~/relations/{Number}");
        }

        ModelState.AddModelError("", L.Localize(outcome.Refusal));
        await readAgain();
        return Page();
    }
}
