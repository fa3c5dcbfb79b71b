using System.Globalization;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Bulk;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Figures;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Core.Relations.Segments;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Relations;

public sealed class BulkTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task All_that_a_filter_finds_is_changed_and_only_that(Engine engine)
    {
        await using var desk = await RegisterDesk.OpenAsync(engine);
        // More than one step of the job.
        for (var i = 0; i < 120; i++)
            await desk.MakeAsync("Smit " + i.ToString(CultureInfo.InvariantCulture), RelationKind.Customer);
        await desk.MakeAsync("Tagged", RelationKind.Customer, "vip");
        await desk.MakeAsync("Zand", RelationKind.Supplier);

        var action = await RunAsync(desk, new(BulkKind.AddTag, "VIP", new RelationFilter { Kinds = [RelationKind.Customer] }, []));

        (action.State, action.Total, action.Looked, action.Changed).ShouldBe((BulkState.Done, 121, 121, 120));
        await using var db = desk.Open();
        var term = Terms.Tag("vip");
        (await db.RelationTerms.CountAsync(t => t.Term == term, Cancel)).ShouldBe(121);
        (await db.Relations.SingleAsync(r => r.Name == "Zand", Cancel)).Card.Tags.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Undoing_puts_back_exactly_what_was_changed_and_leaves_alone_what_was_changed_since(Engine engine)
    {
        await using var desk = await RegisterDesk.OpenAsync(engine);
        var (smit, zand, klein) = (await desk.MakeAsync("Smit", null, "a", "Vip", "b"), await desk.MakeAsync("Zand", null, "vip"), await desk.MakeAsync("Klein", null, "c"));
        var action = await RunAsync(desk, new(BulkKind.RemoveTag, "vip", null, [smit.Number, zand.Number, klein.Number]));
        action.Changed.ShouldBe(2);
        var changed = await desk.ReadAsync(zand.Number);
        changed.Card.Tags.ShouldBeEmpty();
        await desk.SaveAsync(changed, changed.Card with { Tags = ["VIP again", "vip"] });

        action = await UndoAsync(desk, action);

        (action.State, action.PutBack).ShouldBe((BulkState.Undone, 1));
        CardJson.Write((await desk.ReadAsync(smit.Number)).Card).ShouldBe(CardJson.Write(smit.Card));
        (await desk.ReadAsync(zand.Number)).Card.Tags.ShouldBe(["VIP again", "vip"]);
        CardJson.Write((await desk.ReadAsync(klein.Number)).Card).ShouldBe(CardJson.Write(klein.Card));
        await using var db = desk.Open();
        (await ReadBulk.RunAsync(db, action.Id, Cancel))!.LeftAlone.ShouldHaveSingleItem().Name.ShouldBe("Zand");
        (await StartBulk.UndoAsync(db, action.Id, null, desk.Clock.Now, Cancel)).Done.ShouldBeFalse();
    }

    [Theory]
    [InlineData(Engine.Sqlite, BulkKind.AddKind)]
    [InlineData(Engine.Postgres, BulkKind.AddKind)]
    [InlineData(Engine.Sqlite, BulkKind.AddToSegment)]
    [InlineData(Engine.Postgres, BulkKind.AddToSegment)]
    [InlineData(Engine.Sqlite, BulkKind.RemoveFromSegment)]
    [InlineData(Engine.Postgres, BulkKind.RemoveFromSegment)]
    [InlineData(Engine.Sqlite, BulkKind.Confirm)]
    [InlineData(Engine.Postgres, BulkKind.Confirm)]
    [InlineData(Engine.Sqlite, BulkKind.Location)]
    [InlineData(Engine.Postgres, BulkKind.Location)]
    public async Task Done_and_undone_it_is_found_under_what_it_was_found_under_before(Engine engine, BulkKind kind)
    {
        await using var desk = await RegisterDesk.OpenAsync(engine);
        var smit = await desk.MakeAsync("Smit", RelationKind.Customer);
        var branch = new Core.Settings.Location { Id = Guid.CreateVersion7(desk.Clock.Now), Name = "Zuid" };
        Segment segment;
        await using (var db = desk.Open())
        {
            db.Locations.Add(branch);
            segment = (await SaveSegment.RunAsync(db, new(null, 0, "Jury", null), null, desk.Clock.Now, Cancel)).Value;
            if (kind is BulkKind.RemoveFromSegment)
                await PickMembers.AddAsync(db, segment.Id, smit.Number, desk.Today, Cancel);
        }

        desk.Clock.Now = desk.Clock.Now.AddDays(1);
        var before = await PictureAsync(desk, smit);
        var value = kind switch
        {
            BulkKind.AddKind => "4",
            BulkKind.Location => branch.Id.ToString(),
            BulkKind.Confirm => null,
            _ => segment.Id.ToString(),
        };

        var action = await RunAsync(desk, new(kind, value, null, [smit.Number]));
        action.Changed.ShouldBe(1);
        (await PictureAsync(desk, smit)).ShouldNotBe(before);
        (await UndoAsync(desk, action)).PutBack.ShouldBe(1);

        (await PictureAsync(desk, smit)).ShouldBe(before);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_makes_no_sense_is_refused_before_anything_is_changed(Engine engine)
    {
        await using var desk = await RegisterDesk.OpenAsync(engine);
        await using var db = desk.Open();
        StartBulk.Input[] wrong =
        [
            new(BulkKind.AddTag, "vip", null, []),
            new(BulkKind.AddTag, " ", null, [1]),
            new(BulkKind.AddTag, "vip", new RelationFilter { Text = "smit" }, []),
            new(BulkKind.Adviser, RandomKey.New().ToString(), null, [1]),
            new(BulkKind.AddKind, "77", null, [1]),
            new(BulkKind.AddToSegment, "x", null, [1]),
            new((BulkKind)99, null, null, [1]),
        ];
        foreach (var input in wrong)
            (await StartBulk.RunAsync(db, input, null, desk.Clock.Now, Cancel)).Done.ShouldBeFalse();
        (await db.BulkActions.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_work_list_has_customers_first_the_least_complete_first_and_the_figures_say_what_is_missing_most(Engine engine)
    {
        await using var desk = await RegisterDesk.OpenAsync(engine);
        await desk.MakeAsync("Loose");
        await desk.MakeAsync("Supplier", RelationKind.Supplier);
        var better = await desk.MakeAsync("Better", RelationKind.Customer);
        await desk.MakeAsync("Customer", RelationKind.Customer);
        await desk.SaveAsync(better, better.Card with { Mails = [new MailAddress("info@better.example")] });
        await desk.Jobs.EnqueueAsync(Core.Jobs.RecurringWork.CountRegister, new object());
        await desk.RunJobsAsync();

        await using var db = desk.Open();
        var list = await ListToComplete.RunAsync(db, null, desk.Today, Cancel);
        list.Lines.Select(l => l.Relation.Name).ShouldBe(["Customer", "Better", "Supplier", "Loose"]);
        list.Lines[1].Missing.ShouldNotContain(Wanted.Mail);
        var figures = (await ReadRegisterFigures.RunAsync(db, Cancel))!;
        figures.Lines.Select(l => (l.Kind, l.Figures.Relations)).ShouldBe([(null, 4), (RelationKind.Customer, 2), (RelationKind.Supplier, 1)]);
        figures.Lines[1].Missing.ShouldContain(new KeyValuePair<Wanted, int>(Wanted.Mail, 1));
        figures.Lines[1].Missing[0].Value.ShouldBe(2);
        figures.Lines[0].Figures.Confirmed.ShouldBe(4);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_work_list_goes_on_where_a_page_ended(Engine engine)
    {
        await using var desk = await RegisterDesk.OpenAsync(engine);
        for (var i = 0; i < ListToComplete.PageSize + 3; i++)
            await desk.MakeAsync($"Smit {i % 20}", RelationKind.Customer);
        await using var db = desk.Open();

        var first = await ListToComplete.RunAsync(db, null, desk.Today, Cancel);
        var second = await ListToComplete.RunAsync(db, first.Next, desk.Today, Cancel);

        second.Next.ShouldBeNull();
        first.Lines.Concat(second.Lines).Select(l => l.Relation.Number).Distinct().Count().ShouldBe(ListToComplete.PageSize + 3);
        (await ListToComplete.RunAsync(db, "nonsense", desk.Today, Cancel)).Lines.Count.ShouldBe(ListToComplete.PageSize);
    }

    private static async Task<BulkAction> RunAsync(RegisterDesk desk, StartBulk.Input input)
    {
        await using var db = desk.Open();
        var action = (await StartBulk.RunAsync(db, input, null, desk.Clock.Now, Cancel)).Value;
        await desk.RunJobsAsync();
        return await ActionAsync(desk, action.Id);
    }

    private static async Task<BulkAction> UndoAsync(RegisterDesk desk, BulkAction action)
    {
        await using var db = desk.Open();
        (await StartBulk.UndoAsync(db, action.Id, null, desk.Clock.Now, Cancel)).Done.ShouldBeTrue();
        await desk.RunJobsAsync();
        return await ActionAsync(desk, action.Id);
    }

    private static async Task<BulkAction> ActionAsync(RegisterDesk desk, Guid id)
    {
        await using var db = desk.Open();
        return await db.BulkActions.AsNoTracking().SingleAsync(a => a.Id == id, Cancel);
    }

    private static async Task<string> PictureAsync(RegisterDesk desk, Relation relation)
    {
        await using var db = desk.Open();
        var now = await db.Relations.AsNoTracking().SingleAsync(r => r.Id == relation.Id, Cancel);
        var terms = await db.RelationTerms.Where(t => t.RelationId == relation.Id).Select(t => t.Term).OrderBy(t => t).ToListAsync(Cancel);
        var members = await db.SegmentMembers.Where(m => m.RelationId == relation.Id).ToListAsync(Cancel);
        return $"{CardJson.Write(now.Card)} {now.LocationId} {now.ConfirmedAt:O} {string.Join(' ', terms)} {string.Join(' ', members.Select(m => $"{m.From:O}/{m.Until:O}"))}";
    }
}
