using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Accounts;

public sealed class AccountPagesTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_new_password_keeps_this_session_and_ends_the_others(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        var account = await app.AddAccountAsync("fatima@brugman.example", PageApp.Password, "Fatima", Role.Employee);
        using var here = app.SignedInAs(account);
        using var elsewhere = app.SignedInAs(account);

        using var changed = await here.SubmitAsync("/account/password", ("Input.Current", PageApp.Password), ("Input.New", "zeven blauwe stoelen"));

        changed.Headers.Location!.OriginalString.ShouldBe("/account");
        await here.ReadAsync("/account");
        using var out_ = await elsewhere.GetAsync("/account");
        out_.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Guessing_the_current_password_is_slowed_down()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = app.SignedInAs(await app.AddAccountAsync("fatima@brugman.example", PageApp.Password, "Fatima", Role.Employee));
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt < 8; attempt++)
        {
            using var response = await browser.SubmitAsync("/account/password", ("Input.Current", "mis" + attempt), ("Input.New", "zeven blauwe stoelen"));
            statuses.Add(response.StatusCode);
        }

        statuses[5].ShouldBe(HttpStatusCode.OK);
        statuses[7].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_language_of_ones_own_shows_at_once(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(Role.Employee);
        (await browser.ReadAsync("/account")).ShouldContain("lang=\"nl\"");

        using var saved = await browser.SubmitAsync("/account", ("Input.Name", "Bram"), ("Input.Language", "en"));

        var page = await browser.ReadAsync("/account");
        page.ShouldContain("<html lang=\"en\"");
        page.ShouldContain("Bram");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_language_chosen_below_a_page_is_kept_with_the_account_and_recorded(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(Role.Employee);

        using var chosen = await browser.SubmitAsync("/account", [KeyValuePair.Create("language", "en"), KeyValuePair.Create("here", "/account")], to: "/language");

        chosen.Headers.Location!.OriginalString.ShouldBe("/account");
        await using var db = app.Database.Open();
        (await db.Accounts.SingleAsync(TestContext.Current.CancellationToken)).Language.ShouldBe("en");
        (await db.AuditEvents.SingleAsync(TestContext.Current.CancellationToken)).Kind.ShouldBe(AuditKind.DetailsChanged);
    }
}
