using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Searching;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Relations.Searching;

public sealed class FindRelationsTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 3, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 5, 3);

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Every_field_that_people_remember_leads_to_the_relation(Engine engine)
    {
        await using var database = await FilledAsync(engine);

        foreach (var text in new[]
        {
            "jan vries", "vries jan", "Jan de Vries", "vri", "zoe", "ZOË", "vijzelstraat", "vyzelstraat 12", "amsterdam zo", "1017 AB", "1017ab",
            "zoe@smit.example", "smit.example", "06 12345678", "+31 6 1234 5678", "0031612345678", "5678", "2345", "cadeaubon", "fietsen",
        })
            (await FindAsync(database, text)).ShouldContain(text.Contains("vri", StringComparison.OrdinalIgnoreCase) ? "Jan de Vries" : "Zoë van Dijk", text);

        (await FindAsync(database, "68750110")).ShouldBe(["Bakkerij Smit B.V."]);
        (await FindAsync(database, "bakkerij groningen")).ShouldBe(["Bakkerij Smit B.V."]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_typing_error_is_forgiven_one_in_short_words_and_two_in_long_ones_but_the_right_word_comes_first(Engine engine)
    {
        await using var database = await FilledAsync(engine);
        await AddAsync(database, Person("Piet", "Jansen"), Person("Kees", "Janssen"));

        (await FindAsync(database, "jansen")).ShouldBe(["Piet Jansen", "Kees Janssen"]);
        (await FindAsync(database, "bakerrij")).ShouldBe(["Bakkerij Smit B.V."]);
        (await FindAsync(database, "groinngen")).ShouldBe(["Bakkerij Smit B.V."]);
        (await FindAsync(database, "smti")).ShouldBe(["Bakkerij Smit B.V.", "Zoë van Dijk"]);
        (await FindAsync(database, "bkrj")).ShouldBeEmpty();
        (await FindAsync(database, "smxx")).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_acts_for_an_organisation_is_found_by_its_name_the_new_one_too(Engine engine)
    {
        await using var database = await FilledAsync(engine);
        await using (var db = database.Open())
        {
            var bakery = await db.Relations.SingleAsync(r => r.Name.StartsWith("Bakkerij"), Cancel);
            var person = await db.Relations.SingleAsync(r => r.Name == "Jan de Vries", Cancel);
            await SaveContactPerson.RunAsync(db, new SaveContactPerson.Input(null, 0, bakery.Id, person.Id, "inkoper", null, ContactRoles.None, null, null), null, Now, Today, Cancel);
        }

        (await FindAsync(database, "jan bakkerij")).ShouldBe(["Bakkerij Smit B.V.", "Jan de Vries"], ignoreOrder: true);
        await using (var db = database.Open())
        {
            var bakery = await db.Relations.AsNoTracking().SingleAsync(r => r.Name.StartsWith("Bakkerij"), Cancel);
            await SaveRelation.RunAsync(db, new SaveRelation.Input(bakery.Id, bakery.Version, bakery.Card with { Name = "Korenaar" }, null, null, []), null, Now, Today, Cancel);
        }

        (await FindAsync(database, "jan korenaar")).ShouldBe(["Korenaar", "Jan de Vries"], ignoreOrder: true);
        (await FindAsync(database, "smit korenaar")).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_exact_name_stands_above_names_that_begin_with_it_and_those_above_the_rest(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await AddAsync(database, Firm("Zand"), Firm("Zandbergen"), Firm("Handel in Zand"));
        for (var i = 0; i < 40; i++)
            await AddAsync(database, Firm($"Grind {i} zand"));

        (await FindAsync(database, "zand")).Take(2).ShouldBe(["Zand", "Zandbergen"]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Bulk_work_writes_the_same_as_saving_one_by_one_and_what_is_gone_is_not_found(Engine engine)
    {
        await using var database = await FilledAsync(engine);
        await using var db = database.Open();
        var ids = await db.Relations.Select(r => r.Id).ToListAsync(Cancel);
        var before = await db.SearchDocuments.AsNoTracking().OrderBy(d => d.Number).Select(d => d.Words).ToListAsync(Cancel);
        await db.SearchDocuments.ExecuteDeleteAsync(Cancel);
        await db.SearchWords.ExecuteDeleteAsync(Cancel);
        (await FindRelations.NumbersAsync(db, "vries", 9, Cancel)).ShouldBeEmpty();

        await RelationSearch.IndexAsync(db, ids, Cancel);
        await RelationSearch.IndexAsync(db, ids, Cancel);

        (await db.SearchDocuments.AsNoTracking().OrderBy(d => d.Number).Select(d => d.Words).ToListAsync(Cancel)).ShouldBe(before);
        (await FindRelations.NumbersAsync(db, "vriss", 9, Cancel)).Count.ShouldBe(1);
        await db.Relations.Where(r => r.Name == "Jan de Vries").ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RelationState.Erased), Cancel);
        await RelationSearch.IndexAsync(db, ids, Cancel);
        (await FindRelations.NumbersAsync(db, "vries", 9, Cancel)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_number_leads_to_the_relation_and_that_of_a_merged_one_to_who_took_it_up(Engine engine)
    {
        await using var database = await FilledAsync(engine);
        await using var db = database.Open();
        var survivor = await db.Relations.SingleAsync(r => r.Number == 1, Cancel);
        await db.Relations.Where(r => r.Number == 2).ExecuteUpdateAsync(
            set => set.SetProperty(r => r.State, RelationState.Merged).SetProperty(r => r.MergedInto, survivor.Id), Cancel);

        (await FindAsync(database, "2"))[0].ShouldBe(survivor.Name);
        (await FindAsync(database, "3"))[0].ShouldBe("Bakkerij Smit B.V.");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Anything_can_be_typed(Engine engine)
    {
        await using var database = await FilledAsync(engine);
        foreach (var text in new string?[] { null, "", " ", "'", "\"", "* ", "a\"b*c", "jan AND", "NOT vries", "(", "%_", "\\", ":*", "!", "jan & | vries", "j", "0000", "00", new string('x', 5000), "Щ 管", "d'or" })
            await FindAsync(database, text);
    }

    private static async Task<TestDatabase> FilledAsync(Engine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await AddAsync(
            database,
            Person("Jan", "Vries") with { Person = new PersonName { Given = "Jan", Prefix = "de", Family = "Vries" } },
            Person("Zoë", "Dijk") with
            {
                Person = new PersonName { Given = "Zoë", Prefix = "van", Family = "Dijk" },
                Mails = [new MailAddress("zoe@smit.example")],
                Phones = [new PhoneNumber("06 12345678", null)],
                Addresses = [new PostalAddress { Street = "Vijzelstraat", HouseNumber = "12", Postcode = "1017 AB", Place = "Amsterdam", Country = "NL" }],
                Notes = "Kreeg een **cadeaubon**.",
                Tags = ["Fietsen"],
            },
            Firm("Bakkerij Smit B.V.") with { TradeRegister = "68750110", Addresses = [new PostalAddress { Place = "Groningen" }] });
        return database;
    }

    private static RelationCard Person(string given, string family) => new() { Person = new PersonName { Given = given, Family = family } };

    private static RelationCard Firm(string name) => new() { Type = RelationType.Organisation, Name = name };

    private static async Task AddAsync(TestDatabase database, params RelationCard[] cards)
    {
        foreach (var card in cards)
        {
            await using var db = database.Open();
            (await SaveRelation.RunAsync(db, new SaveRelation.Input(null, 0, card, null, null, []), null, Now, Today, Cancel)).Value.Faults.ShouldBeEmpty();
        }
    }

    private static async Task<IReadOnlyList<string>> FindAsync(TestDatabase database, string? text)
    {
        await using var db = database.Open();
        return [.. (await FindRelations.RunAsync(db, text, 20, Cancel)).Select(row => row.Name)];
    }
}
