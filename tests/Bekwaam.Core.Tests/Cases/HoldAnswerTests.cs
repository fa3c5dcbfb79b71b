using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Holding;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

public sealed class HoldAnswerTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Taken_back_the_text_returns_and_the_case_is_as_it_was(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var before = await desk.ReadAsync(await desk.OpenCaseAsync());
        await AnswerAsync(desk, before, CaseState.Solved);

        desk.Now = desk.Now.AddSeconds(19);
        var back = await TakeBackAsync(desk, before.Case, CaseDesk.Bram);

        back.Value.Text.ShouldBe("De thermostaat staat verkeerd.");
        var after = await desk.ReadAsync(before.Case);
        after.Thread.Select(m => m.Id).ShouldBe(before.Thread.Select(m => m.Id));
        after.Open.Select(p => (p.Id, p.OwnerId)).ShouldBe(before.Open.Select(p => (p.Id, p.OwnerId)));
        (after.Case.State, after.Case.StateSince, after.Case.FirstAnswerAt, after.Case.OwnerId, after.Case.SolvedAt, after.Case.DueAt, after.Case.Lines)
            .ShouldBe((before.Case.State, before.Case.StateSince, before.Case.FirstAnswerAt, before.Case.OwnerId, before.Case.SolvedAt, before.Case.DueAt, before.Case.Lines));
        await using var db = desk.Open();
        (await FindCases.RunAsync(db, "thermostaat", 5, Cancel)).ShouldBeEmpty();
        (await AnswerAsync(desk, after, CaseState.WaitsForCustomer)).Value.Kept.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task It_stays_when_the_time_is_over_when_somebody_went_on_and_for_who_did_not_write_it(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await desk.OpenCaseAsync();
        await AnswerAsync(desk, await desk.ReadAsync(one), CaseState.WaitsForCustomer);

        (await TakeBackAsync(desk, one, CaseDesk.Joris)).Done.ShouldBeFalse();
        await desk.DoAsync(db => AddCaseNote.RunAsync(db, one.Id, MessageKind.Note, "Ik pak het op.", null, CaseDesk.Joris, desk.Now, Cancel));
        (await TakeBackAsync(desk, one, CaseDesk.Bram)).Done.ShouldBeFalse();
        await AnswerAsync(desk, await desk.ReadAsync(one), CaseState.WaitsForCustomer);
        desk.Now = desk.Now.AddSeconds(20);
        (await TakeBackAsync(desk, one, CaseDesk.Bram)).Done.ShouldBeFalse();

        (await desk.ReadAsync(one)).Thread.Count(m => m.Kind is MessageKind.ToCustomer).ShouldBe(2);
    }

    [Fact]
    public async Task Nothing_is_held_when_that_is_set_so()
    {
        await using var desk = await CaseDesk.OpenAsync(Engine.Sqlite);
        var one = await desk.OpenCaseAsync();
        (await desk.DoAsync(db => AnswerWindow.SaveAsync(db, 121, desk.Now, Cancel))).Done.ShouldBeFalse();
        (await desk.DoAsync(db => AnswerWindow.SaveAsync(db, 0, desk.Now, Cancel))).Done.ShouldBeTrue();

        await AnswerAsync(desk, await desk.ReadAsync(one), CaseState.WaitsForCustomer);

        (await TakeBackAsync(desk, one, CaseDesk.Bram)).Done.ShouldBeFalse();
    }

    private static Task<Outcome<AnswerCustomer.Result>> AnswerAsync(CaseDesk desk, ReadCase.View view, CaseState then) => desk.DoAsync(db => AnswerCustomer.RunAsync(
        db, view.Case.Id, new(RandomKey.New(), view.Case.Version, view.Case.Lines, "De thermostaat staat verkeerd.", ChannelKind.Mail, then), CaseDesk.Bram, desk.Now, Cancel));

    private static Task<Outcome<CaseMessage>> TakeBackAsync(CaseDesk desk, Case one, Guid by) => desk.DoAsync(db => HoldAnswer.TakeBackAsync(db, one.Id, by, desk.Now, Cancel));
}
