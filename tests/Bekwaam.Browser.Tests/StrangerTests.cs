namespace Bekwaam.Browser.Tests;

public sealed class StrangerTests(Chromium chromium)
{
    [Fact]
    public async Task A_stranger_sees_no_staff_page()
    {
        await using var site = await Site.StartAsync();
        await using var visitor = await chromium.VisitAsync(site.Address);

        await visitor.GoAsync("/");

        new Uri(visitor.Page.Url).AbsolutePath.ShouldNotBe("/");
    }
}
