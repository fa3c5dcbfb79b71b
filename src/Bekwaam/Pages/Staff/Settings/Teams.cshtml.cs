using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Cases;
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

namespace Bekwaam.Pages.Staff.Settings;

/// <summary>To whom cases go when nobody is their own adviser, and what hangs on one person.</summary>
internal sealed class TeamsModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    private const int DependenceDays = 182;
    private const int Spare = 2;

    [BindProperty]
    public List<RuleLine> Rules { get; set; } = [];

    [BindProperty]
    public Guid? Team { get; set; }

    [BindProperty]
    public string? Name { get; set; }

    [BindProperty]
    public List<Guid> Members { get; set; } = [];

    [BindProperty]
    public Dictionary<Guid, string?> Skills { get; set; } = [];

    public IReadOnlyList<Team> Teams { get; private set; } = [];

    public IReadOnlyList<SelectListItem> TeamChoices { get; private set; } = [];

    public IReadOnlyList<Core.Accounts.Account> People { get; private set; } = [];

    public ReadDependence.View Dependence { get; private set; } = null!;

    public sealed class RuleLine
    {
        public CaseKind? Kind { get; set; }

        public string? Product { get; set; }

        public string? Skill { get; set; }

        public Guid? Team { get; set; }
    }

    public async Task OnGetAsync(Guid? team, CancellationToken cancel)
    {
        ModelState.Clear();
        await ReadAsync(cancel);
        await ReadRulesAsync(cancel);
        await ReadSkillsAsync(cancel);
        if (Teams.FirstOrDefault(t => t.Id == team) is { } one)
            (Team, Name, Members) = (one.Id, one.Name, one.Members.ConvertAll(m => m.AccountId));
    }

    public Task<IActionResult> OnPostRulesAsync(CancellationToken cancel) =>
        DoAsync(() => SaveRoutingRules.RunAsync(
            db, [.. Rules.Where(r => r.Team is not null).Select(r => new SaveRoutingRules.Line(r.Kind, r.Product, r.Skill, r.Team!.Value))], User.AccountId(), clock.GetUtcNow(), HttpContext.Address(), cancel), cancel);

    public Task<IActionResult> OnPostTeamAsync(CancellationToken cancel) =>
        DoAsync(() => SaveTeam.RunAsync(db, new SaveTeam.Input(Team, Name, Members), User.AccountId(), clock.GetUtcNow(), HttpContext.Address(), cancel), cancel);

    public async Task<IActionResult> OnPostRemoveAsync(CancellationToken cancel)
    {
        if (Team is { } id)
            await SaveTeam.RemoveAsync(db, id, User.AccountId(), clock.GetUtcNow(), HttpContext.Address(), cancel);
        return There();
    }

    public Task<IActionResult> OnPostSkillsAsync(CancellationToken cancel) => DoAsync(async () =>
    {
        var people = await db.Accounts.Select(a => a.Id).ToListAsync(cancel);
        foreach (var (account, words) in Skills.Where(s => people.Contains(s.Key)))
        {
            var saved = await SaveSkills.RunAsync(db, account, words, cancel);
            if (!saved.Done)
                return saved.Refusal;
        }

        return (Outcome<int>)Skills.Count;
    }, cancel);

    private async Task<IActionResult> DoAsync<T>(Func<Task<Outcome<T>>> act, CancellationToken cancel)
    {
        var outcome = await act();
        if (outcome.Done)
            return There();
        ModelState.AddModelError("", L.Localize(outcome.Refusal));
        await ReadAsync(cancel);
        if (Rules.Count == 0)
            await ReadRulesAsync(cancel);
        if (Skills.Count == 0)
            await ReadSkillsAsync(cancel);
        return Page();
    }

    private LocalRedirectResult There()
    {
        TempData.Tell(NoticeKind.Done, L["Saved."]);
        return LocalRedirect("~/settings/teams");
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        db.ChangeTracker.Clear();
        var now = clock.GetUtcNow();
        Teams = await db.Teams.AsNoTracking().Include(t => t.Members).OrderBy(t => t.Name).ToListAsync(cancel);
        TeamChoices = [new SelectListItem(L["none"], ""), .. Teams.Select(t => new SelectListItem(t.Name, t.Id.ToString()))];
        People = await db.Accounts.AsNoTracking().Where(a => a.DisabledAt == null).OrderBy(a => a.Name).ToListAsync(cancel);
        Dependence = await ReadDependence.RunAsync(db, await OrganisationDay.OfAsync(db, now, cancel), now.AddDays(-DependenceDays), cancel);
    }

    private async Task ReadRulesAsync(CancellationToken cancel) => Rules =
    [
        .. (await db.RoutingRules.AsNoTracking().OrderBy(r => r.Place).ToListAsync(cancel)).Select(r => new RuleLine { Kind = r.Kind, Product = r.Product, Skill = r.Skill, Team = r.TeamId }),
        .. Enumerable.Range(0, Spare).Select(_ => new RuleLine()),
    ];

    private async Task ReadSkillsAsync(CancellationToken cancel) =>
        Skills = (await db.AccountSkills.AsNoTracking().OrderBy(s => s.Skill).ToListAsync(cancel)).GroupBy(s => s.AccountId).ToDictionary(g => g.Key, g => (string?)string.Join(", ", g.Select(s => s.Skill)));
}
