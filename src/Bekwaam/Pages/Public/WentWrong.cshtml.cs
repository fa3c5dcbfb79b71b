using System.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Pages.Public;

/// <summary>Says what happened, what was kept and what to do, when a page could not be shown.</summary>
[IgnoreAntiforgeryToken]
internal sealed class WentWrongModel : PageModel
{
    public string Title { get; private set; } = "";

    public string What { get; private set; } = "";

    public string Kept { get; private set; } = "";

    /// <summary>By which the log knows this failure; only for failures of the program itself.</summary>
    public string? TraceId { get; private set; }

    // A failing form is shown this page under its own method.
    public void OnGet(int? code) => Say(code ?? Response.StatusCode);

    public void OnPost(int? code) => Say(code ?? Response.StatusCode);

    private void Say(int code)
    {
        if (code is < 400 or > 599)
            code = StatusCodes.Status404NotFound;
        Response.StatusCode = code;
        (Title, What, Kept) = code switch
        {
            StatusCodes.Status400BadRequest => (Key("This form can no longer be used"),
                Key("It was open for a long time, or it was sent from another window after signing in or out."),
                Key("Nothing was changed. Go back, load the page again and send it once more.")),
            StatusCodes.Status403Forbidden => (Key("This is not open to you"),
                Key("You are signed in, but this page is for colleagues with another role."),
                Key("Nothing was changed. Ask the owner or the administrator if you need it.")),
            StatusCodes.Status404NotFound => (Key("This page is not here"),
                Key("The address is wrong, or what was here has been taken away."),
                Key("Nothing was changed. Check the address, or start from the first page.")),
            StatusCodes.Status409Conflict => (Key("Somebody else changed this at the same moment"),
                Key("Two of you saved the same thing; the other was first."),
                Key("Nothing of yours was saved. Go back, load the page again and look at what it says now.")),
            StatusCodes.Status429TooManyRequests => (Key("That was too often in a short time"),
                Key("To keep guessers out, not everything can be tried many times a minute."),
                Key("Nothing was changed. Wait a minute and try again.")),
            StatusCodes.Status413PayloadTooLarge => (Key("This file is too large"),
                Key("It is larger than this installation accepts."),
                Key("Nothing was kept of it. Split the file, or ask the administrator.")),
            _ => (Key("Something went wrong on our side"),
                Key("The page could not be made. It has been written down for the administrator."),
                Key("What was saved before is safe; what you sent just now was not saved. Go back and try again.")),
        };
        if (code >= StatusCodes.Status500InternalServerError)
            TraceId = Activity.Current?.TraceId.ToString() ?? HttpContext.TraceIdentifier;
    }
}
