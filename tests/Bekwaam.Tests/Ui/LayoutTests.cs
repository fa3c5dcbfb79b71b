using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Testing;

namespace Bekwaam.Tests.Ui;

public sealed class LayoutTests
{
    [Fact]
    public async Task A_page_has_its_landmarks_a_way_past_the_menu_and_says_who_is_signed_in()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(Role.Owner);
        var page = await browser.ReadAsync("/");
        foreach (var part in new[] { "<main id=\"main\"", "href=\"#main\"", "<nav class=\"menu\"", "<footer", browser.Account.Name, "action=\"/sign-out\"", "aria-current=\"page\"" })
            page.ShouldContain(part);
        page.ShouldNotContain("style=\"");
    }

    [Fact]
    public async Task The_language_is_chosen_signed_out_and_kept()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = app.Browser();
        (await browser.ReadAsync("/sign-in")).ShouldContain("<html lang=\"nl\"");
        using var answer = await browser.SubmitAsync("/sign-in", [new("language", "en"), new("here", "/sign-in")], "/language");
        answer.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        answer.Headers.Location!.ToString().ShouldBe("/sign-in");
        (await browser.ReadAsync("/sign-in")).ShouldContain("<html lang=\"en\"");
    }

    [Fact]
    public async Task Light_or_dark_is_chosen_kept_and_left_to_the_device_again()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = app.Browser();
        (await browser.ReadAsync("/sign-in")).ShouldContain("<html lang=\"nl\" data-theme=\"\">");

        using var dark = await browser.SubmitAsync("/sign-in", [new("theme", "dark"), new("here", "/sign-in?a=1")], "/theme");
        dark.Headers.Location!.ToString().ShouldBe("/sign-in?a=1");
        var page = await browser.ReadAsync("/sign-in");
        page.ShouldContain("data-theme=\"dark\"");
        page.ShouldContain("<meta name=\"color-scheme\" content=\"dark\">");

        using var again = await browser.SubmitAsync("/sign-in", [new("theme", "auto"), new("here", "//elsewhere.example/")], "/theme");
        again.Headers.Location!.ToString().ShouldBe("/");
        (await browser.ReadAsync("/sign-in")).ShouldContain("<html lang=\"nl\" data-theme=\"\">");
    }

    [Fact]
    public async Task A_theme_that_there_is_not_is_refused()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = app.Browser();
        using var answer = await browser.SubmitAsync("/sign-in", [new("theme", "pink"), new("here", "/sign-in")], "/theme");
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_language_of_who_is_signed_in_is_kept_with_the_account(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(Role.Employee);
        using var answer = await browser.SubmitAsync("/", [new("language", "en"), new("here", "/")], "/language");
        (await browser.ReadAsync("/")).ShouldContain("<html lang=\"en\"");
        await using var db = app.Database.Open();
        (await db.Accounts.FindAsync([browser.Account.Id], TestContext.Current.CancellationToken))!.Language.ShouldBe("en");
    }

    [Fact]
    public async Task The_language_switch_leads_nowhere_else()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = app.Browser();
        using var answer = await browser.SubmitAsync("/sign-in", [new("language", "en"), new("here", "//elsewhere.example/")], "/language");
        answer.Headers.Location!.ToString().ShouldBe("/");
    }

    [Theory]
    [InlineData("/nothing-here?a=1", "/nothing-here?a=1")]
    [InlineData("/listening/n%C3%ADks", "/listening/n%C3%ADks")]
    [InlineData("/settings?x=%22", "/settings?x=%22")]
    public async Task The_language_switch_leads_back_to_the_address_that_was_asked_for(string path, string here)
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(Role.Owner);
        using var answer = await browser.GetAsync(path);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain($"name=\"here\" value=\"{here}\"");
    }

    [Fact]
    public async Task After_a_form_that_went_wrong_the_language_switch_leads_to_the_first_page()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = app.Browser();
        using var forged = await browser.Client.PostAsync(new Uri("/sign-in", UriKind.Relative), new FormUrlEncodedContent([]), TestContext.Current.CancellationToken);
        forged.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await forged.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("name=\"here\" value=\"/\"");
    }

    [Fact]
    public async Task A_page_that_is_not_there_says_what_to_do()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(Role.Employee);
        using var answer = await browser.GetAsync("/nothing-here");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Deze pagina is er niet");
    }

    [Fact]
    public async Task The_page_that_shows_every_component_does_not_exist_in_an_installation()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = app.Browser();
        using var answer = await browser.GetAsync("/look");
        answer.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_refused_field_says_why_where_a_screen_reader_hears_it_and_keeps_what_was_typed()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(Role.Owner);
        using var answer = await browser.SubmitAsync("/settings/organisation",
            ("Input.Name", ""), ("Input.Language", "nl"), ("Input.TimeZone", "Nergens/<Hier>"));
        var page = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("<label class=\"field-label\" for=\"Input_Name\">");
        page.ShouldContain("aria-describedby=\"Input_Name-hint Input_Name-error\"");
        page.ShouldContain("aria-invalid=\"true\"");
        page.ShouldContain("<p class=\"field-error\" id=\"Input_Name-error\">");
        page.ShouldContain("value=\"Nergens/&lt;Hier&gt;\"");
    }

    [Fact]
    public async Task What_was_done_is_said_on_the_next_page_and_only_there()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Owner);
        using var answer = await browser.SubmitAsync("/settings/organisation",
            ("Input.Name", "Brugman"), ("Input.Language", "nl"), ("Input.TimeZone", "Europe/Amsterdam"));
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("notice notice-done");
        (await browser.ReadAsync("/settings")).ShouldNotContain("notice notice-done");
    }
}
