using Bekwaam.Core.Portal;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Tests.Cases;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Portal;

/// <summary>What customers change in the register themselves.</summary>
public sealed class OwnDataTests
{
    private const string Els = "els@example.nl";

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task What_they_change_stands_on_the_card_with_the_rest_as_it_was_and_colleagues_see_that_they_did(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        var els = await desk.EnterAsync("Els Dijkstra", Els);
        await SaveAsync(desk, els, els.Card with { Notes = "Let op de hond.", Phones = [new PhoneNumber("06 11111111", "+31611111111"), new PhoneNumber("030 2222222", "+31302222222")] });

        (await ChangeAsync(desk, new(await VersionAsync(desk), "06 33333333", "Dorpsstraat", "1", null, "1234ab", "Zeist", "nl", ChannelKind.Mail))).Value.Saved.ShouldNotBeNull();

        await using var db = desk.Open();
        var card = (await db.Relations.SingleAsync(Cancel)).Card;
        card.Phones.Select(p => p.E164).ShouldBe(["+31633333333", "+31302222222"]);
        (card.Addresses[0].Street, card.Addresses[0].Postcode, card.Notes, card.PreferredChannel).ShouldBe(("Dorpsstraat", "1234 AB", "Let op de hond.", ChannelKind.Mail));
        (await db.RelationEvents.AnyAsync(e => e.Kind == RelationEventKind.ChangedThemselves && e.By == null, Cancel)).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_colleague_who_was_first_is_not_overwritten(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        var els = await desk.EnterAsync("Els Dijkstra", Els);
        var opened = await VersionAsync(desk);
        await SaveAsync(desk, els, els.Card with { Phones = [new PhoneNumber("06 11111111", "+31611111111")] });

        var changed = await ChangeAsync(desk, new(opened, "06 33333333", null, null, null, null, null, null, null));

        changed.Value.Conflict.ShouldNotBeNull();
        await using var db = desk.Open();
        (await db.Relations.SingleAsync(Cancel)).Card.Phones[0].Written.ShouldBe("06 11111111");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_share_an_address_change_nothing_of_each_other(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Ad Samen", Els);
        await desk.EnterAsync("Bea Samen", Els);

        (await ChangeAsync(desk, new(1, "06 33333333", null, null, null, null, null, null, null))).Done.ShouldBeFalse();
        await using var db = desk.Open();
        (await OwnData.ReadAsync(db, await desk.VisitorAsync(Els), Cancel)).Card.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_they_may_be_sent_is_kept_with_the_words_that_stood_there_and_only_when_it_is_new(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Els Dijkstra", Els);
        var visitor = await desk.VisitorAsync(Els);
        var all = Enum.GetValues<PermissionPurpose>().Length;

        (await PreferAsync(desk, visitor, PermissionPurpose.News)).ShouldBe(all);
        (await PreferAsync(desk, visitor, PermissionPurpose.News)).ShouldBe(0);
        desk.Now = desk.Now.AddDays(1);
        (await PreferAsync(desk, visitor)).ShouldBe(1);

        await using var db = desk.Open();
        (await OwnData.ReadAsync(db, visitor, Cancel)).Permissions.Values.ShouldAllBe(given => !given);
        (await db.RelationPermissions.Select(p => p.Wording).Distinct().SingleAsync(Cancel)).ShouldBe("U mag mij sturen:");
    }

    private static async Task<int> PreferAsync(PortalDesk desk, PortalVisitor visitor, params PermissionPurpose[] wanted)
    {
        await using var db = desk.Open();
        return (await OwnData.PreferAsync(db, visitor, wanted.ToHashSet(), "U mag mij sturen:", desk.Now, Cancel)).Value;
    }

    private static async Task<Outcome<SaveRelation.Result>> ChangeAsync(PortalDesk desk, OwnData.Input input)
    {
        var visitor = await desk.VisitorAsync(Els);
        await using var db = desk.Open();
        return await OwnData.ChangeAsync(db, visitor, input, desk.Now, Cancel);
    }

    private static async Task<int> VersionAsync(PortalDesk desk)
    {
        await using var db = desk.Open();
        return await db.Relations.Select(r => r.Version).SingleAsync(Cancel);
    }

    private static async Task SaveAsync(PortalDesk desk, Relation relation, RelationCard card)
    {
        await using var db = desk.Open();
        (await SaveRelation.RunAsync(db, new(relation.Id, relation.Version, card, null, null, []), CaseDesk.Bram, desk.Now, DateOnly.FromDateTime(desk.Now.DateTime), Cancel)).Value.Saved.ShouldNotBeNull();
    }
}
