using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Settings;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Bekwaam.Customers;

/// <summary>A page behind the customers' own door: not there as long as that is closed. Knows who a signed-in customer is at this moment.</summary>
internal abstract class CustomerPage(AppDb db, LocalTime time) : PageModel
{
    protected AppDb Db => db;

    public LocalTime Time => time;

    /// <summary>Open.</summary>
    public CustomerDoor Door { get; private set; } = null!;

    /// <summary>Null for a stranger.</summary>
    public PortalVisitor? Visitor { get; private set; }

    public override async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        var cancel = HttpContext.RequestAborted;
        if (await CustomerDoor.ReadAsync(db, cancel) is not { Open: true } door)
        {
            context.Result = NotFound();
            return;
        }

        Door = door;
        await time.ReadyAsync(cancel);
        if (User.CustomerMail() is { } mail)
            Visitor = await PortalVisitor.ReadAsync(db, mail, time.Now, cancel);
        // What is theirs is not kept by anything between us and them.
        Response.Headers.CacheControl = "no-cache, no-store";
        await next();
    }
}
