using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Bulk;
using Bekwaam.Core.Cases.Tagging;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

public sealed class CaseBulkTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Cases_are_given_to_a_colleague_and_back_and_what_cannot_be_says_why(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var cases = await ThreeAsync(desk);
        await desk.DoAsync(db => SolveCase.RunAsync(db, cases[2].Id, "Klaar", CaseDesk.Bram, desk.Now, Cancel));
        await desk.DoAsync(db => TakeCase.RunAsync(db, cases[1].Id, CaseDesk.Bram, Cancel));
        var form = RandomKey.New();

        var bulk = await DoAsync(desk, form, CaseBulkKind.Assign, CaseDesk.Joris.ToString(), cases);
        (await DoAsync(desk, form, CaseBulkKind.Assign, CaseDesk.Joris.ToString(), cases)).Id.ShouldBe(bulk.Id);

        var done = await ViewAsync(desk, bulk);
        done.Changed.ShouldBe(2);
        done.Lines[0].ShouldSatisfyAllConditions(l => l.Number.ShouldBe(cases[2].Number), l => l.Refusal!.Code.ShouldContain("solved"));
        (await desk.ReadAsync(cases[0])).Case.ShouldSatisfyAllConditions(c => c.OwnerId.ShouldBe(CaseDesk.Joris), c => c.PassedOn.ShouldBe((short)0));
        (await desk.ReadAsync(cases[1])).Case.ShouldSatisfyAllConditions(c => c.OwnerId.ShouldBe(CaseDesk.Joris), c => c.PassedOn.ShouldBe((short)1));

        await UndoAsync(desk, bulk);

        (await desk.ReadAsync(cases[0])).Case.OwnerId.ShouldBeNull();
        (await desk.ReadAsync(cases[1])).Case.ShouldSatisfyAllConditions(c => c.OwnerId.ShouldBe(CaseDesk.Bram), c => c.PassedOn.ShouldBe((short)0));
        await using var db = desk.Open();
        (await db.Transfers.CountAsync(Cancel)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Undoing_leaves_alone_what_somebody_changed_since(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var cases = await ThreeAsync(desk);
        var bulk = await DoAsync(desk, RandomKey.New(), CaseBulkKind.Wait, "2", cases);
        await desk.DoAsync(db => LetCaseWait.RunAsync(db, cases[1].Id, CaseState.WaitsForCustomer, CaseDesk.Joris, desk.Now, Cancel));

        await UndoAsync(desk, bulk);

        (await ViewAsync(desk, bulk)).Lines.Select(l => (l.Number, l.Undone)).ShouldBe(
            [(cases[0].Number, CaseBulkUndone.PutBack), (cases[1].Number, CaseBulkUndone.LeftAlone), (cases[2].Number, CaseBulkUndone.PutBack)]);
        (await desk.ReadAsync(cases[0])).Case.ShouldSatisfyAllConditions(c => c.State.ShouldBe(CaseState.WaitsForUs), c => c.StateSince.ShouldBe(cases[0].StateSince));
        (await desk.ReadAsync(cases[1])).Case.State.ShouldBe(CaseState.WaitsForCustomer);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Tags_and_impact_are_changed_and_put_back(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var cases = await ThreeAsync(desk);
        await desk.DoAsync(db => TagCase.RunAsync(db, cases[0].Id, "Storing", Cancel));

        var tagged = await DoAsync(desk, RandomKey.New(), CaseBulkKind.AddTag, "storing", cases);
        var weighed = await DoAsync(desk, RandomKey.New(), CaseBulkKind.Impact, "3", cases);

        (await ViewAsync(desk, tagged)).Lines[0].Refusal!.Code.ShouldBe("It was so already.");
        (await TagsAsync(desk, cases[1])).ShouldBe(["Storing"]);
        (await desk.ReadAsync(cases[2])).Case.Impact.ShouldBe(CaseImpact.High);

        await UndoAsync(desk, tagged);
        await UndoAsync(desk, weighed);

        (await TagsAsync(desk, cases[0])).ShouldBe(["Storing"], "it had that one already");
        (await TagsAsync(desk, cases[1])).ShouldBeEmpty();
        (await desk.ReadAsync(cases[2])).Case.Impact.ShouldBe(CaseImpact.Normal);
    }

    [Fact]
    public async Task What_was_not_chosen_is_refused_before_anything_changes()
    {
        await using var desk = await CaseDesk.OpenAsync(Engine.Sqlite);
        var cases = await ThreeAsync(desk);

        foreach (var (kind, value) in new[] { (CaseBulkKind.Assign, Guid.Empty.ToString()), (CaseBulkKind.AddTag, " "), (CaseBulkKind.Impact, "9"), (CaseBulkKind.Wait, "3"), ((CaseBulkKind)9, "1") })
            (await TryAsync(desk, RandomKey.New(), kind, value, cases)).Done.ShouldBeFalse();
        (await TryAsync(desk, RandomKey.New(), CaseBulkKind.Wait, "1", [])).Done.ShouldBeFalse();
        await using var db = desk.Open();
        (await db.CaseBulks.AnyAsync(Cancel)).ShouldBeFalse();
    }

    private static async Task<Case[]> ThreeAsync(CaseDesk desk) => [await desk.OpenCaseAsync(), await desk.OpenCaseAsync(), await desk.OpenCaseAsync()];

    private static Task<Outcome<CaseBulk>> TryAsync(CaseDesk desk, Guid form, CaseBulkKind kind, string value, Case[] cases) =>
        desk.DoAsync(db => RunCaseBulk.RunAsync(db, new(form, kind, value, HelpReason.NoTime, [.. cases.Select(c => c.Number)]), CaseDesk.Bram, desk.Now, Cancel));

    private static async Task<CaseBulk> DoAsync(CaseDesk desk, Guid form, CaseBulkKind kind, string value, Case[] cases) => (await TryAsync(desk, form, kind, value, cases)).Value;

    private static async Task UndoAsync(CaseDesk desk, CaseBulk bulk) => (await desk.DoAsync(db => RunCaseBulk.UndoAsync(db, bulk.Id, CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeTrue();

    private static async Task<CaseBulkView> ViewAsync(CaseDesk desk, CaseBulk bulk)
    {
        await using var db = desk.Open();
        return (await ReadCaseBulk.RunAsync(db, bulk.Id, Cancel))!;
    }

    private static async Task<IReadOnlyList<string>> TagsAsync(CaseDesk desk, Case one)
    {
        await using var db = desk.Open();
        return await TagCase.OfAsync(db, one.Id, Cancel);
    }
}
