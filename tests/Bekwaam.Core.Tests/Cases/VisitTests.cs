using Bekwaam.Core.Cases.Visiting;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Merging;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

public sealed class VisitTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_is_expected_is_seen_by_their_host_received_and_then_no_longer_waits(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var relation = await desk.EnterAsync("Bakkerij Jansen");
        var visit = (await ExpectAsync(desk, "Sanne Jansen", relation)).Value;
        (await ForAsync(desk, CaseDesk.Bram)).ShouldHaveSingleItem().ShouldSatisfyAllConditions(
            line => line.Name.ShouldBe("Sanne Jansen"), line => line.RelationName.ShouldBe("Bakkerij Jansen"), line => line.Host.ShouldBe("Bram"), line => line.Relation.ShouldBe(relation.Number));
        (await ForAsync(desk, CaseDesk.Joris)).ShouldBeEmpty();

        desk.Now = desk.Now.AddHours(1);
        await SettleAsync(desk, visit, VisitState.Here);
        desk.Now = desk.Now.AddMinutes(4);
        (await ForAsync(desk, CaseDesk.Bram))[0].State.ShouldBe(VisitState.Here);
        await SettleAsync(desk, visit, VisitState.Received);

        (await ForAsync(desk, CaseDesk.Bram)).ShouldBeEmpty();
        var line = (await DayAsync(desk)).ShouldHaveSingleItem();
        (line.ReceivedAt - line.ArrivedAt).ShouldBe(TimeSpan.FromMinutes(4));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task One_form_is_one_visit_and_one_button_pressed_twice_is_once(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var input = Input("Sanne", desk.Now.AddHours(1));
        var first = await desk.DoAsync(db => ExpectVisit.RunAsync(db, input, CaseDesk.Bram, desk.Now, Cancel));
        var again = await desk.DoAsync(db => ExpectVisit.RunAsync(db, input, CaseDesk.Bram, desk.Now, Cancel));
        again.Value.Id.ShouldBe(first.Value.Id);

        await SettleAsync(desk, first.Value, VisitState.Here);
        desk.Now = desk.Now.AddMinutes(3);
        await SettleAsync(desk, first.Value, VisitState.Here);

        (await DayAsync(desk)).ShouldHaveSingleItem().ArrivedAt.ShouldBe(desk.Now.AddMinutes(-3));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_mistake_is_taken_back_and_who_is_here_is_not_called_off(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var visit = (await ExpectAsync(desk, "Sanne")).Value;
        await SettleAsync(desk, visit, VisitState.Here);
        (await SettleAsync(desk, visit, VisitState.Withdrawn)).Done.ShouldBeFalse();

        (await SettleAsync(desk, visit, VisitState.Expected)).Done.ShouldBeTrue();
        (await DayAsync(desk))[0].ArrivedAt.ShouldBeNull();
        (await SettleAsync(desk, visit, VisitState.NotCome)).Done.ShouldBeTrue();
        (await SettleAsync(desk, visit, VisitState.Expected)).Done.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task It_is_put_right_until_they_are_here_and_not_over_a_colleagues_change(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var visit = (await ExpectAsync(desk, "Sanne")).Value;
        var right = Input("Sanne Jansen", desk.Now.AddHours(2)) with { Id = visit.Id, Version = visit.Version, HostId = CaseDesk.Joris };
        (await desk.DoAsync(db => ExpectVisit.RunAsync(db, right, CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeTrue();
        (await ForAsync(desk, CaseDesk.Joris)).ShouldHaveSingleItem().Name.ShouldBe("Sanne Jansen");

        (await desk.DoAsync(db => ExpectVisit.RunAsync(db, right with { Name = "Anders" }, CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeFalse();
        await SettleAsync(desk, visit, VisitState.Here);
        var here = (await DayAsync(desk))[0];
        (await desk.DoAsync(db => ExpectVisit.RunAsync(db, right with { Version = here.Version }, CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Nobody_and_no_time_are_refused(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);

        (await ExpectAsync(desk, " ")).Done.ShouldBeFalse();
        (await desk.DoAsync(db => ExpectVisit.RunAsync(db, Input("Sanne", null), CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeFalse();
        (await desk.DoAsync(db => ExpectVisit.RunAsync(db, Input("Sanne", desk.Now.AddDays(-2)), CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeFalse();
        (await desk.DoAsync(db => ExpectVisit.RunAsync(db, Input("Sanne", desk.Now.AddHours(1)) with { HostId = RandomKey.New() }, CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeFalse();
        (await SettleVisitOf(desk, RandomKey.New())).Done.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task It_goes_along_when_relations_are_merged_and_back_and_names_nobody_who_was_forgotten(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var (stays, goes) = (await desk.EnterAsync("Bakkerij Jansen"), await desk.EnterAsync("Bakker Jansen"));
        await ExpectAsync(desk, "Sanne Jansen", goes);
        var today = DateOnly.FromDateTime(desk.Now.Date);
        desk.Now = desk.Now.AddMinutes(1);
        var merged = await desk.DoAsync(db => MergeRelations.RunAsync(db, new(stays.Id, stays.Version, goes.Id, goes.Version, new Dictionary<string, MergeChoice>(), "merged"), null, desk.Now, today, Cancel));
        (await DayAsync(desk))[0].Relation.ShouldBe(stays.Number);
        (await desk.DoAsync(db => UnmergeRelations.RunAsync(db, merged.Value.Id, null, desk.Now, today, Cancel))).Done.ShouldBeTrue();
        (await DayAsync(desk))[0].Relation.ShouldBe(goes.Number);

        await using (var db = desk.Open())
        {
            var holder = PersonalData.Holders.Single(holder => holder.Name == "visits");
            (await holder.ReadAsync!(db, [goes.Id], Cancel))!.ToJsonString().ShouldContain("Sanne");
            await holder.ForgetAsync(db, [goes.Id], Cancel);
        }

        (await DayAsync(desk)).ShouldHaveSingleItem().Name.ShouldBe("");
    }

    private static ExpectVisit.Input Input(string? name, DateTimeOffset? at, Relation? relation = null) =>
        new(RandomKey.New(), null, 0, name, relation?.Id, at, null, CaseDesk.Bram, "De offerte; koffie klaar.", null);

    private static Task<Outcome<Visit>> ExpectAsync(CaseDesk desk, string name, Relation? relation = null) =>
        desk.DoAsync(db => ExpectVisit.RunAsync(db, Input(name, desk.Now.AddHours(1), relation), CaseDesk.Bram, desk.Now, Cancel));

    private static Task<Outcome<Visit>> SettleAsync(CaseDesk desk, Visit visit, VisitState to) =>
        desk.DoAsync(db => SettleVisit.RunAsync(db, visit.Id, to, CaseDesk.Joris, desk.Now, Cancel));

    private static Task<Outcome<Visit>> SettleVisitOf(CaseDesk desk, Guid id) =>
        desk.DoAsync(db => SettleVisit.RunAsync(db, id, VisitState.Here, CaseDesk.Bram, desk.Now, Cancel));

    private static async Task<IReadOnlyList<ListVisits.Line>> ForAsync(CaseDesk desk, Guid host)
    {
        await using var db = desk.Open();
        return await ListVisits.ForAsync(db, host, desk.Now, TestClock.Start.AddHours(-9), TestClock.Start.AddDays(2), Cancel);
    }

    private static async Task<IReadOnlyList<ListVisits.Line>> DayAsync(CaseDesk desk)
    {
        await using var db = desk.Open();
        return await ListVisits.OfDayAsync(db, TestClock.Start.AddHours(-9), TestClock.Start.AddDays(2), null, Cancel);
    }
}
