using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Cases;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases.Mandates;
using Bekwaam.Core.Data;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Settings;

/// <summary>Who may decide what without asking, and where it was too little.</summary>
internal sealed class MandatesModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    private const int Days = 90;
    private const string OfRole = "role:";

    [BindProperty]
    public string? Who { get; set; }

    [BindProperty]
    public GrantKind? What { get; set; }

    [BindProperty]
    public string? Each { get; set; }

    [BindProperty]
    public string? PerMonth { get; set; }

    [BindProperty]
    public string? Why { get; set; }

    public MandateBook Book { get; private set; } = null!;

    public ReadMandateUse.View Use { get; private set; } = null!;

    public IReadOnlyList<SelectListItem> Choices { get; private set; } = [];

    public LocalTime Time => time;

    public string WhoOf(Mandate mandate) => mandate.Role is { } role ? L["everybody: {0}", L[MandateWords.Of(role)].Value] : Book.Colleagues.FirstOrDefault(a => a.Id == mandate.AccountId)?.Name ?? L["somebody who left"].Value;

    public async Task OnGetAsync(Guid? change, CancellationToken cancel)
    {
        ModelState.Clear();
        await ReadAsync(cancel);
        if (Book.Mandates.FirstOrDefault(m => m.Id == change) is not { } mandate)
            return;
        Who = mandate.Role is { } role ? OfRole + role : mandate.AccountId.ToString();
        (What, Each, PerMonth) = (mandate.Kind, Amount(mandate.Each), Amount(mandate.PerMonth));
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        var (each, month) = (Read(Each, nameof(Each)), Read(PerMonth, nameof(PerMonth)));
        var role = Who?.StartsWith(OfRole, StringComparison.Ordinal) is true && Enum.TryParse<Role>(Who[OfRole.Length..], out var named) ? named : (Role?)null;
        if (ModelState.IsValid)
        {
            var input = new SetMandate.Input(role, role is null && Guid.TryParse(Who, out var account) ? account : null, What ?? default, each, month, Why);
            var outcome = await SetMandate.RunAsync(db, input, User.AccountId()!.Value, time.Now, HttpContext.Address(), cancel);
            if (outcome.Done)
                return There();
            ModelState.AddModelError("", L.Localize(outcome.Refusal));
        }

        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostEndAsync(Guid id, CancellationToken cancel)
    {
        var outcome = await SetMandate.EndAsync(db, id, User.AccountId()!.Value, time.Now, HttpContext.Address(), cancel);
        return outcome.Done ? There() : NotFound();
    }

    private static string? Amount(Money? money) => money is { } some ? (some.Cents / 100m).ToString("0.##", CultureInfo.CurrentCulture) : null;

    private LocalRedirectResult There()
    {
        TempData.Tell(NoticeKind.Done, L["Saved."]);
        return LocalRedirect("~/settings/mandates");
    }

    private Money? Read(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (Money.TryRead(text, out var money))
            return money;
        ModelState.AddModelError(field, L["{0} is no amount. Write it as 49,95.", text]);
        return null;
    }

    private async Task ReadAsync(CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        db.ChangeTracker.Clear();
        Book = await MandateBook.ReadAsync(db, time.Now, cancel);
        Use = await ReadMandateUse.RunAsync(db, time.Now.AddDays(-Days), time.Now, cancel);
        Choices =
        [
            new SelectListItem(L["Choose"], ""),
            .. Enum.GetValues<Role>().Where(role => role is not Role.Owner).Select(role => new SelectListItem(L["everybody: {0}", L[MandateWords.Of(role)].Value], OfRole + role)),
            .. Book.Colleagues.Where(a => !a.Roles.Exists(r => r.Role is Role.Owner)).Select(a => new SelectListItem(a.Name, a.Id.ToString())),
        ];
    }
}
