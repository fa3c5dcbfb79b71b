using System.Globalization;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Fields;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Data;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Relations;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

public sealed class CaseFieldTests
{
    private static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_field_is_asked_of_its_kind_filled_in_and_told_in_the_thread(Engine engine)
    {
        await using var desk = await DeskAsync(engine);
        var one = await desk.OpenCaseAsync();
        (await LinesAsync(desk, one)).Select(line => line.Field.Key).ShouldBe(["serial", "cost"]);

        var filled = await FillAsync(desk, one, ("serial", " AB-12 "), ("cost", "1.250,50"));

        filled.Done.ShouldBeTrue(filled.Refusal?.ToString());
        (await LinesAsync(desk, one)).Select(line => line.Value).ShouldBe(["AB-12", "1250.50"]);
        var told = (await desk.ReadAsync(one)).Thread[^1];
        told.Kind.ShouldBe(MessageKind.Changed);
        StoredJson.Read<CaseThread.Before>(told.Details!).Fields.ShouldBe(["Serienummer", "Kosten"]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_does_not_change_is_not_told_and_what_is_emptied_is_gone(Engine engine)
    {
        await using var desk = await DeskAsync(engine);
        var one = await desk.OpenCaseAsync();
        await FillAsync(desk, one, ("serial", "AB-12"));
        var lines = (await desk.ReadAsync(one)).Thread.Count;

        await FillAsync(desk, one, ("serial", "AB-12"));
        (await desk.ReadAsync(one)).Thread.Count.ShouldBe(lines);
        await FillAsync(desk, one, ("serial", ""));

        (await LinesAsync(desk, one))[0].Value.ShouldBeNull();
        await using var db = desk.Open();
        (await db.CaseFieldValues.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_value_that_cannot_be_is_refused_and_nothing_of_it_is_kept(Engine engine)
    {
        await using var desk = await DeskAsync(engine);
        var one = await desk.OpenCaseAsync();

        (await FillAsync(desk, one, ("serial", "AB-12"), ("cost", "veel"))).Done.ShouldBeFalse();
        (await FillAsync(desk, one, ("unknown", "1"))).Done.ShouldBeFalse();

        (await LinesAsync(desk, one)).ShouldAllBe(line => line.Value == null);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_choice_that_is_taken_off_the_list_stays_where_it_stands(Engine engine)
    {
        await using var desk = await DeskAsync(engine);
        await desk.DoAsync(db => SaveCaseField.RunAsync(db, new("guarantee", "Garantie", CustomFieldType.Choice, "ja\nnee\nonbekend", CaseKind.Request, false), isNew: true, null, desk.Now, null, Cancel));
        var one = await desk.OpenCaseAsync();
        await FillAsync(desk, one, ("guarantee", "onbekend"));
        await desk.DoAsync(db => SaveCaseField.RunAsync(db, new("guarantee", "Garantie", CustomFieldType.Choice, "ja\nnee", CaseKind.Request, true), isNew: false, null, desk.Now, null, Cancel));

        (await FillAsync(desk, one, ("guarantee", "onbekend"))).Done.ShouldBeTrue();
        (await FillAsync(desk, one, ("guarantee", "misschien"))).Done.ShouldBeFalse();

        (await LinesAsync(desk, one)).Single(line => line.Field.Key == "guarantee").Value.ShouldBe("onbekend");
        (await LinesAsync(desk, await desk.OpenCaseAsync())).ShouldNotContain(line => line.Field.Key == "guarantee");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Cases_are_found_by_what_stands_in_a_field(Engine engine)
    {
        await using var desk = await DeskAsync(engine);
        var (one, other) = (await desk.OpenCaseAsync(), await desk.OpenCaseAsync());
        await FillAsync(desk, one, ("serial", "AB-12"));
        await FillAsync(desk, other, ("serial", "AB-13"));

        await using var db = desk.Open();
        var found = await ListCases.RunAsync(db, new CaseFilter { Fields = new Dictionary<string, string> { ["serial"] = "AB-12" } }, null, 10, Cancel);

        found.Value.Items.ShouldHaveSingleItem().Number.ShouldBe(one.Number);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Forgotten_what_was_written_goes_and_what_counts_stays(Engine engine)
    {
        await using var desk = await DeskAsync(engine);
        var whom = await desk.EnterAsync("Sanne de Wit", Core.Relations.Cards.RelationType.Person);
        var one = await desk.OpenCaseAsync(whom);
        await FillAsync(desk, one, ("serial", "AB-12"), ("cost", "10"));

        await using (var db = desk.Open())
        {
            var file = await PersonalData.Holders.Single(holder => holder.Name == "cases").ReadAsync!(db, [whom.Id], Cancel);
            file!.ToJsonString().ShouldContain("AB-12");
            await PersonalData.Holders.Single(holder => holder.Name == "cases").ForgetAsync(db, [whom.Id], Cancel);
        }

        (await LinesAsync(desk, one)).Select(line => line.Value).ShouldBe([null, "10"]);
    }

    [Theory]
    [InlineData("Serial"), InlineData("1st"), InlineData(""), InlineData("serial")]
    public async Task A_key_is_plain_and_taken_once(string key)
    {
        await using var desk = await DeskAsync(Engine.Sqlite);

        (await desk.DoAsync(db => SaveCaseField.RunAsync(db, new(key, "Nog een", CustomFieldType.Text, null, null, false), isNew: true, null, desk.Now, null, Cancel))).Done.ShouldBeFalse();
    }

    private static async Task<CaseDesk> DeskAsync(Engine engine)
    {
        var desk = await CaseDesk.OpenAsync(engine);
        await desk.DoAsync(db => SaveCaseField.RunAsync(db, new("serial", "Serienummer", CustomFieldType.Text, null, null, false), isNew: true, null, desk.Now, null, Cancel));
        await desk.DoAsync(db => SaveCaseField.RunAsync(db, new("cost", "Kosten", CustomFieldType.Number, null, CaseKind.Request, false), isNew: true, null, desk.Now, null, Cancel));
        await desk.DoAsync(db => SaveCaseField.RunAsync(db, new("praise", "Voor wie", CustomFieldType.Text, null, CaseKind.Compliment, false), isNew: true, null, desk.Now, null, Cancel));
        return desk;
    }

    private static async Task<IReadOnlyList<CaseFieldValues.Line>> LinesAsync(CaseDesk desk, Case one)
    {
        await using var db = desk.Open();
        return await CaseFieldValues.OfAsync(db, one.Id, one.Kind, Cancel);
    }

    private static Task<Outcome<Case>> FillAsync(CaseDesk desk, Case one, params (string Key, string Value)[] values) =>
        desk.DoAsync(db => ChangeCase.RunAsync(
            db, one.Id, new(one.Version, one.Kind, one.Subject, one.Impact, one.Product, new(values.ToDictionary(v => v.Key, v => (string?)v.Value), Dutch)), CaseDesk.Bram, desk.Now, Cancel));
}
