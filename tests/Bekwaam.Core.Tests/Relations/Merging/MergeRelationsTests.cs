using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Relations.Merging;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Relations.Merging;

public sealed class MergeRelationsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Merging_keeps_both_of_lists_and_fills_what_the_survivor_lacks(Engine engine)
    {
        await using var bench = await MergeBench.OpenAsync(engine);
        var a = await bench.FirmAsync("Bakkerij De Vries", "+31201234567", RelationKind.Customer);
        var b = await bench.MakeAsync(
            new RelationCard { Type = RelationType.Organisation, Name = "Bakkerij de Vries BV", TradeRegister = "30112233", Phones = [new PhoneNumber("020 765 43 21", "+31207654321")], Notes = "rings on Mondays" },
            RelationKind.Supplier);

        await bench.MergeAsync(a, b);

        var survivor = await bench.ReadAsync(a);
        survivor.Card.Name.ShouldBe("Bakkerij De Vries");
        survivor.Card.TradeRegister.ShouldBe("30112233");
        survivor.Card.Phones.Select(phone => phone.E164).ShouldBe(["+31201234567", "+31207654321"]);
        survivor.Card.Notes.ShouldBe("rings on Mondays");
        (await bench.DoAsync(db => db.RelationKindPeriods.Where(k => k.RelationId == a).Select(k => k.Kind).ToListAsync(Cancel)))
            .ShouldBe([RelationKind.Customer, RelationKind.Supplier], ignoreOrder: true);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Who_is_chosen_wins_a_field(Engine engine)
    {
        await using var bench = await MergeBench.OpenAsync(engine);
        var a = await bench.FirmAsync("De Vries", "+31201234567");
        var b = await bench.FirmAsync("Bakkerij De Vries", "+31207654321");

        await bench.MergeAsync(a, b, ("name", MergeChoice.Take), ("phones", MergeChoice.Keep));

        var survivor = await bench.ReadAsync(a);
        survivor.Name.ShouldBe("Bakkerij De Vries");
        survivor.Card.Phones.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task The_one_that_was_taken_up_leads_to_the_survivor_and_is_found_nowhere_else(Engine engine)
    {
        await using var bench = await MergeBench.OpenAsync(engine);
        var (a, b, c) = (await bench.FirmAsync("A"), await bench.FirmAsync("B", "+31201234567", RelationKind.Customer), await bench.FirmAsync("C"));

        await bench.MergeAsync(a, b);
        await bench.MergeAsync(c, a);

        var number = (await bench.ReadAsync(b)).Number;
        (await bench.DoAsync(db => FindSurvivor.RunAsync(db, number, Cancel))).ShouldNotBeNull().Id.ShouldBe(c);
        (await bench.DoAsync(db => db.RelationTerms.CountAsync(t => t.RelationId == b, Cancel))).ShouldBe(0);
        (await bench.DoAsync(db => db.RelationKeys.Where(k => k.Kind == RelationKeyKind.Phone).Select(k => k.RelationId).ToListAsync(Cancel))).ShouldBe([c]);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_refusal_of_either_holds_for_both_and_says_so(Engine engine)
    {
        await using var bench = await MergeBench.OpenAsync(engine);
        var (a, b) = (await bench.FirmAsync("A"), await bench.FirmAsync("B"));
        await bench.SayAsync(a, PermissionPurpose.News, given: false);
        await bench.SayAsync(b, PermissionPurpose.News, given: true);
        await bench.SayAsync(b, PermissionPurpose.Surveys, given: true);

        await bench.MergeAsync(a, b);

        var view = await bench.DoAsync(db => ReadRelation.RunAsync(db, a, bench.Today, Cancel));
        var news = view.ShouldNotBeNull().Permissions.Single(p => p.Purpose is PermissionPurpose.News);
        news.Given.ShouldBeFalse();
        news.Source.ShouldBe("merged");
        view.Permissions.Single(p => p.Purpose is PermissionPurpose.Surveys).Given.ShouldBeTrue();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Persons_and_organisations_and_one_and_the_same_are_not_merged(Engine engine)
    {
        await using var bench = await MergeBench.OpenAsync(engine);
        var (firm, person) = (await bench.FirmAsync("A"), await bench.PersonAsync("Jan de Vries"));

        (await bench.TryMergeAsync(firm, person)).Refusal.ShouldNotBeNull();
        (await bench.TryMergeAsync(firm, firm)).Refusal.ShouldNotBeNull();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_firm_that_acts_for_nobody_twice_gets_no_link_to_itself(Engine engine)
    {
        await using var bench = await MergeBench.OpenAsync(engine);
        var (firm, a, b) = (await bench.FirmAsync("A"), await bench.PersonAsync("Jan de Vries"), await bench.PersonAsync("J. de Vries"));
        await bench.ActAsync(firm, a, "buyer");
        await bench.ActAsync(firm, b, "buyer");
        var before = (await bench.PictureAsync(a), await bench.PictureAsync(b), await bench.PictureAsync(firm));

        var merge = await bench.MergeAsync(a, b);
        (await bench.DoAsync(db => db.ContactPersons.CountAsync(c => c.PersonId == a, Cancel))).ShouldBe(1);
        (await bench.UnmergeAsync(merge)).Done.ShouldBeTrue();

        (await bench.PictureAsync(a), await bench.PictureAsync(b), await bench.PictureAsync(firm)).ShouldBe(before);
    }
}
