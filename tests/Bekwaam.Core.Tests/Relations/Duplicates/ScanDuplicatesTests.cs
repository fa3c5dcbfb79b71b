using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Duplicates;
using Bekwaam.Core.Relations.Merging;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bekwaam.Core.Tests.Relations.Duplicates;

public sealed class ScanDuplicatesTests
{
    private static readonly DateOnly Today = new(2026, 8, 18);
    private static readonly RelationCard Smit = new()
    {
        Person = new PersonName { Given = "Hendrik", Family = "Terpstra" },
        Addresses = [new PostalAddress { Street = "Dorpsstraat", HouseNumber = "12", Postcode = "3421 AB", Place = "Oudewater" }],
        Mails = [new MailAddress("hendrik@terpstra.example")],
    };

    private static readonly RelationCard Twice = Smit with { Person = new PersonName { Given = "Hendirk", Family = "Terpsrta" }, Mails = [] };
    private static readonly RelationCard Wife = Smit with { Person = new PersonName { Given = "Marieke", Family = "Terpstra" }, Mails = [] };

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_search_lists_who_was_entered_twice_with_the_reasons_and_nobody_else(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (one, two) = (await MakeAsync(database, Smit), await MakeAsync(database, Twice));
        await MakeAsync(database, Wife);

        await ScanAsync(database);

        var line = (await ListAsync(database, DuplicateState.Open)).ShouldHaveSingleItem();
        (line.A.Id, line.B.Id).ShouldBe((one.Id, two.Id));
        line.Reasons.Select(reason => reason.Code).ShouldContain("The given names are nearly the same.");
        await using var db = database.Open();
        var scan = await db.DuplicateScans.SingleAsync(Cancel);
        (scan.Cards, scan.Compared, scan.Found).ShouldBe((3, 3, 1));
        scan.FinishedAt.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_was_dismissed_stays_so_until_a_card_changes_in_something_that_matters(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var one = await MakeAsync(database, Smit);
        await MakeAsync(database, Twice);
        await ScanAsync(database);
        var pair = (await ListAsync(database, DuplicateState.Open)).Single().Id;
        await using (var db = database.Open())
            (await DismissPair.RunAsync(db, pair, null, TestClock.Start, Cancel)).Done.ShouldBeTrue();

        await ScanAsync(database);
        (await ListAsync(database, DuplicateState.Open)).ShouldBeEmpty();

        one = await ChangeAsync(database, one, card => card with { Notes = "rings on Mondays" });
        await ScanAsync(database);
        (await ListAsync(database, DuplicateState.Open)).ShouldBeEmpty();

        await ChangeAsync(database, one, card => card with { BirthDate = PartialDate.Of(1970, 5, 6) });
        await ScanAsync(database);
        (await ListAsync(database, DuplicateState.Open)).ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_pair_goes_when_they_are_merged_or_no_longer_alike(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (one, two) = (await MakeAsync(database, Smit), await MakeAsync(database, Twice));
        await ScanAsync(database);
        await using (var db = database.Open())
        {
            var input = new MergeRelations.Input(one.Id, one.Version, two.Id, two.Version, new Dictionary<string, MergeChoice>(), "merged");
            (await MergeRelations.RunAsync(db, input, null, TestClock.Start, Today, Cancel)).Done.ShouldBeTrue();
        }

        (await ListAsync(database, DuplicateState.Open)).ShouldBeEmpty();
        var three = await MakeAsync(database, Twice);
        await ScanAsync(database);
        (await ListAsync(database, DuplicateState.Open)).ShouldHaveSingleItem();
        await ChangeAsync(database, three, card => card with { Person = new PersonName { Given = "Klaas", Family = "Hogeveen" } });
        await ScanAsync(database);
        (await ListAsync(database, DuplicateState.Open)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_is_there_already_is_found_while_being_entered_under_another_spelling(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var one = await MakeAsync(database, Smit);
        await MakeAsync(database, Wife);
        await ScanAsync(database);
        await using var db = database.Open();

        var typed = Smit with { Person = new PersonName { Given = "Hendrick", Family = "Terpstra" }, Mails = [] };
        var match = (await FindDuplicates.RunAsync(db, typed, null, 5, Cancel)).ShouldHaveSingleItem();
        match.Relation.Id.ShouldBe(one.Id);
        match.Reasons.ShouldNotBeEmpty();
        (await FindDuplicates.RunAsync(db, Smit, one.Id, 5, Cancel)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_search_is_asked_for_once(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();

        (await ScanDuplicates.AskAsync(db, TestClock.Start, Cancel)).ShouldBeTrue();
        (await ScanDuplicates.AskAsync(db, TestClock.Start, Cancel)).ShouldBeFalse();
    }

    private static async Task ScanAsync(TestDatabase database)
    {
        await using (var db = database.Open())
            (await ScanDuplicates.AskAsync(db, TestClock.Start, Cancel)).ShouldBeTrue();
        var runner = new JobRunner(database.Database, [new ScanDuplicates(database.Database)], new TestClock(), new Random(1), JobTiming.Default, NullLogger<JobRunner>.Instance);
        (await runner.RunOneAsync(Cancel)).ShouldBeTrue();
        await using var after = database.Open();
        (await after.Jobs.Where(job => job.LastError != null).Select(job => job.LastError).ToListAsync(Cancel)).ShouldBeEmpty();
    }

    private static async Task<IReadOnlyList<ListDuplicates.Line>> ListAsync(TestDatabase database, DuplicateState state)
    {
        await using var db = database.Open();
        return (await ListDuplicates.RunAsync(db, state, null, Cancel)).Value.Items;
    }

    private static async Task<Relation> MakeAsync(TestDatabase database, RelationCard card)
    {
        await using var db = database.Open();
        return (await SaveRelation.RunAsync(db, new SaveRelation.Input(null, 0, card, null, null, []), null, TestClock.Start, Today, Cancel)).Value.Saved.ShouldNotBeNull();
    }

    private static async Task<Relation> ChangeAsync(TestDatabase database, Relation relation, Func<RelationCard, RelationCard> change)
    {
        await using var db = database.Open();
        var input = new SaveRelation.Input(relation.Id, relation.Version, change(relation.Card), null, null, []);
        return (await SaveRelation.RunAsync(db, input, null, TestClock.Start, Today, Cancel)).Value.Saved.ShouldNotBeNull();
    }
}
