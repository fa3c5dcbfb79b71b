using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.ByCustomer;
using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Cases.Linking;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Tests.Cases;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Portal;

/// <summary>What a customer sees of cases, and does in them.</summary>
public sealed class PortalCaseTests
{
    private const string Els = "els@example.nl";
    private const string Jan = "jan@bakker.example";

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Everybody_sees_their_own_and_of_a_firm_only_who_was_given_that(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        var els = await desk.EnterAsync("Els Dijkstra", Els);
        var bakker = await desk.EnterAsync("Bakkerij De Vries", "info@bakker.example", RelationType.Organisation);
        var jan = await desk.EnterAsync("Jan de Vries", Jan);
        var piet = await desk.EnterAsync("Piet Bakker", "piet@bakker.example");
        var weg = await desk.EnterAsync("Wil Weg", "weg@bakker.example");
        await desk.ActsForAsync(jan, bakker, ContactRoles.FollowsAll);
        await desk.ActsForAsync(piet, bakker);
        await desk.ActsForAsync(weg, bakker, ContactRoles.FollowsAll, until: DateOnly.FromDateTime(desk.Now.DateTime));
        var ofEls = (await desk.Desk.OpenCaseAsync(els)).Number;
        var ofPiet = (await desk.Desk.RecordAsync(CaseDesk.Call(bakker) with { PersonId = piet.Id })).Value.Number;
        var ofFirm = (await desk.Desk.OpenCaseAsync(bakker)).Number;

        (await desk.SeenByAsync(Els)).ShouldBe([ofEls]);
        (await desk.SeenByAsync(" ELS@example.NL")).ShouldBe([ofEls]);
        (await desk.SeenByAsync("piet@bakker.example")).ShouldBe([ofPiet]);
        (await desk.SeenByAsync(Jan)).ShouldBe([ofFirm, ofPiet]);
        (await desk.SeenByAsync("info@bakker.example")).ShouldBe([ofFirm]);
        (await desk.SeenByAsync("weg@bakker.example")).ShouldBeEmpty();
        (await desk.SeenByAsync("vreemd@example.nl")).ShouldBeEmpty();
        (await desk.FindAsync(Els, ofFirm)).ShouldBeNull();
        (await desk.FindAsync("piet@bakker.example", ofFirm)).ShouldBeNull();
        (await desk.FindAsync(Jan, ofPiet))!.Number.ShouldBe(ofPiet);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_confidential_only_whoever_told_it_sees(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        var bakker = await desk.EnterAsync("Bakkerij De Vries", "info@bakker.example", RelationType.Organisation);
        var jan = await desk.EnterAsync("Jan de Vries", Jan);
        var piet = await desk.EnterAsync("Piet Bakker", "piet@bakker.example");
        await desk.ActsForAsync(jan, bakker, ContactRoles.FollowsAll);
        await desk.ActsForAsync(piet, bakker);
        var told = (await desk.Desk.RecordAsync(CaseDesk.Call(bakker, "Uw monteur schold mij uit.") with { PersonId = piet.Id, Kind = CaseKind.Complaint })).Value;
        _ = (await desk.Desk.DoAsync(db => ConfideCase.RunAsync(db, told.Id, true, null, true, CaseDesk.Bram, desk.Now, Cancel))).Value;

        (await desk.SeenByAsync("piet@bakker.example")).ShouldBe([told.Number]);
        (await desk.SeenByAsync(Jan)).ShouldBeEmpty();
        (await desk.FindAsync(Jan, told.Number)).ShouldBeNull();
        (await desk.FindAsync("info@bakker.example", told.Number)).ShouldBeNull();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Notes_questions_between_colleagues_and_how_it_was_solved_are_not_shown(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Els Dijkstra", Els);
        var one = await desk.AskAsync(Els, "Wanneer komt de monteur?");
        _ = (await desk.Desk.DoAsync(db => AddCaseNote.RunAsync(db, one.Id, MessageKind.Note, "Geheim: lastige klant.", null, CaseDesk.Joris, desk.Now, Cancel))).Value;
        _ = (await desk.Desk.DoAsync(db => AskColleague.RunAsync(db, one.Id, new HelpNeeded(CaseDesk.Joris, null, HelpReason.NoKnowledge, "Geheim: weet jij het?"), CaseDesk.Bram, desk.Now, Cancel))).Value;
        _ = (await desk.AnswerAsync(one, "Morgen om tien uur.")).Value;
        _ = (await desk.Desk.DoAsync(db => SolveCase.RunAsync(db, one.Id, "Geheim: planning gebeld.", CaseDesk.Bram, desk.Now.AddMinutes(5), Cancel))).Value;
        desk.Now = desk.Now.AddMinutes(6);

        var view = await desk.ReadAsync(one);

        view.Lines.Select(line => (line.Kind, line.By, line.Text)).ShouldBe(
            [(MessageKind.FromCustomer, null, "Wanneer komt de monteur?"), (MessageKind.ToCustomer, "Bram", "Morgen om tien uur."), (MessageKind.Solved, "Bram", null)]);
        view.State.ShouldBe(CaseState.Solved);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_answer_that_can_still_be_taken_back_is_not_there_yet_neither_is_what_it_did(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Els Dijkstra", Els);
        var one = await desk.AskAsync(Els, "Wanneer komt de monteur?");
        _ = (await desk.AnswerAsync(one, "Morgen.", CaseState.Solved)).Value;

        var held = await desk.ReadAsync(one);
        desk.Now = desk.Now.AddSeconds(20);
        var given = await desk.ReadAsync(one);

        (held.State, held.Lines.Count, held.SolvedAt).ShouldBe((CaseState.WaitsForUs, 1, null));
        (given.State, given.Lines.Count).ShouldBe((CaseState.Solved, 3));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_they_add_opens_a_solved_case_again_and_long_after_a_new_one_that_goes_on_from_it(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Els Dijkstra", Els);
        var one = await desk.AskAsync(Els, "De ketel valt uit.");
        _ = (await desk.AnswerAsync(one, "Verholpen.", CaseState.Solved)).Value;
        desk.Now = desk.Now.AddDays(3);

        var again = await HearAsync(desk, one, new(RandomKey.New(), "Hij valt weer uit.", ChannelKind.Portal, DoesNotWork: true));
        _ = (await desk.AnswerAsync(one, "Nu echt.", CaseState.Solved)).Value;
        desk.Now = desk.Now.AddDays(PromiseRules.Default.ReopenDays);
        var form = RandomKey.New();
        var later = await HearAsync(desk, one, new(form, "En weer.", ChannelKind.Portal));
        var twice = await HearAsync(desk, one, new(form, "En weer.", ChannelKind.Portal));

        (again.Case.Id, again.Case.Reopened, again.Case.State).ShouldBe((one.Id, (short)1, CaseState.WaitsForUs));
        (later.Case.FollowsId, later.Case.State).ShouldBe((one.Id, CaseState.WaitsForUs));
        twice.Case.Id.ShouldBe(later.Case.Id);
        await using var db = desk.Open();
        (await db.Cases.CountAsync(Cancel)).ShouldBe(2);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_same_words_sent_twice_are_kept_once_and_it_waits_for_us(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Els Dijkstra", Els);
        var one = await desk.AskAsync(Els, "De ketel valt uit.");
        _ = (await desk.AnswerAsync(one, "Welk type is het?")).Value;
        var form = RandomKey.New();

        await HearAsync(desk, one, new(form, "Een Nefit.", ChannelKind.Portal));
        var heard = await HearAsync(desk, one, new(form, "Een Nefit.", ChannelKind.Portal));

        heard.Case.State.ShouldBe(CaseState.WaitsForUs);
        (await desk.Desk.ReadAsync(one)).Thread.Count(line => line.Text == "Een Nefit.").ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task It_works_solves_the_case_and_nobody_need_call(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Els Dijkstra", Els);
        var one = await desk.AskAsync(Els, "De ketel valt uit.");
        _ = (await desk.AnswerAsync(one, "Druk op reset.")).Value;
        _ = (await desk.Desk.DoAsync(db => AskCallback.RunAsync(db, one.Id, new(RandomKey.New(), "06 12345678", desk.Now.AddHours(4), null), desk.Now, Cancel))).Value;
        var form = RandomKey.New();

        for (var i = 0; i < 2; i++)
            _ = (await desk.Desk.DoAsync(db => SettleByCustomer.RunAsync(db, one.Id, new(form, false, null), desk.Now.AddMinutes(1), Cancel))).Value;

        var after = await desk.Desk.ReadAsync(one);
        (after.Case.State, after.Case.SolvedBy, after.Case.DueAt).ShouldBe((CaseState.Solved, null, Case.NothingDue));
        after.Thread.Count(line => line.Kind is MessageKind.WorksForCustomer).ShouldBe(1);
        await using var db = desk.Open();
        (await db.Promises.Where(p => p.Kind == PromiseKind.Callback).Select(p => p.State).SingleAsync(Cancel)).ShouldBe(PromiseState.Withdrawn);
        (await db.Promises.Where(p => p.Kind == PromiseKind.Solution).Select(p => p.State).SingleAsync(Cancel)).ShouldBe(PromiseState.Kept);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Withdrawn_before_anybody_answered_nothing_counts_as_kept_or_answered(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Els Dijkstra", Els);
        var one = await desk.AskAsync(Els, "De ketel valt uit.");

        _ = (await desk.Desk.DoAsync(db => SettleByCustomer.RunAsync(db, one.Id, new(RandomKey.New(), true, "Al gevonden."), desk.Now.AddMinutes(1), Cancel))).Value;

        var after = await desk.Desk.ReadAsync(one);
        (after.Case.State, after.Case.FirstAnswerAt).ShouldBe((CaseState.Solved, null));
        await using var db = desk.Open();
        (await db.Promises.Select(p => p.State).Distinct().ToListAsync(Cancel)).ShouldBe([PromiseState.Withdrawn]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_must_be_done_all_the_same_keeps_the_case_with_us(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Els Dijkstra", Els);
        var promised = await desk.AskAsync(Els, "De ketel valt uit.");
        _ = (await desk.Desk.DoAsync(db => MakePromise.RunAsync(db, promised.Id, new(PromiseKind.Other, "Geld terug", desk.Now.AddDays(2), null), CaseDesk.Bram, desk.Now, Cancel))).Value;
        var complaint = await desk.AskAsync(Els, "Uw monteur kwam niet.", CaseKind.Complaint);

        foreach (var one in new[] { promised, complaint })
            _ = (await desk.Desk.DoAsync(db => SettleByCustomer.RunAsync(db, one.Id, new(RandomKey.New(), false, null), desk.Now, Cancel))).Value;

        (await desk.Desk.ReadAsync(promised)).Case.State.ShouldBe(CaseState.WaitsForUs);
        (await desk.Desk.ReadAsync(complaint)).Case.State.ShouldBe(CaseState.WaitsForUs);
        (await desk.Desk.ReadAsync(complaint)).Thread.ShouldContain(line => line.Kind == MessageKind.WorksForCustomer);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_call_that_is_asked_for_is_a_promise_of_whoever_has_the_case(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Els Dijkstra", Els);
        var one = await desk.AskAsync(Els, "De ketel valt uit.");
        var (form, before) = (RandomKey.New(), desk.Now.AddHours(2));

        (await CallAsync(desk, one, new(form, "geen nummer", before, null))).Done.ShouldBeFalse();
        (await CallAsync(desk, one, new(form, "06 12345678", null, null))).Done.ShouldBeFalse();
        var promise = (await CallAsync(desk, one, new(form, "06 12345678", before, "Over de prijs"))).Value;
        var twice = (await CallAsync(desk, one, new(form, "06 12345678", before, "Over de prijs"))).Value;

        (promise.Kind, promise.DueAt, promise.OwnerId, promise.MadeBy).ShouldBe((PromiseKind.Callback, before, one.OwnerId, null));
        promise.Text!.ShouldContain("Over de prijs");
        twice.Id.ShouldBe(promise.Id);
        (await desk.Desk.ReadAsync(one)).Case.DueAt.ShouldBeLessThanOrEqualTo(before);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_case_that_was_taken_up_in_another_is_followed_there(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Els Dijkstra", Els);
        var (first, second) = (await desk.AskAsync(Els, "De ketel valt uit."), await desk.AskAsync(Els, "Nog steeds."));
        _ = (await desk.Desk.DoAsync(db => MergeCases.RunAsync(db, first.Id, second.Number.ToString(), CaseDesk.Bram, desk.Now, Cancel))).Value;

        (await desk.SeenByAsync(Els)).ShouldBe([first.Number]);
        (await desk.FindAsync(Els, second.Number))!.Id.ShouldBe(first.Id);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_answer_is_mailed_once_when_it_can_no_longer_be_taken_back(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Els Dijkstra", Els);
        var one = await desk.AskAsync(Els, "De ketel valt uit.");
        _ = (await desk.AnswerAsync(one, "Druk op reset.")).Value;

        await desk.WorkAsync();
        (await desk.MailsAsync()).ShouldBeEmpty();
        desk.Now = desk.Now.AddSeconds(21);
        await desk.WorkAsync();
        await using (var db = desk.Open())
        {
            var line = await db.CaseMessages.SingleAsync(m => m.Kind == MessageKind.ToCustomer, Cancel);
            JobQueue.Enqueue(db, CaseThread.AnsweredJob, new CaseThread.Answered(line.Id), desk.Now);
            await db.SaveChangesAsync(Cancel);
        }

        await desk.WorkAsync();

        (await desk.MailsAsync()).ShouldBe([("portal.answered", Els, $"https://help.brugman.example/portal/cases/{one.Number} Druk op reset.")]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_answer_that_was_taken_back_or_is_old_is_not_mailed(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Els Dijkstra", Els);
        var (taken, old) = (await desk.AskAsync(Els, "De ketel valt uit."), await desk.AskAsync(Els, "En de kraan lekt."));
        _ = (await desk.AnswerAsync(taken, "Druk op reset.")).Value;
        _ = (await desk.Desk.DoAsync(db => Core.Cases.Holding.HoldAnswer.TakeBackAsync(db, taken.Id, CaseDesk.Bram, desk.Now.AddSeconds(5), Cancel))).Value;
        _ = (await desk.AnswerAsync(old, "Wij komen.")).Value;

        desk.Now = desk.Now.AddDays(4);
        await desk.WorkAsync();

        (await desk.MailsAsync()).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_key_of_somebody_elses_form_leads_to_nothing_of_theirs(Engine engine)
    {
        await using var desk = await PortalDesk.OpenAsync(engine);
        await desk.EnterAsync("Els Dijkstra", Els);
        await desk.EnterAsync("Jan de Vries", Jan);
        var (ofEls, ofJan) = (await desk.AskAsync(Els, "De ketel valt uit."), await desk.AskAsync(Jan, "De kraan lekt."));
        var form = RandomKey.New();
        await HearAsync(desk, ofEls, new(form, "Van Els.", ChannelKind.Portal));

        await using var db = desk.Open();
        await Should.ThrowAsync<DbUpdateException>(() => HearCustomer.RunAsync(db, ofJan.Id, new(form, "Van Jan.", ChannelKind.Portal), desk.Now, Cancel));

        (await desk.Desk.ReadAsync(ofEls)).Thread.ShouldNotContain(line => line.Text == "Van Jan.");
    }

    private static async Task<HearCustomer.Result> HearAsync(PortalDesk desk, Case one, HearCustomer.Input input)
    {
        await using var db = desk.Open();
        return (await HearCustomer.RunAsync(db, one.Id, input, desk.Now, Cancel)).Value;
    }

    private static Task<Outcome<Promise>> CallAsync(PortalDesk desk, Case one, AskCallback.Input input) =>
        desk.Desk.DoAsync(db => AskCallback.RunAsync(db, one.Id, input, desk.Now, Cancel));
}
