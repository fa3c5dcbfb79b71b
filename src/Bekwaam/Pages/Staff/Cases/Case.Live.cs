using Bekwaam.Accounts;
using Bekwaam.Cases.Live;
using Bekwaam.Core.Cases;
using Microsoft.AspNetCore.Mvc;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>What colleagues who have this case open learn of whoever works in it.</summary>
internal sealed partial class CaseModel
{
    public IActionResult OnPostTyping([FromServices] CaseWatch watch)
    {
        if (User.AccountId() is { } me && CaseNumber.TryParse(Number, out var number))
            watch.Types(me, number);
        return new NoContentResult();
    }

    private void Tell()
    {
        if (CaseNumber.TryParse(Number, out var number))
            HttpContext.RequestServices.GetRequiredService<CaseWatch>().Changed(number);
    }
}
