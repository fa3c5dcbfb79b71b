using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Testing;
using Bekwaam.Tests.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Cases;

public sealed class VisitPageTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_visitor_is_expected_greeted_received_and_the_contact_recorded(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        var host = await app.AddAccountAsync(name: "Gerda Gastvrouw", roles: Role.Employee);
        using var counter = await app.SignedInAsAsync(follow: true, Role.Employee);
        using var gerda = app.SignedInAs(host, follow: true);
        var relation = await RegisterApps.EnterAsync(app, "Bakkerij Jansen");
        (await gerda.ReadAsync($"/visits?relation={relation.Number}")).ShouldContain("value=\"Bakkerij Jansen\"");
        using var expected = await gerda.SubmitAsync("/visits",
            ("Input.Name", "Sanne Jansen"), ("Input.Pick", $"{relation.Number}"), ("Input.On", $"{RegisterApps.Today(app):yyyy-MM-dd}"), ("Input.At", "14.30"), ("Input.Host", host.Id.ToString()), ("Input.About", "De offerte"));
        (await expected.Content.ReadAsStringAsync(Cancel)).ShouldContain("Sanne Jansen wordt verwacht.");
        (await gerda.ReadAsync("/")).ShouldContain("Sanne Jansen");
        (await counter.ReadAsync("/")).ShouldNotContain("Sanne Jansen");

        var id = await IdAsync(app, "Sanne Jansen");
        using var here = await counter.SubmitAsync("/visits", [new("id", id.ToString()), new("to", "Here")], "/visits?handler=Settle");
        (await gerda.ReadAsync("/")).ShouldContain("aan de balie sinds");
        using var received = await gerda.SubmitAsync("/visits", [new("id", id.ToString()), new("to", "Received")], "/visits?handler=Settle");
        received.RequestMessage!.RequestUri!.PathAndQuery.ShouldBe($"/moments/new?relation={relation.Number}&visit={id}");
        var form = await received.Content.ReadAsStringAsync(Cancel);
        form.ShouldContain($"name=\"visit\" value=\"{id}\"");
        using var recorded = await gerda.SubmitAsync("/moments/new",
            ("visit", id.ToString()), ("Input.Pick", $"{relation.Number}"), ("Input.Words", "De offerte is te hoog."), ("Input.Channel", "Visit"), ("Input.Kind", "Question"), ("Input.Outcome", "Case"));
        var number = recorded.RequestMessage!.RequestUri!.AbsolutePath.Split('/')[^1];

        var day = await counter.ReadAsync("/visits");
        day.ShouldContain("ontvangen om");
        day.ShouldContain($"href=\"/cases/{number}\"");
        (await gerda.ReadAsync("/")).ShouldNotContain("Sanne Jansen");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task It_is_put_right_called_off_and_refused_with_what_was_typed(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var today = $"{RegisterApps.Today(app):yyyy-MM-dd}";
        using var refused = await browser.SubmitAsync("/visits", ("Input.Name", "Karel Vergeet"), ("Input.On", today), ("Input.At", "straks"));
        (await refused.Content.ReadAsStringAsync(Cancel)).ShouldContain("value=\"Karel Vergeet\"");
        using var expected = await browser.SubmitAsync("/visits", ("Input.Name", "Karel Komt"), ("Input.On", today), ("Input.At", "15"));
        var id = await IdAsync(app, "Karel Komt");

        var edit = await browser.ReadAsync($"/visits?id={id}");
        edit.ShouldContain("value=\"Karel Komt\"");
        using var changed = await browser.SubmitAsync("/visits", ("Input.Id", id.ToString()), ("Input.Version", "0"), ("Input.Name", "Karel Komt Later"), ("Input.On", today), ("Input.At", "16:00"));
        (await browser.ReadAsync("/visits")).ShouldContain("Karel Komt Later");
        using var off = await browser.SubmitAsync("/visits", [new("id", id.ToString()), new("to", "Withdrawn")], "/visits?handler=Settle");
        (await off.Content.ReadAsStringAsync(Cancel)).ShouldContain("afgezegd");
        using var nonsense = await browser.SubmitAsync("/visits", [new("id", id.ToString()), new("to", "99")], "/visits?handler=Settle");
        nonsense.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        using var nobody = await browser.GetAsync("/visits?relation=9999999");
        nobody.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    private static async Task<Guid> IdAsync(PageApp app, string name)
    {
        await using var db = app.Database.Open();
        return await db.Visits.Where(v => v.Name == name).Select(v => v.Id).SingleAsync(Cancel);
    }
}
