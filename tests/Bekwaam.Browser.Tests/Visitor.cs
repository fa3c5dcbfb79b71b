using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Bekwaam.Browser.Tests;

/// <summary>A person at a browser. Whatever the browser complains about on the way (a script error, a policy broken) fails the test.</summary>
public sealed class Visitor : IAsyncDisposable
{
    private readonly IBrowserContext context;
    private readonly ConcurrentQueue<string> complaints = new();

    private readonly string language;

    internal Visitor(IBrowserContext context, IPage page, string language)
    {
        this.context = context;
        this.language = language;
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

    /// <summary>Where this person is now.</summary>
    public string Path => new Uri(Page.Url).AbsolutePath;

    /// <summary>Signs in by the form, as a person would, and asks for this person's language.</summary>
    public async Task SignInAsync(string email, string password)
    {
        await GoAsync("/sign-in");
        await FillSignInAsync(email, password);
        Path.ShouldBe("/", "Could not sign in.");
        var other = Page.Locator($"footer button[lang={language}]");
        if (await other.CountAsync() > 0)
            await GoByAsync(() => other.ClickAsync());
    }

    public async Task FillSignInAsync(string email, string password)
    {
        await Page.Locator("input[type=email]").FillAsync(email);
        await Page.Locator("input[type=password]").FillAsync(password);
        await GoByAsync(() => Page.Locator("main button").ClickAsync());
    }

    /// <summary>Fills in the field with this label.</summary>
    public Task FillAsync(string label, string text) => Page.GetByLabel(label).First.FillAsync(text);

    /// <summary>Presses the button with these words and waits for the page it leads to.</summary>
    public Task PressAsync(string words) => GoByAsync(() => Page.GetByRole(AriaRole.Button, new() { Name = words }).First.ClickAsync());

    /// <summary>Follows the link with these words.</summary>
    public Task FollowAsync(string words) => GoByAsync(() => Page.GetByRole(AriaRole.Link, new() { Name = words }).First.ClickAsync());

    /// <summary>Waits until these words are on the page; fails when they do not come.</summary>
    public Task SeesAsync(string words) => Page.GetByText(words).First.WaitForAsync();

    /// <summary>Where the link leads that has the keyboard's focus.</summary>
    public Task<string> FocusedLinkAsync() => Page.EvaluateAsync<string>("() => document.activeElement?.getAttribute('href') ?? ''");

    private async Task GoByAsync(Func<Task> act)
    {
        await Page.RunAndWaitForResponseAsync(act, response => response.Request.IsNavigationRequest && response.Status is < 300 or >= 400);
        await Page.WaitForLoadStateAsync(LoadState.DOMContentLoaded);
    }

    public async ValueTask DisposeAsync() => await context.DisposeAsync();
}
