using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Relations.Merging;
using Bekwaam.Core.Relations.Segments;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Relations.Merging;

/// <summary>The table: what becomes of each kind of change between a merge and its undoing.</summary>
public sealed class UnmergeTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static async Task<(MergeBench Bench, Guid A, Guid B)> TwoAsync(Engine engine)
    {
        var bench = await MergeBench.OpenAsync(engine);
        var a = await bench.MakeAsync(
            new RelationCard
            {
                Type = RelationType.Organisation,
                Name = "Bakkerij De Vries",
                Phones = [new PhoneNumber("020 1234567", "+31201234567")],
                Tags = ["bread"],
                Notes = "Nice people.",
                Custom = new Dictionary<string, string> { ["zone"] = "1", ["area"] = "north" },
            },
            RelationKind.Customer);
        var b = await bench.MakeAsync(
            new RelationCard
            {
                Type = RelationType.Organisation,
                Name = "Bakkerij de Vries B.V.",
                TradeRegister = "30112233",
                Phones = [new PhoneNumber("020 7654321", "+31207654321")],
                Notes = "Pays late.",
                Mails = [new MailAddress("info@devries.nl")],
                Custom = new Dictionary<string, string> { ["size"] = "12", ["area"] = "south" },
            },
            RelationKind.Customer, RelationKind.Supplier);
        var (jan, piet) = (await bench.PersonAsync("Jan de Vries"), await bench.PersonAsync("Piet Bakker"));
        await bench.ActAsync(a, jan, "director");
        await bench.ActAsync(b, jan, "director");
        await bench.ActAsync(b, piet, "buyer");
        await bench.NoteAsync(a, "first note");
        await bench.NoteAsync(b, "second note");
        await bench.SayAsync(a, PermissionPurpose.News, given: false);
        await bench.SayAsync(b, PermissionPurpose.News, given: true);
        await bench.DoAsync(async db =>
        {
            db.Segments.Add(new Segment { Id = jan, Name = "Jury" });
            db.SegmentMembers.Add(new SegmentMember { SegmentId = jan, RelationId = b, From = new DateOnly(2026, 1, 5) });
            db.RelationTerms.Add(new RelationTerm { Term = Terms.Segment(jan), SortName = (await db.Relations.SingleAsync(r => r.Id == b, Cancel)).SortName, RelationId = b });
            return await db.SaveChangesAsync(Cancel);
        });
        return (bench, a, b);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Taken_apart_at_once_both_are_exactly_as_they_were(Engine engine)
    {
        var (bench, a, b) = await TwoAsync(engine);
        await using var _ = bench;
        var before = (await bench.PictureAsync(a), await bench.PictureAsync(b));

        var merge = await bench.MergeAsync(a, b, ("custom.area", MergeChoice.Take), ("name", MergeChoice.Take));
        (await bench.PictureAsync(a)).ShouldNotBe(before.Item1);
        (await bench.UnmergeAsync(merge)).Done.ShouldBeTrue();

        (await bench.PictureAsync(a), await bench.PictureAsync(b)).ShouldBe(before);
        var left = await bench.LeftAsync(merge);
        left.Fields.ShouldBeEmpty();
        left.Rows.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task Cases_go_along_and_come_back(Engine engine)
    {
        var (bench, a, b) = await TwoAsync(engine);
        await using var _ = bench;
        var one = await bench.OpenCaseAsync(b, "The oven is cold.");

        var merge = await bench.MergeAsync(a, b);
        (await bench.DoAsync(db => db.Cases.SingleAsync(c => c.Id == one, Cancel))).RelationId.ShouldBe(a);
        await bench.UnmergeAsync(merge);

        (await bench.DoAsync(db => db.Cases.SingleAsync(c => c.Id == one, Cancel))).RelationId.ShouldBe(b);
    }

    public enum Between
    {
        EditOfAMergedField, EditOfAnotherField, PhoneAdded, PhoneOfTheOtherRemoved, NewPerson, PersonChanged, NewKind, KindEnded, NewPermission, NewNote, NewCase,
    }

    /// <param name="engine">On which.</param>
    /// <param name="between">What happened in between.</param>
    /// <param name="field">What of the card is listed for a person to move.</param>
    /// <param name="row">Of which kind of rows one is listed.</param>
    [Theory]
    [OnEachEngine(Between.EditOfAMergedField, "tradeRegister", null)]
    [OnEachEngine(Between.EditOfAnotherField, "industry", null)]
    [OnEachEngine(Between.PhoneAdded, "phones", null)]
    [OnEachEngine(Between.PhoneOfTheOtherRemoved, "phones", null)]
    [OnEachEngine(Between.NewPerson, null, "people")]
    [OnEachEngine(Between.PersonChanged, null, "people")]
    [OnEachEngine(Between.NewKind, null, "kinds")]
    [OnEachEngine(Between.KindEnded, null, "kinds")]
    [OnEachEngine(Between.NewPermission, null, "permissions")]
    [OnEachEngine(Between.NewNote, null, "history")]
    [OnEachEngine(Between.NewCase, null, "cases")]
    public async Task What_came_in_between_stays_with_the_survivor_and_is_listed(Engine engine, Between between, string? field, string? row)
    {
        var (bench, a, b) = await TwoAsync(engine);
        await using var _ = bench;
        var (beforeA, beforeB) = (await bench.ReadAsync(a), await bench.PictureAsync(b));
        var merge = await bench.MergeAsync(a, b);

        await HappenAsync(bench, a, between);
        (await bench.UnmergeAsync(merge)).Done.ShouldBeTrue();

        (await bench.PictureAsync(b)).ShouldBe(beforeB);
        var left = await bench.LeftAsync(merge);
        left.Fields.ShouldBe(field is null ? [] : [field]);
        left.Rows.Select(r => r.Hangs).ShouldBe(row is null ? [] : [row]);
        var card = (await bench.ReadAsync(a)).Card;
        var expected = between switch
        {
            Between.EditOfAMergedField => beforeA.Card with { TradeRegister = "30998877" },
            Between.EditOfAnotherField => beforeA.Card with { Industry = "bakery" },
            Between.PhoneAdded => beforeA.Card with { Phones = [.. beforeA.Card.Phones, new PhoneNumber("06 11112222", "+31611112222", PhoneKind.Mobile)] },
            _ => beforeA.Card,
        };
        CardJson.Write(card).ShouldBe(CardJson.Write(expected));
    }

    private static async Task HappenAsync(MergeBench bench, Guid a, Between between)
    {
        switch (between)
        {
            case Between.EditOfAMergedField:
                await bench.EditAsync(a, card => card with { TradeRegister = "30998877" });
                break;
            case Between.EditOfAnotherField:
                await bench.EditAsync(a, card => card with { Industry = "bakery" });
                break;
            case Between.PhoneAdded:
                await bench.EditAsync(a, card => card with { Phones = [.. card.Phones, new PhoneNumber("06 11112222", null)] });
                break;
            case Between.PhoneOfTheOtherRemoved:
                await bench.EditAsync(a, card => card with { Phones = [.. card.Phones.Where(phone => phone.E164 != "+31207654321")] });
                break;
            case Between.NewPerson:
                await bench.ActAsync(a, await bench.PersonAsync("Klaas Smit"), "driver");
                break;
            case Between.PersonChanged:
                await bench.DoAsync(async db =>
                {
                    var link = await db.ContactPersons.SingleAsync(c => c.RelationId == a && c.Function == "buyer", Cancel);
                    link.Function = "head of buying";
                    return await db.SaveChangesAsync(Cancel);
                });
                break;
            case Between.NewKind:
                await bench.DoAsync(async db => (await ChangeKinds.RunAsync(
                    db, a, [RelationKind.Customer, RelationKind.Supplier, RelationKind.Authority], bench.Today, null, bench.Now, bench.Today, Cancel)).Value);
                break;
            case Between.KindEnded:
                await bench.DoAsync(async db =>
                {
                    var period = await db.RelationKindPeriods.SingleAsync(k => k.RelationId == a && k.Kind == RelationKind.Supplier, Cancel);
                    period.Until = period.From.AddDays(1);
                    return await db.SaveChangesAsync(Cancel);
                });
                break;
            case Between.NewPermission:
                await bench.SayAsync(a, PermissionPurpose.Offers, given: true);
                break;
            case Between.NewCase:
                await bench.OpenCaseAsync(a, "The oven is cold.");
                break;
            default:
                await bench.NoteAsync(a, "third note");
                break;
        }
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_stayed_can_be_given_to_the_other_after_all(Engine engine)
    {
        var (bench, a, b) = await TwoAsync(engine);
        await using var _ = bench;
        var merge = await bench.MergeAsync(a, b);
        var note = await bench.NoteAsync(a, "third note");
        await bench.EditAsync(a, card => card with { Industry = "bakery" });
        await bench.UnmergeAsync(merge);

        (await bench.DoAsync(db => MoveLeftBehind.RunAsync(db, new MoveLeftBehind.Input(merge, null, note.Id, Move: true), null, bench.Now, bench.Today, Cancel))).Done.ShouldBeTrue();
        (await bench.DoAsync(db => MoveLeftBehind.RunAsync(db, new MoveLeftBehind.Input(merge, "industry", null, Move: true), null, bench.Now, bench.Today, Cancel))).Done.ShouldBeTrue();

        (await bench.DoAsync(db => db.RelationEvents.SingleAsync(e => e.Id == note.Id, Cancel))).RelationId.ShouldBe(b);
        (await bench.ReadAsync(b)).Card.Industry.ShouldBe("bakery");
        var left = await bench.LeftAsync(merge);
        left.Fields.ShouldBeEmpty();
        left.Rows.ShouldBeEmpty();
        (await bench.DoAsync(db => MoveLeftBehind.RunAsync(db, new MoveLeftBehind.Input(merge, "industry", null, Move: true), null, bench.Now, bench.Today, Cancel))).Done.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_second_merge_is_undone_before_the_first_and_then_all_are_as_they_were(Engine engine)
    {
        var (bench, a, b) = await TwoAsync(engine);
        await using var _ = bench;
        var (c, d) = (await bench.FirmAsync("De Vries Brood", "+31301112233", RelationKind.Prospect), await bench.FirmAsync("Brood en Banket"));
        var before = (await bench.PictureAsync(a), await bench.PictureAsync(b), await bench.PictureAsync(c), await bench.PictureAsync(d));
        var first = await bench.MergeAsync(a, b);
        var second = await bench.MergeAsync(a, c);
        var third = await bench.MergeAsync(d, a);

        (await bench.UnmergeAsync(first)).Refusal.ShouldNotBeNull().Args.ShouldContain("Brood en Banket");
        (await bench.UnmergeAsync(third)).Done.ShouldBeTrue();
        (await bench.UnmergeAsync(first)).Refusal.ShouldNotBeNull().Args.ShouldContain("De Vries Brood");
        (await bench.UnmergeAsync(second)).Done.ShouldBeTrue();
        (await bench.UnmergeAsync(first)).Done.ShouldBeTrue();
        (await bench.UnmergeAsync(first)).Done.ShouldBeFalse();

        (await bench.PictureAsync(a), await bench.PictureAsync(b), await bench.PictureAsync(c), await bench.PictureAsync(d)).ShouldBe(before);
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task What_was_erased_stays_erased(Engine engine)
    {
        var (bench, a, b) = await TwoAsync(engine);
        await using var _ = bench;
        var merge = await bench.MergeAsync(a, b);
        await bench.DoAsync(async db =>
        {
            (await ForgetMerges.RunAsync(db, a, Cancel)).ShouldBe([b]);
            return await db.Relations.Where(r => r.Id == a || r.Id == b).ExecuteUpdateAsync(set => set.SetProperty(r => r.State, RelationState.Erased), Cancel);
        });

        (await bench.UnmergeAsync(merge)).Done.ShouldBeFalse();
        (await bench.ReadAsync(b)).State.ShouldBe(RelationState.Erased);
        var kept = await bench.DoAsync(db => db.RelationMerges.SingleAsync(m => m.Id == merge, Cancel));
        (kept.Before, kept.Absorbed, kept.After).ShouldBe((null, null, null));
    }

    [Theory]
    [InlineData(Engine.Sqlite)]
    [InlineData(Engine.Postgres)]
    public async Task A_note_erased_in_between_stays_erased_and_the_rest_goes_back(Engine engine)
    {
        var (bench, a, b) = await TwoAsync(engine);
        await using var _ = bench;
        var merge = await bench.MergeAsync(a, b);
        await bench.DoAsync(db => db.RelationEvents.Where(e => e.Kind == RelationEventKind.NoteAdded).ExecuteDeleteAsync(Cancel));

        (await bench.UnmergeAsync(merge)).Done.ShouldBeTrue();

        (await bench.DoAsync(db => db.RelationEvents.CountAsync(e => e.Kind == RelationEventKind.NoteAdded, Cancel))).ShouldBe(0);
        (await bench.ReadAsync(b)).State.ShouldBe(RelationState.Active);
    }

    [Theory]
    [InlineData(Engine.Sqlite, 1)]
    [InlineData(Engine.Sqlite, 2)]
    [InlineData(Engine.Sqlite, 3)]
    [InlineData(Engine.Postgres, 4)]
    public async Task Whatever_is_merged_added_and_taken_apart_every_fact_is_there_exactly_once(Engine engine, int seed)
    {
        await using var bench = await MergeBench.OpenAsync(engine);
        var chance = new Random(seed);
        var firms = new List<Guid>();
        for (var i = 0; i < 5; i++)
            firms.Add(await bench.FirmAsync($"Firm {i}", $"+3120123456{i}"));
        var facts = firms.Select((_, i) => $"+3120123456{i}").ToHashSet();
        var (notes, merges) = (0, new List<Guid>());
        for (var step = 0; step < 40; step++)
        {
            var active = await bench.DoAsync(db => db.Relations.Where(r => r.State == RelationState.Active).OrderBy(r => r.Number).Select(r => r.Id).ToListAsync(Cancel));
            var one = active[chance.Next(active.Count)];
            switch (chance.Next(4))
            {
                case 0 when active.Count > 1:
                    merges.Add(await bench.MergeAsync(one, active.First(id => id != one)));
                    break;
                case 1 when merges.Count > 0:
                    await bench.UnmergeAsync(merges[chance.Next(merges.Count)]);
                    break;
                case 2:
                    await bench.NoteAsync(one, $"note {notes++}");
                    break;
                default:
                    var phone = $"+316{step:00000000}";
                    facts.Add(phone);
                    await bench.EditAsync(one, card => card with { Phones = [.. card.Phones, new PhoneNumber(phone, phone)] });
                    break;
            }

            await using var check = bench.Open();
            var cards = await check.Relations.AsNoTracking().Where(r => r.State == RelationState.Active).ToListAsync(Cancel);
            cards.SelectMany(r => r.Card.Phones).Select(p => p.Written).ShouldBe(facts, ignoreOrder: true, $"step {step}");
            (await check.RelationEvents.CountAsync(e => e.Kind == RelationEventKind.NoteAdded && cards.Select(r => r.Id).Contains(e.RelationId), Cancel)).ShouldBe(notes);
        }
    }
}
