using System.Text;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Figures;
using Bekwaam.Core.Cases.Importing;
using Bekwaam.Core.Data;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Cases;

public sealed class CaseImportTests
{
    private const string Log = """
        zaak;stap;tijdstip;medewerker;onderwerp
        B;Afgesloten;05-03-2024 12:00;Piet;
        A;Gemeld;31-12-2023 23:30;Jan;Lek
        A;Bezocht;02-03-2024 09:00;Jan;
        A;Afgesloten;02-03-2024 09:00;Jan;
        B;Gemeld;03-03-2024 12:00;Piet;Kapot
        C;Gemeld;01-03-2024 08:00;Piet;Vraag
        C;Afgesloten;01-03-2024 10:00;Piet;
        C;Bezocht;06-03-2024 10:00;Piet;
        ;Gemeld;01-03-2024 08:00;Piet;
        D;Gemeld;;Piet;
        D;Gemeld;31-02-2024 08:00;Piet;
        D;Gemeld;01-03-2150 08:00;Piet;
        """;

    private static readonly TimeZoneInfo Zone = TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam");
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 12, 0, 0, TimeSpan.Zero);
    private static readonly CaseImportWork Work = CaseImportWork.Alone(new StandingClock(), Zone);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_log_becomes_cases_with_their_steps_and_what_is_broken_is_kept_by_row(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var import = await ImportAsync(database, Log);

        import.State.ShouldBe(CaseImportState.Completed, import.Failure);
        import.LogEnd.ShouldBe(new DateTimeOffset(2024, 3, 6, 9, 0, 0, TimeSpan.Zero));
        var report = StoredJson.Read<CaseImportReport>(import.Report!);
        (report.Rows, report.Cases, report.Events, report.Open, report.Reopened, report.Refused).ShouldBe((12, 3, 8, 1, 1, 4));
        await using var db = database.Open();
        var cases = await db.Cases.AsNoTracking().OrderBy(c => c.SourceKey).ToListAsync(Cancel);
        cases.Select(c => (c.SourceKey, c.Subject, Number: c.Number.ToString(), c.State)).ShouldBe(
            [("A", "Lek", "2023-1", CaseState.Solved), ("B", "Kapot", "2024-2", CaseState.Solved), ("C", "Vraag", "2024-1", CaseState.WaitsForUs)]);
        cases[0].OpenedAt.ShouldBe(new DateTimeOffset(2023, 12, 31, 22, 30, 0, TimeSpan.Zero));
        cases[1].SolvedAt.ShouldBe(new DateTimeOffset(2024, 3, 5, 11, 0, 0, TimeSpan.Zero));
        (cases[2].SolvedAt, cases[2].Reopened).ShouldBe((null, (short)1));
        (await db.CaseMessages.Where(m => m.CaseId == cases[0].Id && m.Kind == MessageKind.Step).OrderBy(m => m.At).ThenBy(m => m.Text).Select(m => m.Text).ToListAsync(Cancel))
            .ShouldBe(["Gemeld", "Afgesloten", "Bezocht"], ignoreOrder: true);
        (await db.CaseImportErrors.OrderBy(e => e.Number).Select(e => e.Line).ToListAsync(Cancel)).ShouldBe([10, 11, 12, 13]);
        (await db.CaseImportErrors.OrderBy(e => e.Number).Select(e => e.Reason).ToListAsync(Cancel)).Select(r => StoredJson.Read<Reason>(r).ToString())
            .ShouldBe(["The row names no case.", "The row has no time.", "“31-02-2024 08:00” is no time written as d-M-yyyy.", "“01-03-2150 08:00” lies in the future."]);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_dry_run_finds_the_same_and_writes_nothing_and_undoing_leaves_what_somebody_worked_on(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var tried = await ImportAsync(database, Log, dry: true);
        tried.State.ShouldBe(CaseImportState.Checked, tried.Failure);
        await using (var db = database.Open())
            (await db.Cases.AnyAsync(Cancel)).ShouldBeFalse();

        var import = await ImportAsync(database, Log);
        import.Report.ShouldBe(tried.Report);
        await using (var db = database.Open())
        {
            var worked = await db.Cases.SingleAsync(c => c.SourceKey == "C", Cancel);
            CaseThread.Add(db, worked, MessageKind.Note, null, Now, "Gebeld");
            await db.SaveChangesAsync(Cancel);
            (await StartCaseImport.ImportAsync(db, tried.Number, Now, Cancel)).Refusal!.ToString().ShouldBe("This very file is in already, as import 2. Undo that one first.");
            (await StartCaseImport.UndoAsync(db, import.Number, Now, Cancel)).Done.ShouldBeTrue();
        }

        await new UndoCaseImport(database.Database).RunAsync(import.Number, Work, Cancel);
        await using var after = database.Open();
        (await after.Cases.Select(c => c.SourceKey).ToListAsync(Cancel)).ShouldBe(["C"]);
        (await after.CaseMessages.CountAsync(Cancel)).ShouldBe(4);
        var report = StoredJson.Read<CaseImportReport>((await after.CaseImports.SingleAsync(i => i.Number == import.Number, Cancel)).Report!);
        (report.TakenOut, report.Left).ShouldBe((2, 1));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_row_a_case_becomes_cases_and_flow_ends_with_the_log(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var import = await ImportAsync(database, """
            Number,Created at,First response at,Closed at,Type,Title,Customer
            7,2024-01-01T10:00:00Z,2024-01-01T11:00:00Z,2024-01-03T10:00:00Z,Incident,Broken,Jan
            8,2024-01-02T10:00:00+01:00,,,Question,Where?,Els
            8,2024-01-02T10:00:00+01:00,,,Question,Where?,Els
            9,2024-01-04T10:00:00Z,,2024-01-03T10:00:00Z,Question,When?,Els
            """);

        import.State.ShouldBe(CaseImportState.Completed, import.Failure);
        await using var db = database.Open();
        (await db.Cases.OrderBy(c => c.SourceKey).Select(c => new { c.Kind, c.Subject, c.Caller, Answered = c.FirstAnswerAt != null, Solved = c.SolvedAt != null }).ToListAsync(Cancel))
            .Select(c => (c.Kind, c.Subject, c.Caller, c.Answered, c.Solved)).ShouldBe([(CaseKind.Defect, "Broken", "Jan", true, true), (CaseKind.Question, "Where?", "Els", false, false)]);
        var flow = await ReadCaseFlow.RunAsync(db, new FlowQuestion(), Now, Cancel);
        (flow.Until, flow.Cases, flow.Open, flow.Backlog).ShouldBe((import.LogEnd!.Value, 2, 1, 1));
        (await ReadCaseFlow.RunAsync(db, new FlowQuestion(Until: new DateOnly(2024, 1, 2)), Now, Cancel)).Open.ShouldBe(2);
    }

    [Theory]
    [InlineData("id\tevent\tat\n1\topen\t1709280000\n1\tclose\t1709283600", "unix", "event")]
    [InlineData("Ticket,Status,Date\n1,open,03/01/2024\n1,close,03/15/2024 1:30 PM", "M/d/yyyy", "Status")]
    [InlineData("case:concept:name,concept:name,time:timestamp\n1,open,2024-03-01T08:00:00.000+01:00\n1,close,2024-03-02T08:00:00.000+01:00", "yyyy-MM-dd", "concept:name")]
    [InlineData("wat|wie|wanneer\nopen|1|1-3-2024 8:00\nopen|2|13-3-2024 8:00\nopen|3|13-3-2024 8:00\nopen|4|13-3-2024 8:00\nclose|1|2-3-2024 9:00", "d-M-yyyy", "wat")]
    public async Task Columns_are_found_by_name_or_content_and_times_by_how_they_are_written(string log, string times, string activity)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(log));
        var received = await new ReceiveCases(database.Database).RunAsync(file, "log.csv", null, null, Now, Cancel);

        received.Done.ShouldBeTrue(received.Refusal?.ToString());
        (received.Value.Guess.Map.Times, received.Value.Guess.Map.Columns.Activity).ShouldBe((times, activity));
        received.Value.Guess.Map.Close.ShouldBe(["close"]);
    }

    [Fact]
    public async Task Windows_letters_starts_and_ends_and_lifecycles_are_understood()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var import = await ImportAsync(database, """
            case,activity,lifecycle,start,end
            één,Reparatie,start,2024-01-01 08:00,
            één,Reparatie,complete,2024-01-01 08:00,2024-01-01 09:00
            één,Sluiten,start,,2024-01-02 09:00
            twee,Sluiten,complete,2024-01-03 08:00,2024-01-03 09:00
            twee,Reparatie,complete,2024-01-03 09:00,2024-01-03 08:00
            """, CodePagesEncodingProvider.Instance.GetEncoding(1252)!, """{"columns":{"case":"case","activity":"activity","time":"end","start":"start","lifecycle":"lifecycle"},"close":["Sluiten"],"zone":"UTC"}""");

        import.State.ShouldBe(CaseImportState.Completed, import.Failure);
        await using var db = database.Open();
        var cases = await db.Cases.AsNoTracking().OrderBy(c => c.OpenedAt).ToListAsync(Cancel);
        cases.Select(c => (c.SourceKey, c.OpenedAt.Hour, c.State)).ShouldBe([("één", 8, CaseState.WaitsForUs), ("twee", 8, CaseState.Solved)]);
        StoredJson.Read<Reason>((await db.CaseImportErrors.SingleAsync(Cancel)).Reason).ToString().ShouldBe("The row ends before it begins.");
    }

    [Theory]
    [InlineData("""{"columns":{"case":"zaak","activity":"stap","time":"uur"}}""", "The file has no column “uur”; its columns are zaak, stap, tijdstip, medewerker, onderwerp.")]
    [InlineData("""{"columns":{"case":"zaak","time":"tijdstip"}}""", "Say which column names the activity.")]
    [InlineData("""{"zone":"Mars/Olympus"}""", "There is no time zone “Mars/Olympus”.")]
    [InlineData("""{"close":6}""", "The map cannot be read at “$.close”.")]
    public async Task A_map_that_does_not_fit_is_refused_with_what_is_wrong(string map, string reason)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        using var file = new MemoryStream(Encoding.UTF8.GetBytes(Log));
        (await new ReceiveCases(database.Database).RunAsync(file, "log.csv", map, null, Now, Cancel)).Refusal!.ToString().ShouldBe(reason);
    }

    private static async Task<CaseImport> ImportAsync(TestDatabase database, string log, Encoding? encoding = null, string? map = null, bool dry = false)
    {
        using var file = new MemoryStream((encoding ?? Encoding.UTF8).GetBytes(log));
        var received = await new ReceiveCases(database.Database).RunAsync(file, "log.csv", map, null, Now, Cancel);
        received.Done.ShouldBeTrue(received.Refusal?.ToString());
        var number = received.Value.Number;
        await using (var db = database.Open())
            (dry ? await StartCaseImport.CheckAsync(db, number, Now, Cancel) : await StartCaseImport.ImportAsync(db, number, Now, Cancel)).Done.ShouldBeTrue();
        var run = new RunCaseImport(database.Database);
        await (dry ? run.CheckAsync(number, Work, Cancel) : run.RunAsync(number, Work, Cancel));
        await using var after = database.Open();
        return await after.CaseImports.AsNoTracking().SingleAsync(i => i.Number == number, Cancel);
    }

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => Now;
    }
}
