using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Listening;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Bekwaam.Tests.Listening;

public sealed partial class ImportPagesTests
{
    private static readonly string Examples = Path.Combine(SourceTree.Root, "docs", "examples");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_file_goes_in_by_way_of_map_and_dry_run_and_out_again(Engine engine)
    {
        await using var app = await PageApp.StartAsync(engine);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Owner);
        var map = await browser.UploadAsync("/listening/import", "Answers", "simple.csv", await File.ReadAllBytesAsync(Path.Combine(Examples, "simple.csv"), Cancel));
        var address = map.RequestMessage!.RequestUri!.AbsolutePath;
        address.ShouldBe("/listening/imports/1/map");

        var page = await browser.ReadAsync(address);
        page.ShouldContain("selected=\"selected\" value=\"respondent\"");
        // The days can be read in two ways: a person chooses.
        var fields = Fields(page).Select(field => field.Key == "DayFormats[1]" ? new(field.Key, "d-M-yyyy") : field);
        using (var check = await browser.SubmitAsync(address, [.. fields, new("next", "check")]))
            (await check.Content.ReadAsStringAsync(Cancel)).ShouldContain("id=\"import\"");
        await WorkAsync(app);
        (await StateAsync(app)).ShouldBe(ImportState.Checked, await FailureAsync(app));
        (await browser.ReadAsync("/listening/imports/1")).ShouldContain("handler=Import");

        using (await browser.SubmitAsync("/listening/imports/1", [], "/listening/imports/1?handler=Import"))
            await WorkAsync(app);
        (await StateAsync(app)).ShouldBe(ImportState.Completed);
        (await browser.ReadAsync("/listening/imports/1")).ShouldContain("/listening/simple");
        (await browser.ReadAsync("/listening/imports")).ShouldContain("simple.csv");

        (await browser.ReadAsync("/listening/imports/1/undo")).ShouldContain("button-danger");
        using (await browser.SubmitAsync("/listening/imports/1/undo"))
            await WorkAsync(app);
        (await StateAsync(app)).ShouldBe(ImportState.Undone);
        await using var db = app.Database.Open();
        (await db.Answers.CountAsync(Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task A_map_file_is_taken_over_and_can_be_downloaded_again()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Manager);
        using (await browser.UploadAsync("/listening/import", "Answers", "simple.csv", await File.ReadAllBytesAsync(Path.Combine(Examples, "simple.csv"), Cancel)))
        using (await browser.UploadAsync("/listening/imports/1/map?handler=Use", "MapFile", "simple.json", await File.ReadAllBytesAsync(Path.Combine(Examples, "simple.json"), Cancel)))
        {
        }

        (await browser.ReadAsync("/listening/imports/1/map?handler=Download")).ShouldContain("\"respondent\": \"Number\"");
    }

    [Fact]
    public async Task A_map_that_is_not_ready_says_what_is_missing_and_is_kept()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Owner);
        using (await browser.UploadAsync("/listening/import", "Answers", "a.csv", "a,b\nx,y\n"u8.ToArray()))
        {
        }

        using var answer = await browser.SubmitAsync("/listening/imports/1/map", [.. Fields(await browser.ReadAsync("/listening/imports/1/map")), new("next", "check")]);

        (await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain("notice-wrong");
        (await StateAsync(app)).ShouldBe(ImportState.Mapping);
    }

    [Theory, MemberData(nameof(WrongFiles.Names), MemberType = typeof(WrongFiles))]
    public async Task A_wrong_file_is_refused_on_the_page_and_leaves_nothing_behind(string name, string said)
    {
        // Only the map can tell that names are missing: the page asks.
        if (name == "no names")
            return;
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(Role.Owner);
        browser.Client.DefaultRequestHeaders.AcceptLanguage.ParseAdd("en");

        using var answer = await browser.UploadAsync("/listening/import", "Answers", "wrong.csv", WrongFiles.All[name].Bytes);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel)).ShouldContain(said);
        await using var db = app.Database.Open();
        (await db.Imports.CountAsync(Cancel)).ShouldBe(0);
        (await db.StoredFiles.CountAsync(Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task Mistakes_download_as_a_file_in_which_no_formula_runs()
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(follow: true, Role.Owner);
        var file = WrongFiles.Header + "\n1;03-02-2026;Utrecht;Joost;1;9;4;6;ok\n2;03-02-2026;Utrecht;Joost;1;=cmd|' /C calc'!A0;4;6;ok\n";
        using (var map = await browser.UploadAsync("/listening/import", "Answers", "a.csv", Encoding.UTF8.GetBytes(file)))
        using (await browser.UploadAsync("/listening/imports/1/map?handler=Use", "MapFile", "simple.json", await File.ReadAllBytesAsync(Path.Combine(Examples, "simple.json"), Cancel)))
        {
        }

        using (await browser.SubmitAsync("/listening/imports/1/map", [.. Fields(await browser.ReadAsync("/listening/imports/1/map")), new("next", "check")]))
            await WorkAsync(app);

        (await StateAsync(app)).ShouldBe(ImportState.Checked, await FailureAsync(app));
        var csv = await browser.ReadAsync("/listening/imports/1/errors.csv");
        csv.ShouldContain(",'=cmd|' /C calc'!A0,");
    }

    [Theory]
    [InlineData("/listening/imports"), InlineData("/listening/import"), InlineData("/listening/imports/1"), InlineData("/listening/imports/1/map"), InlineData("/listening/imports/1/undo"), InlineData("/listening/imports/1/errors.csv")]
    public async Task An_employee_cannot_import(string path)
    {
        await using var app = await PageApp.StartAsync(Engine.Sqlite);
        using var browser = await app.SignedInAsAsync(Role.Employee);
        using var answer = await browser.GetAsync(path);
        answer.StatusCode.ShouldNotBe(HttpStatusCode.OK);
        answer.StatusCode.ShouldNotBe(HttpStatusCode.NotFound);
    }

    private static async Task WorkAsync(PageApp app) =>
        await app.Services.GetRequiredService<JobRunner>().RunUntilIdleAsync(Cancel);

    private static async Task<ImportState> StateAsync(PageApp app)
    {
        await using var db = app.Database.Open();
        return await db.Imports.Select(i => i.State).SingleAsync(Cancel);
    }

    /// <summary>The form as it stands, as a browser would send it back.</summary>
    private static async Task<string?> FailureAsync(PageApp app)
    {
        await using var db = app.Database.Open();
        return await db.Imports.Select(i => i.Failure).SingleAsync(Cancel);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(string page)
    {
        foreach (Match input in Inputs().Matches(page))
            yield return new(input.Groups["name"].Value, WebUtility.HtmlDecode(Value().Match(input.Value).Groups["value"].Value));
        foreach (Match select in Selects().Matches(page))
            if (Selected().Match(select.Value) is { Success: true } chosen)
                yield return new(select.Groups["name"].Value, WebUtility.HtmlDecode(chosen.Groups["value"].Value));
            else if (Value().Match(select.Groups["options"].Value) is { Success: true } first)
                yield return new(select.Groups["name"].Value, WebUtility.HtmlDecode(first.Groups["value"].Value));
    }

    [GeneratedRegex("<input[^>]*name=\"(?<name>Draft[^\"]*|DayFormats[^\"]*)\"[^>]*type=\"(?:text|date|hidden)\"[^>]*>|<input[^>]*type=\"(?:text|date|hidden)\"[^>]*name=\"(?<name>Draft[^\"]*)\"[^>]*>", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Inputs();

    [GeneratedRegex("<select[^>]*name=\"(?<name>[^\"]+)\"[^>]*>(?<options>.*?)</select>", RegexOptions.ExplicitCapture | RegexOptions.Singleline, 1000)]
    private static partial Regex Selects();

    [GeneratedRegex("<option[^>]*selected=\"selected\"[^>]*value=\"(?<value>[^\"]*)\"|<option[^>]*value=\"(?<value>[^\"]*)\"[^>]*selected", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Selected();

    [GeneratedRegex("value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Value();
}
