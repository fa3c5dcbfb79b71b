namespace Bekwaam.Browser.Tests;

public sealed class ThemeTests(DemoSite demo)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task One_chooses_dark_stays_where_one_was_and_leaves_it_to_the_device_again(bool scripts)
    {
        await using var owner = await demo.OwnerAsync(View.English with { Scripts = scripts });
        await owner.GoAsync("/competence/facets/2");
        var light = await PaperAsync(owner);

        await owner.PressAsync("Dark");
        owner.Path.ShouldBe("/competence/facets/2");
        (await PaperAsync(owner)).ShouldNotBe(light);
        await owner.GoAsync("/settings");
        (await PaperAsync(owner)).ShouldNotBe(light);
        await owner.PressAsync("Auto");
        (await PaperAsync(owner)).ShouldBe(light);
    }

    private static async Task<string> PaperAsync(Visitor visitor) =>
        await visitor.Page.Locator("body").EvaluateAsync<string>("body => getComputedStyle(body).backgroundColor");
}
