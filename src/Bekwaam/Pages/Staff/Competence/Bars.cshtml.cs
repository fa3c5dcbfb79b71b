using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Settings;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using YearBars = Bekwaam.Core.Competence.Bars;

namespace Bekwaam.Pages.Staff.Competence;

internal sealed class BarsModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    /// <summary>Five per facet: the outcome, then the four kinds of extra effort.</summary>
    public static readonly BarKind[] Kinds = Enum.GetValues<BarKind>();

    /// <summary>In the order of facets, and per facet of <see cref="Kinds"/>.</summary>
    [BindProperty]
    public decimal?[] Values { get; set; } = [];

    [BindProperty]
    public string? Why { get; set; }

    public int Year { get; private set; }

    public DateOnly Today { get; private set; }

    public YearBars InForce { get; private set; } = null!;

    /// <summary>Who set bars, by account.</summary>
    public IReadOnlyDictionary<Guid, string> Names { get; private set; } = new Dictionary<Guid, string>();

    public bool CanSet => Year >= Today.Year;

    public static int IndexOf(Facet facet, BarKind kind) => (((int)facet - 1) * Kinds.Length) + (int)kind;

    public async Task<IActionResult> OnGetAsync(int? year, CancellationToken cancel)
    {
        if (!await LookAsync(year, cancel))
            return NotFound();
        Values = [.. Enum.GetValues<Facet>().SelectMany(_ => Kinds, (facet, kind) => (decimal?)InForce[facet, kind].Value)];
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(int? year, CancellationToken cancel)
    {
        if (!await LookAsync(year, cancel) || Values.Length != Enum.GetValues<Facet>().Length * Kinds.Length)
            return NotFound();
        for (var i = 0; i < Values.Length; i++)
        {
            var key = FormattableString.Invariant($"Values[{i}]");
            if (Values[i] is null && ModelState.GetFieldValidationState(key) is not Microsoft.AspNetCore.Mvc.ModelBinding.ModelValidationState.Invalid)
                ModelState.AddModelError(key, L["Enter a number."]);
        }

        if (!ModelState.IsValid)
        {
            ModelState.AddModelError("", L["Nothing is saved yet: the marked boxes hold no number."]);
            return Page();
        }

        var refusal = await SetAllAsync(cancel);
        if (refusal is not null)
        {
            ModelState.AddModelError("", L.Localize(refusal));
            return Page();
        }

        TempData.Tell(NoticeKind.Done, L["The bars of {0} are saved.", FormattableString.Invariant($"{Year}")]);
        return RedirectToPage(new { year = Year });
    }

    /// <summary>All or none: a form that is half saved would leave people guessing.</summary>
    private async Task<Reason?> SetAllAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var facet in Enum.GetValues<Facet>())
        {
            foreach (var kind in Kinds)
            {
                var (there, value) = (InForce[facet, kind], Values[IndexOf(facet, kind)]!.Value);
                // Saving the usual outcome as it is makes it the organisation's own; extra effort is set only when it differs.
                if (value == there.Value && (kind is not BarKind.Outcome || there.Moves.Count > 0))
                    continue;
                var outcome = await SetBar.RunAsync(db, new SetBar.Input(Year, facet, kind, value, Why), User.AccountId(), now, Today, cancel);
                if (!outcome.Done)
                    return outcome.Refusal;
            }
        }

        await transaction.CommitAsync(cancel);
        return null;
    }

    private async Task<bool> LookAsync(int? year, CancellationToken cancel)
    {
        Today = await OrganisationDay.OfAsync(db, clock.GetUtcNow(), cancel);
        Year = year ?? Today.Year;
        if (Year < 2000 || Year > Today.Year + 1)
            return false;
        InForce = await YearBars.OfAsync(db, Year, cancel);
        Names = await (from account in db.Accounts
                       where db.Bars.Any(b => b.SetBy == account.Id)
                       select new { account.Id, account.Name }).ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        return true;
    }
}
