using Bekwaam.Accounts;
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

/// <summary>Who is on duty, a week at a time; and what callers get when we are closed.</summary>
internal sealed class RosterModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    private const int Days = 7;

    [BindProperty(SupportsGet = true)]
    public DateOnly? Week { get; set; }

    /// <summary>Day by day, in each of them branch by branch as <see cref="Places"/> has them.</summary>
    [BindProperty]
    public List<Guid?> Cells { get; set; } = [];

    [BindProperty]
    public int Weeks { get; set; } = 1;

    [BindProperty]
    public Guid? Place { get; set; }

    [BindProperty]
    public string? ForwardTo { get; set; }

    [BindProperty]
    public string? Message { get; set; }

    [BindProperty]
    public string? Emergency { get; set; }

    public DateOnly Monday { get; private set; }

    /// <summary>Branches, or the whole organisation when there are none.</summary>
    public IReadOnlyList<SelectListItem> Places { get; private set; } = [];

    public IReadOnlyList<SelectListItem> PlaceChoices { get; private set; } = [];

    public IReadOnlyList<SelectListItem> Colleagues { get; private set; } = [];

    public async Task OnGetAsync(Guid? place, CancellationToken cancel)
    {
        ModelState.Clear();
        await ReadAsync(cancel);
        await ReadCellsAsync(cancel);
        await ReadPlanAsync(place, cancel);
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        if (Cells.Count != Days * Places.Count)
            return BadRequest();
        if (ModelState.IsValid)
        {
            var cells = Cells.Select((who, at) => (Cell: (at / Places.Count, Guid.Parse(Places[at % Places.Count].Value)), who)).ToDictionary(c => c.Cell, c => c.who);
            var outcome = await SaveRoster.RunAsync(db, new SaveRoster.Input(Monday, cells, Weeks), cancel);
            if (outcome.Done)
                return There();
            ModelState.AddModelError("", L.Localize(outcome.Refusal));
        }

        await ReadPlanAsync(null, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostClosedAsync(CancellationToken cancel)
    {
        await ReadAsync(cancel);
        var outcome = await OutOfHours.SaveAsync(db, Place, new OutOfHours(ForwardTo, Message, Emergency), User.AccountId(), clock.GetUtcNow(), HttpContext.Address(), cancel);
        if (outcome.Done)
            return There();
        ModelState.AddModelError("", L.Localize(outcome.Refusal));
        await ReadCellsAsync(cancel);
        return Page();
    }

    private LocalRedirectResult There()
    {
        TempData.Tell(NoticeKind.Done, L["Saved."]);
        return LocalRedirect($"~/duty/roster?week={Monday:yyyy-MM-dd}");
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        var day = Week is { Year: > 2000 and < 2200 } asked ? asked : await OrganisationDay.OfAsync(db, clock.GetUtcNow(), cancel);
        Monday = day.AddDays(-(((int)day.DayOfWeek + 6) % Days));
        var branches = (await db.Locations.AsNoTracking().Where(l => l.ClosedAt == null).OrderBy(l => l.Name).ToListAsync(cancel)).ConvertAll(l => new SelectListItem(l.Name, l.Id.ToString()));
        Places = branches.Count > 0 ? branches : [new SelectListItem(L["The whole organisation"], Guid.Empty.ToString())];
        PlaceChoices = [new SelectListItem(L["The whole organisation"], ""), .. branches];
        Colleagues = [.. (await db.Accounts.AsNoTracking().Where(a => a.DisabledAt == null).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(cancel)).Select(a => new SelectListItem(a.Name, a.Id.ToString()))];
    }

    private async Task ReadCellsAsync(CancellationToken cancel)
    {
        var end = Monday.AddDays(Days);
        var there = (await db.Duties.AsNoTracking().Where(d => d.Day >= Monday && d.Day < end).ToListAsync(cancel)).ToDictionary(d => (d.Day, d.LocationId), d => (Guid?)d.AccountId);
        Cells = [.. from day in Enumerable.Range(0, Days) from place in Places select there.GetValueOrDefault((Monday.AddDays(day), Guid.Parse(place.Value)))];
    }

    private async Task ReadPlanAsync(Guid? place, CancellationToken cancel)
    {
        Place = place;
        var plan = await OutOfHours.ReadAsync(db, place, cancel);
        (ForwardTo, Message, Emergency) = (plan?.ForwardTo, plan?.Message, plan?.Emergency);
    }
}
