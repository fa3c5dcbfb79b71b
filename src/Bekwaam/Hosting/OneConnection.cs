using Bekwaam.Core.Data;
using Bekwaam.Privacy;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Hosting;

/// <summary>
/// A page whose handler opens units of work of its own, beside the request's: it takes a connection for each query instead of
/// holding one. Whoever holds one and waits for a second stands still as soon as all are taken by others who do the same.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OwnConnectionsAttribute : Attribute;

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
        if (context.HttpContext.User.Identity is not { IsAuthenticated: true } || context.ActionDescriptor.EndpointMetadata.OfType<OwnConnectionsAttribute>().Any())
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
