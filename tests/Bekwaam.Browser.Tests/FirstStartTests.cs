using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Microsoft.Extensions.DependencyInjection;

namespace Bekwaam.Browser.Tests;

public sealed class FirstStartTests(DemoSite demo)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task With_the_code_from_the_console_one_sets_up_and_reads_where_to_begin(bool scripts)
    {
        await using var site = await Site.StartAsync();
        var code = await IssueAsync(site);
        await using var owner = await demo.Chromium.VisitAsync(site.Address, View.English with { Scripts = scripts });

        await owner.GoAsync("/");
        // axe is a script itself: without scripts it would never answer.
        if (scripts)
            (await Looks.BarriersAsync(owner)).ShouldBeEmpty();
        await owner.FillAsync("Code from the console", code);
        await owner.FillAsync("Name of the organisation", "Bakkerij Smit");
        await owner.FillAsync("Your name", "Anna Smit");
        await owner.FillAsync("Your mail address", "anna@smit.example");
        await owner.FillAsync("Password", "vier rode paraplu's");
        await owner.PressAsync("Set up");

        owner.Path.ShouldBe("/welcome");
        await owner.SeesAsync("Where to begin");
        (await owner.GoAsync("/")).ShouldBe(200);
    }

    [Fact]
    public async Task A_wrong_code_is_said_and_what_was_typed_is_kept()
    {
        await using var site = await Site.StartAsync();
        await IssueAsync(site);
        await using var stranger = await demo.Chromium.VisitAsync(site.Address, View.English);

        await stranger.GoAsync("/setup");
        await stranger.FillAsync("Code from the console", "AAAA-AAAA-AAAA");
        await stranger.FillAsync("Name of the organisation", "Bakkerij Smit");
        await stranger.FillAsync("Your name", "Anna Smit");
        await stranger.FillAsync("Your mail address", "anna@smit.example");
        await stranger.FillAsync("Password", "vier rode paraplu's");
        await stranger.PressAsync("Set up");

        stranger.Path.ShouldBe("/setup");
        await stranger.SeesAsync("This is not the code on the console.");
        (await stranger.Page.GetByLabel("Name of the organisation").InputValueAsync()).ShouldBe("Bakkerij Smit");
    }

    private static async Task<string> IssueAsync(Site site)
    {
        await using var db = site.Services.GetRequiredService<IDatabase>().Open();
        return await SetUpCode.IssueAsync(db, site.Services.GetRequiredService<TimeProvider>().GetUtcNow(), TestContext.Current.CancellationToken);
    }
}
