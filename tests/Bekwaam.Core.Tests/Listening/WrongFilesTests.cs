using System.Text;
using Bekwaam.Core.Listening;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Listening;

/// <summary>Files that are no good: each is refused with a sentence that says where and why, and nothing of it is left.</summary>
public sealed class WrongFilesTests
{
    private const string Map = """
        {
          "survey": { "key": "shop" }, "layout": "wide", "respondent": "nr", "perspective": "customer", "day": { "column": "day" }, "weight": "w",
          "questions": { "help": { "scale": "1-5", "role": "experience", "facet": "ease" }, "say": { "scale": "open" } }
        }
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[], string> Refused() => new()
    {
        { "empty", [], "The file is empty." },
        { "zip or workbook", [0x50, 0x4B, 3, 4, 20, 0, 6, 0], "Excel workbook" },
        { "binary", [.. Utf8("nr,day,w,help,say\n1,2026-01-01,1,"), 0, 1, 2, 3], "This file is no text" },
        { "zero byte", [.. Utf8("nr,day,w,help,say\n1,2026-01-01,1,5,"), 0], "a zero byte stands in row 2, column 5" },
        { "no header", Utf8("1,2026-01-01,1,5,x\n2,2026-01-01,1,5,y\n"), "seems to have no header: row 1 begins with “1”" },
        { "no rows", Utf8("nr,day,w,help,say\n"), "The file has a header and no rows." },
        { "columns missing", Utf8("number,day,w,help,say\n1,2026-01-01,1,5,x\n"), "names columns that are not in row 1 of the file: nr" },
        { "doubled column", Utf8("nr,day,w,help,say,help\n1,2026-01-01,1,5,x,4\n"), "“help” stands in row 1 twice: in columns 4 and 6" },
        { "all rows ragged", Utf8("nr,day,w,help,say\n1,2026-01-01,1,5\n2,2026-01-01,1,5,x,y\n"), "None of the 2 rows" },
        { "more than half ragged", Utf8("nr,day,w,help,say\n1,2026-01-01,1,5,x\n2,2026-01-01,1,5\n3,2026-01-01,1\n"), "More than half of the rows cannot be imported: 2 of 3" },
        { "two million columns", Utf8("nr" + new string(',', 2_000_000) + "\n"), "Row 1 has more than 2000 columns" },
        { "a name without end", Utf8(new string('n', 3_000_000)), "The name in row 1, column 1 is longer than 200 characters" },
        { "wrong encoding", [.. Utf8("nr,day,w,help,say\n1,2026-01-01,1,5,café ë ï ü\n2,2026-01-01,1,5,caf"), 0xE9, .. Utf8("\n")], "the byte 0xE9 stands in row 3, column 5" },
        { "quote never closed", Utf8("nr,day,w,help,say\n1,2026-01-01,1,5,\"x\n2,2026-01-01,1,5,y\n"), "In row 2 a quotation mark is opened and never closed" },
        { "days in two ways", Utf8("nr,day,w,help,say\n1,03/04/2026,1,5,x\n"), "can be read in more than one way: d/M/yyyy, M/d/yyyy" },
        { "a row of nine million", Utf8("nr,day,w,help,say\n1,2026-01-01,1,5,x\n2,2026-01-01,1,5," + new string('x', 18_000_000) + "\n"), "Row 3 is longer than 8 MB" },
    };

    [Theory, MemberData(nameof(Refused))]
    public async Task A_file_that_is_no_good_is_refused_as_a_whole_and_leaves_nothing(string what, byte[] file, string says)
    {
        await using var bench = await ImportBench.CreateAsync(Engine.Sqlite);
        var import = await bench.ImportAsync(file, Map);

        import.State.ShouldBe(ImportState.Failed, what);
        ImportBench.Failure(import).ShouldContain(says);
        (await bench.EverythingAsync()).ShouldBeEmpty();
        await using var db = bench.Open();
        (await db.Surveys.CountAsync(Cancel), await db.Questions.CountAsync(Cancel), await db.Settings.CountAsync(Cancel)).ShouldBe((0, 0, 0));
    }

    [Theory]
    [InlineData("1,2026-01-01,1,5", null, "The row has 4 cells, the header 5.")]
    [InlineData("1,2026-01-01,1,5,x,y", null, "The row has 6 cells, the header 5.")]
    [InlineData(",2026-01-01,1,5,x", "nr", "The row has no respondent.")]
    [InlineData("1,2026-02-30,1,5,x", "day", "“2026-02-30” is no day written as yyyy-MM-dd.")]
    [InlineData("1,2026-01-01,0,5,x", "w", "“0” is no weight above 0 and at most 10,000.")]
    [InlineData("1,2026-01-01,NaN,5,x", "w", "“NaN” is no weight above 0 and at most 10,000.")]
    [InlineData("A,2026-01-01,1,5,x", "nr", "This respondent stands in the file before; a row a respondent.")]
    [InlineData("1,2026-01-01,1,5,\"x\"y", null, "The quotation marks in this row do not match.")]
    public async Task A_bad_row_is_left_out_with_its_number_and_column_and_the_others_are_taken(string row, string? column, string says)
    {
        await using var bench = await ImportBench.CreateAsync(Engine.Sqlite);
        var import = await bench.ImportAsync("nr,day,w,help,say\nA,2026-01-01,1,5,x\nB,2026-01-01,1,4,y\n" + row + "\n", Map);

        import.State.ShouldBe(ImportState.Completed, import.Failure);
        var report = ImportBench.Report(import);
        (report.Rows, report.RowsRefused, report.Respondents).ShouldBe((3, 1, 2));
        var error = (await bench.ErrorsAsync(import.Number)).ShouldHaveSingleItem();
        (error.Row, error.Column).ShouldBe((4, column));
        Core.Data.StoredJson.Read<Reason>(error.Reason).ToString().ShouldBe(says);
    }

    [Fact]
    public async Task A_text_of_ten_thousand_characters_is_kept_and_a_longer_one_refused_with_its_place()
    {
        await using var bench = await ImportBench.CreateAsync(Engine.Sqlite);
        var (most, more) = (new string('é', 10_000), new string('é', 10_001));
        var import = await bench.ImportAsync($"nr,day,w,help,say\n1,2026-01-01,1,5,{most}\n2,2026-01-01,1,5,{more}\n", Map);

        import.State.ShouldBe(ImportState.Completed, import.Failure);
        var error = (await bench.ErrorsAsync(import.Number)).ShouldHaveSingleItem();
        (error.Row, error.Column, error.Value!.Length).ShouldBe((3, "say", 200));
        await using var db = bench.Open();
        (await db.Answers.SingleAsync(a => a.Question == 2 && a.Kind == AnswerKind.Given, Cancel)).Text.ShouldBe(most);
        ImportBench.Report(import).Refused.ShouldBe(1);
    }

    [Fact]
    public async Task Codes_that_the_map_does_not_know_are_said_once_each_with_their_number()
    {
        await using var bench = await ImportBench.CreateAsync(Engine.Sqlite);
        const string map = """
            { "survey": { "key": "shop" }, "layout": "long", "respondent": "nr", "perspective": "customer", "day": { "value": "2026-01-01" },
              "question": "q", "value": "v", "ignore": ["skip"], "questions": { "help": { "scale": "1-5" } } }
            """;
        var import = await bench.ImportAsync("nr,q,v\n1,help,4.0\n2,help,5\n3,help,1\n1,other,2\n2,other,2\n1,skip,7\n1,help,3\n", map);

        import.State.ShouldBe(ImportState.Completed, import.Failure);
        var report = ImportBench.Report(import);
        report.UnknownCodes.ShouldBe([new Core.Listening.Importing.CodeCount("other", 2)]);
        (report.Given, report.RowsRefused).ShouldBe((3, 3));
        (await bench.ErrorsAsync(import.Number)).Select(e => (e.Row, e.Value)).ShouldBe([(5L, "other"), (8L, null)], ignoreOrder: true);
    }

    private static byte[] Utf8(string text) => Encoding.UTF8.GetBytes(text);
}
