using System.Text;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Asking;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

public sealed class TellAfterCaseTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task What_a_customer_says_stands_in_the_thread_and_counts_as_evidence_without_what_was_left_open(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await SolvedAsync(desk);

        await TellAsync(desk, await LinkAsync(desk, one), new(9, 8, null, 10, "Fijn dat u meteen kwam."));

        var line = (await desk.ReadAsync(one)).Thread.Single(m => m.Kind is MessageKind.Rated);
        (line.Text, StoredJson.Read<CaseThread.Rating>(line.Details!)).ShouldBe(("Fijn dat u meteen kwam.", new CaseThread.Rating(9, 8, null, 10)));
        await using var db = desk.Open();
        var solving = Moments.Unpack((await db.FacetDays.SingleAsync(d => d.Facet == Facet.ProblemSolving && d.BreakdownValue == 0, Cancel)).Moments);
        (solving.N, solving.Mean).ShouldBe((1, 85), "quick 9 and correct 8; kindness was not said");
        Moments.Unpack((await db.FacetDays.SingleAsync(d => d.Facet == Facet.Ease && d.BreakdownValue == 0, Cancel)).Moments).Mean.ShouldBe(100);
        (await db.Answers.Where(a => a.Question == 3).Select(a => a.Kind).SingleAsync(Cancel)).ShouldBe(AnswerKind.Blank);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Sent_more_than_once_it_counts_once(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var link = await LinkAsync(desk, await SolvedAsync(desk));

        var told = await Task.WhenAll(Enumerable.Range(0, 3).Select(i => TellAsync(desk, link, new(i, null, null, null, null))));

        told.ShouldAllBe(t => t.Done);
        await using var db = desk.Open();
        (await db.Responses.CountAsync(Cancel)).ShouldBe(1);
        (await db.CaseMessages.CountAsync(m => m.Kind == MessageKind.Rated, Cancel)).ShouldBe(1);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_low_mark_asks_for_attention_until_somebody_says_what_was_done(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await SolvedAsync(desk);
        await TellAsync(desk, await LinkAsync(desk, one), new(9, 3, 9, 9, null));

        (await WorkAsync(desk, CaseDesk.Bram, leads: false)).Attention.ShouldHaveSingleItem().Number.ShouldBe(one.Number);
        (await WorkAsync(desk, CaseDesk.Joris, leads: false)).Attention.ShouldBeEmpty("it is not theirs");
        (await WorkAsync(desk, CaseDesk.Joris, leads: true)).Attention.ShouldHaveSingleItem();
        (await desk.ReadAsync(one)).Case.IsOpen.ShouldBeFalse("attention, not a new case");
        (await desk.DoAsync(db => SettleAttention.RunAsync(db, one.Id, " ", CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeFalse();
        await desk.DoAsync(db => SettleAttention.RunAsync(db, one.Id, "Gebeld: het lekte weer. Morgen terug.", CaseDesk.Bram, desk.Now, Cancel));

        (await WorkAsync(desk, CaseDesk.Bram, leads: false)).Attention.ShouldBeEmpty();
        (await desk.ReadAsync(one)).Thread.ShouldContain(m => m.Text == "Gebeld: het lekte weer. Morgen terug.");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Six_is_no_reason_for_attention_and_words_alone_are_kept(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        await TellAsync(desk, await LinkAsync(desk, await SolvedAsync(desk)), new(6, 6, 6, 6, null));
        await TellAsync(desk, await LinkAsync(desk, await SolvedAsync(desk)), new(null, null, null, null, "Prima."));

        (await WorkAsync(desk, CaseDesk.Bram, leads: true)).Attention.ShouldBeEmpty();
        await using var db = desk.Open();
        Moments.Unpack((await db.FacetDays.SingleAsync(d => d.Facet == Facet.Ease && d.BreakdownValue == 0, Cancel)).Moments).N.ShouldBe(1, "who said nothing of it does not count");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Nothing_or_what_is_no_mark_or_a_link_that_ran_out_is_refused(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var link = await LinkAsync(desk, await SolvedAsync(desk));

        (await TellAsync(desk, link, new(null, null, null, null, "  "))).Done.ShouldBeFalse();
        (await TellAsync(desk, link, new(11, null, null, null, null))).Done.ShouldBeFalse();
        (await TellAsync(desk, link + "x", new(5, null, null, null, null))).Done.ShouldBeFalse();
        desk.Now = desk.Now.AddDays(InviteAfterCase.Days + 1);
        (await TellAsync(desk, link, new(5, null, null, null, null))).Done.ShouldBeFalse();
        await using var db = desk.Open();
        (await db.Responses.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_open_case_is_not_asked_about_and_a_link_that_ran_out_is_replaced(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var open = await desk.OpenCaseAsync();
        (await desk.DoAsync(db => InviteAfterCase.RunAsync(db, open.Id, Seal, CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeFalse();
        var one = await SolvedAsync(desk);
        var first = await LinkAsync(desk, one);
        (await LinkAsync(desk, one)).ShouldBe(first, "one link a case as long as it works");
        desk.Now = desk.Now.AddDays(InviteAfterCase.Days + 1);

        var second = await LinkAsync(desk, one);

        second.ShouldNotBe(first);
        (await TellAsync(desk, second, new(7, null, null, null, null))).Done.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_answer_belongs_to_the_branch_the_kind_and_whoever_solved_it_without_a_name(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        await TellAsync(desk, await LinkAsync(desk, await SolvedAsync(desk)), new(9, 9, 9, 9, null));
        await TellAsync(desk, await LinkAsync(desk, await SolvedAsync(desk)), new(7, 7, 7, 7, null));

        await using var db = desk.Open();
        var names = await db.Breakdowns.Include(b => b.Values).ToListAsync(Cancel);
        names.Select(b => (b.Name, b.Role, b.Values.Count)).Order().ShouldBe([("Colleague", BreakdownRole.Employee, 1), ("Kind of case", BreakdownRole.Other, 1)]);
        names.Single(b => b.Role is BreakdownRole.Employee).Values[0].Value.ShouldNotContain("Bram");
        (await db.ResponseBreakdowns.CountAsync(Cancel)).ShouldBe(4);
    }

    private static async Task<Case> SolvedAsync(CaseDesk desk)
    {
        var one = await desk.OpenCaseAsync();
        return (await desk.DoAsync(db => SolveCase.RunAsync(db, one.Id, null, CaseDesk.Bram, desk.Now, Cancel))).Value;
    }

    private static byte[] Seal(string token) => Encoding.UTF8.GetBytes(token);

    private static async Task<string> LinkAsync(CaseDesk desk, Case one) =>
        Encoding.UTF8.GetString((await desk.DoAsync(db => InviteAfterCase.RunAsync(db, one.Id, Seal, CaseDesk.Bram, desk.Now, Cancel))).Value.SealedToken);

    private static Task<Outcome<CaseInvitation>> TellAsync(CaseDesk desk, string token, TellAfterCase.Input input) =>
        desk.DoAsync(db => TellAfterCase.RunAsync(desk.Database, db, token, input, desk.Now, Cancel));

    private static async Task<ReadWork.View> WorkAsync(CaseDesk desk, Guid who, bool leads)
    {
        await using var db = desk.Open();
        return await ReadWork.RunAsync(db, who, leads, desk.Now, Cancel);
    }
}
