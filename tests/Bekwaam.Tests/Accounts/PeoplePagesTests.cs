using System.Net;
using System.Text.RegularExpressions;
using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Accounts;

public sealed partial class PeoplePagesTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_colleague_comes_in_by_a_link_that_is_shown_once(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var owner = await app.SignedInAsAsync(Role.Owner);
        using var invited = await owner.SubmitAsync("/settings/people/invite",
            ("Input.Name", "Bram"), ("Input.Email", "bram@brugman.example"), ("Roles", "Employee"), ("Roles", "Manager"));
        invited.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        var link = Link().Match(await owner.ReadAsync("/settings/people/invite")).Value;
        Link().IsMatch(await owner.ReadAsync("/settings/people/invite")).ShouldBeFalse("the link is shown once");

        using var bram = app.Browser();
        using var accepted = await bram.SubmitAsync(link, ("Input.Name", "Bram de Boer"), ("Input.Password", PageApp.Password));

        accepted.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await bram.ReadAsync("/account")).ShouldContain("Bram de Boer");
        using var again = app.Browser();
        using var used = await again.GetAsync(link);
        used.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_that_never_was_says_no_more_than_one_that_ran_out()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = app.Browser();
        using var response = await browser.GetAsync("/invitation/" + new string('a', 43));
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Withdrawn_on_the_page_is_withdrawn(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var owner = await app.SignedInAsAsync(Role.Owner);
        using var invited = await owner.SubmitAsync("/settings/people/invite", ("Input.Name", "Bram"), ("Input.Email", "bram@brugman.example"), ("Roles", "Employee"));
        var link = Link().Match(await owner.ReadAsync("/settings/people/invite")).Value;
        Guid id;
        await using (var db = app.Database.Open())
            id = (await db.AccountInvitations.SingleAsync(TestContext.Current.CancellationToken)).Id;

        using var withdrawn = await owner.SubmitAsync("/settings/people", [KeyValuePair.Create("id", id.ToString())], to: "/settings/people?handler=Withdraw");

        withdrawn.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        using var bram = app.Browser();
        using var response = await bram.GetAsync(link);
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Changed_roles_hold_at_the_next_request(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var owner = await app.SignedInAsAsync(Role.Owner);
        using var admin = await app.SignedInAsAsync(Role.Administrator);
        await admin.ReadAsync("/settings/people");

        using var changed = await owner.SubmitAsync($"/settings/people/{admin.Account.Id}", ("Roles", "Employee"));

        using var next = await admin.GetAsync("/settings/people");
        next.Headers.Location!.PathAndQuery.ShouldStartWith("/sign-in");
        using var anew = app.SignedInAs(await ReadAsync(app, admin.Account.Id));
        using var denied = await anew.GetAsync("/settings/people");
        denied.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_is_disabled_is_out_and_can_be_let_in_again()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var owner = await app.SignedInAsAsync(Role.Owner);
        using var employee = await app.SignedInAsAsync(Role.Employee);
        var page = $"/settings/people/{employee.Account.Id}";

        using var disabled = await owner.SubmitAsync(page, [], to: page + "?handler=Disable");
        using var next = await employee.GetAsync("/");
        using var enabled = await owner.SubmitAsync(page, [], to: page + "?handler=Enable");

        next.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await ReadAsync(app, employee.Account.Id)).DisabledAt.ShouldBeNull();
    }

    [Fact]
    public async Task A_forgotten_password_is_chosen_anew_by_a_link()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var owner = await app.SignedInAsAsync(Role.Owner);
        var bram = await app.AddAccountAsync("bram@brugman.example", PageApp.Password, roles: [Role.Employee]);
        var page = $"/settings/people/{bram.Id}";

        using var issued = await owner.SubmitAsync(page, [], to: page + "?handler=Password");
        var link = Link().Match(await owner.ReadAsync("/settings/people/invite")).Value;
        using var browser = app.Browser();
        using var chosen = await browser.SubmitAsync(link, ("Input.Name", bram.Name), ("Input.Password", "zeven blauwe stoelen"));

        chosen.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        await browser.ReadAsync("/account");
    }

    [Fact]
    public async Task The_last_owner_is_told_why_nothing_changed()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var owner = await app.SignedInAsAsync(Role.Owner);
        var page = $"/settings/people/{owner.Account.Id}";

        using var changed = await owner.SubmitAsync(page, ("Roles", "Employee"));

        (await owner.ReadAsync(page)).ShouldContain("notice-wrong");
        (await ReadAsync(app, owner.Account.Id)).Roles.ShouldHaveSingleItem().Role.ShouldBe(Role.Owner);
    }

    private static async Task<Account> ReadAsync(PageApp app, Guid id)
    {
        await using var db = app.Database.Open();
        return await db.Accounts.AsNoTracking().Include(a => a.Roles).SingleAsync(a => a.Id == id, TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("/invitation/[A-Za-z0-9_-]{43}", RegexOptions.None, 1000)]
    private static partial Regex Link();
}
