using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Core.Relations.Segments;
using Bekwaam.Core.Tests.Jobs;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Relations;

public sealed class SegmentTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static RelationFilter Bread => new() { Tags = ["Brood"] };

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_comes_to_fit_the_rule_is_in_and_who_no_longer_does_is_out_as_soon_as_the_card_is_saved(Engine engine)
    {
        await using var desk = await RegisterDesk.OpenAsync(engine);
        var segment = await MakeAsync(desk, Bread);
        var smit = await desk.MakeAsync("Smit");
        (await MembersAsync(desk, segment)).ShouldBeEmpty();

        smit = await desk.SaveAsync(smit, smit.Card with { Tags = ["brood"] });
        (await MembersAsync(desk, segment)).ShouldBe([smit.Id]);
        desk.Clock.Now = desk.Clock.Now.AddDays(3);
        await desk.SaveAsync(smit, smit.Card with { Tags = [] });

        (await MembersAsync(desk, segment)).ShouldBeEmpty();
        await using var db = desk.Open();
        var member = await db.SegmentMembers.SingleAsync(Cancel);
        (member.From, member.Until).ShouldBe((desk.Today.AddDays(-3), desk.Today));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_came_and_went_on_one_day_was_never_in(Engine engine)
    {
        await using var desk = await RegisterDesk.OpenAsync(engine);
        await MakeAsync(desk, Bread);
        var smit = await desk.MakeAsync("Smit", null, "brood");
        await desk.SaveAsync(smit, smit.Card with { Tags = [] });

        await using var db = desk.Open();
        (await db.SegmentMembers.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_new_rule_reaches_those_who_were_there_already_and_is_counted_by_day(Engine engine)
    {
        await using var desk = await RegisterDesk.OpenAsync(engine);
        var smit = await desk.MakeAsync("Smit", null, "brood");
        var zand = await desk.MakeAsync("Zand", null, "taart");

        var segment = await MakeAsync(desk, Bread);
        await desk.RunJobsAsync();
        (await MembersAsync(desk, segment)).ShouldBe([smit.Id]);
        desk.Clock.Now = desk.Clock.Now.AddDays(1);
        await using (var db = desk.Open())
            (await SaveSegment.RunAsync(db, new(segment.Id, segment.Version, "Cakes", new() { Tags = ["taart"] }), null, desk.Clock.Now, Cancel)).Done.ShouldBeTrue();
        await desk.MakeAsync("Anders", null, "taart");
        await desk.RunJobsAsync();

        (await MembersAsync(desk, segment)).Count.ShouldBe(2);
        (await MembersAsync(desk, segment)).ShouldContain(zand.Id);
        await using var after = desk.Open();
        (await after.SegmentDays.OrderBy(d => d.Day).Select(d => d.Members).ToListAsync(Cancel)).ShouldBe([1, 2]);
        (await after.Segments.SingleAsync(Cancel)).Members.ShouldBe(2);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_job_mends_what_a_writer_forgot(Engine engine)
    {
        await using var desk = await RegisterDesk.OpenAsync(engine);
        var segment = await MakeAsync(desk, Bread);
        var (smit, zand) = (await desk.MakeAsync("Smit", null, "brood"), await desk.MakeAsync("Zand"));
        var term = Terms.Segment(segment.Id);
        await using (var db = desk.Open())
        {
            await db.RelationTerms.Where(t => t.Term == term).ExecuteDeleteAsync(Cancel);
            db.RelationTerms.Add(new RelationTerm { Term = term, SortName = "zand", RelationId = zand.Id });
            await db.SaveChangesAsync(Cancel);
        }

        await desk.RunJobsAsync();

        await using var after = desk.Open();
        (await after.RelationTerms.Where(t => t.Term == term).Select(t => t.RelationId).ToListAsync(Cancel)).ShouldBe([smit.Id]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Members_picked_by_hand_stay_whatever_is_saved_and_a_rule_cannot_be_picked_in(Engine engine)
    {
        await using var desk = await RegisterDesk.OpenAsync(engine);
        var (picked, ruled) = (await MakeAsync(desk, null, "Jury"), await MakeAsync(desk, Bread));
        var smit = await desk.MakeAsync("Smit");
        await using (var db = desk.Open())
        {
            (await PickMembers.AddAsync(db, picked.Id, smit.Number, desk.Today, Cancel)).Done.ShouldBeTrue();
            (await PickMembers.AddAsync(db, picked.Id, smit.Number, desk.Today, Cancel)).Done.ShouldBeTrue();
            (await PickMembers.AddAsync(db, ruled.Id, smit.Number, desk.Today, Cancel)).Done.ShouldBeFalse();
            (await PickMembers.AddAsync(db, picked.Id, 99, desk.Today, Cancel)).Done.ShouldBeFalse();
        }

        await desk.SaveAsync(smit, smit.Card with { Name = "Aardappel" });
        await desk.RunJobsAsync();
        (await MembersAsync(desk, picked)).ShouldBe([smit.Id]);

        await using var after = desk.Open();
        (await PickMembers.RemoveAsync(after, picked.Id, smit.Number, desk.Today, Cancel)).Done.ShouldBeTrue();
        (await MembersAsync(desk, picked)).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_ended_segment_has_nobody_and_still_knows_who_was_in_it(Engine engine)
    {
        await using var desk = await RegisterDesk.OpenAsync(engine);
        var segment = await MakeAsync(desk, Bread);
        await desk.MakeAsync("Smit", null, "brood");
        desk.Clock.Now = desk.Clock.Now.AddDays(2);

        await using (var db = desk.Open())
            (await SaveSegment.EndAsync(db, segment.Id, desk.Clock.Now, Cancel)).Done.ShouldBeTrue();
        await desk.RunJobsAsync();

        (await MembersAsync(desk, segment)).ShouldBeEmpty();
        await using var after = desk.Open();
        (await after.SegmentMembers.SingleAsync(Cancel)).Until.ShouldBe(desk.Today);
        (await after.Segments.SingleAsync(Cancel)).Members.ShouldBe(0);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_rule_rests_on_what_is_known_of_a_relation_alone(Engine engine)
    {
        await using var desk = await RegisterDesk.OpenAsync(engine);
        var segment = await MakeAsync(desk, Bread);
        foreach (var filter in new RelationFilter[] { new(), new() { Text = "smit" }, new() { Segment = segment.Id } })
        {
            await using var db = desk.Open();
            (await SaveSegment.RunAsync(db, new(null, 0, "Other", filter), null, desk.Clock.Now, Cancel)).Done.ShouldBeFalse();
        }
    }

    [Fact]
    public void A_filter_reads_back_from_its_address_as_it_was()
    {
        var filter = new RelationFilter { Type = RelationType.Person, Kinds = [RelationKind.Customer], Tags = ["a&b = c", "één +"], CompleteBelow = 50, Segment = RandomKey.New() };
        FilterQuery.Write(FilterQuery.Read("?" + FilterQuery.Write(filter))).ShouldBe(FilterQuery.Write(filter));
        FilterQuery.Read(FilterQuery.Write(filter)).Tags.ShouldBe(filter.Tags);
        FilterQuery.Read("kind=nonsense&&=&tag=%zz").Kinds.ShouldBeEmpty();
    }

    private static async Task<Segment> MakeAsync(RegisterDesk desk, RelationFilter? rule, string name = "Bread")
    {
        await using var db = desk.Open();
        return (await SaveSegment.RunAsync(db, new(null, 0, name, rule), null, desk.Clock.Now, Cancel)).Value;
    }

    private static async Task<List<Guid>> MembersAsync(RegisterDesk desk, Segment segment)
    {
        await using var db = desk.Open();
        var term = Terms.Segment(segment.Id);
        var listed = await db.RelationTerms.Where(t => t.Term == term).Select(t => t.RelationId).ToListAsync(Cancel);
        (await db.SegmentMembers.Where(m => m.SegmentId == segment.Id && m.Until == null).Select(m => m.RelationId).ToListAsync(Cancel)).ShouldBe(listed, ignoreOrder: true);
        return listed;
    }
}
