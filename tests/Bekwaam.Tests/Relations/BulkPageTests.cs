using System.Globalization;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Relations;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Relations;

public sealed class BulkPageTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_ticked_changes_and_undoing_leaves_what_was_changed_since(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var one = await RegisterApps.EnterAsync(app, "Weverij Een");
        var two = await RegisterApps.EnterAsync(app, "Weverij Twee");
        await RegisterApps.EnterAsync(app, "Weverij Drie");
        var asked = string.Create(CultureInfo.InvariantCulture, $"/relations/bulk?all=false&pick={one.Number}&pick={two.Number}");
        (await browser.ReadAsync(asked)).ShouldContain("2 aangevinkte relaties.");

        using var started = await browser.SubmitAsync(asked, ("Kind", "AddTag"), ("Tag", "linnen"), ("all", "false"), Picked(one), Picked(two));
        var address = started.RequestMessage!.RequestUri!.AbsolutePath;
        await RegisterApps.WorkAsync(app);
        (await browser.ReadAsync(address)).ShouldContain("Klaar: 2 gewijzigd");
        (await TaggedAsync(app, "linnen")).ShouldBe(["Weverij Een", "Weverij Twee"]);

        await using (var db = app.Database.Open())
        {
            var changed = await db.Relations.SingleAsync(r => r.Id == two.Id, Cancel);
            await SaveRelation.RunAsync(db, new(two.Id, changed.Version, changed.Card with { Tags = ["wol"] }, null, null, []), null, app.Clock.Now, RegisterApps.Today(app), Cancel);
        }

        using var undone = await browser.SubmitAsync(address);
        await RegisterApps.WorkAsync(app);
        var page = await browser.ReadAsync(address);
        page.ShouldContain("Ongedaan gemaakt: 1 teruggezet, 1 gelaten zoals ze zijn.");
        page.ShouldContain("Weverij Twee</a>");
        (await TaggedAsync(app, "linnen")).ShouldBeEmpty();
        (await TaggedAsync(app, "wol")).ShouldBe(["Weverij Twee"]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task All_that_words_find_is_taken_as_it_is_when_asked_and_said_how_many(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var early = await RegisterApps.EnterAsync(app, "Touwslager Oudewater");
        await RegisterApps.EnterAsync(app, "Leerlooier Oisterwijk");

        var page = await browser.ReadAsync("/relations/bulk?all=true&filter=q%3Dtouwslager");
        page.ShouldContain("De 1 relatie die dit nu vindt");
        page.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"name=\"pick\" value=\"{early.Number}\""));
        await RegisterApps.EnterAsync(app, "Touwslager Later");
        using var started = await browser.SubmitAsync("/relations/bulk?all=false", ("Kind", "AddTag"), ("Tag", "touw"), ("all", "false"), ("found", "true"), ("filter", "q=touwslager"), Picked(early));
        await RegisterApps.WorkAsync(app);

        (await TaggedAsync(app, "touw")).ShouldBe(["Touwslager Oudewater"]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_refused_change_keeps_who_was_ticked(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var one = await RegisterApps.EnterAsync(app, "Zadelmaker Zwolle");

        using var refused = await browser.SubmitAsync("/relations/bulk", ("Kind", "AddTag"), ("Tag", ""), ("all", "false"), Picked(one));

        var page = await refused.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("Schrijf een label van hoogstens 60 tekens.");
        page.ShouldContain(string.Create(CultureInfo.InvariantCulture, $"name=\"pick\" value=\"{one.Number}\""));
    }

    private static (string Name, string Value) Picked(Relation relation) => ("pick", relation.Number.ToString(CultureInfo.InvariantCulture));

    private static async Task<IReadOnlyList<string>> TaggedAsync(PageApp app, string tag)
    {
        await using var db = app.Database.Open();
        return [.. (await db.Relations.AsNoTracking().ToListAsync(Cancel)).Where(r => r.Card.Tags.Contains(tag)).OrderBy(r => r.Number).Select(r => r.Name)];
    }
}
