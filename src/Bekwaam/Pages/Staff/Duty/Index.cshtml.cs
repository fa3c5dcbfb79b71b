using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases.Routing;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Duty;

/// <summary>Who is on duty, who is away and who stands in, and what callers get when we are closed.</summary>
internal sealed class IndexModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    [BindProperty]
    public Guid? Who { get; set; }

    [BindProperty]
    public DateOnly? First { get; set; }

    [BindProperty]
    public DateOnly? Last { get; set; }

    [BindProperty]
    public Guid? Deputy { get; set; }

    public ReadPresence.View View { get; private set; } = null!;

    public IReadOnlyList<(string? Branch, OutOfHours Plan)> Plans { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Deputies { get; private set; } = [];

    public Guid? Me => User.AccountId();

    private bool Manages => User.Is(Role.Owner) || User.Is(Role.Manager);

    public async Task OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        Who = Me;
        await ReadAsync(cancel);
    }

    public async Task<IActionResult> OnPostAwayAsync(CancellationToken cancel)
    {
        // Whoever leads says it for others; everybody for themselves.
        var who = Manages ? Who ?? Me!.Value : Me!.Value;
        if (First is not { } first || Last is not { } last)
            ModelState.AddModelError("", L["Fill in the first and the last day."]);
        else if (ModelState.IsValid)
            return await DoAsync(async () => await SetAbsence.RunAsync(db, new SetAbsence.Input(who, first, last, Deputy), Me!.Value, await TodayAsync(cancel), clock.GetUtcNow(), cancel), cancel);
        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel)
    {
        if (!Manages && !await db.Absences.AnyAsync(a => a.Id == id && a.AccountId == Me, cancel))
            return Forbid();
        return await DoAsync(async () => await SetAbsence.EndAsync(db, id, await TodayAsync(cancel), clock.GetUtcNow(), cancel), cancel);
    }

    private Task<DateOnly> TodayAsync(CancellationToken cancel) => OrganisationDay.OfAsync(db, clock.GetUtcNow(), cancel);

    private async Task<IActionResult> DoAsync(Func<Task<Outcome<Absence>>> act, CancellationToken cancel)
    {
        var outcome = await act();
        if (outcome.Done)
        {
            TempData.Tell(NoticeKind.Done, L["Saved."]);
            return LocalRedirect("~/duty");
        }

        ModelState.AddModelError("", L.Localize(outcome.Refusal));
        await ReadAsync(cancel);
        return Page();
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        View = await ReadPresence.RunAsync(db, await TodayAsync(cancel), cancel);
        var people = await db.Accounts.AsNoTracking().Where(a => a.DisabledAt == null).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(cancel);
        Colleagues = [.. people.Select(a => new SelectListItem(a.Name, a.Id.ToString()))];
        Deputies = [new SelectListItem(L["nobody"], ""), .. Colleagues];
        var plans = new List<(string?, OutOfHours)>();
        var all = await OutOfHours.ReadAsync(db, null, cancel);
        if (all is not null)
            plans.Add((null, all));
        foreach (var branch in await db.Locations.AsNoTracking().Where(l => l.ClosedAt == null).OrderBy(l => l.Name).ToListAsync(cancel))
        {
            if (await OutOfHours.ReadAsync(db, branch.Id, cancel) is { } own && own != all)
                plans.Add((branch.Name, own));
        }

        Plans = plans;
    }
}
