using System.Net;
using System.Xml.Linq;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Knowledge;
using Bekwaam.Knowledge;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Knowledge;

/// <summary>Answers, as colleagues write them and as customers find them.</summary>
public sealed class AnswerPageTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Written_published_found_judged_and_seen_by_who_wrote_it(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var colleague = await app.SignedInAsAsync(follow: true, Role.Employee);
        using var customer = app.Browser(follow: true);
        using (var nothing = await customer.GetAsync("/help"))
            nothing.StatusCode.ShouldBe(HttpStatusCode.NotFound);

        using var written = await colleague.SubmitAsync("/answers/edit", ("Title", "De ketel heeft te weinig druk"), ("Body", "Vul hem bij tot **1,5 bar**."), ("Audience", "Customers"), ("Language", "nl"), ("Topic", "Verwarming"));
        (await TextAsync(written)).ShouldContain("concept");
        using (var draft = await customer.GetAsync("/help/de-ketel-heeft-te-weinig-druk"))
            draft.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        using var published = await colleague.SubmitAsync("/answers/de-ketel-heeft-te-weinig-druk", [new("to", "Published")], "/answers/de-ketel-heeft-te-weinig-druk?handler=Turn");

        (await customer.ReadAsync("/help?q=keetl+druk")).ShouldContain("/help/de-ketel-heeft-te-weinig-druk");
        var page = await customer.ReadAsync("/help/de-ketel-heeft-te-weinig-druk");
        page.ShouldContain("<strong>1,5 bar</strong>");
        page.ShouldContain("<link rel=\"canonical\" href=\"http://localhost/help/de-ketel-heeft-te-weinig-druk\">");
        for (var i = 0; i < 2; i++)
            using (await customer.SubmitAsync("/help/de-ketel-heeft-te-weinig-druk", [new("helped", "false")], "/help/de-ketel-heeft-te-weinig-druk?handler=Judge"))
            {
            }

        using var missing = await customer.SubmitAsync("/help/de-ketel-heeft-te-weinig-druk", [new("Missing", "Waar zit de kraan?")], "/help/de-ketel-heeft-te-weinig-druk?handler=Missing");
        (await TextAsync(missing)).ShouldContain("Dank u wel.");
        var seen = WebUtility.HtmlDecode(await colleague.ReadAsync("/answers/de-ketel-heeft-te-weinig-druk"));
        seen.ShouldContain("Waar zit de kraan?");
        await using var db = app.Database.Open();
        (await db.Articles.Select(a => a.DidNot).SingleAsync(Cancel)).ShouldBe(1, "twice from one browser is once");
    }

    [Fact]
    public async Task Only_who_leads_or_keeps_it_right_speaks_to_customers_in_our_name()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        await PublishAsync(app, "Ketel", publish: false);
        using var other = await app.SignedInAsAsync(follow: false, Role.Employee);
        using var manager = await app.SignedInAsAsync(follow: false, Role.Manager);

        using var refused = await other.SubmitAsync("/answers/edit", [new("to", "Published")], "/answers/ketel?handler=Turn");
        using var allowed = await manager.SubmitAsync("/answers/ketel", [new("to", "Published")], "/answers/ketel?handler=Turn");

        refused.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        allowed.StatusCode.ShouldBe(HttpStatusCode.Redirect);
    }

    [Fact]
    public async Task What_was_withdrawn_is_gone_and_an_old_address_leads_to_the_new()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        var article = await PublishAsync(app, "Oude naam");
        await using (var db = app.Database.Open())
            _ = (await SaveArticle.RunAsync(db, new(article.Id, article.Version, "Nieuwe naam", "Tekst.", null, "nl", ArticleAudience.Customers, null, null), RandomKey.New(), app.Clock.Now, Cancel)).Value;
        using var browser = app.Browser();

        using var old = await browser.GetAsync("/help/oude-naam");
        (old.StatusCode, old.Headers.Location!.OriginalString).ShouldBe((HttpStatusCode.MovedPermanently, "/help/nieuwe-naam"));
        await using (var db = app.Database.Open())
            _ = (await SaveArticle.TurnAsync(db, article.Id, ArticleState.Withdrawn, app.Clock.Now, Cancel)).Value;
        using var gone = await browser.GetAsync("/help/nieuwe-naam");
        gone.StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task Programs_read_what_is_new_and_where_all_are_and_nothing_that_is_for_colleagues()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        await PublishAsync(app, "Voor <klanten> & co");
        await PublishAsync(app, "Voor ons", ArticleAudience.Colleagues);
        using var program = app.Browser();

        var feed = XDocument.Parse(await program.ReadAsync("/help/feed"));
        var map = XDocument.Parse(await program.ReadAsync("/sitemap.xml"));

        XNamespace atom = "http://www.w3.org/2005/Atom";
        feed.Root!.Elements(atom + "entry").Select(entry => entry.Element(atom + "title")!.Value).ShouldBe(["Voor <klanten> & co"]);
        map.Root!.Descendants().Where(e => e.Name.LocalName == "loc").Select(e => e.Value).ShouldBe(["http://localhost/help/voor-klanten-co"]);
    }

    [Fact]
    public async Task What_is_searched_for_in_vain_is_a_gap_but_not_half_a_word_while_typing()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        await PublishAsync(app, "Ketel");
        using var browser = app.Browser();
        await browser.ReadAsync("/help?live=true&q=airc");
        WebUtility.HtmlDecode(await browser.ReadAsync("/help?q=airco schoonmaken")).ShouldContain("Geen antwoord gevonden");
        using var colleague = await app.SignedInAsAsync(Role.Employee);

        var gaps = await colleague.ReadAsync("/answers/gaps");

        gaps.ShouldContain("airco schoonmaken");
        gaps.ShouldNotContain(">airc<");
    }

    [Theory]
    [InlineData("Beste mevrouw De Vries,\n\nZet de ketel uit.\n\nMet vriendelijke groet,\nBram", "Zet de ketel uit.")]
    [InlineData("Dear Ms Jones,\nTurn it off.\nKind regards\nBram", "Turn it off.")]
    [InlineData("Zet de ketel uit.\nGroet de buren niet.", "Zet de ketel uit.\nGroet de buren niet.")]
    [InlineData("Hallo", "")]
    public void Of_a_letter_what_it_says_is_taken_and_not_how_it_begins_and_ends(string letter, string middle) => LetterText.Middle(letter).ShouldBe(middle);

    private static async Task<Article> PublishAsync(PageApp app, string title, ArticleAudience audience = ArticleAudience.Customers, bool publish = true)
    {
        await using var db = app.Database.Open();
        var saved = (await SaveArticle.RunAsync(db, new(null, 0, title, "Tekst.", null, "nl", audience, null, null), RandomKey.New(), app.Clock.Now, Cancel)).Value.Saved!;
        return publish ? (await SaveArticle.TurnAsync(db, saved.Id, ArticleState.Published, app.Clock.Now, Cancel)).Value : saved;
    }

    private static async Task<string> TextAsync(HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync(Cancel));
}
