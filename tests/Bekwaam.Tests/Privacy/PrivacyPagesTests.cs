using System.Net;
using System.Text.Json;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Relations;
using Bekwaam.Testing;
using Bekwaam.Tests.Api;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Privacy;

public sealed class PrivacyPagesTests
{
    [Fact]
    public async Task A_relation_is_forgotten_only_after_its_number_was_typed()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var admin = await app.SignedInAsAsync(Role.Administrator);
        var jan = await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Jan", "de", "Vries"));

        using var wrong = await admin.SubmitAsync("/relations/1/erase?why=Asked", ("why", "Asked"), ("Typed", "2"));
        (await StateAsync(app, jan.Id)).ShouldBe(RelationState.Active);
        using var right = await admin.SubmitAsync("/relations/1/erase?why=Asked", ("why", "Asked"), ("Typed", "1"));

        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await StateAsync(app, jan.Id)).ShouldBe(RelationState.Erased);
    }

    [Fact]
    public async Task The_person_gets_a_file_to_read_and_one_for_machines()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var admin = await app.SignedInAsAsync(Role.Administrator);
        await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Jan", "de", "<b>Vries</b>", "06 12345678") with { Language = "en" }, RelationKind.FormerCustomer);
        using var colleague = await app.SignedInAsAsync(Role.Employee);
        using var call = await colleague.SubmitAsync("/moments/new", ("Input.Form", RandomKey.New().ToString()), ("Input.Pick", "1"), ("Input.Words", "My <i>boiler</i> leaks."), ("Input.Outcome", "Case"), ("Input.Kind", "Defect"), ("Input.Channel", "Phone"));
        call.StatusCode.ShouldBe(HttpStatusCode.Redirect);

        using var readable = await admin.SubmitAsync("/relations/1/privacy", [], to: "/relations/1/privacy?handler=Readable");
        using var machine = await admin.SubmitAsync("/relations/1/privacy", [], to: "/relations/1/privacy?handler=Machine");

        var page = await readable.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("lang=\"en\"");
        page.ShouldContain("06 12345678");
        page.ShouldContain("&lt;b&gt;Vries");
        page.ShouldNotContain("<b>Vries");
        page.ShouldContain("Defect 2026-1, My &lt;i&gt;boiler&lt;/i&gt; leaks.");
        page.ShouldContain("What you came to us with");
        page.ShouldContain("Former customer, since ");
        page.ShouldContain(": Entered in the register.");
        page.ShouldNotContain("formerCustomer");
        readable.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        JsonDocument.Parse(await machine.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.GetProperty("format").GetString().ShouldBe("bekwaam.personal-data/1");
    }

    [Fact]
    public async Task Who_opened_the_page_or_a_part_of_it_stands_in_the_trail_once_an_hour()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var employee = await app.SignedInAsAsync(Role.Employee);
        using var admin = await app.SignedInAsAsync(Role.Administrator);
        await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Jan", "de", "Vries"));

        await employee.ReadAsync("/relations/1");
        await employee.ReadAsync("/relations/1");
        foreach (var part in new[] { "edit", "kinds", "permissions" })
        {
            app.Clock.Pass(TimeSpan.FromHours(1));
            await employee.ReadAsync("/relations/1/" + part);
        }

        await using var db = app.Database.Open();
        (await db.RelationLooks.CountAsync(l => l.AccountId == employee.Account.Id, TestContext.Current.CancellationToken)).ShouldBe(4);
        (await admin.ReadAsync("/relations/1/privacy")).ShouldContain(employee.Account.Name);
    }

    [Fact]
    public async Task Rules_of_retention_are_kept_and_a_wrong_one_is_told()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var admin = await app.SignedInAsAsync(Role.Administrator);

        using var wrong = await admin.SubmitAsync("/settings/privacy", ("FormerCustomer", "0"), ("Prospect", ""), ("ContactPerson", "3"));
        wrong.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var right = await admin.SubmitAsync("/settings/privacy", ("FormerCustomer", "9"), ("Prospect", ""), ("ContactPerson", "3"));

        right.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await admin.ReadAsync("/settings/privacy")).ShouldContain("value=\"9\"");
    }

    [Fact]
    public async Task A_token_is_shown_once_and_withdrawn_at_once()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var employee = await app.SignedInAsAsync(Role.Employee);

        using var made = await employee.SubmitAsync("/account/tokens", ("Input.Name", "telefoon"), ("Input.Scopes", "carddav"), ("Input.Days", "30"));
        made.StatusCode.ShouldBe(HttpStatusCode.Redirect);
        (await employee.ReadAsync("/account/tokens")).ShouldContain("bkw_");
        (await employee.ReadAsync("/account/tokens")).ShouldNotContain("bkw_");

        Guid id;
        await using (var db = app.Database.Open())
            id = (await db.ApiTokens.SingleAsync(TestContext.Current.CancellationToken)).Id;
        using var withdrawn = await employee.SubmitAsync("/account/tokens", [KeyValuePair.Create("id", id.ToString())], to: "/account/tokens?handler=Withdraw");
        await using var after = app.Database.Open();
        (await after.ApiTokens.SingleAsync(TestContext.Current.CancellationToken)).RevokedAt.ShouldNotBeNull();
    }

    private static async Task<RelationState> StateAsync(PageApp app, Guid id)
    {
        await using var db = app.Database.Open();
        return await db.Relations.Where(r => r.Id == id).Select(r => r.State).SingleAsync(TestContext.Current.CancellationToken);
    }
}
