using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

public sealed class CaseWorkTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task An_answer_keeps_the_promise_of_a_first_answer_and_lets_the_customer_have_the_turn(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await desk.OpenCaseAsync();
        desk.Now = desk.Now.AddHours(1);

        var done = await desk.DoAsync(db => AnswerCustomer.RunAsync(db, one.Id, Answer(one, "Wij komen morgen."), CaseDesk.Joris, desk.Now, Cancel));

        done.Value.Case.ShouldSatisfyAllConditions(
            c => c.State.ShouldBe(CaseState.WaitsForCustomer), c => c.FirstAnswerAt.ShouldBe(desk.Now), c => c.OwnerId.ShouldBe(CaseDesk.Joris));
        await using var db = desk.Open();
        var first = await db.Promises.SingleAsync(p => p.Kind == PromiseKind.FirstAnswer, Cancel);
        (first.State, first.SettledAt, first.KeptLate).ShouldBe((PromiseState.Kept, desk.Now, false));
        (await db.Promises.SingleAsync(p => p.Kind == PromiseKind.Solution, Cancel)).DueAt.ShouldBe(done.Value.Case.DueAt);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Two_who_answer_at_once_both_keep_their_text_and_neither_is_kept_twice(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await desk.OpenCaseAsync();
        var (bram, joris) = (Answer(one, "Wij komen morgen."), Answer(one, "Wij komen overmorgen."));

        var first = await desk.DoAsync(db => AnswerCustomer.RunAsync(db, one.Id, bram, CaseDesk.Bram, desk.Now, Cancel));
        var second = await desk.DoAsync(db => AnswerCustomer.RunAsync(db, one.Id, joris, CaseDesk.Joris, desk.Now, Cancel));
        var twice = await desk.DoAsync(db => AnswerCustomer.RunAsync(db, one.Id, bram, CaseDesk.Bram, desk.Now, Cancel));

        second.Value.Kept.ShouldBeNull();
        second.Value.Meanwhile.Select(m => m.Text).ShouldBe(["Wij komen morgen."]);
        twice.Value.Kept!.Id.ShouldBe(first.Value.Kept!.Id);
        var seen = second.Value.Case;
        var again = await desk.DoAsync(db => AnswerCustomer.RunAsync(db, one.Id, joris with { Version = seen.Version, Seen = seen.Lines }, CaseDesk.Joris, desk.Now, Cancel));
        again.Value.Kept.ShouldNotBeNull();
        (await desk.ReadAsync(one)).Thread.Where(m => m.Kind is MessageKind.ToCustomer).Select(m => m.Text).ShouldBe(["Wij komen morgen.", "Wij komen overmorgen."]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Answers_that_truly_meet_are_one_kept_and_one_shown(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await desk.OpenCaseAsync();

        var done = await Task.WhenAll(Enumerable.Range(0, 4).Select(i =>
            desk.DoAsync(db => AnswerCustomer.RunAsync(db, one.Id, Answer(one, $"Antwoord {i}."), i % 2 == 0 ? CaseDesk.Bram : CaseDesk.Joris, desk.Now, Cancel))));

        done.Count(d => d.Value.Kept is not null).ShouldBe(1);
        (await desk.ReadAsync(one)).Thread.Count(m => m.Kind is MessageKind.ToCustomer).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_note_of_a_colleague_does_not_stand_in_the_way_of_an_answer(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await desk.OpenCaseAsync();
        await desk.DoAsync(db => AddCaseNote.RunAsync(db, one.Id, MessageKind.Note, "Let op de hond.", RandomKey.New(), CaseDesk.Joris, desk.Now, Cancel));

        var done = await desk.DoAsync(db => AnswerCustomer.RunAsync(db, one.Id, Answer(one, "Wij komen."), CaseDesk.Bram, desk.Now, Cancel));

        done.Value.Kept.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_question_to_a_colleague_counts_stands_in_the_thread_and_waits_for_its_answer(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await desk.OpenCaseAsync();

        var asked = await desk.DoAsync(db => AskColleague.RunAsync(db, one.Id, new HelpNeeded(CaseDesk.Joris, null, HelpReason.NoMandate, "Mag het kosteloos?"), CaseDesk.Bram, desk.Now, Cancel));
        await using (var db = desk.Open())
            (await ReadWork.RunAsync(db, CaseDesk.Joris, false, desk.Now, Cancel)).Asked.ShouldHaveSingleItem().Text.ShouldBe("Mag het kosteloos?");
        (await desk.ReadAsync(one)).Unanswered.ShouldBe([asked.Value.Id]);
        await desk.DoAsync(db => AnswerColleague.RunAsync(db, asked.Value.Id, "Ja, tot 250 euro.", null, CaseDesk.Joris, desk.Now, Cancel));

        var view = await desk.ReadAsync(one);
        view.Case.Consulted.ShouldBe((short)1);
        view.Unanswered.ShouldBeEmpty();
        view.Thread.Select(m => m.Kind).ShouldBe([MessageKind.FromCustomer, MessageKind.Asked, MessageKind.Answered]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Passing_on_counts_and_takes_the_promises_along_and_taking_does_not(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = (await desk.RecordAsync(CaseDesk.Call(null) with { Outcome = MomentOutcome.Promise, Promise = new(PromiseKind.Callback, null, desk.Now.AddHours(2), null) })).Value;

        await desk.DoAsync(db => PassOn.RunAsync(db, one.Id, new HelpNeeded(CaseDesk.Joris, null, HelpReason.NoKnowledge, null), CaseDesk.Bram, desk.Now, Cancel));
        var passed = await desk.ReadAsync(one);
        await desk.DoAsync(db => TakeCase.RunAsync(db, one.Id, CaseDesk.Bram, Cancel));
        var taken = await desk.ReadAsync(one);

        (passed.Case.OwnerId, passed.Case.PassedOn).ShouldBe((CaseDesk.Joris, (short)1));
        passed.Open.ShouldAllBe(p => p.OwnerId == CaseDesk.Joris);
        (taken.Case.OwnerId, taken.Case.PassedOn).ShouldBe((CaseDesk.Bram, (short)1));
        taken.Open.ShouldAllBe(p => p.OwnerId == CaseDesk.Bram);
        (await desk.DoAsync(db => PassOn.RunAsync(db, one.Id, new HelpNeeded(CaseDesk.Bram, null, HelpReason.NoTime, null), CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeFalse("it is there already");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Nothing_is_solved_as_long_as_something_promised_is_to_be_done(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await desk.OpenCaseAsync();
        var promise = (await desk.DoAsync(db => MakePromise.RunAsync(db, one.Id, new(PromiseKind.Other, "Printplaat sturen", desk.Now.AddDays(1), null), CaseDesk.Bram, desk.Now, Cancel))).Value;

        var early = await desk.DoAsync(db => SolveCase.RunAsync(db, one.Id, null, CaseDesk.Bram, desk.Now, Cancel));
        desk.Now = desk.Now.AddDays(2);
        var kept = await desk.DoAsync(db => SettlePromise.RunAsync(db, promise.Id, true, null, CaseDesk.Bram, desk.Now, Cancel));
        var solved = await desk.DoAsync(db => SolveCase.RunAsync(db, one.Id, "Printplaat vervangen", CaseDesk.Bram, desk.Now, Cancel));

        early.Refusal!.ToString().ShouldBe("Something is promised in this case: Printplaat sturen. Keep it or withdraw it first.");
        kept.Value.KeptLate.ShouldBeTrue();
        solved.Value.SolvedAt.ShouldBe(desk.Now);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Withdrawing_a_promise_needs_to_say_what_the_customer_was_told(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await desk.OpenCaseAsync();
        var promise = (await desk.DoAsync(db => MakePromise.RunAsync(db, one.Id, new(PromiseKind.Callback, null, desk.Now.AddHours(1), null), CaseDesk.Bram, desk.Now, Cancel))).Value;

        var silent = await desk.DoAsync(db => SettlePromise.RunAsync(db, promise.Id, false, " ", CaseDesk.Bram, desk.Now, Cancel));
        var told = await desk.DoAsync(db => SettlePromise.RunAsync(db, promise.Id, false, "Zij belde zelf al.", CaseDesk.Bram, desk.Now, Cancel));

        silent.Done.ShouldBeFalse();
        told.Value.State.ShouldBe(PromiseState.Withdrawn);
        (await desk.ReadAsync(one)).Open.ShouldNotContain(p => p.Kind == PromiseKind.Callback);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Open_cases_stand_in_the_order_in_which_something_is_due_and_page_by_page_each_once(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var numbers = new List<CaseNumber>();
        foreach (var hours in new[] { 30, 2, 20, 5, 11 })
            numbers.Add((await desk.RecordAsync(CaseDesk.Call(null) with { Outcome = MomentOutcome.Promise, Promise = new(PromiseKind.Callback, null, desk.Now.AddMinutes(hours), null) })).Value.Number);
        await desk.RecordAsync(CaseDesk.Call(null) with { Outcome = MomentOutcome.SolvedAtOnce });

        await using var db = desk.Open();
        var seen = new List<CaseNumber>();
        string? cursor = null;
        do
        {
            var page = (await ListCases.RunAsync(db, new CaseFilter { Scope = CaseScope.Mine, Owner = CaseDesk.Bram }, cursor, 2, Cancel)).Value;
            seen.AddRange(page.Items.Select(row => row.Number));
            cursor = page.Next;
        }
        while (cursor is not null);

        seen.ShouldBe([numbers[1], numbers[3], numbers[4], numbers[2], numbers[0]]);
        (await ListCases.RunAsync(db, new CaseFilter { Scope = CaseScope.All }, null, 50, Cancel)).Value.Items.Count.ShouldBe(6);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_leads_sees_what_is_late_at_others_and_nobody_else_does(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        await desk.RecordAsync(CaseDesk.Call(null) with { Outcome = MomentOutcome.Promise, Promise = new(PromiseKind.Callback, null, desk.Now.AddHours(1), null) });
        var later = desk.Now.AddHours(2);

        await using var db = desk.Open();
        (await ReadWork.RunAsync(db, CaseDesk.Joris, true, desk.Now, Cancel)).Late.ShouldBeEmpty();
        (await ReadWork.RunAsync(db, CaseDesk.Joris, true, later, Cancel)).Late.ShouldHaveSingleItem();
        (await ReadWork.RunAsync(db, CaseDesk.Joris, false, later, Cancel)).Late.ShouldBeEmpty();
        (await ReadWork.RunAsync(db, CaseDesk.Bram, true, later, Cancel)).ShouldSatisfyAllConditions(w => w.Late.ShouldBeEmpty(), w => w.Promises.ShouldHaveSingleItem());
    }

    private static AnswerCustomer.Input Answer(Case one, string text) => new(RandomKey.New(), one.Version, one.Lines, text, ChannelKind.Phone, CaseState.WaitsForCustomer);
}
