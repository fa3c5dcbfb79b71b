using System.Globalization;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Hosting;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Bekwaam.Bench;

/// <summary>
/// The web program as it is, in a process of its own, with bare reference pages beside it: raw ADO.NET over the same
/// rows, no layout, no sign-in. The ratio of a page to its reference is the figure that counts.
/// </summary>
internal static class BenchServer
{
    /// <summary>What the server has allocated so far, in bytes, and the processor time it took, in milliseconds.</summary>
    public const string SpentPage = "/bench/spent";
    public const string Email = "bench@example.org";
    public const string Password = "a bench needs no secrets";

    public static async Task<int> RunAsync(string folder, string? connection, string address)
    {
        var installation = new Installation(new DirectoryInfo(folder), connection);
        var app = WebApp.Build(installation, builder =>
        {
            builder.WebHost.UseUrls(address);
            builder.Logging.ClearProviders();
        });
        await using var _ = app;
        var database = app.Services.GetRequiredService<IDatabase>();
        var now = app.Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var prepared = await PrepareDatabase.RunAsync(database, now, default);
        if (!prepared.Done)
            throw new InvalidOperationException(prepared.Refusal.ToString());
        await SetUpAsync(app.Services, database, now);
        app.MapGet(SpentPage, () => string.Create(CultureInfo.InvariantCulture, $"{GC.GetTotalAllocatedBytes(precise: true)} {Environment.CpuUsage.TotalTime.TotalMilliseconds}")).AllowAnonymous();
        foreach (var (page, sql) in ReferencePages.All)
            app.MapGet(page, (HttpContext context) => ReferencePages.WriteAsync(database, sql, context)).AllowAnonymous();
        Cases.CaseReferences.Map(app, database);
        await app.RunAsync();
        return 0;
    }

    private static async Task SetUpAsync(IServiceProvider services, IDatabase database, DateTimeOffset now)
    {
        await using var db = database.Open();
        if (await SetUpInstallation.IsDoneAsync(db, default))
            return;
        var input = new SetUpInstallation.Input("Bench", "en", "Europe/Amsterdam", "Bench", Email, Password);
        var outcome = await SetUpInstallation.RunAsync(db, services.GetRequiredService<Passwords>(), input, now, null, default);
        if (!outcome.Done)
            throw new InvalidOperationException(outcome.Refusal.ToString());
    }
}
