using Microsoft.Playwright;

namespace Bekwaam.Browser.Tests;

/// <summary>What holds for every page of the program, seen by the owner of the demo company.</summary>
public sealed class EveryPageTests(DemoSite demo)
{
    [Fact]
    public async Task No_page_scrolls_sideways_on_a_phone_in_english()
    {
        await using var owner = await demo.OwnerAsync(View.Phone with { Language = "en" });
        await using var stranger = await demo.StrangerAsync(View.Phone with { Language = "en" });
        var wide = new List<string>();
        foreach (var page in PageList.Of(demo.Site))
        {
            var visitor = page.Public ? stranger : owner;
            await visitor.GoAsync(page.Path);
            wide.AddRange((await Looks.SticksOutAsync(visitor)).Select(element => $"{page}: {element}"));
        }

        wide.ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_page_is_there_without_scripts()
    {
        await using var plain = await demo.OwnerAsync(View.Desk with { Scripts = false });
        var wrong = new List<string>();
        foreach (var page in PageList.Of(demo.Site).Where(page => !page.Public))
        {
            var status = await plain.GoAsync(page.Path);
            if (status != 200 || await plain.Page.Locator("main h1").CountAsync() != 1)
                wrong.Add($"{page}: {status}, {await plain.Page.Locator("main h1").CountAsync()} headings");
        }

        wrong.ShouldBeEmpty();
    }

    [Fact, Trait("Runs", "long")]
    public async Task Pictures_of_the_full_page_matrix()
    {
        var folder = Artefacts.Folder("pages");
        foreach (var view in from width in new[] { 390, 1280 } from dark in new[] { false, true } from language in new[] { "nl", "en" } select new View(width, dark, language))
        {
            await using var owner = await demo.OwnerAsync(view);
            await using var stranger = await demo.StrangerAsync(view);
            foreach (var page in PageList.Of(demo.Site))
            {
                var visitor = page.Public ? stranger : owner;
                await visitor.GoAsync(page.Path);
                await visitor.Page.ScreenshotAsync(new PageScreenshotOptions { Path = Path.Combine(folder, $"{page.FileName}-{view}.png"), FullPage = true });
                (await Looks.SticksOutAsync(visitor)).ShouldBeEmpty(page.Path);
            }
        }
    }
}
