using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Figures;
using Bekwaam.Core.Settings;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Cases;

public sealed class CaseFiguresTests
{
    private static readonly DateOnly Day = new(2026, 8, 18);

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Only_what_was_solved_at_once_and_stayed_so_for_a_week_is_solved_at_first_contact(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var wit = await desk.EnterAsync("Bakkerij De Wit");
        await desk.RecordAsync(AtOnce());
        await desk.RecordAsync(AtOnce());
        var again = (await desk.RecordAsync(AtOnce() with { RelationId = wit.Id })).Value;
        await desk.OpenCaseAsync();
        desk.Now = desk.Now.AddDays(3);
        await desk.RecordAsync(CaseDesk.Call(wit) with { About = again.Number });
        desk.Now = desk.Now.AddDays(3);
        await desk.RecordAsync(AtOnce());

        var early = await ReadAsync(desk, Day.AddDays(10));
        desk.Now = desk.Now.AddDays(2);
        var later = await ReadAsync(desk, Day.AddDays(10));

        (early.FirstContact.Measure, early.FirstContact.NotYet).ShouldBe((null, 5));
        (later.FirstContact.Measure!.Value.Value, later.FirstContact.Measure.Value.N, later.FirstContact.NotYet).ShouldBe((.5, 4, 1));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_promise_counts_when_it_fell_due_and_one_that_was_withdrawn_in_neither_part(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var began = desk.Now;
        var (kept, late, open, withdrawn) = (await PromiseAsync(desk), await PromiseAsync(desk), await PromiseAsync(desk), await PromiseAsync(desk));
        await PromiseAsync(desk, began.AddDays(3));
        desk.Now = began.AddMinutes(30);
        await SettleAsync(desk, kept, true);
        await SettleAsync(desk, withdrawn, false);
        desk.Now = began.AddHours(2);
        await SettleAsync(desk, late, true);

        var figures = await ReadAsync(desk, Day);

        var calls = figures.Promises.Single(p => p.Kind is PromiseKind.Callback);
        (calls.Kept.N, calls.Withdrawn).ShouldBe((3, 1));
        calls.Kept.Value.ShouldBe(1d / 3, 1e-9);
        open.ShouldNotBe(kept);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_solution_that_did_not_last_counts_once_the_days_for_coming_back_are_over(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var (stays, comes) = (await desk.OpenCaseAsync(), await desk.OpenCaseAsync());
        await SolveAsync(desk, stays);
        await SolveAsync(desk, comes);
        desk.Now = desk.Now.AddDays(2);
        await desk.DoAsync(db => ReopenCase.RunAsync(db, comes.Id, null, CaseDesk.Bram, desk.Now, Cancel));
        await SolveAsync(desk, comes);

        var early = (await ReadAsync(desk, Day)).Reopened;
        desk.Now = TestClock.Start.AddDays(15);
        var later = (await ReadAsync(desk, Day)).Reopened;

        (early.Measure, early.NotYet).ShouldBe((null, 2));
        (later.Measure!.Value.Value, later.Measure.Value.N).ShouldBe((.5, 2));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_feeling_that_was_not_said_is_not_counted_and_what_waits_is_told_by_whom_it_waits_for(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        await desk.RecordAsync(CaseDesk.Call(null) with { Feeling = Feeling.Bad });
        await desk.RecordAsync(CaseDesk.Call(null) with { Feeling = Feeling.Good });
        var third = (await desk.RecordAsync(CaseDesk.Call(null) with { Feeling = null })).Value;
        await desk.DoAsync(db => LetCaseWait.RunAsync(db, third.Id, CaseState.WaitsForOthers, CaseDesk.Bram, desk.Now, Cancel));

        var figures = await ReadAsync(desk, Day);

        (figures.Annoyed.Measure!.Value.Value, figures.Annoyed.Measure.Value.N, figures.Annoyed.NotYet).ShouldBe((.5, 2, 1));
        figures.Waits.Select(w => (w.For, w.Cases)).ShouldBe([(CaseState.WaitsForUs, 2), (CaseState.WaitsForOthers, 1)]);
        figures.ShouldSatisfyAllConditions(f => f.ContactsPerHundred.ShouldBeNull("nobody counted customers"), f => f.BetweenColleagues.ShouldBeNull());
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_weakest_branch_stands_on_top_and_one_with_few_promises_is_left_out(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var (zeist, utrecht, soest) = (await BranchAsync(desk, "Zeist"), await BranchAsync(desk, "Utrecht"), await BranchAsync(desk, "Soest"));
        var began = desk.Now;
        foreach (var (branch, times, keep) in new[] { (zeist, 5, true), (utrecht, 6, false), (soest, 2, false) })
        {
            for (var i = 0; i < times; i++)
            {
                desk.Now = began;
                var promise = await PromiseAsync(desk, location: branch);
                desk.Now = began.AddMinutes(keep ? 10 : 90);
                await SettleAsync(desk, promise, true);
            }
        }

        var figures = await ReadAsync(desk, Day);

        figures.Branches.Select(b => b.Name).ShouldBe(["Utrecht", "Zeist"]);
        figures.HiddenBranches.ShouldBe(1);
    }

    private static RecordMoment.Input AtOnce() => CaseDesk.Call(null) with { Kind = CaseKind.Question, Outcome = MomentOutcome.SolvedAtOnce, Done = "Uitgelegd." };

    private static async Task<CaseFigures> ReadAsync(CaseDesk desk, DateOnly until)
    {
        await using var db = desk.Open();
        return await ReadCaseFigures.RunAsync(db, Day, until, desk.Now, Cancel);
    }

    /// <summary>A call back within an hour.</summary>
    private static async Task<Guid> PromiseAsync(CaseDesk desk, DateTimeOffset? due = null, Guid? location = null)
    {
        var one = (await desk.RecordAsync(CaseDesk.Call(null) with { Kind = CaseKind.Compliment, LocationId = location })).Value;
        return (await desk.DoAsync(db => MakePromise.RunAsync(db, one.Id, new MakePromise.Input(PromiseKind.Callback, null, due ?? desk.Now.AddHours(1), null), CaseDesk.Bram, desk.Now, Cancel))).Value.Id;
    }

    private static async Task SettleAsync(CaseDesk desk, Guid promise, bool kept) =>
        await desk.DoAsync(db => SettlePromise.RunAsync(db, promise, kept, "Gezegd.", CaseDesk.Bram, desk.Now, Cancel));

    private static async Task SolveAsync(CaseDesk desk, Case one) => await desk.DoAsync(db => SolveCase.RunAsync(db, one.Id, null, CaseDesk.Bram, desk.Now, Cancel));

    private static async Task<Guid> BranchAsync(CaseDesk desk, string name)
    {
        await using var db = desk.Open();
        var branch = new Location { Id = Guid.CreateVersion7(desk.Now), Name = name };
        db.Locations.Add(branch);
        await db.SaveChangesAsync(Cancel);
        return branch.Id;
    }
}
