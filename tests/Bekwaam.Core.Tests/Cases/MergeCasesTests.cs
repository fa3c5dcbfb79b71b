using System.Text;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Asking;
using Bekwaam.Core.Cases.Linking;
using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

public sealed class MergeCasesTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_merged_case_brings_its_thread_and_promises_and_its_number_leads_to_the_other(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var (wit, stays, goes) = await TwoAsync(desk);

        (await MergeAsync(desk, stays, goes)).Done.ShouldBeTrue();

        var view = await desk.ReadAsync(stays);
        view.Thread.Select(m => m.Text).ShouldContain("De kraan lekt ook.");
        view.Thread.Select(m => m.Line).ShouldBeUnique();
        view.Open.Select(p => p.Kind).ShouldContain(PromiseKind.Callback);
        view.Case.DueAt.ShouldBe(view.Open[0].DueAt);
        await using var db = desk.Open();
        (await MergeCases.SurvivorAsync(db, goes.Number, Cancel)).ShouldBe(stays.Number);
        (await FindCase.RunAsync(db, goes.Number, wit.Id, null, new DateOnly(2026, 8, 18), Cancel))!.Id.ShouldBe(stays.Id);
        (await FindCase.RunAsync(db, goes.Number, CaseDesk.Joris, null, new DateOnly(2026, 8, 18), Cancel)).ShouldBeNull();
        (await FindCases.RunAsync(db, "kraan", 5, Cancel)).Select(row => row.Number).ShouldBe([stays.Number]);
        (await FindCases.RunAsync(db, goes.Number.ToString(), 5, Cancel)).Select(row => row.Number).ShouldBe([stays.Number]);
        (await db.Moments.CountAsync(m => m.CaseId == stays.Id, Cancel)).ShouldBe(2);
        var refused = await desk.DoAsync(other => AddCaseNote.RunAsync(other, goes.Id, MessageKind.Note, "Nog iets", null, CaseDesk.Bram, desk.Now, Cancel));
        refused.Done.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Taken_apart_each_has_its_own_again_and_what_came_since_stays_and_is_told(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var (_, stays, goes) = await TwoAsync(desk);
        var (before, own) = (await desk.ReadAsync(goes), await desk.ReadAsync(stays));
        var merge = (await MergeAsync(desk, stays, goes)).Value;
        desk.Now = desk.Now.AddHours(1);
        await desk.DoAsync(db => AddCaseNote.RunAsync(db, stays.Id, MessageKind.Note, "Na het samenvoegen", null, CaseDesk.Joris, desk.Now, Cancel));
        await using (var db = desk.Open())
            (await UnmergeCases.SinceAsync(db, merge, Cancel)).Select(m => m.Text).ShouldBe(["Na het samenvoegen"]);

        (await desk.DoAsync(db => UnmergeCases.RunAsync(db, merge.Id, CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeTrue();
        (await desk.DoAsync(db => UnmergeCases.RunAsync(db, merge.Id, CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeTrue();

        var (apart, kept) = (await desk.ReadAsync(goes), await desk.ReadAsync(stays));
        apart.Thread.SkipLast(1).Select(m => (m.Id, m.Line)).ShouldBe(before.Thread.Select(m => (m.Id, m.Line)));
        apart.Thread[^1].Kind.ShouldBe(MessageKind.Unmerged);
        apart.Thread[^1].Details!.ToLowerInvariant().ShouldContain("\"since\":1");
        (apart.Case.State, apart.Case.StateSince, apart.Case.SolvedAt, apart.Case.DueAt).ShouldBe((before.Case.State, before.Case.StateSince, before.Case.SolvedAt, before.Case.DueAt));
        kept.Case.DueAt.ShouldBe(own.Case.DueAt);
        kept.Thread.Select(m => m.Text).ShouldContain("Na het samenvoegen");
        kept.Thread.Select(m => m.Text).ShouldNotContain("De kraan lekt ook.");
        await using var after = desk.Open();
        (await FindCases.RunAsync(after, "kraan", 5, Cancel)).Select(row => row.Number).ShouldContain(goes.Number);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Cases_of_different_customers_a_case_with_itself_and_one_that_is_gone_are_not_merged(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var (wit, stays, goes) = await TwoAsync(desk);
        var complaint = (await desk.RecordAsync(CaseDesk.Call(wit) with { Kind = CaseKind.Complaint })).Value;
        var other = await desk.OpenCaseAsync(await desk.EnterAsync("Slagerij Bos"));
        var stranger = await desk.OpenCaseAsync();

        (await MergeAsync(desk, stays, other)).Done.ShouldBeFalse();
        (await MergeAsync(desk, stays, complaint)).Done.ShouldBeFalse("a complaint keeps its own steps and days");
        (await MergeAsync(desk, stranger, stranger)).Done.ShouldBeFalse();
        (await MergeAsync(desk, stays, stranger)).Done.ShouldBeFalse();
        (await MergeAsync(desk, stays, goes)).Done.ShouldBeTrue();
        (await MergeAsync(desk, stays, goes)).Done.ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Several_defects_are_linked_to_what_caused_them_once_and_seen_from_both_sides(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var cause = await desk.OpenCaseAsync();
        var (first, second) = (await desk.OpenCaseAsync(), await desk.OpenCaseAsync());

        foreach (var one in new[] { first, second })
            (await LinkAsync(desk, one, cause)).Done.ShouldBeTrue();
        (await LinkAsync(desk, cause, first)).Done.ShouldBeFalse();
        (await LinkAsync(desk, cause, cause)).Done.ShouldBeFalse();

        await using var db = desk.Open();
        (await ReadLinks.RunAsync(db, cause, Cancel)).Links.Select(l => (l.Number, l.Outward)).ShouldBe([(first.Number, false), (second.Number, false)], ignoreOrder: true);
        await LinkCase.RemoveAsync(db, cause.Id, first.Id, Cancel);
        (await ReadLinks.RunAsync(db, first, Cancel)).Links.ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_a_customer_says_of_a_case_that_was_merged_is_read_where_it_went_on(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var wit = await desk.EnterAsync("Bakkerij De Wit");
        var (stays, goes) = (await desk.OpenCaseAsync(wit), await desk.OpenCaseAsync(wit));
        foreach (var one in new[] { stays, goes })
            (await desk.DoAsync(db => SolveCase.RunAsync(db, one.Id, "Kraan vervangen", null, CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeTrue();
        var token = "";
        await desk.DoAsync(db => InviteAfterCase.RunAsync(db, goes.Id, made => Encoding.UTF8.GetBytes(token = made), CaseDesk.Bram, desk.Now, Cancel));
        (await MergeAsync(desk, stays, goes)).Done.ShouldBeTrue();

        (await desk.DoAsync(db => TellAfterCase.RunAsync(desk.Database, db, token, new(2, null, null, null, "Het lekt weer."), desk.Now, Cancel))).Done.ShouldBeTrue();
        (await desk.ReadAsync(stays)).Thread.ShouldContain(m => m.Kind == MessageKind.Rated && m.Text == "Het lekt weer.");
        await desk.DoAsync(db => SettleAttention.RunAsync(db, stays.Id, "Morgen langs.", CaseDesk.Bram, desk.Now, Cancel));

        await using var after = desk.Open();
        (await after.CaseInvitations.SingleAsync(Cancel)).AttentionSince.ShouldBeNull();
    }

    private static Task<Outcome<CaseLink>> LinkAsync(CaseDesk desk, Case one, Case to) =>
        desk.DoAsync(db => LinkCase.RunAsync(db, one.Id, to.Number.ToString(), CaseLinkKind.CausedBy, CaseDesk.Bram, desk.Now, Cancel));

    private static Task<Outcome<CaseMerge>> MergeAsync(CaseDesk desk, Case stays, Case goes) =>
        desk.DoAsync(db => MergeCases.RunAsync(db, stays.Id, goes.Number.ToString(), CaseDesk.Bram, desk.Now, Cancel));

    private static async Task<(Relation Relation, Case Stays, Case Goes)> TwoAsync(CaseDesk desk)
    {
        var wit = await desk.EnterAsync("Bakkerij De Wit");
        var stays = await desk.OpenCaseAsync(wit);
        var goes = (await desk.RecordAsync(CaseDesk.Call(wit, "De kraan lekt ook.") with
        {
            Outcome = MomentOutcome.Promise,
            Promise = new(PromiseKind.Callback, "Terugbellen", desk.Now.AddMinutes(20), null),
        })).Value;
        return (wit, stays, goes);
    }
}
