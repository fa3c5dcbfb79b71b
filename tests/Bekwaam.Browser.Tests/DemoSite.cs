using Bekwaam.Browser.Tests;
using Bekwaam.Core.Accounts;
using Bekwaam.Demo;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(DemoSite))]

namespace Bekwaam.Browser.Tests;

/// <summary>The demo company, made once and served for all tests that do not change it.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private readonly SemaphoreSlim signingIn = new(1);
    private Site? site;
    private string? ownerState;

    public Site Site => site ?? throw new InvalidOperationException("The demo has not started.");

    /// <summary>The browser of all tests, also of those with a site of their own.</summary>
    public Chromium Chromium { get; } = new();

    public async ValueTask InitializeAsync()
    {
        await Chromium.StartAsync();
        site = await StartAsync();
    }

    /// <summary>A demo of one's own, for a test that changes things.</summary>
    public static Task<Site> StartAsync() => Site.StartAsync(async (services, database, now) =>
    {
        var made = await new MakeDemo(database, services.GetRequiredService<Passwords>())
            .RunAsync(now, reset: false, new Progress<DemoProgress>(), CancellationToken.None);
        made.Value.ShouldBeTrue();
    });

    public Task<Visitor> StrangerAsync(View? view = null) => Chromium.VisitAsync(Site.Address, view);

    /// <summary>The owner at a browser, signed in already.</summary>
    public async Task<Visitor> OwnerAsync(View? view = null)
    {
        await signingIn.WaitAsync();
        try
        {
            ownerState ??= await SignInAsync();
        }
        finally
        {
            signingIn.Release();
        }

        return await Chromium.VisitAsync(Site.Address, view, ownerState);
    }

    public async ValueTask DisposeAsync()
    {
        signingIn.Dispose();
        await Chromium.DisposeAsync();
        if (site is not null)
            await site.DisposeAsync();
    }

    private async Task<string> SignInAsync()
    {
        await using var owner = await Chromium.VisitAsync(Site.Address);
        await owner.SignInAsync(DemoPeople.Owner.Email, DemoPeople.Password);
        return await owner.Page.Context.StorageStateAsync();
    }
}
