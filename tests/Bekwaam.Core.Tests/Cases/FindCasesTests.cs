using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

public sealed class FindCasesTests
{
    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_case_is_found_by_what_was_said_in_it_by_its_number_and_by_who_called(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var boiler = (await desk.RecordAsync(CaseDesk.Call(null, "De combiketel geeft één storing per dag.") with { Caller = "Mevrouw Özdemir" })).Value;
        var tap = (await desk.RecordAsync(CaseDesk.Call(null, "De kraan lekt."))).Value;
        await desk.DoAsync(db => AddCaseNote.RunAsync(db, tap.Id, MessageKind.Note, "Leertje nummer 4711 besteld", null, CaseDesk.Bram, desk.Now, Cancel));

        (await FoundAsync(desk, "storing combiketel")).ShouldBe([boiler.Number]);
        (await FoundAsync(desk, "combik")).ShouldBe([boiler.Number]);
        (await FoundAsync(desk, "ozdemir")).ShouldBe([boiler.Number]);
        (await FoundAsync(desk, "4711")).ShouldBe([tap.Number]);
        (await FoundAsync(desk, tap.Number.ToString())).ShouldBe([tap.Number]);
        (await FoundAsync(desk, "combiketel kraan")).ShouldBeEmpty();
        (await FoundAsync(desk, "\" OR * ('")).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_is_forgotten_is_not_found_and_an_index_made_anew_finds_the_rest_again(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var anna = await desk.EnterAsync("Anna de Wit", RelationType.Person);
        await desk.RecordAsync(CaseDesk.Call(anna, "Mijn pensioenketel lekt."));
        var kept = (await desk.RecordAsync(CaseDesk.Call(null, "De ketel van de buren lekt."))).Value;
        await using (var db = desk.Open())
            await EraseRelation.RunAsync(db, anna.Id, ErasureReason.Asked, CaseDesk.Bram, desk.Now, new DateOnly(2026, 8, 18), null, Cancel);

        (await FoundAsync(desk, "lekt")).ShouldBe([kept.Number]);
        await using (var db = desk.Open())
            await db.CaseDocuments.ExecuteDeleteAsync(Cancel);
        (await FoundAsync(desk, "lekt")).ShouldBeEmpty();
        await IndexCases.RebuildAsync(desk.Database, Cancel);
        (await FoundAsync(desk, "lekt")).ShouldBe([kept.Number]);
        (await FoundAsync(desk, "pensioenketel")).ShouldBeEmpty();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Cases_about_the_same_are_shown_with_what_helped_the_solved_ones_first(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var solved = (await desk.RecordAsync(CaseDesk.Call(null, "Radiator boven wordt niet warm, beneden wel."))).Value;
        await desk.DoAsync(db => SolveCase.RunAsync(db, solved.Id, "Ontlucht en bijgevuld tot 1,8 bar", CaseDesk.Bram, desk.Now, Cancel));
        var open = (await desk.RecordAsync(CaseDesk.Call(null, "De radiator in de slaapkamer wordt niet warm."))).Value;
        await desk.RecordAsync(CaseDesk.Call(null, "Waar blijft mijn factuur?"));
        var own = (await desk.RecordAsync(CaseDesk.Call(null, "Mijn radiator wordt maar niet warm boven."))).Value;

        await using var db = desk.Open();
        var found = await FindAlike.RunAsync(db, "Mijn radiator wordt maar niet warm boven.", own.Number, 5, Cancel);

        found.Select(f => (f.Row.Number, f.How)).ShouldBe([(solved.Number, "Ontlucht en bijgevuld tot 1,8 bar"), (open.Number, null)]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_word_as_it_was_typed_comes_first_and_longer_ones_fill_what_is_left(Engine engine)
    {
        await using var desk = await CaseDesk.OpenAsync(engine);
        var first = (await desk.RecordAsync(CaseDesk.Call(null, "De ketel lekt."))).Value.Number;
        var second = (await desk.RecordAsync(CaseDesk.Call(null, "Mijn ketel is koud."))).Value.Number;
        var longer = (await desk.RecordAsync(CaseDesk.Call(null, "Het ketelhuis staat blank."))).Value.Number;

        await using var db = desk.Open();

        (await FindCases.NumbersAsync(db, "ketel", 2, Cancel)).ShouldBe([second, first]);
        (await FindCases.NumbersAsync(db, "ketel", 3, Cancel)).ShouldBe([longer, second, first]);
        (await FindCases.NumbersAsync(db, "ketelh", 3, Cancel)).ShouldBe([longer]);
    }

    private static async Task<IReadOnlyList<CaseNumber>> FoundAsync(CaseDesk desk, string text)
    {
        await using var db = desk.Open();
        return [.. (await FindCases.RunAsync(db, text, 10, Cancel)).Select(row => row.Number)];
    }
}
