using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Beyond;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

public sealed class DeserveTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task What_is_decided_stays_with_its_reason_and_the_note_to_self_goes_after_thirty_days(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await desk.OpenCaseAsync();
        var input = new DecideDeserved.Input(RandomKey.New(), new Dictionary<DeserveQuestion, short> { [DeserveQuestion.WeLikeThem] = 1, [DeserveQuestion.SuitsNow] = 3 }, Deserved.SomethingExtra, "Wacht al lang.", 25);

        foreach (var sent in new[] { input, input })
            (await desk.DoAsync(db => DecideDeserved.RunAsync(db, one.Id, sent, CaseDesk.Bram, desk.Now, Cancel))).Refusal.ShouldBeNull();
        (await desk.DoAsync(db => DecideDeserved.RunAsync(db, one.Id, input with { Form = RandomKey.New(), Why = " " }, CaseDesk.Bram, desk.Now, Cancel))).Done.ShouldBeFalse();
        var changed = input with { Form = RandomKey.New(), Answers = new Dictionary<DeserveQuestion, short> { [DeserveQuestion.SuitsNow] = 2 }, Minutes = 5 };
        await desk.DoAsync(db => DecideDeserved.RunAsync(db, one.Id, changed, CaseDesk.Bram, desk.Now, Cancel));

        await using var db = desk.Open();
        (await db.DeserveNotes.AsNoTracking().SingleAsync(Cancel)).Answer.ShouldBe((short)2);
        await ClearDeserveNotes.RunAsync(db, desk.Now.AddDays(29), Cancel);
        (await db.DeserveNotes.CountAsync(Cancel)).ShouldBe(1);
        await ClearDeserveNotes.RunAsync(db, desk.Now.AddDays(31), Cancel);
        (await db.DeserveNotes.CountAsync(Cancel)).ShouldBe(0);
        var told = (await desk.ReadAsync(one)).Thread.Where(m => m.Kind is MessageKind.Deserved).ToList();
        told.Select(m => m.Text).ShouldBe(["Wacht al lang.", "Wacht al lang."]);
        told.ShouldAllBe(m => !m.Details!.Contains("like", StringComparison.OrdinalIgnoreCase));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Minutes_are_shown_per_colleague_and_week_and_of_one_alone_to_that_one(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var one = await desk.OpenCaseAsync();
        foreach (var (who, minutes) in new[] { (CaseDesk.Bram, 10), (CaseDesk.Bram, 30), (CaseDesk.Joris, 7), (CaseDesk.Joris, 0) })
            await desk.DoAsync(db => DecideDeserved.RunAsync(db, one.Id, new(RandomKey.New(), new Dictionary<DeserveQuestion, short>(), Deserved.MuchExtra, "Zo.", minutes), who, desk.Now, Cancel));

        await using var db = desk.Open();
        (await ReadBeyond.RunAsync(db, null, desk.Now, Cancel)).Select(line => (line.Colleague, line.Times, line.Minutes, line.Median)).ShouldBe([("Bram", 2, 40, 20d), ("Joris", 1, 7, 7d)]);
        (await ReadBeyond.RunAsync(db, CaseDesk.Joris, desk.Now, Cancel)).Select(line => line.Colleague).ShouldBe(["Joris"]);
        (await ReadBeyond.RunAsync(db, null, desk.Now.AddDays(70), Cancel)).ShouldBeEmpty();
    }
}
