using Bekwaam.Demo;

namespace Bekwaam.Browser.Tests;

public sealed class SignInTests(DemoSite demo)
{
    [Theory, InlineData(true), InlineData(false)]
    public async Task One_comes_in_with_a_password_and_goes_out_again(bool scripts)
    {
        await using var manager = await demo.StrangerAsync(View.English with { Scripts = scripts });

        await manager.SignInAsync(DemoPeople.Manager.Email, DemoPeople.Password);
        await manager.SeesAsync(DemoPeople.Manager.Name);

        await manager.Page.Locator("form[action='/sign-out'] button").ClickAsync();
        await manager.GoAsync("/");
        manager.Path.ShouldBe("/sign-in");
    }

    [Fact]
    public async Task One_comes_in_where_one_wanted_to_go()
    {
        await using var employee = await demo.StrangerAsync();
        await employee.GoAsync("/account");
        await employee.FillSignInAsync(DemoPeople.Newcomer.Email, DemoPeople.Password);

        employee.Path.ShouldBe("/account");
    }

    [Fact]
    public async Task A_wrong_password_is_refused_and_the_address_is_kept()
    {
        await using var stranger = await demo.StrangerAsync(View.English);
        await stranger.GoAsync("/sign-in");
        await stranger.FillSignInAsync("nobody@brugman-installatie.example", "something else altogether");

        await stranger.SeesAsync("do not match");
        (await stranger.Page.Locator("input[type=email]").InputValueAsync()).ShouldBe("nobody@brugman-installatie.example");
    }

    [Fact]
    public async Task The_keyboard_alone_is_enough()
    {
        await using var owner = await demo.StrangerAsync(View.English);
        await owner.GoAsync("/sign-in");
        // The address gets the focus by itself; the browser gives it a moment after the page is there.
        await owner.Page.Locator("input[type=email]:focus").WaitForAsync();
        await owner.Page.Keyboard.TypeAsync(DemoPeople.Owner.Email);
        await owner.Page.Keyboard.PressAsync("Tab");
        await owner.Page.Keyboard.TypeAsync(DemoPeople.Password);
        await owner.Page.Keyboard.PressAsync("Enter");
        await owner.Page.WaitForURLAsync("**/");

        await owner.Page.Keyboard.PressAsync("Tab");
        (await owner.FocusedLinkAsync()).ShouldBe("#main");
        for (var i = 0; i < 30 && await owner.FocusedLinkAsync() != "/settings"; i++)
            await owner.Page.Keyboard.PressAsync("Tab");
        await owner.Page.Keyboard.PressAsync("Enter");
        await owner.Page.WaitForURLAsync("**/settings");
    }
}
