using Bekwaam.Core.Data;
using Bekwaam.Privacy;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Hosting;

/// <summary>
/// What a page reads, it reads over one connection, instead of one taken and given back for each query. It is given back
/// before the page is drawn: who reads slowly holds none.
/// </summary>
internal sealed class OneConnection : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(PageHandlerExecutingContext context, PageHandlerExecutionDelegate next)
    {
        // A stranger's page may need none at all.
        if (context.HttpContext.User.Identity is not { IsAuthenticated: true })
        {
            await next();
            return;
        }

        var db = context.HttpContext.RequestServices.GetRequiredService<AppDb>();
        await db.Database.OpenConnectionAsync(context.HttpContext.RequestAborted);
        try
        {
            await next();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
            await NoteLook.KeptAsync(context.HttpContext);
        }
    }
}
