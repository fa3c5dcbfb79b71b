using System.Security.Claims;
using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;

namespace Bekwaam.Cases;

/// <summary>Tells the request's unit of work who reads: from there every list, page and search leaves out what is not theirs to see.</summary>
internal static class CaseReader
{
    public static Task TellAsync(HttpContext context, RequestDelegate next)
    {
        if (context.User.AccountId() is not null)
            Tell(context.RequestServices.GetRequiredService<AppDb>(), context.User);
        return next(context);
    }

    /// <summary>For a unit of work of one's own, beside the request's.</summary>
    public static void Tell(AppDb db, ClaimsPrincipal user) => (db.Reader, db.ReaderLeads) = (user.AccountId(), user.Is(Role.Owner) || user.Is(Role.Manager));
}
