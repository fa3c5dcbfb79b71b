using System.Net;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Relations;
using Bekwaam.Testing;
using Bekwaam.Tests.Relations;

namespace Bekwaam.Tests.Cases;

public sealed class ComplaintPageTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_complaint_is_gone_through_step_by_step_in_the_browser(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var owner = await app.SignedInAsAsync(follow: true, Role.Owner);
        var colleague = await app.AddAccountAsync(name: "Wil Postma", roles: Role.Manager);
        (await owner.ReadAsync("/settings/complaints?sector=care")).ShouldContain("Geschillencommissie Zorg");
        using var rules = await owner.SubmitAsync("/settings/complaints", [new("AcknowledgeDays", "2"), new("DecideDays", "42"), new("ExtendDays", "28"), new("Body", "De Geschillencommissie"), new("Address", "www.degeschillencommissie.nl")]);
        var address = await ComplainAsync(owner, "De monteur kwam niet opdagen.");

        (await owner.ReadAsync(address)).ShouldContain("Deze klacht, stap voor stap");
        using var early = await owner.SubmitAsync(address + "?handler=Solve&do=solve", [new("Input.How", "Zo")]);
        (await early.Content.ReadAsStringAsync(Cancel)).ShouldContain("Een klacht is opgelost als erover besloten is");
        var prefilled = WebUtility.HtmlDecode(await owner.ReadAsync(address + "/complaint?step=acknowledge"));
        prefilled.ShouldContain("De Geschillencommissie (www.degeschillencommissie.nl)");
        using var told = await owner.SubmitAsync(address + "/complaint?step=acknowledge", [new("Input.Text", "U hoort van ons."), new("Input.Channel", "Phone")]);
        using var harm = await owner.SubmitAsync(address + "/complaint?step=assess", [new("Input.Severity", "Serious"), new("Input.Safety", "true"), new("Input.Who", colleague.Id.ToString())]);
        (await harm.Content.ReadAsStringAsync(Cancel)).ShouldContain("zeg wat er meteen gedaan is");
        using var assessed = await owner.SubmitAsync(address + "/complaint?step=assess", [new("Input.Severity", "Serious"), new("Input.Who", colleague.Id.ToString())]);
        using var found = await owner.SubmitAsync(address + "/complaint?step=investigate", [new("Input.Text", "Gehoord."), new("Input.Cause", "planning")]);
        using var decided = await owner.SubmitAsync(address + "/complaint?step=decide", [new("Input.Verdict", "Founded"), new("Input.Remedy", "Refund"), new("Input.Cost", "49,95"), new("Input.Text", "Niet afgebeld.")]);
        using var silent = await owner.SubmitAsync(address + "/complaint?step=tell", [new("Input.Text", "Gegrond."), new("Input.Channel", "Mail")]);
        (await silent.Content.ReadAsStringAsync(Cancel)).ShouldContain("Zeg ook waar de klant terechtkan");
        using var said = await owner.SubmitAsync(address + "/complaint?step=tell", [new("Input.Text", "Gegrond; anders naar De Geschillencommissie."), new("Input.Channel", "Mail")]);
        using var closed = await owner.SubmitAsync(address + "/complaint?step=close", [new("Input.View", "Satisfied")]);

        var page = WebUtility.HtmlDecode(await closed.Content.ReadAsStringAsync(Cancel));
        page.ShouldContain("besliste: gegrond, geld terug, €");
        page.ShouldContain("sloot de klacht af; de klant: tevreden");
        page.ShouldContain("Opgelost");
        var number = address.Split('/')[^1];
        var report = await owner.ReadAsync("/complaints/report.csv?from=2020-01-01&until=2099-12-31");
        report.ShouldContain(number);
        report.ShouldContain(",49.95,");
        (await owner.ReadAsync(FormattableString.Invariant($"/complaints/{app.Clock.Now.Year}"))).ShouldContain("tevreden met de afloop");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_confidential_is_not_there_for_colleagues_on_any_page(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var taker = await app.SignedInAsAsync(follow: true, Role.Employee);
        using var other = await app.SignedInAsAsync(follow: false, Role.Employee);
        using var lead = await app.SignedInAsAsync(follow: true, Role.Manager);
        var customer = await RegisterApps.EnterAsync(app, "Zilver BV");
        const string Words = "Uw collega Ottokar schold mij uit.";
        var address = await ComplainAsync(taker, Words, customer);
        (await lead.ReadAsync("/complaints")).ShouldContain(address.Split('/')[^1]);
        string[] pages = ["/", "/cases", "/cases?scope=All", "/search?q=Ottokar", "/cases?scope=All&q=Ottokar", FormattableString.Invariant($"/relations/{customer.Number}")];
        (await lead.ReadAsync("/search?q=Ottokar")).ShouldContain(Words[..20]);
        (await other.ReadAsync("/search?q=Ottokar")).ShouldContain(Words[..20]);

        using var kept = await taker.SubmitAsync(address + "/complaint?step=confide", []);

        (await taker.ReadAsync(address)).ShouldContain("Vertrouwelijk");
        (await lead.ReadAsync("/search?q=Ottokar")).ShouldContain(Words[..20]);
        foreach (var path in pages)
        {
            var page = await other.ReadAsync(path);
            page.ShouldNotContain("schold", customMessage: path);
            page.ShouldNotContain(address.Split('/')[^1], customMessage: path);
        }

        foreach (var path in new[] { address, address + "/complaint", address + "/complaint?step=confide" })
        {
            using var hidden = await other.GetAsync(path);
            hidden.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    private static async Task<string> ComplainAsync(Browser browser, string words, Relation? who = null)
    {
        using var recorded = await browser.SubmitAsync("/moments/new",
        [
            new("Input.Form", RandomKey.New().ToString()), new("Input.Pick", who is null ? "name" : FormattableString.Invariant($"{who.Number}")), new("Input.Who", who?.Name ?? "Iemand"),
            new("Input.Words", words), new("Input.Channel", "Phone"), new("Input.Kind", "Complaint"), new("Input.Outcome", "Case"),
        ]);
        return recorded.RequestMessage!.RequestUri!.AbsolutePath;
    }
}
