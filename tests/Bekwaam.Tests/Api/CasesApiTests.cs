using System.Net;
using System.Text.Json;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Accounts.ApiTokens;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Cases.Fields;
using Bekwaam.Core.Relations;
using Bekwaam.Testing;
using Bekwaam.Tests.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Api;

public sealed class CasesApiTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    private static readonly string[] Both = [ApiScopes.ReadCases, ApiScopes.WriteCases];

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_program_records_a_contact_works_on_the_case_and_solves_it(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var program = await ApiProgram.OfAsync(app, Role.Employee, Both);
        var colleague = await app.AddAccountAsync(name: "Joris Blom", roles: Role.Employee);
        var relation = await RegisterApps.EnterAsync(app, "Bakkerij De Wit");

        using var made = await program.ApiAsync("POST", "/api/v1/contacts",
            $$"""{"channel":"portal","kind":"defect","relation":"{{relation.Number}}","words":"De ketel valt uit.","feeling":"bad","product":"Ketel"}""");
        made.StatusCode.ShouldBe(HttpStatusCode.Created, await TextAsync(made));
        var address = made.Headers.Location!.ToString();
        var one = await JsonAsync(made);
        one.GetProperty("customer").GetProperty("name").GetString().ShouldBe("Bakkerij De Wit");
        one.GetProperty("contacts")[0].GetProperty("feeling").GetString().ShouldBe("bad");
        var seen = (await LinesAsync(program, address)).Last().GetProperty("line").GetInt32();

        await DoneAsync(program, address + "/answers", $$"""{"text":"Wij komen morgen.","seen":{{seen}},"channel":"mail"}""");
        await DoneAsync(program, address + "/notes", """{"text":"Sleutel bij de buren."}""");
        await DoneAsync(program, address + "/questions", $$"""{"colleague":"{{colleague.Id}}","reason":"noKnowledge","text":"Welke pomp?"}""");
        var promised = await DoneAsync(program, address + "/promises", $$"""{"dueAt":"{{app.Clock.Now.AddHours(3):o}}","text":"Bellen"}""");
        var promise = promised.GetProperty("promises").EnumerateArray().Single(p => p.TryGetProperty("text", out var text) && text.GetString() == "Bellen").GetProperty("id").GetString();
        using var early = await program.ApiAsync("POST", address + "/solve", "{}");
        early.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        await DoneAsync(program, $"{address}/promises/{promise}/settle", """{"kept":true}""");
        await DoneAsync(program, address + "/pass-on", $$"""{"colleague":"{{colleague.Id}}","reason":"wrongDesk"}""");
        var solved = await DoneAsync(program, address + "/solve", """{"text":"Pomp vervangen."}""");

        solved.GetProperty("state").GetString().ShouldBe("solved");
        (solved.GetProperty("passedOn").GetInt32(), solved.GetProperty("consulted").GetInt32()).ShouldBe((1, 1));
        (await LinesAsync(program, address)).Select(line => line.GetProperty("kind").GetString())
            .ShouldBe(["fromCustomer", "toCustomer", "note", "asked", "promised", "promiseKept", "passedOn", "solved"], ignoreOrder: false);
        (await DoneAsync(program, address + "/reopen", """{"text":"Toch niet."}""")).GetProperty("reopened").GetInt32().ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_answer_that_talks_past_the_customer_is_not_kept_and_says_what_was_said(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var program = await ApiProgram.OfAsync(app, Role.Employee, Both);
        var address = await RecordAsync(program);
        var seen = (await LinesAsync(program, address)).Last().GetProperty("line").GetInt32();
        await DoneAsync(program, address + "/answers", $$"""{"text":"Ik kom.","seen":{{seen}}}""");

        using var late = await program.ApiAsync("POST", address + "/answers", $$"""{"text":"Hij komt.","seen":{{seen}}}""");

        late.StatusCode.ShouldBe(HttpStatusCode.PreconditionFailed);
        (await JsonAsync(late)).GetProperty("meanwhile")[0].GetProperty("text").GetString().ShouldBe("Ik kom.");
        (await LinesAsync(program, address)).Count(line => line.GetProperty("kind").GetString() == "toCustomer").ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Sent_twice_with_one_key_it_happens_once(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var program = await ApiProgram.OfAsync(app, Role.Employee, Both);
        const string call = """{"channel":"phone","caller":"Iemand","words":"Twee keer gestuurd."}""";

        using var first = await program.ApiAsync("POST", "/api/v1/contacts", call, ("Idempotency-Key", "a"));
        using var second = await program.ApiAsync("POST", "/api/v1/contacts", call, ("Idempotency-Key", "a"));
        var address = first.Headers.Location!.ToString();
        using var note = await program.ApiAsync("POST", address + "/notes", """{"text":"Eens."}""", ("Idempotency-Key", "b"));
        using var again = await program.ApiAsync("POST", address + "/notes", """{"text":"Eens."}""", ("Idempotency-Key", "b"));

        second.Headers.Location!.ToString().ShouldBe(address);
        (note.StatusCode, again.StatusCode).ShouldBe((HttpStatusCode.Created, HttpStatusCode.Created));
        (await LinesAsync(program, address)).Count(line => line.GetProperty("kind").GetString() == "note").ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Putting_right_takes_what_was_read_and_is_all_or_nothing(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var program = await ApiProgram.OfAsync(app, Role.Employee, Both);
        await AddFieldAsync(app, "serial");
        var address = await RecordAsync(program);
        using var read = await program.ApiAsync("GET", address);
        var tag = read.Headers.ETag!.Tag;

        using var blind = await program.ApiAsync("PATCH", address, "{}");
        using var half = await program.ApiAsync("PATCH", address, """{"subject":"Anders","fields":{"unknown":"x"}}""", ("If-Match", tag));
        using var right = await program.ApiAsync("PATCH", address, """{"impact":"high","fields":{"serial":"AB-12"},"tags":["lekkage"],"state":"waitsForOthers"}""", ("If-Match", tag));
        using var late = await program.ApiAsync("PATCH", address, """{"impact":"low"}""", ("If-Match", tag));

        ((int)blind.StatusCode, (int)half.StatusCode, (int)late.StatusCode).ShouldBe((428, 422, 412));
        right.StatusCode.ShouldBe(HttpStatusCode.OK, await TextAsync(right));
        var one = await JsonAsync(right);
        one.GetProperty("subject").GetString().ShouldNotBe("Anders");
        (one.GetProperty("impact").GetString(), one.GetProperty("state").GetString(), one.GetProperty("tags")[0].GetString(), one.GetProperty("fields").GetProperty("serial").GetString())
            .ShouldBe(("high", "waitsForOthers", "lekkage", "AB-12"));
        using var known = await program.ApiAsync("GET", address, null, ("If-None-Match", right.Headers.ETag!.Tag));
        known.StatusCode.ShouldBe(HttpStatusCode.NotModified);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_list_is_narrowed_and_goes_on_by_its_next_address(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var program = await ApiProgram.OfAsync(app, Role.Employee, Both);
        await AddFieldAsync(app, "order");
        var relation = await RegisterApps.EnterAsync(app, "Slagerij Blom");
        var addresses = new List<string>();
        for (var i = 0; i < 5; i++)
            addresses.Add(await RecordAsync(program, $"\"relation\":\"{relation.Id}\","));
        await DoneAsync(program, addresses[0] + "/solve", "{}");
        using var read = await program.ApiAsync("GET", addresses[1]);
        (await program.ApiAsync("PATCH", addresses[1], """{"fields":{"order":"77"}}""", ("If-Match", read.Headers.ETag!.Tag))).Dispose();

        (await NumbersAsync(program, $"relation={relation.Number}&limit=2")).Count.ShouldBe(5);
        (await NumbersAsync(program, $"relation={relation.Number}&scope=Open")).Count.ShouldBe(4);
        (await NumbersAsync(program, $"relation={relation.Number}&state=Solved")).ShouldBe([addresses[0].Split('/')[^1]]);
        (await NumbersAsync(program, "field.order=77")).ShouldBe([addresses[1].Split('/')[^1]]);
    }

    [Theory]
    [InlineData("GET", "/api/v1/cases?nonsense=1", null, 400)]
    [InlineData("GET", "/api/v1/cases?kind=nonsense", null, 400)]
    [InlineData("GET", "/api/v1/cases?opened-from=yesterday", null, 400)]
    [InlineData("GET", "/api/v1/cases?scope=nonsense", null, 400)]
    [InlineData("GET", "/api/v1/cases?relation=99999999", null, 400)]
    [InlineData("GET", "/api/v1/cases?after=nonsense", null, 400)]
    [InlineData("GET", "/api/v1/cases?limit=0", null, 400)]
    [InlineData("GET", "/api/v1/cases/2026-99999", null, 404)]
    [InlineData("GET", "/api/v1/cases/x/thread", null, 404)]
    [InlineData("POST", "/api/v1/contacts", """{"kind":"question"}""", 422)]
    [InlineData("POST", "/api/v1/contacts", """{"channel":"phone","nonsense":1}""", 400)]
    [InlineData("POST", "/api/v1/contacts", """{"channel":"phone"}""", 422)]
    [InlineData("POST", "/api/v1/contacts", """{"channel":"phone","words":"x","relation":"99999999"}""", 422)]
    [InlineData("POST", "/api/v1/contacts", """{"channel":"phone","words":"x","about":"none"}""", 422)]
    [InlineData("POST", "/api/v1/contacts", """{"channel":"phone","words":"x","outcome":"promise"}""", 422)]
    [InlineData("POST", "/api/v1/cases/2026-99999/notes", """{"text":"x"}""", 404)]
    public async Task What_is_wrong_is_told_as_a_problem(string method, string path, string? body, int status)
    {
        var app = await apps.OnAsync(Engine.Sqlite);
        using var program = await ApiProgram.OfAsync(app, Role.Employee, Both);

        using var answer = await program.ApiAsync(method, path, body);

        ((int)answer.StatusCode).ShouldBe(status, await TextAsync(answer));
        (await JsonAsync(answer)).GetProperty("type").GetString()!.ShouldStartWith("urn:bekwaam:problem:");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_token_does_what_its_scopes_say_and_sees_what_its_owner_sees(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var program = await ApiProgram.OfAsync(app, Role.Manager, Both);
        using var reader = await ApiProgram.OfAsync(app, Role.Employee, ApiScopes.ReadCases);
        using var relations = await ApiProgram.OfAsync(app, Role.Employee, ApiScopes.ReadRelations, ApiScopes.WriteRelations);
        var address = await RecordAsync(program);

        using var read = await reader.ApiAsync("GET", address);
        using var write = await reader.ApiAsync("POST", address + "/notes", """{"text":"x"}""");
        using var other = await relations.ApiAsync("GET", address);
        (read.StatusCode, write.StatusCode, other.StatusCode).ShouldBe((HttpStatusCode.OK, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden));

        await using (var db = app.Database.Open())
        {
            var number = CaseNumber.TryParse(address.Split('/')[^1], out var parsed) ? parsed : default;
            var id = await db.Cases.Where(c => c.Number == number).Select(c => c.Id).SingleAsync(Cancel);
            (await ConfideCase.RunAsync(db, id, confidential: true, null, leads: true, program.Owner.Id, app.Clock.Now, Cancel)).Done.ShouldBeTrue();
        }

        using var hidden = await reader.ApiAsync("GET", address);
        using var thread = await reader.ApiAsync("GET", address + "/thread");
        using var shown = await program.ApiAsync("GET", address);
        (hidden.StatusCode, thread.StatusCode, shown.StatusCode).ShouldBe((HttpStatusCode.NotFound, HttpStatusCode.NotFound, HttpStatusCode.OK));
    }

    private static async Task<string> RecordAsync(ApiProgram program, string more = "")
    {
        using var made = await program.ApiAsync("POST", "/api/v1/contacts", $$"""{{{more}}"channel":"phone","words":"De ketel valt uit."}""");
        made.StatusCode.ShouldBe(HttpStatusCode.Created, await TextAsync(made));
        return made.Headers.Location!.ToString();
    }

    private static async Task AddFieldAsync(PageApp app, string key)
    {
        await using var db = app.Database.Open();
        (await SaveCaseField.RunAsync(db, new(key, key, CustomFieldType.Text, null, null, false), isNew: true, null, app.Clock.Now, null, Cancel)).Done.ShouldBeTrue();
    }

    private static async Task<JsonElement> DoneAsync(ApiProgram program, string address, string body)
    {
        using var answer = await program.ApiAsync("POST", address, body);
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, await TextAsync(answer));
        return await JsonAsync(answer);
    }

    /// <summary>The whole thread, two lines at a time.</summary>
    private static Task<List<JsonElement>> LinesAsync(ApiProgram program, string address) => AllAsync(program, address + "/thread?limit=2");

    private static async Task<List<string?>> NumbersAsync(ApiProgram program, string filter) =>
        [.. (await AllAsync(program, "/api/v1/cases?" + filter)).Select(item => item.GetProperty("number").GetString())];

    private static async Task<List<JsonElement>> AllAsync(ApiProgram program, string address)
    {
        var items = new List<JsonElement>();
        for (var next = address; next is not null;)
        {
            using var page = await program.ApiAsync("GET", next);
            page.StatusCode.ShouldBe(HttpStatusCode.OK, await TextAsync(page));
            var list = await JsonAsync(page);
            items.AddRange(list.GetProperty("items").EnumerateArray());
            next = list.TryGetProperty("next", out var more) ? more.GetString() : null;
        }

        return items;
    }

    private static Task<string> TextAsync(HttpResponseMessage response) => response.Content.ReadAsStringAsync(Cancel);

    private static async Task<JsonElement> JsonAsync(HttpResponseMessage response) => JsonSerializer.Deserialize<JsonElement>(await TextAsync(response));
}
