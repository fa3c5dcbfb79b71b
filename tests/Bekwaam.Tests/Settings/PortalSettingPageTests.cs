using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Testing;

namespace Bekwaam.Tests.Settings;

/// <summary>Opening the customers' own door.</summary>
public sealed class PortalSettingPageTests
{
    [Theory, InlineData("help.brugman.example"), InlineData("https://a:b@help.brugman.example"), InlineData("https://help.brugman.example/?a=1"), InlineData("ftp://help.brugman.example")]
    public async Task What_is_no_whole_address_is_refused_and_what_was_typed_stays(string address)
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Administrator);

        using var refused = await browser.SubmitAsync("/settings/portal", ("Address", address), ("Phone", "0800 1234"), ("Welcome", "Welkom bij Brugman"));

        var page = WebUtility.HtmlDecode(await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        page.ShouldContain("Vul het hele adres in");
        page.ShouldContain("Welkom bij Brugman");
    }

    [Fact]
    public async Task What_is_set_stands_there_the_next_time_with_no_slash_at_the_end_of_the_address()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Administrator);

        using var saved = await browser.SubmitAsync("/settings/portal", ("Open", "true"), ("Address", "https://help.brugman.example/"), ("Phone", "0800 1234"));

        var page = await browser.ReadAsync("/settings/portal");
        page.ShouldContain("value=\"https://help.brugman.example\"");
        page.ShouldContain("value=\"0800 1234\"");
    }
}
