using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Relations.Listing;

public sealed class ListRelationsTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 3, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 5, 3);

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Pages_lead_through_the_whole_list_in_the_order_of_names_and_back(Engine engine)
    {
        await using var database = await FilledAsync(engine);
        foreach (var filter in new[] { new RelationFilter(), new RelationFilter { Kinds = [RelationKind.Customer] } })
        {
            await using var db = database.Open();
            var seen = new List<string>();
            KeysetPage<RelationRow>? page = null;
            do
            {
                page = (await ListRelations.RunAsync(db, filter, page?.Next, 3, Cancel)).Value;
                seen.AddRange(page.Items.Select(row => row.Name));
            }
            while (page.Next is not null);

            seen.ShouldBe(filter.IsEmpty ? ["Firm 0", "Firm 1", "Firm 2", "Firm 3", "Firm 4", "Firm 5", "Firm 6", "Firm 7"] : ["Firm 0", "Firm 2", "Firm 4", "Firm 6"]);
            var before = (await ListRelations.RunAsync(db, filter, page.Previous, 3, Cancel)).Value;
            before.Items.Select(row => row.Name).ShouldBe(seen.SkipLast(page.Items.Count).TakeLast(3));
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Everything_that_is_asked_must_hold_words_too(Engine engine)
    {
        await using var database = await FilledAsync(engine);

        (await NamesAsync(database, new RelationFilter { Kinds = [RelationKind.Customer], Tags = ["vip"] })).ShouldBe(["Firm 0", "Firm 6"]);
        (await NamesAsync(database, new RelationFilter { Tags = ["vip"], WithoutKind = true })).ShouldBe(["Firm 3"]);
        (await NamesAsync(database, new RelationFilter { Text = "firm 3" })).ShouldBe(["Firm 3"]);
        (await NamesAsync(database, new RelationFilter { Text = "firm", Tags = ["vip"] })).ShouldBe(["Firm 0", "Firm 3", "Firm 6"]);
        (await NamesAsync(database, new RelationFilter { Type = RelationType.Person })).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Those_hardly_filled_in_or_long_not_spoken_to_are_found_in_the_same_order(Engine engine)
    {
        await using var database = await FilledAsync(engine);

        (await NamesAsync(database, new RelationFilter { CompleteBelow = 100, Kinds = [RelationKind.Customer] })).ShouldBe(["Firm 0", "Firm 2", "Firm 4", "Firm 6"]);
        (await NamesAsync(database, new RelationFilter { CompleteBelow = 1 })).ShouldBeEmpty();
        (await NamesAsync(database, new RelationFilter { NoContactSince = Today, Tags = ["vip"] })).ShouldBe(["Firm 0", "Firm 3", "Firm 6"]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_page_that_was_not_given_out_is_refused(Engine engine)
    {
        await using var database = await FilledAsync(engine);
        await using var db = database.Open();
        (await ListRelations.RunAsync(db, new RelationFilter(), "elsewhere", 3, Cancel)).Done.ShouldBeFalse();
    }

    private static async Task<TestDatabase> FilledAsync(Engine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        for (var i = 7; i >= 0; i--)
        {
            await using var db = database.Open();
            var card = new RelationCard { Type = RelationType.Organisation, Name = $"Firm {i}", Tags = i % 3 == 0 ? ["vip"] : [] };
            await SaveRelation.RunAsync(db, new SaveRelation.Input(null, 0, card, null, null, i % 2 == 0 ? [RelationKind.Customer] : []), null, Now, Today, Cancel);
        }

        return database;
    }

    private static async Task<IReadOnlyList<string>> NamesAsync(TestDatabase database, RelationFilter filter)
    {
        await using var db = database.Open();
        return [.. (await ListRelations.RunAsync(db, filter, null, 50, Cancel)).Value.Items.Select(row => row.Name)];
    }
}
