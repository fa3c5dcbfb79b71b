using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal;
using Bekwaam.Customers;
using Bekwaam.Demo;
using Bekwaam.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Identity;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Bekwaam.Browser.Tests;

/// <summary>The whole program on a free port of this machine, with a data folder of its own.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly WebApplication app;
    private readonly DirectoryInfo folder;

    private Site(WebApplication app, DirectoryInfo folder)
    {
        this.app = app;
        this.folder = folder;
        Address = new Uri(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    /// <param name="from">A data folder to begin with a copy of, or null for a first start.</param>
    public static async Task<Site> StartAsync(DirectoryInfo? from = null)
    {
        var folder = Directory.CreateTempSubdirectory("bekwaam-browser-");
        foreach (var file in from?.EnumerateFiles() ?? [])
            file.CopyTo(Path.Combine(folder.FullName, file.Name));
        var clock = new Clock(new DemoClock());
        var app = WebApp.Build(new Installation(folder, Connection: null), builder =>
        {
            builder.WebHost.UseUrls("http://127.0.0.1:0");
            builder.Logging.SetMinimumLevel(LogLevel.Error);
            builder.Services.AddSingleton<TimeProvider>(clock);
            builder.Services.AddJobWorker();
            builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = DemoFolder.HashRounds);
        });
        (await PrepareDatabase.RunAsync(app.Services.GetRequiredService<IDatabase>(), clock.GetUtcNow(), CancellationToken.None)).Done.ShouldBeTrue();
        await app.StartAsync();
        return new Site(app, folder);
    }

    /// <summary>The session of a customer whom the demo knows, as a cookie.</summary>
    public async Task<(string Name, string Value)> CustomerCookieAsync()
    {
        await using var db = Services.GetRequiredService<IDatabase>().Open();
        var now = Services.GetRequiredService<TimeProvider>().GetUtcNow();
        var session = new PortalSession { Id = RandomKey.New(), Mail = PortalVisitor.Normalise((await DemoDoor.CustomerAsync(db, CancellationToken.None))!), MadeAt = now, EndsAt = now.AddDays(1) };
        db.PortalSessions.Add(session);
        await db.SaveChangesAsync();
        var cookie = Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(PortalSignIn.SchemeName);
        var ticket = new AuthenticationTicket(PortalSignIn.PrincipalOf(session), new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = session.EndsAt }, PortalSignIn.SchemeName);
        return (PortalSignIn.CookieName, cookie.TicketDataFormat.Protect(ticket));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}
