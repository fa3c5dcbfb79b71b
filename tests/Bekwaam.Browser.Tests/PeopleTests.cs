namespace Bekwaam.Browser.Tests;

public sealed class PeopleTests(DemoSite demo)
{
    [Fact]
    public async Task An_owner_opens_a_colleague_and_finds_no_barrier()
    {
        await using var owner = await demo.OwnerAsync();
        await owner.GoAsync("/settings/people");
        await owner.Page.Locator("main tbody th a").First.ClickAsync();
        await owner.Page.WaitForURLAsync("**/settings/people/*");

        (await owner.Page.Locator("main fieldset input[type=checkbox]").CountAsync()).ShouldBe(4);
        (await Looks.BarriersAsync(owner)).ShouldBeEmpty();
        (await Looks.SticksOutAsync(owner)).ShouldBeEmpty();
    }
}
