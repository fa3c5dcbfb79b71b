using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Relations;
using Bekwaam.Testing;
using Bekwaam.Tests.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Cases;

public sealed class InboxPageTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    [Theory, MemberData(nameof(Engines))]
    public async Task What_was_said_is_found_in_the_list_in_the_box_and_beside_a_case_about_the_same(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var first = await RecordAsync(browser, null, "De warmtepomp bromt hinderlijk 's nachts.", "SolvedAtOnce", "Rubberen voetjes geplaatst.");
        var second = await RecordAsync(browser, null, "Onze warmtepomp bromt hinderlijk.", "Case");

        (await browser.ReadAsync("/search?q=warmtepomp")).ShouldContain("Onze warmtepomp bromt");
        var open = await browser.ReadAsync("/cases?q=hinderlijk+warmtep");
        open.ShouldContain("Onze warmtepomp bromt");
        open.ShouldNotContain("nachts");
        (await browser.ReadAsync("/cases?scope=All&q=hinderlijk")).ShouldContain("nachts");
        (await browser.ReadAsync(second)).ShouldContain("Dit hielp: Rubberen voetjes geplaatst.");
        using var asked = await browser.SubmitAsync("/cases/alike", [new("Text", "mijn warmtepomp bromt hinderlijk")]);
        (await asked.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Rubberen voetjes geplaatst.");
        first.ShouldNotBe(second);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_list_is_kept_by_who_uses_it_and_for_all_only_by_who_leads(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var employee = await app.SignedInAsAsync(follow: true, Role.Employee);
        using var manager = await app.SignedInAsAsync(follow: true, Role.Manager);
        var address = await RecordAsync(employee, null, "De pomp lekt bij de naad.", "Case");
        using var tagged = await employee.SubmitAsync(address + "?handler=Tags&do=tags", [new("Input.Tags", "Naadlek")]);

        using var own = await employee.SubmitAsync("/cases/views?handler=Keep", [new("query", "tag=naadlek"), new("Name", "Lekkende naden"), new("Shared", "true")]);
        using var all = await manager.SubmitAsync("/cases/views?handler=Keep", [new("query", "scope=All&kind=Defect"), new("Name", "Alle defecten"), new("Shared", "true")]);
        using var nothing = await manager.SubmitAsync("/cases/views?handler=Keep", [new("query", "scope=All"), new("Name", "Alles")]);

        var list = await employee.ReadAsync("/cases?tag=naadlek");
        list.ShouldContain("De pomp lekt bij de naad.");
        list.ShouldContain("Lekkende naden");
        list.ShouldContain("Alle defecten");
        (await manager.ReadAsync("/cases")).ShouldNotContain("Lekkende naden");
        (await employee.ReadAsync("/relations")).ShouldNotContain("Lekkende naden");
        await using var db = app.Database.Open();
        (await db.SavedViews.AnyAsync(v => v.Name == "Alles", TestContext.Current.CancellationToken)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_template_goes_below_what_was_typed_and_a_text_is_told_how_it_reads(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var manager = await app.SignedInAsAsync(follow: true, Role.Manager);
        using var employee = await app.SignedInAsAsync(follow: true, Role.Employee);
        var name = "Sjabloon " + RandomKey.New();
        using var made = await manager.SubmitAsync("/settings/templates", [new("Input.Name", name), new("Input.Language", "nl"), new("Input.Text", "Beste {klant}, zaak {nummer} is in goede handen.")]);
        await using var db = app.Database.Open();
        var template = await db.AnswerTemplates.SingleAsync(t => t.Name == name, TestContext.Current.CancellationToken);
        var address = await RecordAsync(employee, null, "De thermostaat reageert niet.", "Case");

        using var filled = await employee.SubmitAsync(address + "?handler=Fill", [new("Input.Answer", "Dank u!"), new("Input.Template", template.Id.ToString())]);
        var dull = string.Concat(Enumerable.Repeat("Met betrekking tot uw schrijven kunnen wij u mededelen dat wij een en ander zullen gaan effectueren zodra dat mogelijk blijkt te zijn voor alle betrokken afdelingen. ", 3));
        using var read = await employee.SubmitAsync(address + "?handler=Clarity", [new("Input.Answer", dull)]);
        using var brief = await employee.SubmitAsync(address + "?handler=Clarity", [new("Input.Answer", "Ja, hoor.")]);

        var page = await filled.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("Dank u!");
        page.ShouldContain($"Beste Iemand, zaak {address.Split('/')[^1]} is in goede handen.</textarea>");
        page = await read.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        page.ShouldContain("nooit een keurmerk");
        page.ShouldContain("in één zin");
        page.ShouldContain(dull.Trim());
        (await brief.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("valt niets te zeggen");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_merged_case_leads_to_the_other_and_is_taken_apart_again(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var vis = await RegisterApps.EnterAsync(app, "Viswinkel Vis");
        var (stays, goes) = (await RecordAsync(browser, vis, "De koeling piept.", "Case"), await RecordAsync(browser, vis, "De koeling bromt nu ook.", "Case"));
        var number = goes.Split('/')[^1];

        using var merged = await browser.SubmitAsync(stays + "?handler=Merge&do=link", [new("Input.Other", number)]);
        using var wrong = await browser.SubmitAsync(stays + "?handler=Link&do=link", [new("Input.Other", "2026-99999999"), new("Input.LinkKind", "Related")]);
        using var led = await browser.GetAsync(goes);

        led.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe(stays);
        (await led.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("De koeling bromt nu ook.");
        (await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Er is geen zaak met dit nummer.");
        await using var db = app.Database.Open();
        var merge = await db.CaseMerges.SingleAsync(m => m.UndoneAt == null, TestContext.Current.CancellationToken);
        using var apart = await browser.SubmitAsync($"{stays}?handler=Unmerge&merge={merge.Id}", []);
        (await browser.ReadAsync(goes)).ShouldContain("weer los van");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Ticked_cases_are_changed_together_and_put_back(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        string[] cases = [await RecordAsync(browser, null, "De eerste bulkzaak.", "Case"), await RecordAsync(browser, null, "De tweede bulkzaak.", "Case")];
        var picks = cases.Select(one => one.Split('/')[^1]).ToList();
        (await browser.ReadAsync("/cases?scope=All")).ShouldContain($"value=\"{picks[0]}\"");
        (await browser.ReadAsync("/cases/bulk?pick=" + string.Join("&pick=", picks))).ShouldContain("2 aangevinkte zaken");

        using var done = await browser.SubmitAsync("/cases/bulk", [new("Form", RandomKey.New().ToString()), new("Kind", "AddTag"), new("Tag", "Samen gewijzigd"), .. picks.Select(pick => new KeyValuePair<string, string>("pick", pick))]);
        (await done.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("2 gewijzigd, 0 niet.");
        (await browser.ReadAsync(cases[1])).ShouldContain("Samen gewijzigd");
        using var undone = await browser.SubmitAsync(done.RequestMessage!.RequestUri!.AbsolutePath, []);

        (await undone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("2 teruggezet");
        (await browser.ReadAsync(cases[1])).ShouldNotContain("Samen gewijzigd");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_answer_is_taken_back_into_the_form(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var address = await RecordAsync(browser, null, "De ketel tikt.", "Case");
        using var answered = await browser.SubmitAsync(address + "?handler=Answer", [new("Input.Form", RandomKey.New().ToString()), new("Input.Version", "9"), new("Input.Seen", "9"), new("Input.Answer", "Dat is de pomp."), new("Input.Channel", "Mail"), new("Input.Then", "WaitsForCustomer")]);
        (await answered.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("U kunt uw antwoord terugnemen tot");

        using var back = await browser.SubmitAsync(address + "?handler=TakeBack", []);
        (await back.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("Dat is de pomp.</textarea>");
        using var again = await browser.SubmitAsync(address + "?handler=TakeBack", []);

        (await again.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("kan niet meer worden teruggenomen");
        (await browser.ReadAsync(address)).ShouldNotContain("Dat is de pomp.");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_colleague_named_in_a_note_finds_it_on_the_page_of_today_and_ticks_it_off(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        using var zeynep = app.SignedInAs(await app.AddAccountAsync(name: "Zeynep Kaya", roles: Role.Employee), follow: true);
        var address = await RecordAsync(browser, null, "De boiler lekt.", "Case");

        using var noted = await browser.SubmitAsync(address + "?handler=Note&do=note", [new("Input.Note", "@zeynep weet hiervan."), new("Input.Form", RandomKey.New().ToString())]);
        await using var db = app.Database.Open();
        var note = await db.CaseReminders.Where(r => r.AccountId == zeynep.Account.Id).Select(r => r.MessageId).SingleAsync(TestContext.Current.CancellationToken);
        (await zeynep.ReadAsync("/")).ShouldContain("@zeynep weet hiervan.");
        using var done = await zeynep.SubmitAsync($"/?handler=Noted&note={note}", []);

        (await zeynep.ReadAsync("/")).ShouldNotContain("@zeynep weet hiervan.");
    }

    [Fact]
    public async Task How_long_answers_can_be_taken_back_is_set_by_who_leads()
    {
        var app = await apps.OnAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Manager);

        using var wrong = await browser.SubmitAsync("/settings/templates?handler=Window", [new("Seconds", "500")]);
        (await wrong.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("van 0 tot en met 120");
        using var right = await browser.SubmitAsync("/settings/templates?handler=Window", [new("Seconds", "20")]);

        (await right.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("value=\"20\"");
    }

    private static async Task<string> RecordAsync(Browser browser, Relation? who, string words, string outcome, string done = "")
    {
        using var answer = await browser.SubmitAsync("/moments/new",
        [
            new("Input.Form", RandomKey.New().ToString()), new("Input.Pick", who is null ? "name" : FormattableString.Invariant($"{who.Number}")), new("Input.Who", who?.Name ?? "Iemand"),
            new("Input.Words", words), new("Input.Channel", "Phone"), new("Input.Kind", "Defect"), new("Input.Outcome", outcome), new("Input.Done", done),
        ]);
        answer.EnsureSuccessStatusCode();
        return answer.RequestMessage!.RequestUri!.AbsolutePath;
    }
}
