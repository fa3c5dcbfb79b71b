using System.Net;
using System.Text.RegularExpressions;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Relations;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Relations;

public sealed partial class RelationPagesTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task One_line_becomes_a_firm_with_its_contact_person(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        const string line = "Jan de Vries, Bakkerij De Vries BV, 06 12345678, inkoper";

        var read = await browser.ReadAsync("/relations/new?line=" + Uri.EscapeDataString(line));
        using var saved = await browser.SubmitAsync("/relations/new?line=" + Uri.EscapeDataString(line) + "&handler=Quick", ("Line", line), ("Kinds", "Customer"));

        read.ShouldContain("06 12345678");
        var page = await saved.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("Bakkerij De Vries BV");
        page.ShouldContain("Jan de Vries");
        page.ShouldContain("inkoper");
        await using var db = app.Database.Open();
        (await db.RelationKindPeriods.SingleAsync(Cancel)).Kind.ShouldBe(RelationKind.Customer);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_person_of_a_firm_that_is_there_already_is_added_to_it(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        await EnterAsync(browser, "Smit BV");

        var page = await browser.ReadAsync("/relations/new?line=" + Uri.EscapeDataString("Anna Bos, Smit BV"));
        page.ShouldContain("name=\"Existing\" value=\"1\" checked");
        using var saved = await browser.SubmitAsync("/relations/new?handler=Quick&line=" + Uri.EscapeDataString("Anna Bos, Smit BV"), ("Line", "Anna Bos, Smit BV"), ("Existing", "1"));

        await using var db = app.Database.Open();
        (await db.Relations.CountAsync(Cancel)).ShouldBe(2);
        (await db.ContactPersons.CountAsync(Cancel)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_saves_second_sees_what_the_first_changed_and_keeps_what_they_typed(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var first = await app.SignedInAsAsync(follow: true, Role.Employee);
        using var second = await app.SignedInAsAsync(follow: true, Role.Employee);
        await EnterAsync(first, "Smit BV");
        var version = VersionIn(await second.ReadAsync("/relations/1/edit"));
        await EditAsync(first, version, ("Input.Industry", "bakery"), ("Input.Notes", "first"));

        using var answer = await EditAsync(second, version, ("Input.AlsoKnownAs", "Smitje"), ("Input.Notes", "second"));

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        page.ShouldContain("Er is nog niets bewaard.");
        page.ShouldContain("value=\"bakery\"");
        page.ShouldContain("value=\"Smitje\"");
        page.ShouldContain("second</textarea>");
        page.ShouldContain("<dd>first</dd>");
        using var saved = await EditAsync(second, VersionIn(page), ("Input.Industry", "bakery"), ("Input.AlsoKnownAs", "Smitje"), ("Input.Notes", "second"));
        await using var db = app.Database.Open();
        (await db.Relations.SingleAsync(Cancel)).Card.ShouldSatisfyAllConditions(
            c => c.Industry.ShouldBe("bakery"), c => c.AlsoKnownAs.ShouldBe("Smitje"), c => c.Notes.ShouldBe("second"));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_cannot_be_right_stands_beside_its_field_and_nothing_typed_is_lost(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        await EnterAsync(browser, "Smit BV");

        using var answer = await EditAsync(browser, "0",
            ("Input.TradeRegister", "123"), ("Input.Addresses[0].Postcode", "12AB"), ("Input.Addresses[0].Country", "NL"), ("Input.Mails[0].Address", "no mail"), ("Input.Notes", "typed"));

        var page = WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));
        page.ShouldContain("id=\"Input_TradeRegister-error\"");
        page.ShouldContain("id=\"Input_Addresses_0__Postcode-error\"");
        page.ShouldContain("id=\"Input_Mails_0__Address-error\"");
        page.ShouldContain("typed</textarea>");
        await using var db = app.Database.Open();
        (await db.Relations.SingleAsync(Cancel)).Card.TradeRegister.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Script_in_a_name_or_a_note_is_only_text(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        await EnterAsync(browser, "<script>alert(1)</script> BV");
        using var note = await browser.SubmitAsync("/relations/1?handler=Note", ("Note", "<img src=x onerror=alert(1)> [here](javascript:alert(1)) **bold**"));

        var page = await browser.ReadAsync("/relations/1");

        page.ShouldNotContain("<script>alert");
        page.ShouldNotContain("<img");
        page.ShouldNotContain("href=\"javascript:");
        page.ShouldContain("<strong>bold</strong>");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_permission_needs_a_source_and_is_shown_with_it(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        await EnterAsync(browser, "Smit BV");
        var today = DateOnly.FromDateTime(app.Clock.Now.UtcDateTime).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);

        using var refused = await browser.SubmitAsync("/relations/1/permissions", ("Purpose", "News"), ("Channel", "Mail"), ("Given", "True"), ("Day", today));
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("Zeg waar dit gezegd is");
        using var saved = await browser.SubmitAsync("/relations/1/permissions", ("Purpose", "News"), ("Channel", "Mail"), ("Given", "True"), ("Day", today), ("Source", "beurs"));

        (await saved.Content.ReadAsStringAsync(Cancel)).ShouldContain("beurs");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_person_leaves_and_stays_in_the_history(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        await EnterAsync(browser, "Anna Bos, Smit BV");

        using var saved = await browser.SubmitAsync("/relations/1/people/2", ("Version", "0"), ("Input.Function", "inkoper"), ("Input.Roles", "Decides"), ("Input.Until", "2020-01-31"));

        var page = await saved.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("person-left");
        page.ShouldContain("beslist");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_field_of_the_administrator_stands_on_the_form_and_only_they_may_make_it(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var admin = await app.SignedInAsAsync(follow: true, Role.Administrator);
        using var employee = await app.SignedInAsAsync(follow: true, Role.Employee);
        await EnterAsync(employee, "Smit BV");

        using var made = await admin.SubmitAsync("/settings/fields", ("isNew", "true"), ("Input.Key", "boiler"), ("Input.Label", "Soort ketel"), ("Input.Type", "Choice"), ("Input.Choices", "gas\nhybride"));
        using var refused = await employee.GetAsync("/settings/fields");

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await employee.ReadAsync("/relations/1/edit")).ShouldContain("Soort ketel");
        using var saved = await EditAsync(employee, "0", ("Input.Fields[0].Key", "boiler"), ("Input.Fields[0].Value", "gas"));
        (await saved.Content.ReadAsStringAsync(Cancel)).ShouldContain("<dd>gas</dd>");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_relation_that_is_not_there_is_not_found(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(Role.Employee);
        foreach (var path in (string[])["/relations/9", "/relations/9/edit", "/relations/9/kinds", "/relations/9/people/new", "/relations/9/permissions"])
        {
            using var response = await browser.GetAsync(path);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    private static async Task EnterAsync(Browser browser, string line)
    {
        using var saved = await browser.SubmitAsync("/relations/new?handler=Quick&line=" + Uri.EscapeDataString(line), ("Line", line));
        saved.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static Task<HttpResponseMessage> EditAsync(Browser browser, string version, params (string Name, string Value)[] fields) =>
        browser.SubmitAsync("/relations/1/edit", [("Input.Version", version), ("Input.Type", "Organisation"), ("Input.Name", "Smit BV"), .. fields]);

    private static string VersionIn(string page)
    {
        var match = Version().Match(page);
        match.Success.ShouldBeTrue("There is no version on this page.");
        return match.Groups["version"].Value;
    }

    [GeneratedRegex("name=\"Input.Version\"[^>]*value=\"(?<version>\\d+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Version();
}
