using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Bekwaam.Tests.Relations;

namespace Bekwaam.Tests.Cases;

public sealed partial class VerdictPageTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Beyond_the_mandate_who_may_is_asked_with_the_same_words_and_then_it_is_raised(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var employee = await app.SignedInAsAsync(follow: true, Role.Employee);
        var lead = await app.AddAccountAsync(name: "Wil Postma", roles: Role.Owner);
        using var owner = app.SignedInAs(lead, follow: true);
        var address = await CaseAsync(employee);
        KeyValuePair<string, string>[] wish = [new("Input.Grant", "Replacement"), new("Input.Amount", "80"), new("Input.GrantText", "Nieuwe kraan.")];

        using var refused = await employee.SubmitAsync(address + "?handler=Grant&do=grant", wish);
        var page = await refused.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("Dit mag u niet alleen beslissen.");
        page.ShouldContain("Nieuwe kraan.</textarea>");
        page.ShouldContain("Wil Postma");
        using var asked = await employee.SubmitAsync(address + "?handler=Mandate&do=grant", [.. wish, new("Input.Of", lead.Id.ToString())]);
        (await owner.ReadAsync("/")).ShouldContain("Nieuwe kraan.");
        using var raised = await owner.SubmitAsync("/settings/mandates", [new("Who", "role:Employee"), new("What", "Replacement"), new("Each", "100"), new("Why", "Vaak gevraagd")]);
        (await raised.Content.ReadAsStringAsync(Cancel)).ShouldContain("Vaak gevraagd");
        (await employee.ReadAsync(address)).ShouldContain("een vervanging <span class=\"sub\">tot €");
        using var given = await employee.SubmitAsync(address + "?handler=Grant&do=grant", wish);

        (await given.Content.ReadAsStringAsync(Cancel)).ShouldContain("gaf: een vervanging, €");
        (await owner.ReadAsync("/settings/audit")).ShouldContain("zonder vragen mag beslissen");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_customer_tells_by_link_alone_and_it_stands_in_the_case(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var employee = await app.SignedInAsAsync(follow: true, Role.Employee);
        var address = await CaseAsync(employee);
        using var solved = await employee.SubmitAsync(address + "?handler=Solve", [new("Input.How", "Klaar")]);
        using var linked = await employee.SubmitAsync(address + "?handler=Invite", []);
        var path = Link().Match(await linked.Content.ReadAsStringAsync(Cancel)).Value;
        using var customer = app.Browser(follow: true);

        using var empty = await customer.SubmitAsync(path, []);
        using var told = await customer.SubmitAsync(path, [new("Quick", "9"), new("Correct", "2"), new("Words", "<script>alert(1)</script> Het lekt nog.")]);
        using var again = await customer.SubmitAsync(path, [new("Quick", "1")]);

        (await empty.Content.ReadAsStringAsync(Cancel)).ShouldContain("Kies minstens één cijfer");
        (await told.Content.ReadAsStringAsync(Cancel)).ShouldContain("Dank u wel");
        (await again.Content.ReadAsStringAsync(Cancel)).ShouldContain("Dank u wel");
        var page = await employee.ReadAsync(address);
        page.ShouldContain("snel 9 · goed 2");
        page.ShouldContain("&lt;script&gt;");
        page.ShouldContain("Een laag cijfer: wat hebt u ermee gedaan?");
        using var settled = await employee.SubmitAsync(address + "?handler=Attention", [new("Input.Note", "Gebeld en gemaakt.")]);
        var after = await settled.Content.ReadAsStringAsync(Cancel);
        after.ShouldContain("Gebeld en gemaakt.");
        after.ShouldNotContain("Een laag cijfer: wat");
    }

    [Fact]
    public async Task The_customers_page_is_small_and_says_nothing_to_who_has_no_link()
    {
        var app = await apps.OnAsync(Engine.Sqlite);
        using var employee = await app.SignedInAsAsync(follow: true, Role.Employee);
        var address = await CaseAsync(employee);
        using var solved = await employee.SubmitAsync(address + "?handler=Solve", []);
        using var linked = await employee.SubmitAsync(address + "?handler=Invite", []);
        var path = Link().Match(await linked.Content.ReadAsStringAsync(Cancel)).Value;
        using var stranger = app.Browser(follow: true);

        var page = await stranger.ReadAsync(path);
        using var wrong = await stranger.GetAsync(path[..^1] + (path[^1] is 'A' ? 'B' : 'A'));
        using var posted = await stranger.SubmitAsync(path, [new("Quick", "9")], to: path + "x");

        Encoding.UTF8.GetByteCount(page).ShouldBeLessThan(15_000);
        wrong.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await wrong.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("De ketel valt uit.");
        posted.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_employee_does_not_set_mandates()
    {
        var app = await apps.OnAsync(Engine.Sqlite);
        using var employee = await app.SignedInAsAsync(follow: true, Role.Employee);

        using var refused = await employee.GetAsync("/settings/mandates");

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Who_is_told_of_what_is_late_is_set_with_the_promises()
    {
        var app = await apps.OnAsync(Engine.Sqlite);
        var lead = await app.AddAccountAsync(name: "Wil Postma", roles: Role.Owner);
        using var owner = app.SignedInAs(lead, follow: true);

        using var saved = await owner.SubmitAsync("/settings/promises", [new("ReopenDays", "14"), new("EscalateAfter", "2,5"), new("EscalateTo", lead.Id.ToString())]);

        var page = await saved.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("value=\"2,5\"");
        page.ShouldContain($"<option selected=\"selected\" value=\"{lead.Id}\">");
    }

    private static async Task<string> CaseAsync(Browser browser)
    {
        using var response = await browser.SubmitAsync("/moments/new",
        [
            new("Input.Form", RandomKey.New().ToString()), new("Input.Words", "De ketel valt uit."), new("Input.Channel", "Phone"), new("Input.Kind", "Question"), new("Input.Impact", "Normal"), new("Input.Outcome", "Case"),
        ]);
        return response.RequestMessage!.RequestUri!.AbsolutePath;
    }

    [GeneratedRegex("/after/[A-Za-z0-9_-]+")]
    private static partial Regex Link();
}
