using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Escalating;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Settings;

/// <summary>What is promised to whoever comes with a question, a complaint …, per kind and channel.</summary>
internal sealed class PromisesModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    [BindProperty]
    public List<Line> Rules { get; set; } = [];

    [BindProperty]
    public int? ReopenDays { get; set; }

    /// <summary>Hours late after which who leads is told.</summary>
    [BindProperty]
    public string? EscalateAfter { get; set; }

    [BindProperty]
    public Guid? EscalateTo { get; set; }

    public IReadOnlyList<SelectListItem> Leaders { get; private set; } = [];

    /// <summary>A rule as typed; times in hours.</summary>
    public sealed class Line
    {
        public CaseKind? Kind { get; set; }

        public ChannelKind? Channel { get; set; }

        public string? FirstAnswer { get; set; }

        public string? Solution { get; set; }

        public bool Remove { get; set; }

        public bool IsEmpty => Kind is null && Channel is null && string.IsNullOrWhiteSpace(FirstAnswer) && string.IsNullOrWhiteSpace(Solution);
    }

    public async Task OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        var rules = await PromiseRules.ReadAsync(db, cancel);
        ReopenDays = rules.ReopenDays;
        var escalation = await EscalationRule.ReadAsync(db, cancel);
        (EscalateAfter, EscalateTo) = (Hours(escalation.AfterMinutes), escalation.To);
        await ReadLeadersAsync(cancel);
        Rules = [.. rules.Rules.Select(rule => new Line { Kind = rule.Kind, Channel = rule.Channel, FirstAnswer = Hours(rule.FirstAnswer), Solution = Hours(rule.Solution) }), new Line()];
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var rules = new List<PromiseRules.Rule>();
        for (var i = 0; i < Rules.Count; i++)
        {
            var line = Rules[i];
            if (line.Remove || line.IsEmpty)
                continue;
            rules.Add(new PromiseRules.Rule(line.Kind, line.Channel, Minutes(line.FirstAnswer, $"Rules[{i}].FirstAnswer"), Minutes(line.Solution, $"Rules[{i}].Solution")));
        }

        if (ReopenDays is null)
            ModelState.AddModelError(nameof(ReopenDays), L["Days: a whole number from 0 to {0}.", PromiseRules.LongestReopenDays]);
        var late = new EscalationRule(Minutes(EscalateAfter, nameof(EscalateAfter)), EscalateTo);
        if (ModelState.IsValid)
        {
            await using var both = await db.Database.BeginTransactionAsync(cancel);
            var escalation = await EscalationRule.SaveAsync(db, late, User.AccountId(), clock.GetUtcNow(), HttpContext.Address(), cancel);
            var saved = await SavePromiseRules.RunAsync(db, new PromiseRules(rules, ReopenDays!.Value), User.AccountId(), clock.GetUtcNow(), HttpContext.Address(), cancel);
            if (saved.Done && escalation.Done)
            {
                await both.CommitAsync(cancel);
                TempData.Tell(NoticeKind.Done, L["Saved."]);
                return LocalRedirect("~/settings/promises");
            }

            ModelState.AddModelError("", L.Localize((saved.Done ? escalation.Refusal : saved.Refusal)!));
        }

        await ReadLeadersAsync(cancel);
        if (!Rules.Exists(line => line.IsEmpty))
            Rules.Add(new Line());
        return Page();
    }

    private async Task ReadLeadersAsync(CancellationToken cancel) => Leaders =
    [
        new SelectListItem(L["everybody who leads"], ""),
        .. (await db.Accounts.AsNoTracking().Where(a => a.DisabledAt == null).OrderBy(a => a.Name).Select(a => new { a.Id, a.Name }).ToListAsync(cancel))
            .Select(a => new SelectListItem(a.Name, a.Id.ToString())),
    ];

    private static string? Hours(int? minutes) => minutes is { } known ? (known / 60m).ToString("0.##", CultureInfo.CurrentCulture) : null;

    private int? Minutes(string? hours, string field)
    {
        if (string.IsNullOrWhiteSpace(hours))
            return null;
        if (decimal.TryParse(hours.Trim().Replace(',', '.'), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) && number <= PromiseRules.LongestMinutes)
            return (int)Math.Round(number * 60);
        ModelState.AddModelError(field, L["{0} is not a number of hours.", hours]);
        return null;
    }
}
