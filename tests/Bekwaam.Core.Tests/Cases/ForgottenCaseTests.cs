using Bekwaam.Core.Cases;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

public sealed class ForgottenCaseTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_case_is_in_the_file_of_whom_it_is_and_loses_its_words_when_they_are_forgotten(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var wit = await desk.EnterAsync("Anna de Wit", RelationType.Person);
        var promised = CaseDesk.Call(wit, "Mijn pensioenketel lekt.") with
        {
            Outcome = MomentOutcome.Promise,
            Promise = new(PromiseKind.Other, "Pensioenketel nakijken", desk.Now.AddDays(1), null),
        };
        var one = (await desk.RecordAsync(promised)).Value;
        await desk.DoAsync(db => ChangeCase.RunAsync(db, one.Id, new(one.Version, CaseKind.Defect, "Pensioenketel stuk", CaseImpact.High, null), CaseDesk.Bram, desk.Now, Cancel));
        await desk.DoAsync(db => ChangeCase.RunAsync(db, one.Id, new(one.Version, CaseKind.Defect, "Ketel stuk", CaseImpact.High, null), CaseDesk.Bram, desk.Now, Cancel));

        await using var db = desk.Open();
        var file = (await GatherPersonalData.RunAsync(db, wit.Number, CaseDesk.Bram, desk.Now, null, Cancel))!.ToJson().ToJsonString();
        await using var erasing = desk.Open();
        (await EraseRelation.RunAsync(erasing, wit.Id, ErasureReason.Asked, CaseDesk.Bram, desk.Now, new DateOnly(2026, 8, 18), null, Cancel)).Done.ShouldBeTrue();

        file.ShouldContain("Mijn pensioenketel lekt.");
        file.ShouldContain("Pensioenketel nakijken");
        await using var after = desk.Open();
        var kept = await after.Cases.SingleAsync(Cancel);
        (kept.Kind, kept.OpenedAt, kept.Subject).ShouldBe((CaseKind.Defect, one.OpenedAt, ""));
        (await after.CaseMessages.AllAsync(m => m.Text == null && (m.Details == null || !m.Details.Contains("ensioenketel")), Cancel)).ShouldBeTrue();
        (await after.Promises.AllAsync(p => p.Text == null, Cancel)).ShouldBeTrue();
    }
}
