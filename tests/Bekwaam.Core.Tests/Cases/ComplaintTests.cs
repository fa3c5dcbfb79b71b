using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings.Hours;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

public sealed class ComplaintTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public void Working_days_leave_out_closed_days_and_calendar_days_leave_out_none()
    {
        var clock = new BusinessClock(OpeningHours.Default, TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));
        // Thursday before Whitsun: Monday is a holiday.
        var thursday = new DateTimeOffset(2026, 5, 21, 9, 0, 0, TimeSpan.Zero);

        ComplaintRules.EndOf(clock, thursday, 2, working: true).ShouldBe(new DateTimeOffset(2026, 5, 26, 21, 59, 0, TimeSpan.Zero));
        ComplaintRules.EndOf(clock, thursday, 2, working: false).ShouldBe(new DateTimeOffset(2026, 5, 23, 21, 59, 0, TimeSpan.Zero));
        // Over the night in which the clock goes back it is the end of the day by that day's clock.
        ComplaintRules.EndOf(clock, new(2026, 10, 20, 9, 0, 0, TimeSpan.Zero), 7, working: false).ShouldBe(new DateTimeOffset(2026, 10, 27, 22, 59, 0, TimeSpan.Zero));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_complaint_goes_step_by_step_and_is_solved_only_when_the_customer_was_told(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await ComplainAsync(desk);
        (await desk.DoAsync(db => SolveCase.RunAsync(db, one.Id, "Zo", CaseDesk.Bram, desk.Now, Cancel))).Refusal!.Code.ShouldStartWith("A complaint is solved when");

        await DoneAsync(desk, db => AcknowledgeComplaint.RunAsync(db, one.Id, RandomKey.New(), "U hoort van ons.", ChannelKind.Phone, CaseDesk.Bram, desk.Now, Cancel));
        await DoneAsync(desk, db => AssessComplaint.RunAsync(db, one.Id, new(RandomKey.New(), ComplaintSeverity.Serious, false, true, CaseDesk.Joris, null), CaseDesk.Bram, desk.Now, Cancel));
        await DoneAsync(desk, db => InvestigateComplaint.RunAsync(db, one.Id, new(RandomKey.New(), "Monteur gehoord.", "planning"), CaseDesk.Joris, desk.Now, Cancel));
        (await desk.DoAsync(db => TellDecision.RunAsync(db, one.Id, RandomKey.New(), "Gegrond.", ChannelKind.Phone, CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeFalse();
        await DoneAsync(desk, db => DecideComplaint.RunAsync(db, one.Id, new(RandomKey.New(), ComplaintVerdict.Founded, ComplaintRemedy.Refund, new Money(4995), "Te laat gekomen."), CaseDesk.Bram, desk.Now, Cancel));
        await DoneAsync(desk, db => TellDecision.RunAsync(db, one.Id, RandomKey.New(), "Gegrond: te laat gekomen.", ChannelKind.Mail, CaseDesk.Bram, desk.Now, Cancel));
        await DoneAsync(desk, db => CloseComplaint.RunAsync(db, one.Id, RandomKey.New(), ComplainantView.Satisfied, "Netjes.", CaseDesk.Bram, desk.Now, Cancel));

        var view = await desk.ReadAsync(one);
        view.Case.State.ShouldBe(CaseState.Solved);
        view.Open.ShouldBeEmpty();
        view.Thread.Select(m => m.Kind).Where(kind => kind >= MessageKind.ComplaintAcknowledged).ShouldBe(
            [MessageKind.ComplaintAcknowledged, MessageKind.ComplaintAssessed, MessageKind.ComplaintInvestigated, MessageKind.ComplaintDecided, MessageKind.ComplaintTold, MessageKind.ComplaintClosed]);
        await using var db = desk.Open();
        var dossier = (await ReadComplaint.RunAsync(db, view.Case, Cancel))!;
        dossier.Steps.ShouldAllBe(step => step.At != null && !step.IsNow);
        dossier.Complaint.Cost.ShouldBe(new Money(4995));
        dossier.Steps.Single(step => step.Which is ComplaintStep.Investigate).By.ShouldBe("Joris");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Put_right_later_both_lines_stay_and_the_last_counts(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await ComplainAsync(desk);
        var form = RandomKey.New();
        foreach (var verdict in new[] { ComplaintVerdict.Founded, ComplaintVerdict.Founded })
            await DoneAsync(desk, db => DecideComplaint.RunAsync(db, one.Id, new(form, verdict, ComplaintRemedy.None, null, "Eerst zo."), CaseDesk.Bram, desk.Now, Cancel));
        var first = desk.Now;
        desk.Now = desk.Now.AddHours(1);
        await DoneAsync(desk, db => DecideComplaint.RunAsync(db, one.Id, new(RandomKey.New(), ComplaintVerdict.PartlyFounded, ComplaintRemedy.Apology, null, "Bij nader inzien."), CaseDesk.Bram, desk.Now, Cancel));

        (await desk.ReadAsync(one)).Thread.Where(m => m.Kind is MessageKind.ComplaintDecided).Select(m => m.Text).ShouldBe(["Eerst zo.", "Bij nader inzien."]);
        await using var db = desk.Open();
        var kept = await db.Complaints.SingleAsync(c => c.CaseId == one.Id, Cancel);
        (kept.Verdict, kept.DecidedAt).ShouldBe((ComplaintVerdict.PartlyFounded, first));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task It_is_put_off_once_with_a_promise_of_its_own_and_put_right_at_once_only_with_agreement(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await ComplainAsync(desk);
        var due = (await desk.ReadAsync(one)).Open.Single(p => p.Kind is PromiseKind.Decision).DueAt;

        await DoneAsync(desk, db => ExtendComplaint.RunAsync(db, one.Id, RandomKey.New(), "De leverancier antwoordt niet.", ChannelKind.Mail, CaseDesk.Bram, desk.Now, Cancel));
        (await desk.DoAsync(db => ExtendComplaint.RunAsync(db, one.Id, RandomKey.New(), "Nog eens.", ChannelKind.Mail, CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeFalse();

        (await desk.ReadAsync(one)).Open.Single(p => p.Kind is PromiseKind.Decision).DueAt.ShouldBe(due.AddDays(28), TimeSpan.FromHours(2));
        (await desk.DoAsync(db => SettleComplaint.RunAsync(db, one.Id, RandomKey.New(), false, "Geregeld.", CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeFalse();
        await DoneAsync(desk, db => SettleComplaint.RunAsync(db, one.Id, RandomKey.New(), true, "Geregeld.", CaseDesk.Bram, desk.Now, Cancel));
        (await desk.ReadAsync(one)).Case.State.ShouldBe(CaseState.Solved);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_turns_out_to_be_no_complaint_is_promised_nothing_as_one(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await ComplainAsync(desk);

        await DoneAsync(desk, db => ChangeCase.RunAsync(db, one.Id, new(one.Version, CaseKind.Question, "Vraag", CaseImpact.Normal, null), CaseDesk.Bram, desk.Now, Cancel));

        (await desk.ReadAsync(one)).Open.Select(p => p.Kind).ShouldBe([PromiseKind.FirstAnswer, PromiseKind.Solution]);
        await DoneAsync(desk, db => SolveCase.RunAsync(db, one.Id, null, CaseDesk.Bram, desk.Now, Cancel));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_confidential_is_not_there_for_others_nor_for_whom_it_is_about(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var wit = await desk.EnterAsync("Wit BV");
        var one = (await desk.RecordAsync(CaseDesk.Call(wit, "Joris was hoogst onbeleefd.") with { Kind = CaseKind.Complaint })).Value;
        var (outsider, lead) = (Guid.CreateVersion7(desk.Now), Guid.CreateVersion7(desk.Now));
        await DoneAsync(desk, db => ConfideCase.RunAsync(db, one.Id, true, CaseDesk.Joris, false, CaseDesk.Bram, desk.Now, Cancel));

        foreach (var (reader, leads, sees) in new[] { (CaseDesk.Bram, false, true), (lead, true, true), (outsider, false, false), (CaseDesk.Joris, true, false) })
        {
            await using var db = desk.Open();
            (db.Reader, db.ReaderLeads) = (reader, leads);
            (await ReadCase.RunAsync(db, one.Number, Cancel) is not null).ShouldBe(sees);
            (await ListCases.RunAsync(db, new CaseFilter { Scope = CaseScope.All }, null, 10, Cancel)).Value.Items.Count.ShouldBe(sees ? 1 : 0);
            (await ListCases.LatestAsync(db, wit.Id, 5, Cancel)).Count.ShouldBe(sees ? 1 : 0);
            (await FindCases.RunAsync(db, "onbeleefd", 5, Cancel)).Count.ShouldBe(sees ? 1 : 0);
            (await FindCases.RunAsync(db, one.Number.ToString(), 5, Cancel)).Count.ShouldBe(sees ? 1 : 0);
            (await FindAlike.RunAsync(db, "hoogst onbeleefd", null, 5, Cancel)).Count.ShouldBe(sees ? 1 : 0);
            (await FindCase.RunAsync(db, one.Number, wit.Id, null, new(2026, 8, 18), Cancel) is not null).ShouldBe(sees);
            var work = await ReadWork.RunAsync(db, reader, leads, desk.Now.AddDays(90), Cancel);
            work.Unassigned.Concat(work.Late).Any(row => row.Id == one.Id).ShouldBe(sees);
            (await AddCaseNote.RunAsync(db, one.Id, MessageKind.Note, "Zie ik dit?", null, reader, desk.Now, Cancel)).Done.ShouldBe(sees);
        }

        (await desk.DoAsync(db => ConfideCase.RunAsync(db, one.Id, false, null, false, CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeFalse();
        await DoneAsync(desk, db => ConfideCase.RunAsync(db, one.Id, false, null, true, lead, desk.Now, Cancel));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_year_tells_what_was_in_time_and_breaks_down_nothing_that_is_rare(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        for (var i = 0; i < 6; i++)
        {
            var one = await ComplainAsync(desk);
            if (i == 5)
                continue;
            await DoneAsync(desk, db => AcknowledgeComplaint.RunAsync(db, one.Id, RandomKey.New(), "U hoort van ons.", ChannelKind.Phone, CaseDesk.Bram, desk.Now, Cancel));
            await DoneAsync(desk, db => InvestigateComplaint.RunAsync(db, one.Id, new(RandomKey.New(), "Gehoord.", i == 0 ? "zeldzaam" : "Planning"), CaseDesk.Bram, desk.Now, Cancel));
            await DoneAsync(desk, db => DecideComplaint.RunAsync(db, one.Id, new(RandomKey.New(), i == 0 ? ComplaintVerdict.NotFounded : ComplaintVerdict.Founded, ComplaintRemedy.Refund, new Money(1000), "Zo."), CaseDesk.Bram, desk.Now, Cancel));
            await DoneAsync(desk, db => TellDecision.RunAsync(db, one.Id, RandomKey.New(), "Zo.", ChannelKind.Phone, CaseDesk.Bram, desk.Now.AddDays(i == 0 ? 60 : 1), Cancel));
            await DoneAsync(desk, db => CloseComplaint.RunAsync(db, one.Id, RandomKey.New(), i == 0 ? ComplainantView.NoAnswer : ComplainantView.Satisfied, null, CaseDesk.Bram, desk.Now.AddDays(61), Cancel));
        }

        await using var db = desk.Open();
        var soon = await ReadComplaintYear.RunAsync(db, desk.Now.Year, desk.Now, Cancel);
        var late = await ReadComplaintYear.RunAsync(db, desk.Now.Year, desk.Now.AddDays(90), Cancel);

        (soon.Received, soon.AcknowledgedInTime!.Value.N, late.AcknowledgedInTime!.Value.N).ShouldBe((6, 5, 6));
        (late.DecidedInTime!.Value.Value, late.DecidedInTime.Value.N).ShouldBe((4 / 6d, 6));
        (late.Founded!.Value.Value, late.Satisfied!.Value.N, late.Unanswered, late.Cost).ShouldBe((.8, 4, 1, new Money(5000)));
        late.Remedies.ShouldBe([new(ComplaintRemedy.Refund, 5)]);
        late.Causes.ShouldBeEmpty();
        late.Verdicts.ShouldBeEmpty();
        (await ReadComplaintYear.RunAsync(db, desk.Now.Year - 1, desk.Now, Cancel)).Received.ShouldBe(0);
        (await ListComplaints.OpenAsync(db, null, Cancel)).Value.Items.ShouldHaveSingleItem().Next.ShouldBe(ComplaintStep.Acknowledge);
    }

    private static async Task<Case> ComplainAsync(CaseDesk desk) => (await desk.RecordAsync(CaseDesk.Call(null) with { Kind = CaseKind.Complaint })).Value;

    private static async Task DoneAsync(CaseDesk desk, Func<Core.Data.AppDb, Task<Outcome<Case>>> act) => (await desk.DoAsync(act)).Refusal.ShouldBeNull();
}
