using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Accounts;

public sealed class SessionTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_disabled_account_is_out_at_its_next_request(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(Role.Employee);
        await browser.ReadAsync("/");

        await using (var db = app.Database.Open())
            await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.DisabledAt, app.Clock.Now), TestContext.Current.CancellationToken);

        using var response = await browser.GetAsync("/");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_new_stamp_ends_the_sessions_that_carry_the_old_one(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(Role.Employee);

        await using (var db = app.Database.Open())
            await db.Accounts.ExecuteUpdateAsync(set => set.SetProperty(a => a.SecurityStamp, "another"), TestContext.Current.CancellationToken);

        using var response = await browser.GetAsync("/");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task A_session_lasts_twelve_hours_and_slides()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(Role.Employee);

        app.Clock.Pass(TimeSpan.FromHours(7));
        await browser.ReadAsync("/");
        app.Clock.Pass(TimeSpan.FromHours(11));
        await browser.ReadAsync("/");
        app.Clock.Pass(TimeSpan.FromHours(13));

        using var response = await browser.GetAsync("/");
        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task Over_https_the_cookie_is_bound_to_the_host_and_out_of_reach_of_scripts()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        await app.AddAccountAsync("fatima@brugman.example", PageApp.Password, "Fatima", Role.Employee);
        using var browser = app.Browser(address: "https://localhost/");

        using var response = await browser.SubmitAsync("/sign-in", ("Email", "fatima@brugman.example"), ("Password", PageApp.Password));

        var cookie = response.Headers.GetValues("Set-Cookie").Single(c => c.StartsWith("__Host-bekwaam=", StringComparison.Ordinal));
        cookie.ShouldContain("path=/");
        cookie.ShouldContain("secure");
        cookie.ShouldContain("httponly");
        cookie.ShouldContain("samesite=lax");
        cookie.ShouldNotContain("domain");
    }
}
