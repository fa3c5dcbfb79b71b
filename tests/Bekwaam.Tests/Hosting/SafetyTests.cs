using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Hosting;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Hosting;

public sealed class SafetyTests
{
    [Fact]
    public async Task Strangers_who_keep_sending_are_asked_to_wait()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = app.Browser();
        using var nothing = new FormUrlEncodedContent([]);
        var statuses = new List<HttpStatusCode>();
        for (var attempt = 0; attempt <= RateLimits.StrangerPosts; attempt++)
        {
            using var response = await browser.Client.PostAsync(new Uri("/sign-in", UriKind.Relative), nothing, TestContext.Current.CancellationToken);
            statuses.Add(response.StatusCode);
            if (response.StatusCode is HttpStatusCode.TooManyRequests)
                response.Headers.RetryAfter.ShouldNotBeNull();
        }

        statuses[^2].ShouldBe(HttpStatusCode.BadRequest, "without an antiforgery token");
        statuses[^1].ShouldBe(HttpStatusCode.TooManyRequests);
        (await browser.ReadAsync("/sign-in")).ShouldContain("<form", customMessage: "reading stays free");
    }

    [Theory, InlineData("/sign-in"), InlineData("/setup"), InlineData("/language"), InlineData("/theme"), InlineData("/invitation/abc")]
    public async Task A_form_sent_from_elsewhere_is_refused(string path)
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = app.Browser();
        using var form = new FormUrlEncodedContent([KeyValuePair.Create("Email", "fatima@brugman.example"), KeyValuePair.Create("Password", "x")]);

        using var response = await browser.Client.PostAsync(new Uri(path, UriKind.Relative), form, TestContext.Current.CancellationToken);

        response.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Pages_come_with_the_headers_that_keep_others_out()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(Role.Employee);

        using var response = await browser.GetAsync("/account");

        var csp = response.Headers.GetValues("Content-Security-Policy").Single();
        csp.ShouldContain("default-src 'none'");
        csp.ShouldNotContain("unsafe");
        response.Headers.GetValues("X-Content-Type-Options").Single().ShouldBe("nosniff");
        response.Headers.GetValues("X-Robots-Tag").Single().ShouldBe("noindex");
        response.Headers.Contains("Strict-Transport-Security").ShouldBeFalse("this was not https");
        response.Headers.Contains("Server").ShouldBeFalse();
    }

    [Fact]
    public async Task Https_is_remembered_by_the_browser()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = app.Browser(address: "https://bekwaam.example/");
        using var response = await browser.GetAsync("/sign-in");
        response.Headers.Contains("Strict-Transport-Security").ShouldBeTrue();
    }

    [Fact]
    public async Task What_a_stranger_says_about_being_behind_a_proxy_is_not_believed()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = app.Browser();
        browser.Client.DefaultRequestHeaders.Add("X-Forwarded-Proto", "https");
        using var response = await browser.GetAsync("/");
        response.Headers.Location!.Scheme.ShouldBe("http");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Health_is_well_when_the_database_is(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = app.Browser();

        (await browser.ReadAsync("/health")).ShouldBe("ok");
        await using (var db = app.Database.Open())
            await db.Database.ExecuteSqlAsync($"delete from schema_migrations", TestContext.Current.CancellationToken);
        app.Clock.Pass(TimeSpan.FromSeconds(6));

        using var response = await browser.GetAsync("/health");
        response.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_so_with_its_status()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = app.Browser();
        using var response = await browser.GetAsync("/went-wrong/200");
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var missing = await browser.GetAsync("/nowhere");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_breaks_inside_is_not_shown_outside(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(Role.Owner);
        await using (var db = app.Database.Open())
            await db.Database.ExecuteSqlAsync($"drop table audit_events", TestContext.Current.CancellationToken);

        using var response = await browser.GetAsync("/settings/audit");

        response.StatusCode.ShouldBe(HttpStatusCode.InternalServerError);
        var page = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("<h1>");
        page.ShouldNotContain("audit_events");
        page.ShouldNotContain("Exception");
    }
}
