using Bekwaam.Core.Accounts;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Bekwaam.Accounts;

/// <summary>An invitation's link on its way to the page that shows it: once, encrypted in a cookie of who invited, kept nowhere.</summary>
internal static class InvitationLink
{
    private const string LinkKey = "invitation.link";
    private const string EmailKey = "invitation.email";

    public static void Show(PageModel page, InviteColleague.Issued issued)
    {
        page.TempData[LinkKey] = $"{page.Request.Scheme}://{page.Request.Host}/invitation/{issued.Token}";
        page.TempData[EmailKey] = issued.Invitation.Email;
    }

    public static (string Link, string Email)? Take(ITempDataDictionary temp) =>
        temp[LinkKey] is string link && temp[EmailKey] is string email ? (link, email) : null;
}
