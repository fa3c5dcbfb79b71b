using System.Globalization;
using System.Net;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Relations;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Relations;

public sealed class SegmentPageTests(RegisterApps apps) : IClassFixture<RegisterApps>
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_rule_made_from_a_list_gathers_its_members_and_lets_go_of_who_no_longer_fits(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var baker = await RegisterApps.EnterAsync(app, "Bakker Baarn", "brood");

        using var made = await browser.SubmitAsync("/relations/segments/new?tag=brood", ("Name", "Broodbakkers"), ("ByHand", "false"), ("tag", "brood"), ("q", ""), ("kind", ""));
        var address = made.RequestMessage!.RequestUri!.AbsolutePath;
        await RegisterApps.WorkAsync(app);
        var grown = await browser.ReadAsync(address);
        app.Clock.Now = app.Clock.Now.AddDays(2);
        await using (var db = app.Database.Open())
            await SaveRelation.RunAsync(db, new(baker.Id, baker.Version, baker.Card with { Tags = [] }, null, null, []), null, app.Clock.Now, RegisterApps.Today(app), Cancel);
        using var later = await app.SignedInAsAsync(follow: true, Role.Employee);
        var left = await later.ReadAsync(address);

        grown.ShouldContain("Bakker Baarn");
        grown.ShouldContain("1 relatie in de groep.");
        left.ShouldNotContain("Bakker Baarn");
        await using var after = app.Database.Open();
        var member = await after.SegmentMembers.SingleAsync(m => m.RelationId == baker.Id, Cancel);
        (member.Until!.Value.DayNumber - member.From.DayNumber).ShouldBe(2);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Members_are_picked_by_hand_taken_out_and_the_segment_ended(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);
        var smith = await RegisterApps.EnterAsync(app, "Smid Sneek");
        var number = smith.Number.ToString(CultureInfo.InvariantCulture);
        using var made = await browser.SubmitAsync("/relations/segments/new", ("Name", "Klankbord"), ("ByHand", "true"));
        var address = made.RequestMessage!.RequestUri!.AbsolutePath;

        using var added = await browser.SubmitAsync(address + "?handler=Add", ("number", number));
        (await added.Content.ReadAsStringAsync(Cancel)).ShouldContain("Smid Sneek");
        using var removed = await browser.SubmitAsync(address + "?handler=Remove", ("number", number));
        (await removed.Content.ReadAsStringAsync(Cancel)).ShouldNotContain("Smid Sneek");
        using var missing = await browser.SubmitAsync(address + "?handler=Add", ("number", "99999"));
        (await missing.Content.ReadAsStringAsync(Cancel)).ShouldContain("notice-wrong");
        using var ended = await browser.SubmitAsync(address + "?handler=End");

        (await ended.Content.ReadAsStringAsync(Cancel)).ShouldContain("beëindigd");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_rule_without_anything_in_common_is_refused_and_the_name_stays_typed(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Employee);

        using var refused = await browser.SubmitAsync("/relations/segments/new", ("Name", "Iedereen maar dan"), ("ByHand", "false"), ("kind", ""));

        var page = await refused.Content.ReadAsStringAsync(Cancel);
        page.ShouldContain("Kies ten minste");
        page.ShouldContain("value=\"Iedereen maar dan\"");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_list_is_kept_under_a_name_shared_when_asked_and_removed_by_its_owner_alone(Engine engine)
    {
        var app = await apps.OnAsync(engine);
        using var mine = await app.SignedInAsAsync(follow: true, Role.Employee);
        using var other = await app.SignedInAsAsync(follow: true, Role.Employee);

        using var kept = await mine.SubmitAsync("/relations/views?tag=vip&handler=Keep", ("query", "tag=vip"), ("Name", "Vips van Jan"), ("Shared", "true"));
        using var quiet = await mine.SubmitAsync("/relations/views?tag=stil&handler=Keep", ("query", "tag=stil"), ("Name", "Stil van Jan"));

        kept.RequestMessage!.RequestUri!.PathAndQuery.ShouldBe("/relations?tag=vip");
        var theirs = await other.ReadAsync("/relations");
        theirs.ShouldContain("Vips van Jan");
        theirs.ShouldNotContain("Stil van Jan");
        await using var db = app.Database.Open();
        var view = await db.SavedViews.SingleAsync(v => v.Name == "Vips van Jan", Cancel);
        using var tried = await other.SubmitAsync("/relations/views?tag=vip&handler=Remove", ("view", view.Id.ToString()));
        (await mine.ReadAsync("/relations")).ShouldContain("Vips van Jan");
        using var removed = await mine.SubmitAsync("/relations/views?handler=Remove", ("view", view.Id.ToString()));
        (await mine.ReadAsync("/relations")).ShouldNotContain("Vips van Jan");
    }
}
