using Microsoft.Playwright;

namespace Bekwaam.Browser.Tests;

/// <summary>One browser for all tests: the machine's own; nothing is downloaded.</summary>
public sealed class Chromium : IAsyncDisposable
{
    private const string Executable = "/usr/bin/chromium";
    private IPlaywright? playwright;
    private IBrowser? browser;

    private IBrowser Browser => browser ?? throw new InvalidOperationException("The browser has not started.");

    public async Task StartAsync()
    {
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new BrowserTypeLaunchOptions
        {
            ExecutablePath = Executable,
            Headless = true,
            Args =
            [
                "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run", "--disable-background-networking",
                "--disable-component-update", "--disable-sync",
            ],
        });
    }

    /// <summary>A person with cookies of their own.</summary>
    /// <param name="address">Of the site.</param>
    /// <param name="view">How this person looks at it; a Dutch desk unless said otherwise.</param>
    /// <param name="state">Cookies to begin with, as another visit left them.</param>
    public async Task<Visitor> VisitAsync(Uri address, View? view = null, string? state = null)
    {
        view ??= View.Desk;
        var context = await Browser.NewContextAsync(new BrowserNewContextOptions
        {
            BaseURL = address.AbsoluteUri,
            Locale = view.Language == "nl" ? "nl-NL" : "en-GB",
            TimezoneId = "Europe/Amsterdam",
            ColorScheme = view.Dark ? ColorScheme.Dark : ColorScheme.Light,
            ViewportSize = new ViewportSize { Width = view.Width, Height = 900 },
            JavaScriptEnabled = view.Scripts,
            ReducedMotion = ReducedMotion.Reduce,
            StorageState = state,
        });
        context.SetDefaultTimeout(15_000);
        return new Visitor(context, await context.NewPageAsync(), view.Language);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
            await browser.DisposeAsync();
        playwright?.Dispose();
    }
}
