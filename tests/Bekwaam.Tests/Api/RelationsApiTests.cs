using System.Globalization;
using System.Net;
using System.Text.Json;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Accounts.ApiTokens;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Segments;
using Bekwaam.Testing;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bekwaam.Tests.Api;

public sealed class RelationsApiTests
{
    private const string Jan = """{"card":{"type":"person","person":{"given":"Jan","prefix":"de","family":"Vries"},"phones":[{"written":"06 12345678"}]},"kinds":["customer"]}""";
    private static readonly string[] Both = [ApiScopes.ReadRelations, ApiScopes.WriteRelations];

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_program_makes_a_relation_reads_it_and_changes_it(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var program = await ApiProgram.OfAsync(app, Role.Employee, Both);

        using var made = await program.ApiAsync("POST", "/api/v1/relations", Jan);
        made.StatusCode.ShouldBe(HttpStatusCode.Created, await TextAsync(made));
        using var read = await program.ApiAsync("GET", made.Headers.Location!.ToString());
        var relation = await JsonAsync(read);
        relation.GetProperty("name").GetString().ShouldBe("Jan de Vries");
        relation.GetProperty("card").GetProperty("phones")[0].GetProperty("e164").GetString().ShouldBe("+31612345678");
        relation.GetProperty("kinds")[0].GetString().ShouldBe("customer");

        using var changed = await program.ApiAsync("PATCH", made.Headers.Location!.ToString(), """{"card":{"person":{"given":"Johan"},"phones":null}}""", ("If-Match", read.Headers.ETag!.Tag));
        var after = await JsonAsync(changed);
        after.GetProperty("name").GetString().ShouldBe("Johan de Vries");
        after.GetProperty("card").GetProperty("phones").GetArrayLength().ShouldBe(0);
        using var late = await program.ApiAsync("PATCH", made.Headers.Location!.ToString(), "{}", ("If-Match", read.Headers.ETag!.Tag));
        late.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        using var blind = await program.ApiAsync("PATCH", made.Headers.Location!.ToString(), "{}");
        ((int)blind.StatusCode).ShouldBe(428);
        using var known = await program.ApiAsync("GET", made.Headers.Location!.ToString(), null, ("If-None-Match", changed.Headers.ETag!.Tag));
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_request_sent_twice_with_one_key_happens_once(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var program = await ApiProgram.OfAsync(app, Role.Employee, Both);

        using var first = await program.ApiAsync("POST", "/api/v1/relations", Jan, ("Idempotency-Key", "a"));
        using var second = await program.ApiAsync("POST", "/api/v1/relations", Jan, ("Idempotency-Key", "a"));
        using var other = await program.ApiAsync("POST", "/api/v1/relations", Jan.Replace("Jan", "Jans", StringComparison.Ordinal), ("Idempotency-Key", "a"));

        (await TextAsync(second)).ShouldBe(await TextAsync(first));
        other.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await using var db = app.Database.Open();
        (await db.Relations.CountAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task A_refused_request_leaves_its_key_free()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var program = await ApiProgram.OfAsync(app, Role.Employee, Both);

        using var wrong = await program.ApiAsync("POST", "/api/v1/relations", """{"card":{"type":"organisation"}}""", ("Idempotency-Key", "a"));
        using var right = await program.ApiAsync("POST", "/api/v1/relations", Jan, ("Idempotency-Key", "a"));

        wrong.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await JsonAsync(wrong)).GetProperty("errors").GetProperty("card.name").GetArrayLength().ShouldBe(1);
        right.StatusCode.ShouldBe(HttpStatusCode.Created);
    }

    [Theory]
    [InlineData("POST", "/api/v1/relations", """{"card":{"nickname":"Jan"}}""", 400)]
    [InlineData("POST", "/api/v1/relations", "{", 400)]
    [InlineData("POST", "/api/v1/relations", """{"card":null}""", 400)]
    [InlineData("POST", "/api/v1/relations", """{"card":{"mails":null}}""", 400)]
    [InlineData("POST", "/api/v1/relations", """{"card":{"person":{"family":"X"},"mails":[{"address":"no"}]}}""", 422)]
    [InlineData("DELETE", "/api/v1/relations", null, 405)]
    [InlineData("GET", "/api/v1/nothing", null, 404)]
    [InlineData("GET", "/api/v1/relations/99", null, 404)]
    [InlineData("GET", "/api/v1/relations?nonsense=1", null, 400)]
    [InlineData("GET", "/api/v1/relations?kind=nonsense", null, 400)]
    [InlineData("GET", "/api/v1/relations?after=nonsense", null, 400)]
    [InlineData("GET", "/api/v1/relations?limit=0", null, 400)]
    public async Task What_is_wrong_is_told_as_a_problem(string method, string path, string? body, int status)
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var program = await ApiProgram.OfAsync(app, Role.Employee, Both);

        using var answer = await program.ApiAsync(method, path, body);

        ((int)answer.StatusCode).ShouldBe(status, await TextAsync(answer));
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
        (await JsonAsync(answer)).GetProperty("type").GetString()!.ShouldStartWith("urn:bekwaam:problem:");
    }

    [Fact]
    public async Task A_list_goes_on_by_its_next_address_to_the_end()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var program = await ApiProgram.OfAsync(app, Role.Employee, Both);
        for (var i = 0; i < 5; i++)
            await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Kind" + i, null, "Jansen"), RelationKind.Customer);
        await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Els", null, "Bakker"), RelationKind.Supplier);

        var names = new List<string>();
        for (var next = "/api/v1/relations?kind=customer&limit=2"; next is not null;)
        {
            using var page = await program.ApiAsync("GET", next);
            var list = await JsonAsync(page);
            names.AddRange(list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!));
            next = list.TryGetProperty("next", out var more) ? more.GetString() : null;
        }

        names.ShouldBe(["Kind0 Jansen", "Kind1 Jansen", "Kind2 Jansen", "Kind3 Jansen", "Kind4 Jansen"]);
    }

    [Fact]
    public async Task Who_calls_is_found_by_the_number_however_it_is_written()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var program = await ApiProgram.OfAsync(app, Role.Employee, Both);
        await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Jan", "de", "Vries", "06 12345678"));

        using var found = await program.ApiAsync("GET", "/api/v1/relations?phone=%2B31%206%20-%2012345678");

        (await JsonAsync(found)).GetProperty("items")[0].GetProperty("name").GetString().ShouldBe("Jan de Vries");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Words_a_filter_and_a_phone_narrow_one_list(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var program = await ApiProgram.OfAsync(app, Role.Employee, Both);
        await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Jan", "de", "Vries", "06 12345678"), RelationKind.Customer);
        await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Els", "de", "Vries", "06 12345678"), RelationKind.Supplier);
        await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Jan", null, "Bakker"), RelationKind.Customer);

        async Task<string[]> NamesAsync(string query)
        {
            using var page = await program.ApiAsync("GET", "/api/v1/relations?" + query);
            return [.. (await JsonAsync(page)).GetProperty("items").EnumerateArray().Select(item => item.GetProperty("name").GetString()!)];
        }

        (await NamesAsync("q=vries")).ShouldBe(["Els de Vries", "Jan de Vries"]);
        (await NamesAsync("q=vries&kind=customer")).ShouldBe(["Jan de Vries"]);
        (await NamesAsync("phone=0612345678&kind=supplier")).ShouldBe(["Els de Vries"]);
        (await NamesAsync("phone=0612345678&q=bakker")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Segments_tell_who_is_in_them_and_that_it_was_asked()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var program = await ApiProgram.OfAsync(app, Role.Employee, Both);
        var jan = await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Jan", "de", "Vries"));
        Guid segment;
        await using (var db = app.Database.Open())
        {
            segment = (await SaveSegment.RunAsync(db, new SaveSegment.Input(null, 0, "Vroege vogels", null), null, app.Clock.Now, TestContext.Current.CancellationToken)).Value.Id;
            (await PickMembers.AddAsync(db, segment, jan.Number, ApiProgram.Today(app), TestContext.Current.CancellationToken)).Done.ShouldBeTrue();
        }

        using var all = await program.ApiAsync("GET", "/api/v1/segments");
        using var members = await program.ApiAsync("GET", $"/api/v1/segments/{segment}/members");
        using var none = await program.ApiAsync("GET", $"/api/v1/segments/{Guid.Empty}/members");

        (await JsonAsync(all)).GetProperty("items")[0].GetProperty("name").GetString().ShouldBe("Vroege vogels");
        var member = (await JsonAsync(members)).GetProperty("items")[0];
        (member.GetProperty("number").GetInt32(), member.GetProperty("since").GetString()).ShouldBe((jan.Number, ApiProgram.Today(app).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)));
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        await using var after = app.Database.Open();
        (await after.RelationReadDays.SingleAsync(TestContext.Current.CancellationToken)).What.ShouldBe($"segment {segment}");
    }

    [Fact]
    public async Task A_token_that_ran_out_or_is_withdrawn_opens_nothing()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var withdrawn = await ApiProgram.OfAsync(app, Role.Employee, Both);
        using var old = await ApiProgram.OfAsync(app, Role.Employee, Both);
        await using (var db = app.Database.Open())
        {
            var token = await db.ApiTokens.SingleAsync(t => t.AccountId == withdrawn.Owner.Id, TestContext.Current.CancellationToken);
            token.RevokedAt = app.Clock.Now;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var gone = await withdrawn.ApiAsync("GET", "/api/v1/me");
        using var still = await old.ApiAsync("GET", "/api/v1/me");
        app.Clock.Pass(TimeSpan.FromDays(31));
        using var late = await old.ApiAsync("GET", "/api/v1/me");

        (gone.StatusCode, still.StatusCode, late.StatusCode).ShouldBe((HttpStatusCode.Unauthorized, HttpStatusCode.OK, HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task What_was_merged_leads_to_where_it_went_and_what_was_erased_is_gone()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var program = await ApiProgram.OfAsync(app, Role.Employee, Both);
        var (jan, john) = (await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Jan", null, "A")), await ApiProgram.AddRelationAsync(app, ApiProgram.Person("John", null, "A")));
        await using (var db = app.Database.Open())
        {
            var merged = await db.Relations.SingleAsync(r => r.Id == john.Id, TestContext.Current.CancellationToken);
            (merged.State, merged.MergedInto) = (RelationState.Merged, jan.Id);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var moved = await program.ApiAsync("GET", $"/api/v1/relations/{john.Number}");

        moved.StatusCode.ShouldBe(HttpStatusCode.PermanentRedirect);
        moved.Headers.Location!.ToString().ShouldBe($"/api/v1/relations/{jan.Id}");
    }

    [Fact]
    public async Task A_token_does_what_it_is_for_and_stops_when_it_is_withdrawn_or_its_owner_leaves()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var reader = await ApiProgram.OfAsync(app, Role.Employee, ApiScopes.ReadRelations);
        using var writes = await reader.ApiAsync("POST", "/api/v1/relations", Jan);
        writes.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        using var reads = await reader.ApiAsync("GET", "/api/v1/relations");
        reads.StatusCode.ShouldBe(HttpStatusCode.OK);

        await using (var db = app.Database.Open())
        {
            var owner = await db.Accounts.SingleAsync(a => a.Id == reader.Owner.Id, TestContext.Current.CancellationToken);
            owner.DisabledAt = app.Clock.Now;
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        using var after = await reader.ApiAsync("GET", "/api/v1/relations");
        after.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_session_of_a_browser_opens_nothing_here()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var owner = await app.SignedInAsAsync(Role.Owner);

        using var answer = await owner.GetAsync("/api/v1/relations");

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task The_description_says_every_route()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var stranger = app.Browser();

        var document = JsonDocument.Parse(await stranger.ReadAsync("/api/v1/openapi.json")).RootElement;

        document.GetProperty("openapi").GetString()!.ShouldStartWith("3.1");
        var routes = app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().Select(route => "/" + route.RoutePattern.RawText!.TrimStart('/'))
            .Where(route => route.StartsWith("/api/v1/", StringComparison.Ordinal) && !route.Contains("openapi", StringComparison.Ordinal) && !route.Contains("{*", StringComparison.Ordinal))
            .Select(route => route.Replace(":guid", "", StringComparison.Ordinal)).Distinct();
        document.GetProperty("paths").EnumerateObject().Select(path => path.Name).Where(path => path.StartsWith("/api/", StringComparison.Ordinal)).ShouldBe(routes, ignoreOrder: true);
        document.GetProperty("paths").GetProperty("/api/v1/relations").GetProperty("get").GetProperty("parameters").EnumerateArray()
            .Select(parameter => parameter.GetProperty("name").GetString()).ShouldBe(["q", "type", "kind", "segment", "adviser", "branch", "tag", "incomplete", "silent", "phone", "mail", "after", "limit"], ignoreOrder: true);
    }

    [Fact]
    public async Task Contact_persons_permissions_and_notes_hang_on_a_relation()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var program = await ApiProgram.OfAsync(app, Role.Employee, Both);
        var jan = await ApiProgram.AddRelationAsync(app, ApiProgram.Person("Jan", "de", "Vries"));
        var bakery = await ApiProgram.AddRelationAsync(app, new RelationCard { Type = RelationType.Organisation, Name = "Bakkerij" });
        var at = $"/api/v1/relations/{bakery.Number}";

        using var person = await program.ApiAsync("POST", at + "/people", $$"""{"person":"{{jan.Id}}","function":"inkoper","roles":["decides","pays"]}""");
        using var permission = await program.ApiAsync("POST", at + "/permissions", """{"purpose":"news","given":true,"source":"webshop"}""");
        using var note = await program.ApiAsync("POST", at + "/notes", """{"text":"Belde over taart"}""");
        using var events = await program.ApiAsync("GET", at + "/events");

        person.StatusCode.ShouldBe(HttpStatusCode.Created, await TextAsync(person));
        (await JsonAsync(person)).GetProperty("name").GetString().ShouldBe("Jan de Vries");
        permission.StatusCode.ShouldBe(HttpStatusCode.Created, await TextAsync(permission));
        note.StatusCode.ShouldBe(HttpStatusCode.Created, await TextAsync(note));
        (await JsonAsync(events)).GetProperty("items").EnumerateArray().Select(e => e.GetProperty("kind").GetString()).ShouldBe(["note", "permission", "person.added", "created"], ignoreOrder: true);
    }

    private static Task<string> TextAsync(HttpResponseMessage answer) => answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage answer) => JsonDocument.Parse(await TextAsync(answer)).RootElement;
}
