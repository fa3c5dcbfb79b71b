using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings;
using Bekwaam.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bekwaam.Tests.Portal;

/// <summary>The customers' own door, as they walk through it.</summary>
public sealed partial class PortalPageTests
{
    private const string Els = "els@example.nl";
    private static readonly byte[] Picture = [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, 1, 2, 3];

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_question_without_an_account_is_mailed_sent_followed_answered_and_settled(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        using var customer = app.Browser(follow: true);
        var form = await FormAsync(customer, "/ask");
        app.Clock.Now = app.Clock.Now.AddSeconds(30);

        using var asked = await customer.SubmitAsync("/ask", [.. form, new("Kind", "Defect"), new("Words", "De ketel valt uit."), new("Name", "Els Dijkstra"), new("Mail", Els)]);
        (await TextAsync(asked)).ShouldContain("Kijk in uw mail");
        var link = await MailedAsync(app, "/ask/confirm/");
        using var sent = await customer.SubmitAsync(link, []);
        var page = await TextAsync(sent);
        var address = sent.RequestMessage!.RequestUri!.AbsolutePath;

        address.ShouldStartWith("/portal/cases/");
        page.ShouldContain("De ketel valt uit.");
        page.ShouldContain("Wij zijn aan zet: u hoort van ons vóór");
        using var photo = await customer.UploadAsync(address + "?handler=Add", "Files", "ketel.png", Picture, [.. (await FormAsync(customer, address)).Select(f => (f.Key, f.Value))]);
        var shown = await TextAsync(photo);
        shown.ShouldContain("ketel.png</a>");
        using var file = await customer.GetAsync(FileLink().Match(shown).Groups["path"].Value);
        (await file.Content.ReadAsByteArrayAsync(Cancel)).ShouldBe(Picture);

        await AnswerAsync(app, "Druk op reset.");
        app.Clock.Now = app.Clock.Now.AddMinutes(1);
        (await customer.ReadAsync(address)).ShouldContain("Druk op reset.");
        using var works = await customer.SubmitAsync(address, await FormAsync(customer, address), address + "?handler=Works");
        (await TextAsync(works)).ShouldContain("Opgelost vandaag");
        using var not = await customer.SubmitAsync(address, [.. await FormAsync(customer, address), new("Words", "Hij valt weer uit.")], address + "?handler=Add");
        var again = await TextAsync(not);
        again.ShouldContain("Hij valt weer uit.");
        again.ShouldContain("Weer opgepakt");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task One_customer_opens_nothing_of_another_by_any_route(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        await EnterAsync(app, "Els Dijkstra", Els);
        await EnterAsync(app, "Jan de Vries", "jan@example.nl");
        using var els = await SignedInAsync(app, Els);
        var address = await AskAsync(els, "Geheim van Els.");
        using var photo = await els.UploadAsync(address + "?handler=Add", "Files", "ketel.png", Picture, [.. (await FormAsync(els, address)).Select(f => (f.Key, f.Value))]);
        var file = FileLink().Match(await TextAsync(photo)).Groups["path"].Value;
        using var jan = await SignedInAsync(app, "jan@example.nl");
        var own = await AskAsync(jan, "Vraag van Jan.");

        var number = address.Split('/')[^1];
        var routes = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Select(route => "/" + route.RoutePattern.RawText!.Trim('/')).Where(route => route.StartsWith("/portal", StringComparison.Ordinal)).ToList();
        routes.Count.ShouldBeGreaterThan(5);
        foreach (var route in routes)
        {
            using var opened = await jan.GetAsync(route.Replace("{number}", number, StringComparison.Ordinal).Replace("{id:guid}", file.Split('/')[^1], StringComparison.Ordinal).Replace("{token}", "x", StringComparison.Ordinal));
            (await opened.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("Geheim van Els.", customMessage: route);
            if (route.Contains("{number}", StringComparison.Ordinal))
                opened.StatusCode.ShouldBe(HttpStatusCode.NotFound, route);
        }

        // His own case, another's file; and everything that can be sent.
        using (var mixed = await jan.GetAsync(own + "/files/" + file.Split('/')[^1]))
            mixed.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var handler in new[] { "Add", "Works", "Withdraw", "Call" })
        {
            using var posted = await jan.SubmitAsync(own, [.. await FormAsync(jan, own), new("Words", "Van een ander"), new("Phone", "06 12345678"), new("Before", app.Clock.Now.AddHours(5).ToString("o"))], address + "?handler=" + handler);
            posted.StatusCode.ShouldBe(HttpStatusCode.NotFound, handler);
        }

        var kept = await els.ReadAsync(address);
        kept.ShouldContain("Geheim van Els.");
        kept.ShouldNotContain("Van een ander");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Taken_off_the_card_an_address_sees_nothing_at_its_next_request(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        var card = await EnterAsync(app, "Els Dijkstra", Els);
        using var els = await SignedInAsync(app, Els);
        var number = await RecordAsync(app, card);
        (await els.ReadAsync("/portal/cases/" + number)).ShouldContain("Aan de telefoon");

        await using (var db = app.Database.Open())
            _ = (await SaveRelation.RunAsync(db, new(card.Id, card.Version, card.Card with { Mails = [] }, null, null, []), null, app.Clock.Now, DateOnly.FromDateTime(app.Clock.Now.DateTime), Cancel)).Value;

        using var after = await els.GetAsync("/portal/cases/" + number);
        after.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Known_or_not_the_answer_is_the_same_page()
    {
        await using var app = await OpenAsync(Engine.Sqlite);
        await EnterAsync(app, "Els Dijkstra", Els);
        using var browser = app.Browser(follow: true);

        using var known = await browser.SubmitAsync("/portal/sign-in", ("Mail", Els));
        using var unknown = await browser.SubmitAsync("/portal/sign-in", ("Mail", "vreemd@example.nl"));

        Shape(await TextAsync(known)).ShouldBe(Shape(await TextAsync(unknown)));
        known.RequestMessage!.RequestUri!.AbsolutePath.ShouldStartWith("/portal/code/");
    }

    [Fact]
    public async Task Opening_the_mailed_link_does_not_use_it_and_pressing_the_button_does()
    {
        await using var app = await OpenAsync(Engine.Sqlite);
        await EnterAsync(app, "Els Dijkstra", Els);
        using var browser = app.Browser(follow: true);
        using var asked = await browser.SubmitAsync("/portal/sign-in", ("Mail", Els), ("ReturnUrl", "/ask"));
        var link = await MailedAsync(app, "/portal/link/");

        (await browser.ReadAsync(link)).ShouldContain("Kom binnen");
        using var scanner = app.Browser();
        (await scanner.ReadAsync(link)).ShouldContain("Kom binnen");
        using var entered = await browser.SubmitAsync(link, []);
        using var reused = await scanner.GetAsync(link);

        entered.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/ask");
        (await browser.ReadAsync("/portal")).ShouldContain(Els);
        reused.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var altered = await scanner.GetAsync(link + "x");
        altered.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_link_to_elsewhere_is_not_followed_after_coming_in()
    {
        await using var app = await OpenAsync(Engine.Sqlite);
        await EnterAsync(app, "Els Dijkstra", Els);
        using var browser = app.Browser(follow: true);
        using var asked = await browser.SubmitAsync("/portal/sign-in", ("Mail", Els), ("ReturnUrl", "https://evil.example/"));

        using var entered = await browser.SubmitAsync(await MailedAsync(app, "/portal/link/"), []);

        entered.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/portal");
    }

    [Fact]
    public async Task As_long_as_the_door_is_closed_its_pages_are_not_there()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = app.Browser();
        foreach (var path in new[] { "/portal/sign-in", "/ask", "/ask/sent", "/portal/link/x" })
        {
            using var response = await browser.GetAsync(path);
            response.StatusCode.ShouldBe(HttpStatusCode.NotFound, path);
        }
    }

    [Fact]
    public async Task A_colleagues_session_opens_no_customers_page_and_a_customers_no_colleagues()
    {
        await using var app = await OpenAsync(Engine.Sqlite);
        await EnterAsync(app, "Els Dijkstra", Els);
        using var colleague = await app.SignedInAsAsync(Role.Owner);
        using var els = await SignedInAsync(app, Els, follow: false);

        using var asColleague = await colleague.GetAsync("/portal");
        using var asCustomer = await els.GetAsync("/cases");

        asColleague.Headers.Location!.PathAndQuery.ShouldStartWith("/portal/sign-in");
        asCustomer.Headers.Location!.PathAndQuery.ShouldStartWith("/sign-in");
    }

    [Fact]
    public async Task Signed_in_or_not_a_customer_chooses_language_and_signs_out()
    {
        await using var app = await OpenAsync(Engine.Sqlite);
        await EnterAsync(app, "Els Dijkstra", Els);
        using var els = await SignedInAsync(app, Els);

        using var english = await els.SubmitAsync("/portal", [new("language", "en"), new("here", "/portal")], "/portal/language");
        (await TextAsync(english)).ShouldContain("Your questions");
        using var left = await els.SubmitAsync("/portal", [], "/portal/sign-out");
        left.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/portal/sign-in");
        using var again = await els.GetAsync("/portal");
        again.RequestMessage!.RequestUri!.AbsolutePath.ShouldBe("/portal/sign-in");
    }

    [Fact]
    public async Task Forms_that_lost_their_key_are_each_kept_for_whoever_sent_them()
    {
        await using var app = await OpenAsync(Engine.Sqlite);
        await EnterAsync(app, "Els Dijkstra", Els);
        await EnterAsync(app, "Jan de Vries", "jan@example.nl");
        foreach (var mail in new[] { Els, "jan@example.nl" })
        {
            using var browser = await SignedInAsync(app, mail);
            for (var i = 0; i < 2; i++)
            {
                using var asked = await browser.SubmitAsync("/ask", ("Kind", "Question"), ("Words", $"Vraag {i} van {mail}"));
                var address = asked.RequestMessage!.RequestUri!.AbsolutePath;
                using var added = await browser.SubmitAsync(address, [new("Words", "Nog iets van " + mail)], address + "?handler=Add");
                (await TextAsync(added)).ShouldContain("Nog iets van " + mail);
            }
        }

        await using var db = app.Database.Open();
        (await db.Cases.CountAsync(Cancel)).ShouldBe(4);
    }

    [Fact]
    public async Task What_was_typed_stays_when_it_is_refused()
    {
        await using var app = await OpenAsync(Engine.Sqlite);
        await EnterAsync(app, "Els Dijkstra", Els);
        using var els = await SignedInAsync(app, Els);

        using var refused = await els.SubmitAsync("/ask", [.. await FormAsync(els, "/ask"), new("Kind", "Question"), new("Words", "Belt u mij?"), new("Phone", "geen nummer"), new("Before", "")]);

        var page = await TextAsync(refused);
        page.ShouldContain("Vul het nummer in waarop wij u kunnen bellen.");
        page.ShouldContain("Belt u mij?");
        page.ShouldContain("geen nummer");
    }

    [Fact]
    public async Task A_call_that_is_asked_for_is_promised_and_seen_by_both()
    {
        await using var app = await OpenAsync(Engine.Sqlite);
        await EnterAsync(app, "Els Dijkstra", Els);
        using var els = await SignedInAsync(app, Els);
        var address = await AskAsync(els, "De ketel valt uit.");
        var choice = Option().Match(await els.ReadAsync(address)).Groups["value"].Value;

        using var called = await els.SubmitAsync(address, [.. await FormAsync(els, address), new("Phone", "06 12345678"), new("Before", WebUtility.HtmlDecode(choice)), new("About", "De prijs")], address + "?handler=Call");
        (await TextAsync(called)).ShouldContain("Wij bellen u vóór");

        using var colleague = await app.SignedInAsAsync(follow: true, Role.Employee);
        var seen = WebUtility.HtmlDecode(await colleague.ReadAsync(address.Replace("/portal", "", StringComparison.Ordinal)));
        seen.ShouldContain("wil gebeld worden vóór");
        seen.ShouldContain("06 12345678: De prijs");
        seen.ShouldContain("Gevraagd op de website");
    }

    [Fact]
    public async Task A_customer_puts_their_details_right_says_what_may_be_sent_and_takes_everything_along()
    {
        await using var app = await OpenAsync(Engine.Sqlite);
        var card = await EnterAsync(app, "Els Dijkstra", Els);
        await EnterAsync(app, "Jan de Vries", "jan@example.nl");
        await RecordAsync(app, card);
        using var els = await SignedInAsync(app, Els);

        using var wrong = await els.SubmitAsync("/portal/me", [new("Version", "1"), new("Street", "Dorpsstraat"), new("Phone", "zonder cijfers")], "/portal/me?handler=Change");
        (await TextAsync(wrong)).ShouldContain("Dorpsstraat");
        using var saved = await els.SubmitAsync("/portal/me", [new("Version", VersionIn(await els.ReadAsync("/portal/me"))), new("Street", "Dorpsstraat"), new("HouseNumber", "1"), new("Postcode", "3701 AA"), new("Place", "Zeist")], "/portal/me?handler=Change");
        (await TextAsync(saved)).ShouldContain("Bewaard.");
        using var quiet = await els.SubmitAsync("/portal/me", [new("nothing", "true")], "/portal/me?handler=Prefer");
        (await TextAsync(quiet)).ShouldContain("Wij sturen u niets dan antwoord op wat u vraagt.");
        using var file = await els.SubmitAsync("/portal/me", [], "/portal/me?handler=Machine");

        var data = await TextAsync(file);
        data.ShouldContain("Aan de telefoon.");
        data.ShouldContain("Dorpsstraat");
        data.ShouldNotContain("Jan de Vries");
        using var colleague = await app.SignedInAsAsync(follow: true, Role.Employee);
        WebUtility.HtmlDecode(await colleague.ReadAsync($"/relations/{card.Number}")).ShouldContain("Zelf gewijzigd op de website");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_form_asks_what_comes_up_by_an_answer_keeps_what_was_typed_and_becomes_a_case(Engine engine)
    {
        await using var app = await OpenAsync(engine);
        await EnterAsync(app, "Els Dijkstra", Els);
        using var administrator = await app.SignedInAsAsync(follow: true, Role.Administrator);
        using var built = await administrator.SubmitAsync("/settings/forms/edit", [
            new("Title", "Onderhoud afspreken"), new("Language", "nl"), new("Kind", "Request"), new("Solves", "Kijk eerst **hier**."), new("AsksNeed", "true"),
            new("Fields[0].Label", "Welk toestel?"), new("Fields[0].Type", "Choice"), new("Fields[0].Choices", "ketel, boiler"), new("Fields[0].Required", "true"),
            new("Fields[1].Label", "Welk bouwjaar?"), new("Fields[1].Type", "Number"), new("Fields[1].If", "1"), new("Fields[1].Is", "ketel"), new("Fields[1].Required", "true")]);
        (await TextAsync(built)).ShouldContain("/ask/onderhoud-afspreken");
        using var els = await SignedInAsync(app, Els);
        (await els.ReadAsync("/ask")).ShouldContain("Onderhoud afspreken");
        var page = await els.ReadAsync("/ask/onderhoud-afspreken");
        page.ShouldContain("<strong>hier</strong>");
        page.ShouldNotContain("Welk bouwjaar?");

        List<KeyValuePair<string, string>> first = [.. Fields(page), new("Need", "Winter"), new("Answers[0].Key", "q1"), new("Answers[0].Value", "ketel"), new("Remark", "Liefst vrijdag")];
        using var more = await els.SubmitAsync("/ask/onderhoud-afspreken", first);
        var asked = await TextAsync(more);
        asked.ShouldContain("Welk bouwjaar?");
        asked.ShouldContain("Liefst vrijdag");
        using var wrong = await els.SubmitAsync("/ask/onderhoud-afspreken", [.. first, new("Answers[1].Key", "q2"), new("Answers[1].Value", "oud")]);
        (await TextAsync(wrong)).ShouldContain("Dit is geen getal.");
        using var sent = await els.SubmitAsync("/ask/onderhoud-afspreken", [.. first, new("Answers[1].Key", "q2"), new("Answers[1].Value", "2011")]);

        var opened = await TextAsync(sent);
        sent.RequestMessage!.RequestUri!.AbsolutePath.ShouldStartWith("/portal/cases/");
        opened.ShouldContain("Welk bouwjaar? 2011");
        opened.ShouldContain("Liefst vrijdag");
        using var helped = await els.SubmitAsync("/ask/onderhoud-afspreken", [], "/ask/onderhoud-afspreken?handler=Helped");
        (await TextAsync(helped)).ShouldContain("Fijn om te horen");
    }

    [Fact]
    public async Task What_was_kept_apart_is_shown_to_colleagues_who_let_it_through()
    {
        await using var app = await OpenAsync(Engine.Sqlite);
        using var stranger = app.Browser(follow: true);
        using var asked = await stranger.SubmitAsync("/ask", [.. await FormAsync(stranger, "/ask"), new("Kind", "Question"), new("Words", "Te snel getypt."), new("Mail", Els)]);
        (await TextAsync(asked)).ShouldContain("Een collega kijkt er eerst naar");
        using var colleague = await app.SignedInAsAsync(follow: true, Role.Employee);

        (await colleague.ReadAsync("/cases?scope=Unassigned")).ShouldContain("/cases/held");
        var held = await colleague.ReadAsync("/cases/held");
        held.ShouldContain("Te snel getypt.");
        using var through = await colleague.SubmitAsync("/cases/held", [.. Fields(held).Where(f => f.Key == "id"), new("through", "true")]);
        (await TextAsync(through)).ShouldContain("Het is nu zaak");
    }

    private static async Task<PageApp> OpenAsync(Engine engine)
    {
        var app = await PageApp.StartAsync(engine);
        await using var db = app.Database.Open();
        _ = (await CustomerDoor.SaveAsync(db, new CustomerDoor(true, "http://localhost", "030 555 01 00", null), RandomKey.New(), app.Clock.Now, null, Cancel)).Value;
        return app;
    }

    private static async Task<Relation> EnterAsync(PageApp app, string name, string mail)
    {
        await using var db = app.Database.Open();
        var card = new RelationCard { Type = RelationType.Person, Person = DutchNames.Read(name), Mails = [new MailAddress(mail)] };
        return (await SaveRelation.RunAsync(db, new(null, 0, card, null, null, []), null, app.Clock.Now, DateOnly.FromDateTime(app.Clock.Now.DateTime), Cancel)).Value.Saved!;
    }

    private static async Task<CaseNumber> RecordAsync(PageApp app, Relation who)
    {
        var by = await app.AddAccountAsync(roles: Role.Employee);
        await using var db = app.Database.Open();
        var call = new RecordMoment.Input(
            RandomKey.New(), who.Id, null, null, ChannelKind.Phone, true, null, "Aan de telefoon.", null, false, null, CaseKind.Question, null, CaseImpact.Normal, null, MomentOutcome.Case, null, null, null, null, null);
        return (await RecordMoment.RunAsync(db, call, by.Id, app.Clock.Now, Cancel)).Value.Number;
    }

    private static async Task<Browser> SignedInAsync(PageApp app, string mail, bool follow = true)
    {
        var browser = app.Browser(follow);
        using var asked = await browser.SubmitAsync("/portal/sign-in", ("Mail", mail));
        using var entered = await browser.SubmitAsync(await MailedAsync(app, "/portal/link/"), []);
        return browser;
    }

    private static async Task<string> AskAsync(Browser browser, string words)
    {
        using var asked = await browser.SubmitAsync("/ask", [.. await FormAsync(browser, "/ask"), new("Kind", "Question"), new("Words", words)]);
        asked.RequestMessage!.RequestUri!.AbsolutePath.ShouldStartWith("/portal/cases/");
        return asked.RequestMessage.RequestUri.AbsolutePath;
    }

    private static async Task AnswerAsync(PageApp app, string text)
    {
        var by = await app.AddAccountAsync(name: "Bram de Boer", roles: Role.Employee);
        await using var db = app.Database.Open();
        var one = await db.Cases.AsNoTracking().SingleAsync(Cancel);
        _ = (await AnswerCustomer.RunAsync(db, one.Id, new(RandomKey.New(), one.Version, one.Lines, text, ChannelKind.Portal, CaseState.WaitsForCustomer), by.Id, app.Clock.Now, Cancel)).Value;
    }

    /// <summary>Has the jobs done, and finds the newest mailed link that begins so.</summary>
    private static async Task<string> MailedAsync(PageApp app, string path)
    {
        await app.Services.GetRequiredService<JobRunner>().RunUntilIdleAsync(Cancel);
        var folder = app.Services.GetRequiredService<Bekwaam.Hosting.Installation>().MailFolder;
        var texts = folder.GetFiles().OrderBy(file => file.LastWriteTimeUtc).Select(file => Plain(File.ReadAllText(file.FullName))).Where(text => text.Contains(path, StringComparison.Ordinal)).ToList();
        var text = texts[^1];
        return path + new string([.. text[(text.IndexOf(path, StringComparison.Ordinal) + path.Length)..].TakeWhile(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_')]);
    }

    private static string Plain(string mail) => mail.Replace("=\r\n", "", StringComparison.Ordinal).Replace("=\n", "", StringComparison.Ordinal);

    private static async Task<List<KeyValuePair<string, string>>> FormAsync(Browser browser, string path) => Fields(await browser.ReadAsync(path));

    /// <summary>What the page's forms hold hidden, each once; not whom the form is for.</summary>
    private static List<KeyValuePair<string, string>> Fields(string page) =>
        [.. Hidden().Matches(page).Select(m => KeyValuePair.Create(m.Groups["name"].Value, WebUtility.HtmlDecode(m.Groups["value"].Value))).Where(f => f.Key is "form" or "stamp" or "id").DistinctBy(f => f.Key)];

    private static string VersionIn(string page) => Regex.Match(page, "name=\"Version\" value=\"(?<v>[0-9]+)\"", RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1)).Groups["v"].Value;

    private static async Task<string> TextAsync(HttpResponseMessage response)
    {
        var text = WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
        response.IsSuccessStatusCode.ShouldBeTrue(text);
        return text;
    }

    /// <summary>Without what differs at every request.</summary>
    private static string Shape(string page) => Varying().Replace(page, "");

    [GeneratedRegex("<input type=\"hidden\" name=\"(?<name>\\w+)\" value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();

    [GeneratedRegex("href=\"(?<path>/portal/cases/[^\"]+/files/[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FileLink();

    [GeneratedRegex("<option[^>]* value=\"(?<value>20[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Option();

    [GeneratedRegex("value=\"[^\"]*\"|/portal/code/[0-9a-f-]+", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Varying();
}
