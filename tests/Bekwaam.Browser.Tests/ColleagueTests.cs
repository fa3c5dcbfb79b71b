using Bekwaam.Demo;

namespace Bekwaam.Browser.Tests;

public sealed class ColleagueTests(DemoSite demo)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task A_colleague_is_invited_by_a_link_and_comes_in(bool scripts)
    {
        await using var site = await demo.OwnSiteAsync();
        await using var owner = await demo.Chromium.VisitAsync(site.Address, View.English with { Scripts = scripts });
        await owner.SignInAsync(DemoPeople.Owner.Email, DemoPeople.Password);

        await owner.GoAsync("/settings/people/invite");
        await owner.FillAsync("Name", "Lotte Prins");
        await owner.FillAsync("Mail address", "lotte@brugman-installatie.example");
        await owner.PressAsync("Make the link");
        var link = await owner.Page.GetByLabel("Link", new() { Exact = true }).InputValueAsync();

        await using var colleague = await demo.Chromium.VisitAsync(site.Address, View.English with { Scripts = scripts });
        await colleague.GoAsync(link);
        // axe is a script itself: without scripts it would never answer.
        if (scripts)
            (await Looks.BarriersAsync(colleague)).ShouldBeEmpty();
        await colleague.FillAsync("Password", "vier rode paraplu's");
        await colleague.PressAsync("Make account");

        colleague.Path.ShouldBe("/");
        await colleague.SeesAsync("Lotte Prins");
        (await colleague.GoAsync("/settings/people")).ShouldBe(403);
    }
}
