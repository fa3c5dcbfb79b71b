using System.Text;
using System.Text.Json;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Complaints;
using Bekwaam.Core.Cases.Exporting;
using Bekwaam.Core.Cases.Fields;
using Bekwaam.Core.Cases.Importing;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Cases.Tagging;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

public sealed class ExportCasesTests
{
    private static readonly CaseExportChoice Everything = new(new CaseFilter { Scope = CaseScope.All }, null, ReaderLeads: false);

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_row_a_case_is_read_in_again_as_the_same_cases(Engine engine)
    {
        await using var desk = await WorkedAsync(engine);
        var file = await WriteAsync(desk, CaseExportFormat.Cases, Everything);
        file.ShouldStartWith("\uFEFFnumber,kind,subject,");
        file.ShouldContain(",serial\r\n");
        file.ShouldContain("'=1+1");
        file.ShouldContain("AB-12");

        await using var elsewhere = await TestDatabase.CreateAsync(engine);
        await ReadInAsync(elsewhere, file, desk.Now);

        await using var before = desk.Open();
        await using var after = elsewhere.Open();
        var brought = await after.Cases.AsNoTracking().OrderBy(c => c.SourceKey).ToListAsync(Cancel);
        brought.Select(c => (c.SourceKey, c.Kind, c.OpenedAt, c.SolvedAt)).ShouldBe(
            (await before.Cases.AsNoTracking().OrderBy(c => c.Number).ToListAsync(Cancel)).Select(c => ((string?)c.Number.ToString(), c.Kind, c.OpenedAt, c.SolvedAt)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_row_a_step_is_read_in_again_and_holds_no_words(Engine engine)
    {
        await using var desk = await WorkedAsync(engine);
        var file = await WriteAsync(desk, CaseExportFormat.Steps, Everything);
        file.ShouldNotContain("ketel");
        file.ShouldContain("2026-1,opened,2026-08-18T09:00:00.000000Z");
        file.ShouldContain("2026-1,solved,");

        await using var elsewhere = await TestDatabase.CreateAsync(engine);
        await ReadInAsync(elsewhere, file, desk.Now);

        await using var after = elsewhere.Open();
        (await after.Cases.AsNoTracking().OrderBy(c => c.SourceKey).Select(c => new { c.SourceKey, Solved = c.SolvedAt != null }).ToListAsync(Cancel))
            .Select(c => (c.SourceKey, c.Solved)).ShouldBe([("2026-1", true), ("2026-2", false)]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task JSON_holds_everything(Engine engine)
    {
        await using var desk = await WorkedAsync(engine);

        var cases = JsonSerializer.Deserialize<JsonElement>(await WriteAsync(desk, CaseExportFormat.Json, Everything));

        cases.GetArrayLength().ShouldBe(2);
        var first = cases[0].GetProperty("case");
        first.GetProperty("number").GetString().ShouldBe("2026-1");
        first.GetProperty("customer").GetProperty("name").GetString().ShouldBe("Bakkerij Jansen");
        first.GetProperty("state").GetString().ShouldBe("solved");
        first.GetProperty("tags")[0].GetString().ShouldBe("lekkage");
        first.GetProperty("fields").GetProperty("serial").GetString().ShouldBe("AB-12");
        first.GetProperty("contacts")[0].GetProperty("feeling").GetString().ShouldBe("bad");
        var thread = cases[0].GetProperty("thread");
        thread[0].GetProperty("text").GetString().ShouldBe("De ketel valt steeds uit.");
        thread[0].GetProperty("by").GetString().ShouldBe("Bram");
        thread.EnumerateArray().Select(line => line.GetProperty("line").GetInt32()).ShouldBe(Enumerable.Range(1, thread.GetArrayLength()));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task It_holds_what_was_chosen_and_what_its_reader_may_see(Engine engine)
    {
        await using var desk = await WorkedAsync(engine);
        await using (var db = desk.Open())
        {
            var open = await db.Cases.SingleAsync(c => c.SolvedAt == null, Cancel);
            (await ConfideCase.RunAsync(db, open.Id, confidential: true, CaseDesk.Joris, leads: true, CaseDesk.Bram, desk.Now, Cancel)).Done.ShouldBeTrue();
        }

        (await NumbersAsync(desk, Everything)).ShouldBe(["2026-1", "2026-2"]);
        (await NumbersAsync(desk, Everything with { Filter = new CaseFilter { Scope = CaseScope.Open } })).ShouldBe(["2026-2"]);
        (await NumbersAsync(desk, Everything with { Filter = new CaseFilter { Scope = CaseScope.All, Numbers = [new CaseNumber(2026, 1)] } })).ShouldBe(["2026-1"]);
        (await NumbersAsync(desk, Everything with { Reader = CaseDesk.Bram, ReaderLeads = true })).ShouldBe(["2026-1", "2026-2"]);
        (await NumbersAsync(desk, Everything with { Reader = CaseDesk.Joris, ReaderLeads = true })).ShouldBe(["2026-1"]);
        (await NumbersAsync(desk, Everything with { Reader = Guid.Empty })).ShouldBe(["2026-1"]);
    }

    [Fact]
    public async Task More_than_one_handful_comes_out_each_once_in_the_order_in_which_they_came()
    {
        await using var desk = await CaseDesk.OpenAsync(Engine.Sqlite);
        for (var i = 0; i < 650; i++)
        {
            // Three at one moment: the key decides between them.
            desk.Now = desk.Now.AddSeconds(i % 3 == 0 ? 1 : 0);
            await desk.OpenCaseAsync();
        }

        var numbers = await NumbersAsync(desk, Everything);

        numbers.Count.ShouldBe(650);
        numbers.ShouldBeUnique();
    }

    /// <summary>Two cases, the first of them with all that can hang on one.</summary>
    private static async Task<CaseDesk> WorkedAsync(Engine engine)
    {
        var desk = await CaseDesk.OpenAsync(engine);
        await desk.DoAsync(db => SaveCaseField.RunAsync(db, new("serial", "Serienummer", CustomFieldType.Text, null, null, false), isNew: true, null, desk.Now, null, Cancel));
        var one = await desk.OpenCaseAsync(await desk.EnterAsync("Bakkerij Jansen"));
        await desk.DoAsync(db => ChangeCase.RunAsync(db, one.Id, new(0, CaseKind.Defect, "=1+1, zei ze", one.Impact, one.Product, new(new Dictionary<string, string?> { ["serial"] = "AB-12" }, System.Globalization.CultureInfo.InvariantCulture)), CaseDesk.Bram, desk.Now, Cancel));
        await desk.DoAsync(db => TagCase.RunAsync(db, one.Id, "lekkage", Cancel));
        desk.Now = desk.Now.AddHours(1);
        await desk.DoAsync(db => SolveCase.RunAsync(db, one.Id, "Ontlucht.", CaseDesk.Joris, desk.Now, Cancel));
        await desk.RecordAsync(CaseDesk.Call(null) with { Caller = "Iemand", Channel = ChannelKind.Mail });
        desk.Now = desk.Now.AddHours(1);
        return desk;
    }

    private static async Task<string> WriteAsync(CaseDesk desk, CaseExportFormat format, CaseExportChoice choice)
    {
        using var file = new MemoryStream();
        await new ExportCases(desk.Database).RunAsync(file, format, choice, Cancel);
        return Encoding.UTF8.GetString(file.ToArray());
    }

    private static async Task<List<string?>> NumbersAsync(CaseDesk desk, CaseExportChoice choice) =>
        [.. JsonSerializer.Deserialize<JsonElement>(await WriteAsync(desk, CaseExportFormat.Json, choice)).EnumerateArray().Select(one => one.GetProperty("case").GetProperty("number").GetString())];

    private static async Task ReadInAsync(TestDatabase database, string file, DateTimeOffset now)
    {
        using var content = new MemoryStream(Encoding.UTF8.GetBytes(file));
        var received = await new ReceiveCases(database.Database).RunAsync(content, "cases.csv", null, null, now, Cancel);
        received.Done.ShouldBeTrue(received.Refusal?.ToString());
        await using (var db = database.Open())
            (await StartCaseImport.ImportAsync(db, received.Value.Number, now, Cancel)).Done.ShouldBeTrue();
        await new RunCaseImport(database.Database).RunAsync(received.Value.Number, CaseImportWork.Alone(new TestClock { Now = now }, TimeZoneInfo.Utc), Cancel);
        await using var after = database.Open();
        var import = await after.CaseImports.AsNoTracking().SingleAsync(Cancel);
        import.State.ShouldBe(CaseImportState.Completed, import.Failure);
    }
}
