using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Demo;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bekwaam.Browser.Tests;

public sealed class CaseJourneyTests(DemoSite demo)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>A call, a case, a colleague asked for lack of mandate, the mandate raised, the answer, the customer's page, and what the sheet makes of it.</summary>
    [Fact]
    public async Task What_a_customer_calls_about_ends_on_the_sheet()
    {
        await using var site = await demo.OwnSiteAsync();
        await using var employee = await demo.Chromium.VisitAsync(site.Address, View.English);
        await employee.SignInAsync(DemoPeople.Newcomer.Email, DemoPeople.Password);
        await using var owner = await demo.Chromium.VisitAsync(site.Address, View.English);
        await owner.SignInAsync(DemoPeople.Owner.Email, DemoPeople.Password);
        var (before, ease) = (await CustomersAsync(owner, 4), await CustomersAsync(owner, 5));

        var address = await RecordAsync(site, employee);
        await AskForMandateAsync(employee);
        await RaiseMandateAsync(owner);
        await GiveAndAnswerAsync(employee, address);
        var link = await employee.Page.GetByLabel("Link for the customer").InputValueAsync();
        await using (var customer = await demo.Chromium.VisitAsync(site.Address, View.English with { Width = 390 }))
            await TellAsync(customer, new Uri(link).AbsolutePath);

        (await CustomersAsync(owner, 4)).ShouldBe(before + 1);
        (await CustomersAsync(owner, 5)).ShouldBe(ease, "what was left open is not counted");
        await owner.GoAsync("/");
        await owner.SeesAsync("Customers who were not helped well");
        await owner.FollowAsync("Ketel valt weer uit");
        await owner.SeesAsync("Het duurde lang, maar nu is het goed.");
        await owner.FillAsync("A low mark: what did you do with it?", "Gebeld; voortaan is er 's avonds iemand.");
        await owner.PressAsync("Looked at");
        await owner.SeesAsync("voortaan is er 's avonds iemand");
    }

    private static async Task<string> RecordAsync(Site site, Visitor employee)
    {
        await using var db = site.Services.GetRequiredService<IDatabase>().Open();
        var customer = await db.Relations.Where(r => r.LastContactAt != null).OrderBy(r => r.Number).Select(r => r.Number).FirstAsync(Cancel);
        await employee.GoAsync($"/moments/new?relation={customer.ToString(CultureInfo.InvariantCulture)}");
        await employee.FillAsync("What did the customer say?", "Ketel valt weer uit, al drie dagen.");
        await employee.Page.Locator("[name='Input.Kind'][value=Defect]").CheckAsync();
        await employee.Page.Locator("[name='Input.Outcome'][value=Case]").CheckAsync();
        await employee.PressAsync("Save");
        employee.Path.ShouldStartWith("/cases/");
        return employee.Path;
    }

    private static async Task AskForMandateAsync(Visitor employee)
    {
        await employee.FollowAsync("Give something");
        await employee.Page.Locator("#Input_Grant").SelectOptionAsync("Refund");
        await employee.FillAsync("What it costs", "80");
        await employee.FillAsync("What exactly, and why", "Drie dagen zonder warm water.");
        await employee.PressAsync("Give it");
        await employee.SeesAsync("Ask who may, below");
        (await employee.Page.GetByLabel("What exactly, and why").InputValueAsync()).ShouldBe("Drie dagen zonder warm water.");
        (await Looks.BarriersAsync(employee)).ShouldBeEmpty();
        await employee.Page.Locator("#Input_Of").SelectOptionAsync(new Microsoft.Playwright.SelectOptionValue { Label = DemoPeople.Owner.Name });
        await employee.PressAsync("Ask for it");
        await employee.SeesAsync("no mandate");
    }

    private static async Task RaiseMandateAsync(Visitor owner)
    {
        await owner.GoAsync("/");
        await owner.FollowAsync("Drie dagen zonder warm water.");
        await owner.FillAsync("Your answer", "Ja. Tot 100 euro mag je dit voortaan zelf.");
        await owner.PressAsync("Answer your colleague");
        await owner.GoAsync("/settings/mandates");
        await owner.Page.Locator("#Who").SelectOptionAsync("role:Employee");
        await owner.Page.Locator("#What").SelectOptionAsync("Refund");
        await owner.FillAsync("Each time up to", "100");
        await owner.FillAsync("Why", "Er werd om gevraagd");
        await owner.PressAsync("Save");
        await owner.SeesAsync("Er werd om gevraagd");
        (await Looks.BarriersAsync(owner)).ShouldBeEmpty();
    }

    private static async Task GiveAndAnswerAsync(Visitor employee, string address)
    {
        await employee.GoAsync(address);
        await employee.SeesAsync("Tot 100 euro mag je dit voortaan zelf.");
        await employee.FollowAsync("Give something");
        await employee.Page.Locator("#Input_Grant").SelectOptionAsync("Refund");
        await employee.FillAsync("What it costs", "80");
        await employee.FillAsync("What exactly, and why", "Drie dagen zonder warm water.");
        await employee.PressAsync("Give it");
        await employee.SeesAsync("gave: money back");
        await employee.Page.Locator("#Input_Answer").FillAsync("Wij kwamen vandaag, en u krijgt 80 euro terug.");
        await employee.Page.Locator("#Input_Then").SelectOptionAsync("Solved");
        await employee.PressAsync("Keep this answer");
        await employee.SeesAsync("How was it for them?");
        await employee.PressAsync("Make a link for the customer");
    }

    private static async Task TellAsync(Visitor customer, string path)
    {
        await customer.GoAsync(path);
        (await Looks.BarriersAsync(customer)).ShouldBeEmpty();
        (await Looks.SticksOutAsync(customer)).ShouldBeEmpty();
        // By keyboard: the first mark, then by arrows.
        await customer.Page.Locator("[name=Quick][value='3']").CheckAsync();
        await customer.Page.Locator("[name=Correct][value='9']").CheckAsync();
        await customer.Page.Locator("[name=Kind][value='9']").FocusAsync();
        await customer.Page.Keyboard.PressAsync("Space");
        await customer.Page.Keyboard.PressAsync("ArrowRight");
        await customer.FillAsync("What should we know?", "Het duurde lang, maar nu is het goed.");
        await customer.PressAsync("Send");
        await customer.SeesAsync("Thank you");
        (await Looks.BarriersAsync(customer)).ShouldBeEmpty();
        await customer.GoAsync(path);
        await customer.SeesAsync("Thank you");
    }

    /// <summary>How many customers a facet rests on this quarter.</summary>
    private static async Task<long> CustomersAsync(Visitor owner, int facet)
    {
        var status = await owner.GoAsync($"/competence/facets/{facet}");
        if (status != 200)
            return 0;
        var basis = await owner.Page.Locator(".verdict .facts .measure").First.InnerTextAsync();
        return long.Parse(string.Concat(basis[(basis.LastIndexOf("n ", StringComparison.Ordinal) + 2)..].TakeWhile(c => char.IsAsciiDigit(c) || c is ',' or '.').Where(char.IsAsciiDigit)), CultureInfo.InvariantCulture);
    }
}
