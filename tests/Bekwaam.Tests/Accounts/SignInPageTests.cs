using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Accounts;

public sealed class SignInPageTests
{
    private const string Email = "fatima@brugman.example";

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task With_the_right_password_one_comes_in_where_one_was_going(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        await app.AddAccountAsync(Email, PageApp.Password, "Fatima", Role.Employee);
        using var browser = app.Browser();

        using var turnedAway = await browser.GetAsync("/account");
        turnedAway.Headers.Location!.PathAndQuery.ShouldBe("/sign-in?returnUrl=%2Faccount");
        using var signedIn = await SignInAsync(browser, PageApp.Password, "/account");

        signedIn.Headers.Location!.OriginalString.ShouldBe("/account");
        (await browser.ReadAsync("/")).ShouldContain("Bekwaam");
    }

    [Theory]
    [InlineData("https://elsewhere.example/")]
    [InlineData("//elsewhere.example")]
    [InlineData("/\\elsewhere.example")]
    [InlineData("javascript:alert(1)")]
    public async Task A_link_cannot_lead_elsewhere_by_way_of_the_sign_in_page(string returnUrl)
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        await app.AddAccountAsync(Email, PageApp.Password, "Fatima", Role.Employee);
        using var browser = app.Browser();

        using var signedIn = await SignInAsync(browser, PageApp.Password, returnUrl);

        signedIn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        signedIn.Headers.Location!.OriginalString.ShouldBe("/");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_answer_to_a_wrong_attempt_is_the_same_whether_or_not_the_account_exists(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        await app.AddAccountAsync(Email, PageApp.Password, "Fatima", Role.Employee);
        using var one = app.Browser();
        using var other = app.Browser();

        var known = await BodyAsync(await SignInAsync(one, "verkeerd"));
        var unknown = await BodyAsync(await SignInAsync(other, "verkeerd", email: "niemand@brugman.example"));

        known.Replace(Email, "", StringComparison.Ordinal).ShouldBe(unknown.Replace("niemand@brugman.example", "", StringComparison.Ordinal));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Signing_out_ends_the_session_and_is_recorded(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(Role.Manager);

        using var response = await browser.SubmitAsync("/sign-out");

        response.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var after = await browser.GetAsync("/");
        after.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await using var db = app.Database.Open();
        var recorded = await db.AuditEvents.SingleAsync(TestContext.Current.CancellationToken);
        recorded.Kind.ShouldBe(AuditKind.SignedOut);
        recorded.ActorId.ShouldBe(browser.Account.Id);
    }

    private static Task<HttpResponseMessage> SignInAsync(Browser browser, string password, string returnUrl = "/", string email = Email) =>
        browser.SubmitAsync("/sign-in?returnUrl=" + Uri.EscapeDataString(returnUrl), ("Email", email), ("Password", password), ("ReturnUrl", returnUrl));

    private static async Task<string> BodyAsync(HttpResponseMessage response)
    {
        using (response)
        {
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            return System.Text.RegularExpressions.Regex.Replace(text, "value=\"CfDJ[^\"]*\"", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));
        }
    }
}
