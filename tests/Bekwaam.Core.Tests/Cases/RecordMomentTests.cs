using Bekwaam.Core.Cases;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

public sealed class RecordMomentTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_call_that_is_taken_down_opens_a_case_with_their_words_for_their_own_adviser(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var wit = await desk.EnterAsync("Anna de Wit", RelationType.Person, CaseDesk.Joris);

        var one = (await desk.RecordAsync(CaseDesk.Call(wit))).Value;

        one.Number.ToString().ShouldBe("2026-1");
        (one.State, one.OwnerId, one.RelationId, one.Subject).ShouldBe((CaseState.WaitsForUs, CaseDesk.Joris, wit.Id, "De ketel valt steeds uit."));
        var view = await desk.ReadAsync(one);
        view.Thread.Select(m => (m.Kind, m.Text)).ShouldBe([(MessageKind.FromCustomer, "De ketel valt steeds uit.")]);
        await using var db = desk.Open();
        (await db.Moments.SingleAsync(Cancel)).Feeling.ShouldBe(Feeling.Bad);
        (await db.Relations.SingleAsync(r => r.Id == wit.Id, Cancel)).LastContactAt.ShouldBe(desk.Now);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_solved_at_once_is_a_case_that_is_answered_and_solved(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);

        var one = (await desk.RecordAsync(CaseDesk.Call(null) with { Caller = "mevrouw Bos", Outcome = MomentOutcome.SolvedAtOnce, Done = "De kraan stond dicht." })).Value;

        (one.State, one.SolvedAt, one.FirstAnswerAt, one.OwnerId, one.Caller).ShouldBe((CaseState.Solved, desk.Now, desk.Now, CaseDesk.Bram, "mevrouw Bos"));
        one.DueAt.ShouldBe(Case.NothingDue);
        (await desk.ReadAsync(one)).Thread.Select(m => m.Kind).ShouldBe([MessageKind.FromCustomer, MessageKind.ToCustomer, MessageKind.Solved]);
        await using var db = desk.Open();
        (await db.Promises.Select(p => p.State).Distinct().ToListAsync(Cancel)).ShouldBe([PromiseState.Kept]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_callback_is_a_promise_of_whoever_took_the_call_and_comes_first(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var before = desk.Now.AddHours(2);

        var one = (await desk.RecordAsync(CaseDesk.Call(null) with { Outcome = MomentOutcome.Promise, Promise = new(PromiseKind.Callback, null, before, null) })).Value;

        (one.DueAt, one.OwnerId).ShouldBe((before, CaseDesk.Bram));
        (await desk.ReadAsync(one)).Open[0].ShouldSatisfyAllConditions(p => p.Kind.ShouldBe(PromiseKind.Callback), p => p.OwnerId.ShouldBe(CaseDesk.Bram));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_same_form_sent_twice_is_recorded_once(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var form = CaseDesk.Call(null);

        var first = (await desk.RecordAsync(form)).Value;
        var second = (await desk.RecordAsync(form)).Value;

        second.Id.ShouldBe(first.Id);
        await using var db = desk.Open();
        (await db.Moments.CountAsync(Cancel), await db.CaseMessages.CountAsync(Cancel)).ShouldBe((1, 1));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_number_leads_to_a_case_only_for_whom_it_is(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var (wit, bos) = (await desk.EnterAsync("De Wit BV"), await desk.EnterAsync("Bos BV"));
        var one = await desk.OpenCaseAsync(wit);

        var strange = await desk.RecordAsync(CaseDesk.Call(bos, "Over zaak 2026-1.") with { About = one.Number });
        var nobodys = await desk.RecordAsync(CaseDesk.Call(null, "Over zaak 2026-1.") with { About = one.Number });
        var own = await desk.RecordAsync(CaseDesk.Call(wit, "Nog eens over 2026-1.") with { About = one.Number });

        strange.Refusal!.ToString().ShouldBe("Case 2026-1 is not one of this relation.");
        nobodys.Done.ShouldBeFalse();
        own.Value.Id.ShouldBe(one.Id);
        (await desk.ReadAsync(one)).Thread.Count.ShouldBe(2);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_acts_for_the_customer_reaches_their_case_by_its_number(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var (firm, person) = (await desk.EnterAsync("De Wit BV"), await desk.EnterAsync("Anna Bos", RelationType.Person));
        await using (var db = desk.Open())
            await SaveContactPerson.RunAsync(db, new(null, 0, firm.Id, person.Id, null, null, ContactRoles.None, null, null), null, desk.Now, new DateOnly(2026, 8, 18), Cancel);
        var one = await desk.OpenCaseAsync(firm);

        var own = await desk.OpenCaseAsync(person);
        var today = new DateOnly(2026, 8, 18);

        await using var look = desk.Open();
        (await FindCase.RunAsync(look, one.Number, person.Id, null, today, Cancel))?.Id.ShouldBe(one.Id);
        (await FindCase.RunAsync(look, one.Number, null, null, today, Cancel)).ShouldBeNull();
        (await FindCase.RunAsync(look, own.Number, firm.Id, null, today, Cancel)).ShouldBeNull("what somebody comes with is no business of the firm they work at");
        await look.ContactPersons.ExecuteUpdateAsync(set => set.SetProperty(c => c.Until, today), Cancel);
        (await FindCase.RunAsync(look, one.Number, person.Id, null, today, Cancel)).ShouldBeNull("they no longer act for it");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_comes_back_soon_opens_the_case_again_and_later_a_new_one_that_goes_on_from_it(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var wit = await desk.EnterAsync("De Wit BV");
        var one = (await desk.RecordAsync(CaseDesk.Call(wit) with { Outcome = MomentOutcome.SolvedAtOnce })).Value;

        desk.Now = desk.Now.AddDays(13);
        var soon = (await desk.RecordAsync(CaseDesk.Call(wit, "Weer uit.") with { About = one.Number })).Value;
        await using (var db = desk.Open())
            await SolveCase.RunAsync(db, one.Id, null, CaseDesk.Bram, desk.Now, Cancel);
        desk.Now = desk.Now.AddDays(15);
        var late = (await desk.RecordAsync(CaseDesk.Call(wit, "Alweer.") with { About = one.Number })).Value;

        (soon.Id, soon.State, soon.Reopened).ShouldBe((one.Id, CaseState.WaitsForUs, (short)1));
        late.Id.ShouldNotBe(one.Id);
        late.FollowsId.ShouldBe(one.Id);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Somebody_gone_nothing_said_or_a_time_to_come_is_refused_and_nothing_is_recorded(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);

        (await desk.RecordAsync(CaseDesk.Call(null, null) with { Feeling = null })).Done.ShouldBeFalse();
        (await desk.RecordAsync(CaseDesk.Call(null) with { Kind = (CaseKind)99 })).Done.ShouldBeFalse();
        (await desk.RecordAsync(CaseDesk.Call(null) with { RelationId = RandomKey.New() })).Done.ShouldBeFalse();
        (await desk.RecordAsync(CaseDesk.Call(null) with { At = desk.Now.AddMinutes(1) })).Done.ShouldBeFalse();
        (await desk.RecordAsync(CaseDesk.Call(null) with { Outcome = MomentOutcome.Promise })).Done.ShouldBeFalse();
        (await desk.RecordAsync(CaseDesk.Call(null) with { Outcome = MomentOutcome.Consultation, Help = new(CaseDesk.Bram, null, HelpReason.NoMandate, "Mag het?") })).Done.ShouldBeFalse();
        (await desk.RecordAsync(CaseDesk.Call(null) with { Outcome = MomentOutcome.Transfer, Help = new(RandomKey.New(), null, HelpReason.WrongDesk, null) })).Done.ShouldBeFalse();

        await using var db = desk.Open();
        (await db.Moments.CountAsync(Cancel), await db.Cases.CountAsync(Cancel)).ShouldBe((0, 0));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_long_story_lends_the_case_its_beginning_as_a_name(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);

        var one = await desk.OpenCaseAsync();
        var long_ = (await desk.RecordAsync(CaseDesk.Call(null, string.Join(' ', Enumerable.Repeat("warmwatertoestel", 40))))).Value;

        long_.Subject.Length.ShouldBeLessThanOrEqualTo(81);
        long_.Subject.ShouldEndWith("…");
        long_.Number.ShouldBeGreaterThan(one.Number);
    }
}
