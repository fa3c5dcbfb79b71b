using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Relations;
using Bekwaam.Testing;
using Bekwaam.Tests.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Cases;

public sealed partial class CasePagesTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_call_is_recorded_passed_by_a_colleague_answered_and_solved(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var wit = await RegisterApps.EnterAsync(app, "Bakkerij De Wit");
        var knows = await app.AddAccountAsync(name: "Joris Blom", roles: Role.Employee);

        var address = await RecordAsync(browser, wit, ("Input.Outcome", "Consultation"), ("Input.Of", knows.Id.ToString()), ("Input.Why", "NoMandate"), ("Input.HelpText", "Mag het kosteloos?"));
        using var joris = app.SignedInAs(knows, follow: true);
        (await joris.ReadAsync("/")).ShouldContain("Mag het kosteloos?");
        var asked = Question().Match(await joris.ReadAsync(address)).Groups["id"].Value;
        using var answered = await joris.SubmitAsync($"{address}?handler=Reply&question={asked}", [new("Input.Reply", "Ja, tot € 250.")]);
        var form = Form(await browser.ReadAsync(address));
        using var told = await browser.SubmitAsync(address + "?handler=Answer", [.. form, new("Input.Answer", "Het kost u niets."), new("Input.Channel", "Phone"), new("Input.Then", "WaitsForCustomer")]);
        using var solved = await browser.SubmitAsync(address + "?handler=Solve", [new("Input.How", "Printplaat vervangen")]);

        var page = await browser.ReadAsync(address);
        page.ShouldContain("Opgelost vandaag");
        page.ShouldContain("Ja, tot € 250.");
        page.ShouldContain("Het kost u niets.");
        page.ShouldContain("Printplaat vervangen");
        (await browser.ReadAsync("/relations/" + wit.Number.ToString(CultureInfo.InvariantCulture))).ShouldContain("De ketel valt uit.");
        (await browser.ReadAsync($"/relations/{wit.Number}?lived=true")).ShouldContain("contacten</dt><dd>1<");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_answers_after_a_colleague_sees_both_texts_and_nothing_is_kept_twice(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var first = await app.SignedInAsAsync(follow: true, Role.Employee);
        using var second = await app.SignedInAsAsync(follow: true, Role.Employee);
        var address = await RecordAsync(first, await RegisterApps.EnterAsync(app, "Slagerij Bos"), ("Input.Outcome", "Case"));
        var (mine, theirs) = (Form(await first.ReadAsync(address)), Form(await second.ReadAsync(address)));

        using var kept = await first.SubmitAsync(address + "?handler=Answer", [.. mine, .. Answer("Wij komen morgen.")]);
        using var held = await second.SubmitAsync(address + "?handler=Answer", [.. theirs, .. Answer("Wij komen overmorgen.")]);
        using var twice = await first.SubmitAsync(address + "?handler=Answer", [.. mine, .. Answer("Wij komen morgen.")]);

        var shown = await held.Content.ReadAsStringAsync(Cancel);
        shown.ShouldContain("Nog niet bewaard");
        shown.ShouldContain("Wij komen morgen.");
        shown.ShouldContain("Wij komen overmorgen.</textarea>");
        using var again = await second.SubmitAsync(address + "?handler=Answer", [.. Form(shown), .. Answer("Wij komen overmorgen.")]);
        await using var db = app.Database.Open();
        var number = NumberIn(address);
        (await db.CaseMessages.CountAsync(m => m.Kind == MessageKind.ToCustomer && db.Cases.Any(c => c.Id == m.CaseId && c.Number == number), Cancel)).ShouldBe(2);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Somebody_new_is_entered_on_the_way_and_somebody_meant_is_asked_for(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var known = await RegisterApps.EnterAsync(app, "Kapsalon Kuif");
        (string, string)[] call = [("Input.Words", "Mijn boiler lekt."), ("Input.Outcome", "Case"), ("Input.Kind", "Defect"), ("Input.Channel", "Phone")];

        using var asked = await browser.SubmitAsync("/moments/new", [("Input.Form", RandomKey.New().ToString()), ("Input.Who", "Kuif"), .. call]);
        var page = await asked.Content.ReadAsStringAsync(Cancel);
        using var entered = await browser.SubmitAsync("/moments/new", [("Input.Form", RandomKey.New().ToString()), ("Input.Who", "Els Zomer, 06 12345678"), ("Input.Pick", "new"), .. call]);

        page.ShouldContain("Wie bedoelt u?");
        page.ShouldContain($"value=\"{known.Number}\"");
        page.ShouldContain("Mijn boiler lekt.</textarea>");
        await using var db = app.Database.Open();
        var els = await db.Relations.SingleAsync(r => r.Name == "Els Zomer", Cancel);
        (await db.Cases.SingleAsync(c => c.RelationId == els.Id, Cancel)).Kind.ShouldBe(CaseKind.Defect);
        els.Phone.ShouldBe("+31612345678");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_refused_keeps_what_was_typed(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var address = await RecordAsync(browser, null, ("Input.Outcome", "Promise"), ("Input.Promised.Callback", "true"), ("Input.Promised.DueDay", "2026-08-18"), ("Input.Promised.DueTime", "16"));

        using var early = await browser.SubmitAsync(address + "?handler=Solve&do=solve", [new("Input.How", "Kraan dichtgedraaid")]);
        using var nothing = await browser.SubmitAsync("/moments/new", [("Input.Form", RandomKey.New().ToString()), ("Input.Words", "Hallo"), ("Input.Channel", "Phone"), ("Input.Kind", "Question")]);

        var page = await early.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("In deze zaak is terugbellen toegezegd.");
        page.ShouldContain("Kraan dichtgedraaid</textarea>");
        (await nothing.Content.ReadAsStringAsync(Cancel)).ShouldContain("Kies wat er is gedaan.");
        (await browser.ReadAsync("/")).ShouldContain("vóór vandaag 16:00");
        using var missing = await browser.GetAsync("/cases/2026-99999999");
        missing.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Hours_and_promises_are_set_and_hold_for_the_next_case(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var owner = await app.SignedInAsAsync(follow: true, Role.Owner);
        var days = Enumerable.Range(0, 7).Select(day => KeyValuePair.Create($"Week[{day}]", day < 5 ? "8.30-12, 13-17" : ""));

        using var wrong = await owner.SubmitAsync("/settings/hours", [.. days, new("Days[0].Hours", "9-17"), new("Zone", "")]);
        using var saved = await owner.SubmitAsync("/settings/hours", [.. days, new("Closed", "Christmas"), new("Days[0].Day", "2026-08-19"), new("Days[0].Name", "Uitje")]);
        using var rules = await owner.SubmitAsync("/settings/promises", [new("Rules[0].Kind", "Question"), new("Rules[0].Channel", ""), new("Rules[0].FirstAnswer", "7,5"), new("Rules[0].Solution", ""), new("ReopenDays", "7")]);
        var address = await RecordAsync(owner, null, ("Input.Outcome", "Case"));

        (await wrong.Content.ReadAsStringAsync(Cancel)).ShouldContain("Op welke dag?");
        (await saved.Content.ReadAsStringAsync(Cancel)).ShouldContain("8:30–12:00, 13:00–17:00");
        // From eleven on Tuesday five hours are left, Wednesday is closed, and the rest is Thursday's.
        (await owner.ReadAsync(address)).ShouldContain("do 20 aug 11:00");
        (await owner.ReadAsync("/settings/audit")).ShouldContain("openingstijden");
    }

    /// <returns>The address of the case.</returns>
    private static async Task<string> RecordAsync(Browser browser, Relation? who, params (string, string)[] fields)
    {
        (string, string)[] form =
        [
            ("Input.Form", RandomKey.New().ToString()), ("Input.Who", who?.Name ?? ""), ("Input.Pick", who?.Number.ToString(CultureInfo.InvariantCulture) ?? ""),
            ("Input.Words", "De ketel valt uit."), ("Input.Channel", "Phone"), ("Input.Kind", "Question"), ("Input.Impact", "Normal"), .. fields,
        ];
        using var response = await browser.SubmitAsync("/moments/new", form);
        var path = response.RequestMessage!.RequestUri!.AbsolutePath;
        path.ShouldStartWith("/cases/", customMessage: await response.Content.ReadAsStringAsync(Cancel));
        return path;
    }

    private static CaseNumber NumberIn(string address) => CaseNumber.TryParse(address[(address.LastIndexOf('/') + 1)..], out var number) ? number : throw new InvalidOperationException(address);

    private static KeyValuePair<string, string>[] Answer(string text) => [new("Input.Answer", text), new("Input.Channel", "Phone"), new("Input.Then", "WaitsForCustomer")];

    /// <summary>What the answer's form knows of the case.</summary>
    private static KeyValuePair<string, string>[] Form(string page)
    {
        var form = page[page.IndexOf("id=\"answer\"", StringComparison.Ordinal)..];
        return [.. Hidden().Matches(form).Take(3).Select(match => KeyValuePair.Create(match.Groups["name"].Value, match.Groups["value"].Value))];
    }

    [GeneratedRegex("""type="hidden"[^>]* name="(?<name>Input\.(?:Form|Version|Seen))" value="(?<value>[^"]*)""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("question=(?<id>[0-9a-f-]{36})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Question();
}
