using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Settings.People;

internal sealed class PeopleModel(AppDb db, CurrentOrganisation current, TimeProvider clock, IStringLocalizer L) : PageModel
{
    private Organisation organisation = null!;

    public ListPeople.Result People { get; private set; } = null!;

    public DateTimeOffset Now => clock.GetUtcNow();

    public async Task OnGetAsync(CancellationToken cancel)
    {
        organisation = (await current.GetAsync(HttpContext.RequestServices, cancel))!;
        People = await ListPeople.RunAsync(db, cancel);
    }

    public async Task<IActionResult> OnPostRenewAsync(Guid id, CancellationToken cancel)
    {
        var outcome = await ReissueInvitation.RunAsync(db, id, User.AccountId()!.Value, Now, HttpContext.Address(), cancel);
        if (!outcome.Done)
            return Told(outcome.Refusal);
        InvitationLink.Show(this, outcome.Value);
        return LocalRedirect("~/settings/people/invite");
    }

    public async Task<IActionResult> OnPostWithdrawAsync(Guid id, CancellationToken cancel)
    {
        var outcome = await RevokeInvitation.RunAsync(db, id, User.AccountId()!.Value, Now, HttpContext.Address(), cancel);
        if (!outcome.Done)
            return Told(outcome.Refusal);
        TempData.Tell(NoticeKind.Done, L["The invitation of {0} was withdrawn. The link no longer works.", outcome.Value.Email]);
        return RedirectToPage();
    }

    public string Words(IEnumerable<Role> roles) => string.Join(", ", roles.Order().Select(role => L[role.ToString()].Value));

    public string Day(DateTimeOffset at) =>
        TimeZoneInfo.ConvertTime(at, TimeZoneInfo.FindSystemTimeZoneById(organisation.TimeZone)).ToString("d MMMM HH:mm", CultureInfo.CurrentCulture);

    private RedirectToPageResult Told(Reason refusal)
    {
        TempData.Tell(NoticeKind.Wrong, L.Localize(refusal));
        return RedirectToPage();
    }
}
