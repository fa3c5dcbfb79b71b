using Bekwaam.Demo;

namespace Bekwaam.Browser.Tests;

public sealed class SheetJourneyTests(DemoSite demo)
{
    [Fact]
    public async Task An_employee_estimates_before_the_sheet_opens()
    {
        await using var site = await demo.OwnSiteAsync();
        await using var employee = await demo.Chromium.VisitAsync(site.Address, View.English with { Width = 390 });
        await employee.SignInAsync(DemoPeople.Newcomer.Email, DemoPeople.Password);

        await employee.GoAsync("/competence");
        (await employee.Page.Locator(".sheet").CountAsync()).ShouldBe(0, "results would show before the estimate");
        await employee.FollowAsync("Make my estimate");
        (await Looks.BarriersAsync(employee)).ShouldBeEmpty();
        await employee.FillAsync("Reachability", "ten");
        await employee.FillAsync("Ease", "62");
        await employee.PressAsync("Save my estimate");
        (await employee.Page.GetByLabel("Reachability").InputValueAsync()).ShouldBe("ten");
        (await employee.Page.GetByLabel("Ease").InputValueAsync()).ShouldBe("62");
        (await Looks.BarriersAsync(employee)).ShouldBeEmpty();

        await employee.FillAsync("Reachability", "70");
        await employee.PressAsync("Save my estimate");
        await employee.SeesAsync("Your estimate is in: 2 facets.");
        await employee.FollowAsync("To the sheet");
        (await employee.Page.Locator(".sheet tbody tr").CountAsync()).ShouldBe(9);
        (await Looks.SticksOutAsync(employee)).ShouldBeEmpty();
    }

    [Theory, InlineData(true), InlineData(false)]
    public async Task A_manager_opens_a_facet_moves_its_bar_and_sees_it_changed(bool scripts)
    {
        await using var site = await demo.OwnSiteAsync();
        await using var manager = await demo.Chromium.VisitAsync(site.Address, View.English with { Scripts = scripts });
        await manager.SignInAsync(DemoPeople.Manager.Email, DemoPeople.Password);

        await manager.GoAsync("/competence");
        await manager.FollowAsync("Ease");
        await manager.SeesAsync("The three claims");
        manager.Path.ShouldBe("/competence/facets/5");
        await manager.GoAsync("/competence");
        await manager.Page.Locator("main").GetByRole(Microsoft.Playwright.AriaRole.Link, new() { Name = "Bars", Exact = true }).ClickAsync();
        await manager.Page.WaitForURLAsync("**/competence/bars");
        var ease = manager.Page.GetByLabel("Ease: outcome");
        await ease.FillAsync("55");
        await manager.PressAsync("Save the bars");
        (await ease.InputValueAsync()).ShouldBe("55", "what was typed is kept while the reason is asked");
        await manager.FillAsync("Why", "A year of building works");
        await manager.PressAsync("Save the bars");
        await manager.SeesAsync("A year of building works");
        if (scripts)
            (await Looks.BarriersAsync(manager)).ShouldBeEmpty();

        await manager.GoAsync("/competence/facets/5");
        (await manager.Page.Locator(".facts").TextContentAsync())!.ShouldContain("55");
        await manager.SeesAsync("customer-competent");
    }
}
