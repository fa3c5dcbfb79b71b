using Microsoft.Playwright;

namespace Bekwaam.Browser.Tests;

/// <summary>How every page of the program looks, opened once: in the light, in the dark and on a phone. Apart from the other tests of every page, so that both go at once.</summary>
public sealed class EveryPageLooksTests(DemoSite demo)
{
    /// <summary>There is more waiting than working in it.</summary>
    private const int AtOnce = 2;

    [Fact]
    public async Task Nothing_keeps_anybody_out_in_the_light_or_the_dark_or_sticks_out_on_a_phone()
    {
        var pages = PageList.Of(demo.Site);
        var wrong = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(turn => LookAsync(pages.Where((_, at) => at % AtOnce == turn))));
        wrong.SelectMany(found => found).ShouldBeEmpty();
    }

    private async Task<IReadOnlyList<string>> LookAsync(IEnumerable<ListedPage> pages)
    {
        await using var owner = await demo.OwnerAsync();
        await using var stranger = await demo.StrangerAsync();
        var wrong = new List<string>();
        foreach (var page in pages)
        {
            var visitor = page.Public ? stranger : owner;
            (await visitor.GoAsync(page.Path)).ShouldBeLessThan(500, page.Path);
            await Looks.ShortenAsync(visitor);
            wrong.AddRange((await Looks.BarriersAsync(visitor)).Select(barrier => $"{page}: {barrier}"));
            wrong.AddRange((await InTheDarkAsync(visitor)).Select(barrier => $"{page}, dark: {barrier}"));
            wrong.AddRange((await OnAPhoneAsync(visitor)).Select(element => $"{page}, 390 px: {element}"));
        }

        // What the browser itself complains about: scripts that fail, what the security policy refuses.
        wrong.AddRange(owner.Complaints);
        return wrong;
    }

    /// <summary>What a screen reader and the keyboard meet is the same in the dark; only the colours are looked at again.</summary>
    private static async Task<IReadOnlyList<string>> InTheDarkAsync(Visitor visitor)
    {
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Dark, ReducedMotion = ReducedMotion.Reduce });
        var barriers = await Looks.BarriersAsync(visitor, "color-contrast");
        await visitor.Page.EmulateMediaAsync(new PageEmulateMediaOptions { ColorScheme = ColorScheme.Light });
        return barriers;
    }

    private static async Task<string[]> OnAPhoneAsync(Visitor visitor)
    {
        await visitor.Page.SetViewportSizeAsync(View.Phone.Width, visitor.Page.ViewportSize!.Height);
        var elements = await Looks.SticksOutAsync(visitor);
        await visitor.Page.SetViewportSizeAsync(View.Desk.Width, visitor.Page.ViewportSize!.Height);
        return elements;
    }
}
