using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Accounts;

public sealed class SetupPageTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task With_the_code_from_the_console_one_owns_the_installation_and_is_signed_in(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine, setUp: false);
        var code = await IssueAsync(app);
        using var browser = app.Browser();

        using var done = await browser.SubmitAsync("/setup", Form(code));

        done.Headers.Location!.OriginalString.ShouldBe("/welcome");
        (await browser.ReadAsync("/welcome")).ShouldContain("/listening/import");
        await using var db = app.Database.Open();
        (await db.AccountRoles.SingleAsync(TestContext.Current.CancellationToken)).Role.ShouldBe(Role.Owner);
    }

    [Theory]
    [InlineData("")]
    [InlineData("AAAA-AAAA-AAAA")]
    public async Task Without_the_code_a_stranger_owns_nothing(string code)
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite, setUp: false);
        await IssueAsync(app);
        using var browser = app.Browser();

        using var refused = await browser.SubmitAsync("/setup", Form(code));

        refused.StatusCode.ShouldBe(HttpStatusCode.OK);
        await using var db = app.Database.Open();
        (await db.Accounts.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/sign-in")]
    [InlineData("/settings/people")]
    [InlineData("/nowhere")]
    public async Task Before_set_up_every_road_leads_there(string path)
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite, setUp: false);
        using var browser = app.Browser();

        using var response = await browser.GetAsync(path);

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        response.Headers.Location!.OriginalString.ShouldBe("/setup");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task After_set_up_the_page_is_closed_also_with_a_code(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        var code = await IssueAsync(app);
        using var browser = app.Browser();

        using var opened = await browser.GetAsync("/setup");
        using var posted = await browser.SubmitAsync("/sign-in", Form(code).Select(f => KeyValuePair.Create(f.Name, f.Value)), to: "/setup");

        opened.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        posted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var db = app.Database.Open();
        (await db.Accounts.AnyAsync(TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Fact]
    public async Task What_was_typed_is_still_there_when_something_is_missing()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite, setUp: false);
        var code = await IssueAsync(app);
        using var browser = app.Browser();

        using var response = await browser.SubmitAsync("/setup", [.. Form(code).Where(f => f.Name != "Input.Password"), ("Input.Password", "kort")]);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

        page.ShouldContain("value=\"Brugman Installatie\"");
        page.ShouldContain("value=\"fatima@brugman.example\"");
        page.ShouldNotContain("value=\"kort\"");
    }

    private static async Task<string> IssueAsync(PageApp app)
    {
        await using var db = app.Database.Open();
        return await SetUpCode.IssueAsync(db, app.Clock.Now, TestContext.Current.CancellationToken);
    }

    private static (string Name, string Value)[] Form(string code) =>
    [
        ("Input.Code", code), ("Input.Organisation", "Brugman Installatie"), ("Input.Language", "nl"), ("Input.TimeZone", "Europe/Amsterdam"),
        ("Input.Name", "Fatima"), ("Input.Email", "fatima@brugman.example"), ("Input.Password", PageApp.Password),
    ];
}
