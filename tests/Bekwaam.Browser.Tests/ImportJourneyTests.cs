using Bekwaam.Demo;
using Microsoft.Playwright;

namespace Bekwaam.Browser.Tests;

/// <summary>Answers from a file, by hand: from looking at it to taking it back.</summary>
public sealed class ImportJourneyTests(DemoSite demo)
{
    private const string Answers = """
        Number;Day;Branch;Recommend;Comment
        101;13-10-2026;Zeist;9;Quick and friendly
        102;14-10-2026;Utrecht;11;
        103;15-10-2026;Zeist;7;
        104;16-10-2026;Utrecht;10;Called back as promised
        105;17-10-2026;Zeist;8;
        106;18-10-2026;Utrecht;3;Nobody answered

        """;

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_file_is_looked_at_tried_imported_read_and_undone(bool scripts)
    {
        await using var site = await demo.OwnSiteAsync();
        await using var manager = await demo.Chromium.VisitAsync(site.Address, View.English with { Scripts = scripts });
        await manager.SignInAsync(DemoPeople.Manager.Email, DemoPeople.Password);

        await manager.GoAsync("/listening/import");
        await UploadAsync(manager, "Counter October.csv", Answers);
        manager.Path.ShouldEndWith("/map");
        (await manager.Page.Locator("[id='column-3']").TextContentAsync()).ShouldBe("Recommend");
        await ShouldHaveNoBarriersAsync(manager, scripts);
        await manager.PressAsync("Dry run");
        await manager.SeesAsync("Nothing is imported yet.");
        await manager.SeesAsync("“11” is outside the scale");
        await ShouldHaveNoBarriersAsync(manager, scripts);

        await manager.PressAsync("Import these answers");
        await manager.SeesAsync("The answers count.");
        var import = manager.Path;
        await manager.FollowAsync("Results of the survey");
        await manager.SeesAsync("Net promoter score (NPS)");
        (await manager.Page.Locator(".figures .measure").First.TextContentAsync())!.ShouldContain("n 5");
        await ShouldHaveNoBarriersAsync(manager, scripts);
        var results = manager.Path;

        await manager.GoAsync(import);
        await manager.FollowAsync("Undo this import");
        await ShouldHaveNoBarriersAsync(manager, scripts);
        await manager.PressAsync("Undo this import");
        await manager.SeesAsync("This import is undone.");
        await manager.GoAsync(results);
        (await manager.Page.Locator(".figures .measure").CountAsync()).ShouldBe(0);
    }

    [Theory]
    [InlineData("empty.csv", "", "The file is empty.")]
    [InlineData("picture.csv", "\u0089PNG\r\n\u001a\n\0\0\0", "This file is no text")]
    public async Task A_wrong_file_is_refused_in_words_beside_its_field(string name, string content, string words)
    {
        await using var owner = await demo.OwnerAsync(View.English);
        await owner.GoAsync("/listening/import");
        await UploadAsync(owner, name, content);

        owner.Path.ShouldBe("/listening/import");
        (await owner.Page.Locator(".field-error").TextContentAsync())!.ShouldContain(words);
        (await Looks.BarriersAsync(owner)).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_keyboard_alone_fills_in_the_map()
    {
        await using var site = await demo.OwnSiteAsync();
        await using var manager = await demo.Chromium.VisitAsync(site.Address, View.English);
        await manager.SignInAsync(DemoPeople.Manager.Email, DemoPeople.Password);
        await manager.GoAsync("/listening/import");
        await UploadAsync(manager, "counter.csv", Answers);

        await TabToAsync(manager, "Draft.SurveyName");
        await manager.Page.Keyboard.PressAsync("Control+A");
        await manager.Page.Keyboard.TypeAsync("At the counter");
        await TabToAsync(manager, "Draft.Columns[2].Use");
        await manager.Page.Keyboard.TypeAsync("Leave out");
        await TabToAsync(manager, "next");
        await manager.Page.Keyboard.PressAsync("Enter");

        await manager.SeesAsync("Nothing is imported yet.");
        await manager.FollowAsync("Change the map");
        (await manager.Page.Locator("[name='Draft.SurveyName']").InputValueAsync()).ShouldBe("At the counter");
        (await manager.Page.Locator("[name='Draft.Columns[2].Use'] option:checked").TextContentAsync()).ShouldBe("Leave out");
    }

    private static async Task UploadAsync(Visitor visitor, string name, string content)
    {
        await visitor.Page.GetByLabel("File with answers").SetInputFilesAsync(
            new FilePayload { Name = name, MimeType = "text/csv", Buffer = System.Text.Encoding.Latin1.GetBytes(content) });
        await visitor.PressAsync("Look at the file");
    }

    /// <summary>Goes on by the Tab key until the control with this name has the focus.</summary>
    private static async Task TabToAsync(Visitor visitor, string name)
    {
        for (var i = 0; i < 80; i++)
        {
            await visitor.Page.Keyboard.PressAsync("Tab");
            if (await visitor.Page.EvaluateAsync<string?>("() => document.activeElement?.getAttribute('name')") == name)
                return;
        }

        throw new InvalidOperationException($"The Tab key does not lead to {name}.");
    }

    private static async Task ShouldHaveNoBarriersAsync(Visitor visitor, bool scripts)
    {
        // axe is a script itself: without scripts it would never answer.
        if (scripts)
            (await Looks.BarriersAsync(visitor)).ShouldBeEmpty();
    }
}
