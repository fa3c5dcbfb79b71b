using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekwaam.Pages.Public;

/// <summary>Chooses light or dark for this browser, or leaves it to the device again.</summary>
internal sealed class ThemeModel(TimeProvider clock) : PageModel
{
    public IActionResult OnGet() => LocalRedirect("~/");

    public IActionResult OnPost(string? theme, string? here)
    {
        if (theme is null || !Theme.All.Contains(theme))
            return BadRequest();
        if (theme == Theme.Automatic)
        {
            Response.Cookies.Delete(Theme.Cookie);
        }
        else
        {
            Response.Cookies.Append(Theme.Cookie, theme, new CookieOptions
            {
                Expires = clock.GetUtcNow().AddYears(1),
                HttpOnly = true,
                IsEssential = true,
                SameSite = SameSiteMode.Lax,
                Secure = Request.IsHttps,
            });
        }

        return LocalRedirect(Url.IsLocalUrl(here) ? here : "~/");
    }
}
