using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace Bekwaam.Accounts;

/// <summary>Marks what is there before anybody has set up.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class OpenBeforeSetUpAttribute : Attribute;

/// <summary>Until somebody has set up, every road leads to the set-up page.</summary>
internal static class FirstStart
{
    public const string Path = "/setup";

    /// <summary>Belongs after routing, before anything that asks who is there.</summary>
    public static async Task LeadToSetUpAsync(HttpContext context, RequestDelegate next)
    {
        var organisation = context.RequestServices.GetRequiredService<CurrentOrganisation>();
        if (context.GetEndpoint()?.Metadata.GetMetadata<OpenBeforeSetUpAttribute>() is not null
            || await organisation.GetAsync(context.RequestServices, context.RequestAborted) is not null)
        {
            await next(context);
            return;
        }

        if (context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
            context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        else
            context.Response.Redirect(Path);
    }

    /// <summary>Tells who started the program how to go on: with a code while nobody has set up, which a stranger cannot see.</summary>
    public static async Task TellAsync(WebApplication app, TextWriter console, CancellationToken cancel)
    {
        var address = Reachable(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() ?? "");
        await using var db = app.Services.GetRequiredService<IDatabase>().Open();
        if (await SetUpInstallation.IsDoneAsync(db, cancel))
        {
            await console.WriteLineAsync($"Bekwaam is ready at {address}");
            return;
        }

        var code = await SetUpCode.IssueAsync(db, app.Services.GetRequiredService<TimeProvider>().GetUtcNow(), cancel);
        await console.WriteLineAsync($"""

            Bekwaam is ready to be set up.
              Open        {address}{Path}
              with code   {code}
            The code works once, for {SetUpCode.ValidFor.Days} days; a next start shows a new one.

            """);
    }

    private static string Reachable(string address) =>
        address.Replace("[::]", "localhost", StringComparison.Ordinal).Replace("0.0.0.0", "localhost", StringComparison.Ordinal).TrimEnd('/');
}
