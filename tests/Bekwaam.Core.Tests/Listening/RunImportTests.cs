using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Listening;

public sealed class RunImportTests
{
    private const string WideMap = """
        {
          "survey": { "key": "shop", "name": "The shop" }, "layout": "wide", "respondent": "nr", "perspective": "customer",
          "day": { "column": "day" }, "weight": "w", "breakdowns": [ { "column": "branch", "name": "Branch", "role": "unit" } ],
          "questions": {
            "nps": { "text": "Recommend?", "scale": "0-10", "role": "loyalty", "notApplicable": ["11"] },
            "help": { "text": "Helped?", "scale": "1-5", "role": "experience", "facet": "problem-solving", "dontKnow": ["9"] },
            "again": { "text": "At once?", "scale": "yes-no", "role": "experience", "facet": "problem-solving" },
            "ways": { "text": "How?", "scale": "multiple", "choices": { "1": "Phone", "2": "Mail" } },
            "say": { "text": "More?", "scale": "open" }
          }
        }
        """;

    private const string WideFile = """
        nr;day;w;branch;nps;help;again;ways;say
        1;2026-01-05;1,5;North;9,0;5;ja;"1;2";"fijn; snel"
        2;2026-01-05;;South;11;9;nee;2;
        3;2026-01-06;0,25;North;12;4.5;;;=cmd|' /C calc'!A0

        """;

    private const string LongMap = """
        {
          "survey": { "key": "shop", "name": "The shop" }, "layout": "long", "respondent": "nr", "perspective": "customer",
          "day": { "column": "day" }, "weight": "w", "breakdowns": [ { "column": "branch", "name": "Branch", "role": "unit" } ],
          "question": "q", "value": "v",
          "questions": {
            "nps": { "text": "Recommend?", "scale": "0-10", "role": "loyalty", "notApplicable": ["11"] },
            "help": { "text": "Helped?", "scale": "1-5", "role": "experience", "facet": "problem-solving", "dontKnow": ["9"] },
            "again": { "text": "At once?", "scale": "yes-no", "role": "experience", "facet": "problem-solving" },
            "ways": { "text": "How?", "scale": "multiple", "choices": { "1": "Phone", "2": "Mail" } },
            "say": { "text": "More?", "scale": "open" }
          }
        }
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_code_outside_the_scale_is_refused_and_never_counted(Engine engine)
    {
        await using var bench = await ImportBench.CreateAsync(engine);
        var import = await bench.ImportAsync(WideFile, WideMap);

        import.State.ShouldBe(ImportState.Completed, import.Failure);
        var report = ImportBench.Report(import);
        (report.Rows, report.RowsRefused, report.Respondents, report.Weighted).ShouldBe((3, 0, 3, true));
        (report.Given, report.Blank, report.DontKnow, report.NotApplicable, report.Refused).ShouldBe((8, 3, 1, 1, 2));
        var errors = await bench.ErrorsAsync(import.Number);
        errors.Select(e => (e.Row, e.Column, e.Value)).ShouldBe([(4L, "nps", "12"), (4L, "help", "4.5"), (4L, "say", "=cmd|' /C calc'!A0")]);
        await using var db = bench.Open();
        var nps = await db.QuestionDays.Where(d => d.Question == 1 && d.BreakdownValue == 0).ToListAsync(Cancel);
        var tally = nps.Aggregate(new Tally(), (sum, day) =>
        {
            sum.AddPacked(day.Tally);
            return sum;
        });
        tally.N.ShouldBe(1);
        (tally.Left(AnswerKind.Refused), tally.Left(AnswerKind.NotApplicable)).ShouldBe((1, 1));
        (await bench.DisagreementsAsync()).ShouldBe(0);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Both_layouts_give_the_same_figures_in_any_order(Engine engine)
    {
        await using var wide = await ImportBench.CreateAsync(engine);
        (await wide.ImportAsync(WideFile, WideMap)).State.ShouldBe(ImportState.Completed);
        string[] rows =
        [
            "1;2026-01-05;1,5;North;nps;9", "1;2026-01-05;1,5;North;help;5", "1;2026-01-05;1,5;North;again;ja", "1;2026-01-05;1,5;North;ways;\"1;2\"",
            "1;2026-01-05;1,5;North;say;\"fijn; snel\"", "2;2026-01-05;;South;nps;11", "2;2026-01-05;;South;help;9", "2;2026-01-05;;South;again;nee",
            "2;2026-01-05;;South;ways;2", "2;2026-01-05;;South;say;", "3;2026-01-06;0,25;North;nps;12", "3;2026-01-06;0,25;North;help;4.5",
            "3;2026-01-06;0,25;North;again;", "3;2026-01-06;0,25;North;ways;", "3;2026-01-06;0,25;North;say;=x",
        ];
        foreach (var order in new[] { rows, [.. rows.Reverse()], [.. rows.OrderBy(r => r.Split(';')[4], StringComparer.Ordinal)] })
        {
            await using var @long = await ImportBench.CreateAsync(engine);
            (await @long.ImportAsync("nr;day;w;branch;q;v\n" + string.Join('\n', order), LongMap)).State.ShouldBe(ImportState.Completed);
            (await FiguresAsync(@long)).ShouldBe(await FiguresAsync(wide));
            (await @long.DisagreementsAsync()).ShouldBe(0);
        }
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Undoing_gives_back_what_was_there_to_the_last_bit(Engine engine)
    {
        await using var bench = await ImportBench.CreateAsync(engine);
        const string first = """
            { "survey": { "key": "shop" }, "layout": "wide", "respondent": "nr", "perspective": "customer", "day": { "value": "2026-02-01" },
              "questions": { "help": { "scale": "1-5", "role": "experience", "facet": "problem-solving", "dontKnow": ["9"] } } }
            """;
        var early = await bench.ImportAsync("nr,help\n1,2\n2,4\n7,3", first);
        early.State.ShouldBe(ImportState.Completed, early.Failure);
        var before = await bench.EverythingAsync();

        var later = await bench.ImportAsync(WideFile, WideMap);
        later.State.ShouldBe(ImportState.Completed, later.Failure);
        ImportBench.Report(later).RespondentsKnown.ShouldBe(2);
        (await bench.DisagreementsAsync()).ShouldBe(0);
        await using (var db = bench.Open())
        {
            var enriched = await db.Responses.SingleAsync(r => r.Source == early.Number && r.Weight == 1_500_000, Cancel);
            (enriched.Day, enriched.DayAssumed).ShouldBe((new DateOnly(2026, 1, 5), false));
            var refusal = await Core.Listening.Importing.UndoImport.RefuseAsync(db, early.Number, Cancel);
            refusal!.ToString().ShouldContain(later.FileName);
        }

        (await bench.UndoAsync(later.Number)).State.ShouldBe(ImportState.Undone);
        (await bench.EverythingAsync()).ShouldBe(before);
        (await bench.DisagreementsAsync()).ShouldBe(0);
        (await bench.UndoAsync(early.Number)).State.ShouldBe(ImportState.Undone);
        (await bench.EverythingAsync()).ShouldBeEmpty();
        await using var left = bench.Open();
        (await left.Surveys.CountAsync(Cancel)).ShouldBe(0);
        (await left.Questions.CountAsync(Cancel)).ShouldBe(0);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Undoing_takes_away_the_branches_that_nothing_else_is_cut_by(Engine engine)
    {
        await using var bench = await ImportBench.CreateAsync(engine);
        const string north = "nr;day;w;branch;nps;help;again;ways;say\n8;2026-01-05;;North;9;5;ja;;\n";
        var first = await bench.ImportAsync(north, WideMap);
        var second = await bench.ImportAsync(WideFile, WideMap);
        (await BranchesAsync(bench)).ShouldBe(["North", "South"]);

        await bench.UndoAsync(second.Number);
        (await BranchesAsync(bench)).ShouldBe(["North"]);
        await using (var db = bench.Open())
        {
            var number = (await db.BreakdownValues.SingleAsync(Cancel)).Number;
            db.EffortDays.Add(new EffortDay { Facet = Facet.Ease, Kind = EffortKind.Transfer, BreakdownValue = number, Day = new DateOnly(2026, 1, 5) });
            await db.SaveChangesAsync(Cancel);
        }

        await bench.UndoAsync(first.Number);
        (await BranchesAsync(bench)).ShouldBe(["North"], "transfers were counted for it");
        await using var left = bench.Open();
        await left.EffortDays.ExecuteDeleteAsync(Cancel);
        await bench.UndoAsync((await bench.ImportAsync(north, WideMap)).Number);
        (await BranchesAsync(bench)).ShouldBeEmpty();
        (await left.Breakdowns.AnyAsync(Cancel)).ShouldBeFalse();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_same_file_twice_is_refused_and_changes_nothing(Engine engine)
    {
        await using var bench = await ImportBench.CreateAsync(engine);
        await bench.ImportAsync(WideFile, WideMap);
        var before = await bench.EverythingAsync();
        var again = await bench.ImportAsync(WideFile, WideMap);
        again.State.ShouldBe(ImportState.Failed);
        ImportBench.Failure(again).ShouldBe("None of the 3 rows can be imported; the reasons are listed.");
        ImportBench.Report(again).Errors.ShouldContain(e => e.Reason.Code == "This respondent's answers were imported before." && e.Count == 3);
        (await bench.EverythingAsync()).ShouldBe(before);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_dry_run_finds_what_the_import_finds_and_writes_nothing(Engine engine)
    {
        await using var bench = await ImportBench.CreateAsync(engine);
        var dry = await bench.CheckAsync(WideFile, WideMap);
        dry.State.ShouldBe(ImportState.Checked, dry.Failure);
        (await bench.EverythingAsync()).ShouldBeEmpty();
        var real = await bench.ImportAsync(WideFile, WideMap);
        dry.Report.ShouldBe(real.Report);
        (await bench.ErrorsAsync(dry.Number)).Select(e => e.Reason).ShouldBe((await bench.ErrorsAsync(real.Number)).Select(e => e.Reason));
    }

    private static async Task<List<string>> BranchesAsync(ImportBench bench)
    {
        await using var db = bench.Open();
        return await db.BreakdownValues.Select(v => v.Value).OrderBy(v => v).ToListAsync(Cancel);
    }

    /// <summary>Rollups without the keys of respondents, cuts by their names: equal for equal answers.</summary>
    private static async Task<string> FiguresAsync(ImportBench bench)
    {
        await using var db = bench.Open();
        var cuts = await db.BreakdownValues.ToDictionaryAsync(v => v.Number, v => v.Value, Cancel);
        cuts[0] = "";
        var questions = (await db.QuestionDays.ToListAsync(Cancel)).Select(q => $"{q.Question} {cuts[q.BreakdownValue]} {q.Day:O} {Convert.ToHexString(q.Tally)}");
        var facets = (await db.FacetDays.ToListAsync(Cancel)).Select(f => $"{f.Role} {f.Facet} {cuts[f.BreakdownValue]} {f.Day:O} {Convert.ToHexString(f.Moments)}");
        return string.Join('\n', questions.Concat(facets).Order(StringComparer.Ordinal));
    }
}
