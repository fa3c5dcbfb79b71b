using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Settings;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>Says what a relation is to us.</summary>
internal sealed class KindsModel(AppDb db, TimeProvider clock, IStringLocalizer texts) : RelationPageModel(db, texts)
{
    [BindProperty]
    public List<RelationKind> Kinds { get; set; } = [];

    [BindProperty]
    public DateOnly From { get; set; }

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        ModelState.Clear();
        From = await OrganisationDay.OfAsync(Db, clock.GetUtcNow(), cancel);
        Kinds = await Db.RelationKindPeriods.Where(k => k.RelationId == Relation.Id && k.Until == null).Select(k => k.Kind).ToListAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (!ModelState.IsValid)
            return Page();
        var now = clock.GetUtcNow();
        var today = await OrganisationDay.OfAsync(Db, now, cancel);
        return await EndAsync(await ChangeKinds.RunAsync(Db, Relation.Id, Kinds, From, User.AccountId(), now, today, cancel), () => Task.CompletedTask);
    }
}
