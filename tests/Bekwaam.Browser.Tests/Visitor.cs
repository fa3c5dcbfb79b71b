using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Bekwaam.Browser.Tests;

/// <summary>A person at a browser. Whatever the browser complains about on the way (a script error, a policy broken) fails the test.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();

    internal Visitor(IBrowserContext context, IPage page)
    {
        this.context = context;
        Page = page;
        page.PageError += (_, error) => complaints.Enqueue(error);
        page.Console += (_, message) =>
        {
            if (message.Type == "error")
                complaints.Enqueue($"{message.Text} ({message.Location})");
        };
    }

    public IPage Page { get; }

    public IReadOnlyCollection<string> Complaints => complaints;

    /// <summary>Goes to a page and says which status it answered with.</summary>
    public async Task<int> GoAsync(string path)
    {
        var response = await Page.GotoAsync(path);
        return response?.Status ?? 0;
    }

    /// <summary>Signs in by the form, as a person would.</summary>
    public async Task SignInAsync(string email, string password)
    {
        await GoAsync("/sign-in");
        await Page.Locator("input[type=email]").FillAsync(email);
        await Page.Locator("input[type=password]").FillAsync(password);
        await Page.Locator("main button").ClickAsync();
        await Page.WaitForURLAsync("**/");
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
