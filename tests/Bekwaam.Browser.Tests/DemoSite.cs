using Bekwaam.Browser.Tests;
using Bekwaam.Demo;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(DemoSite))]

namespace Bekwaam.Browser.Tests;

/// <summary>The browser of all tests, and the demo company served for those that do not change it.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private readonly SemaphoreSlim signingIn = new(1);
    private DirectoryInfo? folder;
    private Site? site;
    private readonly Dictionary<string, string> ownerStates = new(StringComparer.Ordinal);

    public Chromium Chromium { get; } = new();

    public Site Site => site ?? throw new InvalidOperationException("The demo has not started.");

    public async ValueTask InitializeAsync()
    {
        await Chromium.StartAsync();
        folder = await DemoFolder.MakeAsync();
        site = await OwnSiteAsync();
    }

    /// <summary>A copy of the demo for a test that changes things.</summary>
    public Task<Site> OwnSiteAsync() => Site.StartAsync(folder);

    public Task<Visitor> StrangerAsync(View? view = null) => Chromium.VisitAsync(Site.Address, view);

    /// <summary>The owner at a browser, signed in already.</summary>
    public async Task<Visitor> OwnerAsync(View? view = null)
    {
        view ??= View.Desk;
        await signingIn.WaitAsync();
        try
        {
            if (!ownerStates.ContainsKey(view.Language))
                ownerStates[view.Language] = await SignInAsync(view);
            return await Chromium.VisitAsync(Site.Address, view, ownerStates[view.Language]);
        }
        finally
        {
            signingIn.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        signingIn.Dispose();
        await Chromium.DisposeAsync();
        if (site is not null)
            await site.DisposeAsync();
        folder?.Delete(recursive: true);
    }

    private async Task<string> SignInAsync(View view)
    {
        await using var owner = await StrangerAsync(view with { Scripts = true });
        await owner.SignInAsync(DemoPeople.Owner.Email, DemoPeople.Password);
        // At the customers' own door the same browser is a customer's.
        var (name, value) = await Site.CustomerCookieAsync();
        await owner.Page.Context.AddCookiesAsync([new Cookie { Name = name, Value = value, Url = Site.Address.AbsoluteUri }]);
        return await owner.Page.Context.StorageStateAsync();
    }
}
