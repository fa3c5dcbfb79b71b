using System.Net;
using System.Text;
using System.Xml.Linq;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Accounts.ApiTokens;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Segments;
using Bekwaam.Testing;
using Bekwaam.Tests.Api;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.CardDav;

/// <summary>The exchange that mail programs, phones and vdirsyncer have with the server.</summary>
public sealed class CardDavTests
{
    private static readonly XNamespace D = "DAV:";
    private static readonly XNamespace C = "urn:ietf:params:xml:ns:carddav";

    [Fact]
    public async Task A_client_finds_the_books_from_the_name_of_the_server_alone()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var phone = await ApiProgram.OfAsync(app, Role.Employee, ApiScopes.AddressBooks);
        await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Jan", "de", "Vries", "06 12345678"), RelationKind.Customer);

        using var wellKnown = await phone.DavAsync("PROPFIND", "/.well-known/carddav");
        var root = await XmlAsync(phone, "PROPFIND", wellKnown.Headers.Location!.ToString(), "<D:propfind xmlns:D='DAV:'><D:prop><D:current-user-principal/></D:prop></D:propfind>", "0");
        var me = root.Descendants(D + "current-user-principal").Single().Value;
        var home = (await XmlAsync(phone, "PROPFIND", me, "<D:propfind xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:carddav'><D:prop><C:addressbook-home-set/></D:prop></D:propfind>", "0"))
            .Descendants(C + "addressbook-home-set").Single().Value;
        var books = await XmlAsync(phone, "PROPFIND", home, "<D:propfind xmlns:D='DAV:'><D:prop><D:resourcetype/><D:displayname/><D:nonsense/></D:prop></D:propfind>", "1");

        var found = books.Descendants(D + "response").Where(r => r.Descendants(C + "addressbook").Any()).ToList();
        found.Select(book => book.Element(D + "href")!.Value).ShouldBe(["/carddav/books/everybody/", "/carddav/books/customer/"]);
        found.Select(book => book.Descendants(D + "displayname").Single().Value).ShouldBe(["Iedereen", "Klant"]);
        found[0].Elements(D + "propstat").Single(p => p.Value.Contains("404", StringComparison.Ordinal)).Descendants(D + "nonsense").ShouldHaveSingleItem();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_phone_stays_in_step_also_with_who_leaves_a_book(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var phone = await ApiProgram.OfAsync(app, Role.Employee, ApiScopes.AddressBooks);
        var jan = await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Jan", "de", "Vries", "06 12345678"), RelationKind.Customer);
        var els = await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Els", null, "Bakker", "020 1234567"), RelationKind.Customer);

        var (first, token) = await SyncAsync(phone, "");
        first.Count.ShouldBe(2);
        (await SyncAsync(phone, token)).Changes.ShouldBeEmpty();

        await using (var db = app.Database.Open())
        {
            await SaveRelation.RunAsync(db, new SaveRelation.Input(jan.Id, jan.Version, jan.Card with { Person = jan.Card.Person! with { Given = "Johan" } }, null, null, []),
                null, app.Clock.Now, ApiProgram.Today(app), TestContext.Current.CancellationToken);
            await ChangeKinds.RunAsync(db, els.Id, [RelationKind.Supplier], ApiProgram.Today(app), null, app.Clock.Now, ApiProgram.Today(app), TestContext.Current.CancellationToken);
        }

        var (changes, next) = await SyncAsync(phone, token);
        changes.Count.ShouldBe(2);
        changes[$"/carddav/books/customer/{jan.Id:N}.vcf"]!.ShouldContain("Johan de Vries");
        changes[$"/carddav/books/customer/{els.Id:N}.vcf"].ShouldBeNull();
        (await SyncAsync(phone, next)).Changes.ShouldBeEmpty();
        var (anew, _) = await SyncAsync(phone, "");
        anew.Keys.ShouldBe([$"/carddav/books/customer/{jan.Id:N}.vcf"]);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_segment_is_a_book_of_its_own_that_follows_who_is_in_it(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var phone = await ApiProgram.OfAsync(app, Role.Employee, ApiScopes.AddressBooks);
        var jan = await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Jan", "de", "Vries", "06 12345678"), RelationKind.Customer);
        await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Els", null, "Bakker", "020 1234567"), RelationKind.Customer);
        await using var db = app.Database.Open();
        var segment = (await SaveSegment.RunAsync(db, new(null, 0, "Storingsdienst", null), null, app.Clock.Now, TestContext.Current.CancellationToken)).Value;
        await PickMembers.AddAsync(db, segment.Id, jan.Number, ApiProgram.Today(app), TestContext.Current.CancellationToken);
        var book = $"/carddav/books/segment-{segment.Id:N}/";

        var name = await XmlAsync(phone, "PROPFIND", book, "<D:propfind xmlns:D='DAV:'><D:prop><D:displayname/></D:prop></D:propfind>", "0");
        name.Descendants(D + "displayname").Single().Value.ShouldBe("Storingsdienst");
        var (first, token) = await SyncAsync(phone, "", book: book);
        first.Keys.ShouldBe([$"{book}{jan.Id:N}.vcf"]);
        await PickMembers.RemoveAsync(db, segment.Id, jan.Number, ApiProgram.Today(app), TestContext.Current.CancellationToken);

        (await SyncAsync(phone, token, book: book)).Changes.ShouldBe(new Dictionary<string, string?> { [$"{book}{jan.Id:N}.vcf"] = null });
    }

    [Fact]
    public async Task A_truncated_answer_goes_on_where_it_stopped()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var phone = await ApiProgram.OfAsync(app, Role.Employee, ApiScopes.AddressBooks);
        for (var i = 0; i < 5; i++)
            await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Kind" + i, null, "Jansen", "06 1234567" + i), RelationKind.Customer);

        var seen = new HashSet<string>();
        var token = "";
        for (var round = 0; round < 3; round++)
        {
            var (changes, next) = await SyncAsync(phone, token, "<D:limit><D:nresults>2</D:nresults></D:limit>");
            seen.UnionWith(changes.Keys.Where(href => href.EndsWith(".vcf", StringComparison.Ordinal)));
            token = next;
        }

        seen.Count.ShouldBe(5);
        (await SyncAsync(phone, token)).Changes.ShouldBeEmpty();
    }

    [Fact]
    public async Task Cards_come_by_their_addresses_with_the_tag_that_the_list_has()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var phone = await ApiProgram.OfAsync(app, Role.Employee, ApiScopes.AddressBooks);
        var jan = await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Jan", "de", "Vries", "06 12345678") with
        {
            Mails = [new MailAddress("jan@devries.example", UseLabel.Work)],
            Addresses = [new PostalAddress { Street = "Dorpsstraat", HouseNumber = "1", Postcode = "1234 AB", Place = "Ons; Dorp", Country = "NL" }],
            Notes = "Betaalt laat",
        });
        var bakery = await ApiProgram.AddRelationAsync(app, new RelationCard { Type = RelationType.Organisation, Name = "Bakkerij De Vries B.V." });
        await using (var db = app.Database.Open())
            await SaveContactPerson.RunAsync(db, new SaveContactPerson.Input(null, 0, bakery.Id, jan.Id, "inkoper", null, ContactRoles.Decides, null, null), null, app.Clock.Now, ApiProgram.Today(app), TestContext.Current.CancellationToken);
        var list = await XmlAsync(phone, "PROPFIND", "/carddav/books/everybody/", "<D:propfind xmlns:D='DAV:'><D:prop><D:getetag/></D:prop></D:propfind>", "1");
        var listed = list.Descendants(D + "response").Single(r => r.Element(D + "href")!.Value.EndsWith(".vcf", StringComparison.Ordinal));
        var href = listed.Element(D + "href")!.Value;

        var answer = await XmlAsync(phone, "REPORT", "/carddav/books/everybody/",
            $"<C:addressbook-multiget xmlns:C='urn:ietf:params:xml:ns:carddav' xmlns:D='DAV:'><D:prop><D:getetag/><C:address-data/></D:prop><D:href>{href}</D:href><D:href>/carddav/books/everybody/nobody.vcf</D:href></C:addressbook-multiget>");

        var responses = answer.Descendants(D + "response").ToList();
        responses[0].Descendants(D + "getetag").Single().Value.ShouldBe(listed.Descendants(D + "getetag").Single().Value);
        var card = responses[0].Descendants(C + "address-data").Single().Value;
        foreach (var line in new[] { "VERSION:3.0", "FN:Jan de Vries", "N:de Vries;Jan;;;", "ORG:Bakkerij De Vries B.V.", "TITLE:inkoper", "TEL;TYPE=CELL:+31612345678", "EMAIL;TYPE=INTERNET;TYPE=WORK:jan@devries.example", "ADR:;;Dorpsstraat 1;Ons\\; Dorp;;1234 AB;" })
            card.ShouldContain(line);
        card.ShouldNotContain("Betaalt laat");
        responses[1].Element(D + "status")!.Value.ShouldContain("404");
        using var file = await phone.DavAsync("GET", href);
        file.Content.Headers.ContentType!.MediaType.ShouldBe("text/vcard");
        (await file.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldBe(card.ReplaceLineEndings("\r\n"));
    }

    [Theory]
    [InlineData("contains", "vries", 1)]
    [InlineData("starts-with", "vries", 0)]
    [InlineData("starts-with", "ján", 1)]
    public async Task A_client_can_look_somebody_up(string way, string words, int found)
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var phone = await ApiProgram.OfAsync(app, Role.Employee, ApiScopes.AddressBooks);
        await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Jan", "de", "Vries", "06 12345678"));
        await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Els", null, "Bakker", "020 1234567"));

        var answer = await XmlAsync(phone, "REPORT", "/carddav/books/everybody/",
            $"<C:addressbook-query xmlns:C='urn:ietf:params:xml:ns:carddav' xmlns:D='DAV:'><D:prop><C:address-data/></D:prop><C:filter><C:prop-filter name='FN'><C:text-match match-type='{way}'>{words}</C:text-match></C:prop-filter></C:filter></C:addressbook-query>");

        answer.Descendants(D + "response").Count().ShouldBe(found);
    }

    [Theory, InlineData("PUT"), InlineData("DELETE"), InlineData("MKCOL"), InlineData("PROPPATCH")]
    public async Task Nothing_is_written_from_a_phone_and_it_is_told_so(string method)
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var phone = await ApiProgram.OfAsync(app, Role.Owner, ApiScopes.AddressBooks);

        using var answer = await phone.DavAsync(method, "/carddav/books/everybody/new.vcf".Replace("new", Guid.Empty.ToString("N"), StringComparison.Ordinal), "BEGIN:VCARD");

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("need-privileges");
    }

    [Fact]
    public async Task A_token_that_is_none_of_the_books_makes_a_client_begin_again()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var phone = await ApiProgram.OfAsync(app, Role.Employee, ApiScopes.AddressBooks);

        using var answer = await phone.DavAsync("REPORT", "/carddav/books/customer/", SyncBody("urn:bekwaam:book:customer:99", ""));

        answer.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        (await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("valid-sync-token");
    }

    [Fact]
    public async Task A_document_type_is_not_read()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var phone = await ApiProgram.OfAsync(app, Role.Employee, ApiScopes.AddressBooks);

        using var answer = await phone.DavAsync("PROPFIND", "/carddav/", "<!DOCTYPE a [<!ENTITY b \"c\">]><D:propfind xmlns:D='DAV:'><D:prop>&b;</D:prop></D:propfind>");

        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Nobody_comes_in_without_a_token_for_address_books()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var reader = await ApiProgram.OfAsync(app, Role.Owner, ApiScopes.ReadRelations);
        using var stranger = app.Browser();

        using var without = await stranger.GetAsync("/carddav/");
        using var wrongScope = await reader.DavAsync("PROPFIND", "/carddav/");

        without.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        without.Headers.WwwAuthenticate.ShouldHaveSingleItem().Scheme.ShouldBe("Basic");
        wrongScope.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task What_a_phone_fetched_stands_in_the_trail_with_its_extent()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var phone = await ApiProgram.OfAsync(app, Role.Employee, ApiScopes.AddressBooks);
        await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Jan", "de", "Vries", "06 12345678"), RelationKind.Customer);
        await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Els", null, "Bakker", "020 1234567"), RelationKind.Customer);

        await SyncAsync(phone, "");

        await using var db = app.Database.Open();
        var read = await db.RelationReadDays.SingleAsync(TestContext.Current.CancellationToken);
        (read.AccountId, read.What, read.Cards).ShouldBe((phone.Owner.Id, "customer", 2));
    }

    private static string SyncBody(string token, string more) =>
        $"<D:sync-collection xmlns:D='DAV:' xmlns:C='urn:ietf:params:xml:ns:carddav'><D:sync-token>{token}</D:sync-token><D:sync-level>1</D:sync-level>{more}<D:prop><D:getetag/><C:address-data/></D:prop></D:sync-collection>";

    private static async Task<(Dictionary<string, string?> Changes, string Token)> SyncAsync(ApiProgram phone, string token, string more = "", string book = "/carddav/books/customer/")
    {
        var answer = await XmlAsync(phone, "REPORT", book, SyncBody(token, more));
        return (
            answer.Descendants(D + "response").ToDictionary(r => r.Element(D + "href")!.Value, r => r.Descendants(C + "address-data").SingleOrDefault()?.Value),
            answer.Root!.Element(D + "sync-token")!.Value);
    }

    private static async Task<XDocument> XmlAsync(ApiProgram phone, string method, string path, string body, string depth = "0")
    {
        using var answer = await phone.DavAsync(method, path, body, ("Depth", depth));
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.MultiStatus, text);
        return XDocument.Parse(text);
    }
}
