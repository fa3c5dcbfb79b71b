using System.Reflection;
using System.Text.RegularExpressions;
using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Testing;

namespace Bekwaam.Tests.Accounts;

public sealed partial class AuditPageTests
{
    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task What_happened_is_told_in_sentences(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var owner = app.SignedInAs(await app.AddAccountAsync(name: "Fatima", roles: Role.Owner));
        await owner.SubmitAsync("/account", ("Input.Name", "Fatima"), ("Input.Language", "en"));
        var bram = await app.AddAccountAsync("bram@brugman.example", roles: [Role.Employee]);
        await owner.SubmitAsync($"/settings/people/{bram.Id}", ("Roles", "Manager"), ("Roles", "Employee"));

        var page = await owner.ReadAsync("/settings/audit");

        page.ShouldContain("Fatima changed the roles of bram@brugman.example from Employee to Manager, Employee.");
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Paging_shows_every_event_once_newest_first(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var owner = await app.SignedInAsAsync(Role.Owner);
        await using (var db = app.Database.Open())
        {
            // Many in the same moment: the key decides.
            for (var n = 0; n < 120; n++)
                AuditLog.Record(db, AuditKind.Invited, null, $"n{n}@brugman.example", null, app.Clock.Now.AddMinutes(n / 40), null);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        var seen = new List<string>();
        for (var path = "/settings/audit"; path is not null;)
        {
            var page = await owner.ReadAsync(path);
            seen.AddRange(Subjects().Matches(page).Select(m => m.Value));
            path = Next().Match(page) is { Success: true } next ? System.Net.WebUtility.HtmlDecode(next.Groups["href"].Value) : null;
        }

        seen.Count.ShouldBe(120);
        seen.Distinct().Count().ShouldBe(120);
        seen[0].ShouldBeOneOf([.. Enumerable.Range(80, 40).Select(n => $"n{n}@brugman.example")]);
    }

    [Fact]
    public async Task One_sees_only_who_and_what_one_asked_for()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var owner = await app.SignedInAsAsync(Role.Owner);
        var bram = await app.AddAccountAsync("bram@brugman.example", roles: [Role.Employee]);
        await using (var db = app.Database.Open())
        {
            AuditLog.Record(db, AuditKind.Invited, owner.Account.Id, "someone@brugman.example", null, app.Clock.Now, null);
            AuditLog.Record(db, AuditKind.Disabled, owner.Account.Id, bram.Email, null, app.Clock.Now, null);
            AuditLog.Record(db, AuditKind.SignedIn, bram.Id, bram.Email, null, app.Clock.Now, null);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        }

        Rows(await owner.ReadAsync($"/settings/audit?person={bram.Id}")).ShouldBe(2);
        Rows(await owner.ReadAsync($"/settings/audit?person={bram.Id}&kind={AuditKind.Disabled}")).ShouldBe(1);
        Rows(await owner.ReadAsync($"/settings/audit?kind={AuditKind.Locked}")).ShouldBe(0);
    }

    [Fact]
    public void Every_kind_has_a_sentence()
    {
        var kinds = typeof(AuditKind).GetFields(BindingFlags.Public | BindingFlags.Static).Select(f => (string)f.GetRawConstantValue()!);
        kinds.ShouldBe(AuditSentences.All.Keys, ignoreOrder: true);
    }

    private static int Rows(string page) => Times().Count(page);

    [GeneratedRegex("<time ", RegexOptions.None, 1000)]
    private static partial Regex Times();

    [GeneratedRegex("n[0-9]+@brugman.example", RegexOptions.None, 1000)]
    private static partial Regex Subjects();

    [GeneratedRegex("rel=\"next\" href=\"(?<href>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Next();
}
