using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Routing;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

public sealed class DirectLineTests
{
    private static readonly Guid Sanne = new("44444444-4444-7444-8444-444444444444");
    private static readonly DateOnly Today = new(2026, 8, 18);

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_case_goes_to_the_adviser_who_is_there_and_otherwise_to_who_stands_in(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var wit = await desk.EnterAsync("Bakkerij De Wit", adviser: CaseDesk.Joris);
        var before = await desk.OpenCaseAsync(wit);
        await AwayAsync(desk, CaseDesk.Joris, Sanne);
        var during = await desk.OpenCaseAsync(wit);
        await AwayAsync(desk, Sanne, CaseDesk.Bram, Today);
        var chained = await desk.OpenCaseAsync(wit);

        (before.OwnerId, before.Route).ShouldBe((CaseDesk.Joris, CaseRoute.Adviser));
        (during.OwnerId, during.Route).ShouldBe((Sanne, CaseRoute.Deputy));
        (chained.OwnerId, chained.Route).ShouldBe((CaseDesk.Bram, CaseRoute.Deputy));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Without_an_adviser_it_goes_to_who_of_the_team_can_do_it_is_there_and_has_least_waiting(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var team = (await desk.DoAsync(db => SaveTeam.RunAsync(db, new(null, "Warmte", [CaseDesk.Bram, CaseDesk.Joris, Sanne]), null, desk.Now, null, Cancel))).Value;
        foreach (var colleague in new[] { CaseDesk.Bram, CaseDesk.Joris })
            await desk.DoAsync(db => SaveSkills.RunAsync(db, colleague, "Warmtepompen , ketels", Cancel));
        await desk.DoAsync(db => SaveRoutingRules.RunAsync(db, [new(CaseKind.Defect, "pomp", "warmtepompen", team.Id), new(null, null, null, team.Id)], null, desk.Now, null, Cancel));

        (await PumpAsync(desk)).OwnerId.ShouldBe(CaseDesk.Bram, "both can, none has work");
        (await PumpAsync(desk)).OwnerId.ShouldBe(CaseDesk.Joris, "Bram has one");
        (await desk.OpenCaseAsync()).OwnerId.ShouldBe(Sanne, "another rule, without a skill");
        await AwayAsync(desk, CaseDesk.Bram, null);
        (await PumpAsync(desk)).OwnerId.ShouldBe(CaseDesk.Joris);
        await AwayAsync(desk, CaseDesk.Joris, null);
        var left = await PumpAsync(desk);
        (left.OwnerId, left.Route).ShouldBe((null, CaseRoute.Nobody), "who cannot do it is not troubled with it");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_was_promised_shows_at_who_stands_in_and_comes_back_after(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var one = await desk.OpenCaseAsync(await desk.EnterAsync("Bakkerij De Wit", adviser: CaseDesk.Joris));
        await desk.DoAsync(db => MakePromise.RunAsync(db, one.Id, new(PromiseKind.Callback, "Bellen", desk.Now.AddHours(3), null), CaseDesk.Joris, desk.Now, Cancel));
        await desk.DoAsync(db => AskColleague.RunAsync(db, one.Id, new HelpNeeded(CaseDesk.Joris, null, HelpReason.NoKnowledge, "Hoe zat dit?"), CaseDesk.Bram, desk.Now, Cancel));
        await AwayAsync(desk, CaseDesk.Joris, Sanne);

        var deputy = await WorkAsync(desk, Sanne);
        deputy.Promises.ShouldHaveSingleItem().For.ShouldBe("Joris");
        deputy.ShouldSatisfyAllConditions(w => w.Cases.ShouldHaveSingleItem(), w => w.Asked.ShouldHaveSingleItem());
        (await WorkAsync(desk, CaseDesk.Joris)).Promises.ShouldHaveSingleItem().For.ShouldBeNull("it stays theirs");
        desk.Now = desk.Now.AddDays(8);
        (await WorkAsync(desk, Sanne)).Promises.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_is_away_with_nobody_to_stand_in_leaves_it_to_who_leads(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        await desk.OpenCaseAsync(await desk.EnterAsync("Bakkerij De Wit", adviser: CaseDesk.Joris));
        await AwayAsync(desk, CaseDesk.Joris, null);

        (await WorkAsync(desk, Sanne, leads: true)).Unassigned.ShouldHaveSingleItem();
        (await WorkAsync(desk, Sanne)).Unassigned.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Days_that_make_no_sense_are_refused_and_who_is_back_early_is_back(Engine engine)
    {
        await using var desk = await OpenAsync(engine);

        (await TryAwayAsync(desk, new(CaseDesk.Joris, Today, Today.AddDays(-1), null))).Done.ShouldBeFalse();
        (await TryAwayAsync(desk, new(CaseDesk.Joris, Today, Today, CaseDesk.Joris))).Done.ShouldBeFalse();
        var away = (await TryAwayAsync(desk, new(CaseDesk.Joris, Today, Today.AddDays(7), Sanne))).Value;
        (await TryAwayAsync(desk, new(CaseDesk.Joris, Today.AddDays(7), Today.AddDays(9), null))).Done.ShouldBeFalse("they overlap");
        (await TryAwayAsync(desk, new(Sanne, Today, Today.AddDays(3), CaseDesk.Joris))).Done.ShouldBeFalse("Joris is away himself");
        await desk.DoAsync(db => SetAbsence.EndAsync(db, away.Id, Today.AddDays(2), desk.Now, Cancel));

        await using var db = desk.Open();
        (await ReadPresence.RunAsync(db, Today, Cancel)).Away.ShouldHaveSingleItem().Last.ShouldBe(Today.AddDays(1));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_roster_is_kept_for_as_many_weeks_and_a_cell_can_be_emptied(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var monday = new DateOnly(2026, 8, 17);
        Task<Outcome<int>> SaveAsync(Guid? who, int weeks) => desk.DoAsync(db => SaveRoster.RunAsync(db, new(monday, new Dictionary<(int, Guid), Guid?> { [(1, Guid.Empty)] = who }, weeks), Cancel));

        await SaveAsync(Sanne, 3);
        await SaveAsync(CaseDesk.Bram, 1);
        await using var db = desk.Open();
        (await db.Duties.AsNoTracking().OrderBy(d => d.Day).ToListAsync(Cancel)).Select(d => (d.Day, d.AccountId)).ShouldBe([(Today, CaseDesk.Bram), (Today.AddDays(7), Sanne), (Today.AddDays(14), Sanne)]);
        (await ReadPresence.RunAsync(db, Today, Cancel)).OnDuty.ShouldBe([(null, "Bram")]);
        await SaveAsync(null, 3);
        (await db.Duties.CountAsync(Cancel)).ShouldBe(0);
        (await desk.DoAsync(own => SaveRoster.RunAsync(own, new(Today, new Dictionary<(int, Guid), Guid?>(), 1), Cancel))).Done.ShouldBeFalse("a Tuesday");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_one_person_solves_alone_is_named(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        for (var i = 0; i < 5; i++)
        {
            var one = (await desk.RecordAsync(CaseDesk.Call(null) with { Product = "Warmtepomp" })).Value;
            await desk.DoAsync(db => SolveCase.RunAsync(db, one.Id, null, i == 0 ? Sanne : CaseDesk.Bram, desk.Now, Cancel));
        }

        await desk.DoAsync(db => SaveSkills.RunAsync(db, Sanne, "engels", Cancel));
        await AwayAsync(desk, CaseDesk.Joris, null);
        await using var db = desk.Open();
        var hangs = await ReadDependence.RunAsync(db, Today, desk.Now.AddDays(-30), Cancel);

        hangs.Products.ShouldHaveSingleItem().ShouldBe(new ReadDependence.ByProduct("Warmtepomp", "Bram", 4, 5));
        hangs.Skills.ShouldHaveSingleItem().ShouldBe(new ReadDependence.BySkill("engels", "Sanne"));
        hangs.Advisers.ShouldHaveSingleItem().Colleague.ShouldBe("Joris");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_plan_for_when_we_are_closed_holds_for_branches_without_their_own(Engine engine)
    {
        await using var desk = await OpenAsync(engine);
        var branch = Guid.CreateVersion7(desk.Now);

        (await desk.DoAsync(db => OutOfHours.SaveAsync(db, null, new("veel", null, null), null, desk.Now, null, Cancel))).Done.ShouldBeFalse();
        await desk.DoAsync(db => OutOfHours.SaveAsync(db, null, new("06 12345678", "Morgen om acht zijn wij er weer.", "Gas"), null, desk.Now, null, Cancel));
        await using var db = desk.Open();

        (await OutOfHours.ReadAsync(db, branch, Cancel))!.ForwardTo.ShouldBe("+31612345678");
    }

    private static async Task<CaseDesk> OpenAsync(Engine engine)
    {
        var desk = await CaseDesk.OpenAsync(engine);
        await using var db = desk.Open();
        db.Accounts.Add(new Account { Id = Sanne, Name = "Sanne", Email = "sanne@brugman.example", NormalizedEmail = "SANNE@BRUGMAN.EXAMPLE", SecurityStamp = "x", CreatedAt = TestClock.Start });
        await db.SaveChangesAsync(Cancel);
        return desk;
    }

    private static async Task<Case> PumpAsync(CaseDesk desk) => (await desk.RecordAsync(CaseDesk.Call(null) with { Kind = CaseKind.Defect, Product = "Warmtepomp" })).Value;

    private static async Task AwayAsync(CaseDesk desk, Guid who, Guid? deputy, DateOnly? last = null) =>
        (await TryAwayAsync(desk, new(who, Today, last ?? Today.AddDays(7), deputy))).Done.ShouldBeTrue();

    private static Task<Outcome<Absence>> TryAwayAsync(CaseDesk desk, SetAbsence.Input input) => desk.DoAsync(db => SetAbsence.RunAsync(db, input, CaseDesk.Bram, Today, desk.Now, Cancel));

    private static async Task<ReadWork.View> WorkAsync(CaseDesk desk, Guid who, bool leads = false)
    {
        await using var db = desk.Open();
        return await ReadWork.RunAsync(db, who, leads, desk.Now, Cancel);
    }
}
