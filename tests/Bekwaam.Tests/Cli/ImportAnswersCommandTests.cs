using Bekwaam.Core.Listening;
using Bekwaam.Testing;
using Bekwaam.Tests.Listening;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Tests.Cli;

public sealed class ImportAnswersCommandTests
{
    private static readonly string Examples = Path.Combine(SourceTree.Root, "docs", "examples");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    [Theory, MemberData(nameof(Engines))]
    public async Task The_example_imports_and_says_what_counts_and_what_does_not(Engine engine)
    {
        await using var here = await CommandLine.OpenAsync(engine);
        var said = await RunAsync(here, "simple.csv", "simple.json");

        said.Code.ShouldBe(0, said.Error);
        said.Output.ShouldContain("18 answers count. Left out: 4 blank, 1 don't know, 0 not applicable, 1 outside their scale.");
        said.Error.ShouldContain("row 7, column Recommend");
        await using var db = here.Database.Open();
        (await db.Imports.SingleAsync(Cancel)).State.ShouldBe(ImportState.Completed);
        (await db.Answers.CountAsync(a => a.Kind == AnswerKind.Given, Cancel)).ShouldBe(18);
    }

    [Fact]
    public async Task A_dry_run_leaves_nothing_behind()
    {
        await using var here = await CommandLine.OpenAsync(Engine.Sqlite);
        var said = await RunAsync(here, "simple.csv", "simple.json", "--dry-run");
        said.Code.ShouldBe(0, said.Output + said.Error);

        said.Output.ShouldContain("Dry run: nothing was written.");
        await ShouldBeEmptyAsync(here);
    }

    [Fact]
    public async Task Json_is_for_programs()
    {
        await using var here = await CommandLine.OpenAsync(Engine.Sqlite);
        var said = await RunAsync(here, "simple.csv", "simple.json", "--json");
        said.Code.ShouldBe(0, said.Output + said.Error);

        using var json = System.Text.Json.JsonDocument.Parse(said.Output);
        json.RootElement.GetProperty("state").GetString().ShouldBe("completed");
        json.RootElement.GetProperty("report").GetProperty("given").GetInt64().ShouldBe(18);
    }

    [Fact]
    public async Task A_map_with_mistakes_is_told_with_their_places()
    {
        await using var here = await CommandLine.OpenAsync(Engine.Sqlite);
        var map = Path.Combine(here.Folder.FullName, "map.json");
        await File.WriteAllTextAsync(map, """{ "survey": { "key": "a", "name": "A" }, "layout": "wide", "questions": { "Q": { "scale": "1-6" } } }""", Cancel);

        var said = await RunAsync(here, "simple.csv", map);
        said.Code.ShouldBe(1);
        said.Error.ShouldContain("$.respondent is missing");
        said.Error.ShouldContain("$.questions.Q.scale");
    }

    [Fact]
    public async Task A_command_without_its_map_is_wrong_usage()
    {
        await using var here = await CommandLine.OpenAsync(Engine.Sqlite);
        (await here.RunAsync("import", "answers", "x.csv")).Code.ShouldBe(2);
    }

    [Theory, MemberData(nameof(WrongFiles.Names), MemberType = typeof(WrongFiles))]
    public async Task A_wrong_file_is_refused_in_words_and_leaves_nothing_behind(string name, string part)
    {
        await using var here = await CommandLine.OpenAsync(Engine.Sqlite);
        var file = Path.Combine(here.Folder.FullName, "wrong.csv");
        await File.WriteAllBytesAsync(file, WrongFiles.All[name].Bytes, Cancel);

        var said = await RunAsync(here, file, "simple.json");
        said.Code.ShouldBe(1, said.Output + said.Error);

        said.Error.ShouldContain(part);
        await ShouldBeEmptyAsync(here);
    }

    [Fact]
    public async Task A_folder_or_a_file_that_may_not_be_read_is_told_in_a_sentence()
    {
        await using var here = await CommandLine.OpenAsync(Engine.Sqlite);
        (await RunAsync(here, here.Folder.FullName, "simple.json")).ShouldSatisfyAllConditions(
            said => said.Code.ShouldBe(1), said => said.Error.ShouldContain("is a folder, not a file"));

        var file = Path.Combine(here.Folder.FullName, "held.csv");
        await File.WriteAllTextAsync(file, WrongFiles.Header, Cancel);
        // Held by somebody else: what the machine refuses, whoever runs the test.
        await using var held = new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None);
        var refused = await RunAsync(here, file, "simple.json");
        refused.Code.ShouldBe(1);
        refused.Error.ShouldContain("held.csv");
        refused.Error.ShouldNotContain("   at ");
        await ShouldBeEmptyAsync(here);
    }

    [Theory]
    [InlineData("a quote never closed", "1;03-02-2026;Utrecht;\"Joost;1;9;4;6;ok\n2;03-02-2026;Utrecht;Joost;1;9;4;6;ok", "In row 2 a quotation mark")]
    [InlineData("days that are not", "1;31-02-2024;Utrecht;Joost;1;9;4;6;ok", "row 2, column Day: “31-02-2024” is no day")]
    [InlineData("weights below zero", "1;03-02-2026;Utrecht;Joost;-1;9;4;6;ok", "row 2, column Weight: “-1” is no weight")]
    [InlineData("weights that are no number", "1;03-02-2026;Utrecht;Joost;NaN;9;4;6;ok", "row 2, column Weight: “NaN” is no weight")]
    [InlineData("an Excel hint that lies", null, "names columns that are not in row 1")]
    public async Task What_only_the_rows_can_tell_is_refused_with_its_place_and_leaves_nothing_behind(string what, string? rows, string part)
    {
        await using var here = await CommandLine.OpenAsync(Engine.Sqlite);
        var file = Path.Combine(here.Folder.FullName, "wrong.csv");
        await File.WriteAllTextAsync(file, rows is null ? $"sep=,\n{WrongFiles.Header}\n1;2" : $"{WrongFiles.Header}\n{rows}\n", Cancel);

        var said = await RunAsync(here, file, "simple.json");

        said.Code.ShouldBe(1, what + said.Output);
        said.Error.ShouldContain(part);
        await ShouldBeEmptyAsync(here);
    }

    [Theory]
    [InlineData("tabs", "\t", "\n", "utf-8"), InlineData("pipes", "|", "\n", "utf-8"), InlineData("old Mac line ends", ";", "\r", "utf-8"), InlineData("UTF-16 without a mark", ";", "\r\n", "utf-16BE")]
    public async Task A_file_that_is_only_written_otherwise_is_read(string what, string delimiter, string end, string encoding)
    {
        await using var here = await CommandLine.OpenAsync(Engine.Sqlite);
        var file = Path.Combine(here.Folder.FullName, "other.csv");
        var text = string.Join(end, WrongFiles.Header, "1;03-02-2026;Utrecht;Joost;1;9;4;6;ok", "2;03-02-2026;Utrecht;Joost;1,5;9;4;6;ok", "");
        await File.WriteAllBytesAsync(file, System.Text.Encoding.GetEncoding(encoding).GetBytes(text.Replace(";", delimiter, StringComparison.Ordinal)), Cancel);

        var said = await RunAsync(here, file, "simple.json");

        said.Code.ShouldBe(0, what + said.Error);
        said.Output.ShouldContain("2 rows, 2 respondents; 0 rows refused.");
    }

    [Fact]
    public async Task Ragged_rows_long_cells_and_formulas_are_told_by_row_and_column()
    {
        await using var here = await CommandLine.OpenAsync(Engine.Sqlite);
        var file = Path.Combine(here.Folder.FullName, "half.csv");
        var rows = Enumerable.Range(1, 8).Select(i => $"{i};03-02-2026;Utrecht;Joost;1;9;4;6;ok");
        await File.WriteAllTextAsync(file, string.Join('\n',
        [
            WrongFiles.Header, .. rows, "9;03-02-2026;Utrecht", $"10;03-02-2026;Utrecht;Joost;1;9;4;6;{new string('x', 10_001)}", "11;03-02-2026;Utrecht;Joost;1;=cmd|' /C calc'!A0;4;6;",
        ]), Cancel);

        var said = await RunAsync(here, file, "simple.json");
        said.Code.ShouldBe(0, said.Output + said.Error);

        said.Error.ShouldContain("row 10: The row has 3 cells, the header 9.");
        said.Error.ShouldContain("row 11, column Comment");
        said.Error.ShouldContain("row 12, column Recommend");
    }

    private static Task<Said> RunAsync(CommandLine here, string file, string map, params string[] more) =>
        here.RunAsync(["import", "answers", Path.Combine(Examples, file), "--map", Path.Combine(Examples, map), .. more]);

    private static async Task ShouldBeEmptyAsync(CommandLine here)
    {
        await using var db = here.Database.Open();
        (await db.Imports.CountAsync(Cancel)).ShouldBe(0);
        (await db.StoredFiles.CountAsync(Cancel)).ShouldBe(0);
        (await db.Answers.CountAsync(Cancel)).ShouldBe(0);
        (await db.Surveys.CountAsync(Cancel)).ShouldBe(0);
        (await db.ImportErrors.CountAsync(Cancel)).ShouldBe(0);
        (await db.BreakdownValues.CountAsync(Cancel)).ShouldBe(0);
    }
}
