using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Escalating;
using Bekwaam.Core.Cases.Figures;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Evidence;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

public sealed class LateAndEffortTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_promise_that_is_late_goes_higher_up_once_counted_in_opening_time(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await desk.OpenCaseAsync();
        await desk.DoAsync(db => EscalationRule.SaveAsync(db, new EscalationRule(60, CaseDesk.Joris), null, desk.Now, null, Cancel));
        await using var db = desk.Open();

        (await EscalateCases.RunAsync(db, one.DueAt.AddMinutes(59), Cancel)).ShouldBe(0);
        (await EscalateCases.RunAsync(db, one.DueAt.AddMinutes(60), Cancel)).ShouldBe(1);
        (await EscalateCases.RunAsync(db, one.DueAt.AddMinutes(90), Cancel)).ShouldBe(0, "once a promise");

        var seen = await desk.ReadAsync(one);
        (seen.Case.Escalated, seen.Case.OwnerId).ShouldBe(((short)1, one.OwnerId), "help comes; whose case it is stays");
        seen.NameOf(CaseDesk.Joris).ShouldBe("Joris");
        (await ReadWork.RunAsync(db, CaseDesk.Joris, false, one.DueAt.AddHours(2), Cancel)).Late.ShouldHaveSingleItem();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Nights_and_weekends_are_no_lateness(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        // Friday at the end of the afternoon.
        desk.Now = new DateTimeOffset(2026, 8, 21, 14, 45, 0, TimeSpan.Zero);
        var one = await desk.OpenCaseAsync();
        await desk.DoAsync(db => MakePromise.RunAsync(db, one.Id, new MakePromise.Input(PromiseKind.Callback, null, desk.Now.AddMinutes(10), null), CaseDesk.Bram, desk.Now, Cancel));
        await using var db = desk.Open();

        (await EscalateCases.RunAsync(db, new DateTimeOffset(2026, 8, 23, 12, 0, 0, TimeSpan.Zero), Cancel)).ShouldBe(0);
        (await EscalateCases.RunAsync(db, new DateTimeOffset(2026, 8, 24, 14, 0, 0, TimeSpan.Zero), Cancel)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_it_took_is_counted_on_the_day_of_solving_and_typed_counts_stay(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        await using var db = desk.Open();
        await RecordEffort.RunAsync(db, new(Facet.ProblemSolving, new DateOnly(2026, 8, 1), 40, 8, 2, 0, 1), new DateOnly(2026, 8, 18), Cancel);
        var asked = await desk.OpenCaseAsync();
        await desk.DoAsync(own => AskColleague.RunAsync(own, asked.Id, new HelpNeeded(CaseDesk.Joris, null, HelpReason.NoKnowledge, "Hoe?"), CaseDesk.Bram, desk.Now, Cancel));
        await SolveAsync(desk, asked);
        await SolveAsync(desk, await desk.OpenCaseAsync());
        await desk.OpenCaseAsync();

        (await CountCaseEffort.RunAsync(db, desk.Now, Cancel)).ShouldBeTrue();
        db.ChangeTracker.Clear();
        (await CountCaseEffort.RunAsync(db, desk.Now, Cancel)).ShouldBeFalse("nothing changed, and so no figure is made anew");

        var counted = await db.EffortDays.AsNoTracking().Where(e => e.Source == EffortSource.Cases).OrderBy(e => e.Kind).ToListAsync(Cancel);
        counted.Select(e => (e.Kind, e.Events, e.Exposure)).ShouldBe([(EffortKind.Consultation, 1, 2), (EffortKind.Transfer, 0, 2), (EffortKind.Escalation, 0, 2)], "whether it stays solved is not known yet");
        (await db.EffortDays.AsNoTracking().SingleAsync(e => e.Source == EffortSource.Typed && e.Kind == EffortKind.Consultation, Cancel)).Events.ShouldBe(8);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_case_that_is_solved_again_moves_to_its_last_day_and_its_reopening_counts_once_the_window_is_over(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        await using var db = desk.Open();
        var one = await desk.OpenCaseAsync();
        await SolveAsync(desk, one);
        await CountCaseEffort.RunAsync(db, desk.Now, Cancel);
        desk.Now = desk.Now.AddDays(2);
        await desk.DoAsync(own => ReopenCase.RunAsync(own, one.Id, null, CaseDesk.Bram, desk.Now, Cancel));
        await SolveAsync(desk, one);

        db.ChangeTracker.Clear();
        await CountCaseEffort.RunAsync(db, desk.Now.AddDays(15), Cancel);

        var reopened = await db.EffortDays.AsNoTracking().SingleAsync(e => e.Kind == EffortKind.Reopening, Cancel);
        (reopened.Day, reopened.Events, reopened.Exposure).ShouldBe((new DateOnly(2026, 8, 20), 1, 1));
    }

    private static async Task SolveAsync(CaseDesk desk, Case one) => await desk.DoAsync(db => SolveCase.RunAsync(db, one.Id, null, CaseDesk.Bram, desk.Now, Cancel));
}
