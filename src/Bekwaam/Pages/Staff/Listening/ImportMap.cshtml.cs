using System.Globalization;
using System.Text;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Listening.Importing;
using Bekwaam.Core.Text;
using Bekwaam.Hosting;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Listening;

/// <summary>What each column of a file is. Half-made maps are kept; the dry run starts only from a whole one.</summary>
[OwnConnections]
[RequestFormLimits(ValueCountLimit = 100_000, MultipartBodyLengthLimit = MapFileBytes)]
internal sealed class ImportMapModel(AppDb db, IDatabase database, TimeProvider clock, IStringLocalizer text) : PageModel
{
    private const int MapFileBytes = 4 * 1024 * 1024;

    /// <summary>With more columns than this, only the chosen questions show their fields, so that the page stays light.</summary>
    private const int ColumnsInFull = 60;

    private IReadOnlyList<ColumnProfile> answers = [];

    [BindProperty]
    public MapDraft Draft { get; set; } = new();

    /// <summary>How the days of each column are written; the one of the day's column counts.</summary>
    [BindProperty]
    public Dictionary<int, string?> DayFormats { get; set; } = [];

    [BindProperty]
    public IFormFile? MapFile { get; set; }

    /// <summary>The person wanted to go on: say what is not ready.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Checked { get; set; }

    public Import Import { get; private set; } = null!;

    public CsvFindings Findings { get; private set; } = null!;

    public ImportChoices Choices { get; } = new(text);

    public IReadOnlyList<Survey> Surveys { get; private set; } = [];

    public IReadOnlyList<Reason> Mistakes { get; private set; } = [];

    public bool ShowsAll => Draft.Columns.Count <= ColumnsInFull;

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await OpenAsync(number, cancel) is { } elsewhere)
            return elsewhere;
        Draft = ReadMapDraft.Run(Import.Map ?? "{}", Findings.Names);
        DayFormats = Draft.Columns.Select((_, i) => i).ToDictionary(i => i, _ => Draft.DateFormat);
        await AddCodesAsync(cancel);
        Surveys = await db.Surveys.AsNoTracking().OrderBy(s => s.Name).Take(200).ToListAsync(cancel);
        Mistakes = Checked ? CheckDraft.Run(Draft) : [];
        return Page();
    }

    public async Task<IActionResult> OnGetDownloadAsync(int number, CancellationToken cancel)
    {
        var import = await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Number == number, cancel);
        return import?.Map is null
            ? NotFound()
            : File(Encoding.UTF8.GetBytes(import.Map), "application/json", Path.GetFileNameWithoutExtension(import.FileName) + ".map.json");
    }

    public async Task<IActionResult> OnPostAsync(int number, string? next, CancellationToken cancel)
    {
        var posted = Draft;
        if (await OpenAsync(number, cancel, posted) is { } elsewhere)
            return elsewhere;
        Draft = Complete(posted);
        if (next == "check" && CheckDraft.Run(Draft).Count == 0)
            return await StartAsync(cancel);
        await KeepAsync(WriteMapDraft.Run(Draft), cancel);
        return Redirect(Address(next == "check" ? "?checked=true" : ""));
    }

    /// <summary>Takes a map file over; one with mistakes changes nothing.</summary>
    public async Task<IActionResult> OnPostUseAsync(int number, CancellationToken cancel)
    {
        if (await OpenAsync(number, cancel) is { } elsewhere)
            return elsewhere;
        if (MapFile is not { Length: > 0 and <= MapFileBytes })
        {
            TempData.Tell(NoticeKind.Wrong, text["Choose a map file first."]);
            return Redirect(Address());
        }

        using var reader = new StreamReader(MapFile.OpenReadStream());
        var json = await reader.ReadToEndAsync(cancel);
        var read = ReadAnswerMap.Run(json);
        if (read.Map is null)
        {
            TempData.Tell(NoticeKind.Wrong, text["The map file is not used; the map below is as it was."]);
            foreach (var mistake in read.Mistakes.Take(10))
                TempData.Tell(NoticeKind.Wrong, text.Localize(mistake));
            return Redirect(Address());
        }

        await KeepAsync(WriteAnswerMap.Run(read.Map), cancel);
        TempData.Tell(NoticeKind.Done, text["The map is taken over. Look at it before the dry run."]);
        return Redirect(Address());
    }

    /// <summary>What stands in a column, in a line.</summary>
    public string Sample(ColumnProfile profile)
    {
        var shown = profile is { ManyValues: false, Values.Count: <= 12 } ? Ordered(profile.Values.Keys) : profile.Values.Keys.Take(3);
        var words = string.Join(" · ", shown.Select(value => value.Length > 40 ? value[..40] + "…" : value));
        if (profile.ManyValues || profile.Values.Count > 12)
            words += " · …";
        return profile.Blank == 0 ? words : words + " · " + text["{0} blank", profile.Blank];
    }

    /// <summary>Values that the scale does not hold and nobody has explained.</summary>
    public static IReadOnlyList<string> Outside(ColumnProfile profile, QuestionDraft question)
    {
        var explained = (question.DontKnow + "," + question.NotApplicable).Split(',', StringSplitOptions.TrimEntries);
        return [.. GuessScale.Outside(profile, question.Scale).Where(o => !explained.Contains(o.Value)).Take(12).Select(o => $"{o.Value} ({o.Count}×)")];
    }

    public ColumnProfile? Answers(string? code) => answers.FirstOrDefault(a => a.Name == code);

    public bool ShowsQuestion(ColumnDraft column) => ShowsAll || column.Use is ColumnUse.Question or ColumnUse.Comment;

    private static IEnumerable<string> Ordered(IEnumerable<string> values) =>
        values.OrderBy(value => decimal.TryParse(value, CultureInfo.InvariantCulture, out var number) ? number : decimal.MaxValue).ThenBy(value => value, StringComparer.Ordinal);

    /// <summary>Opens import and file; to another page when there is nothing to map.</summary>
    private async Task<IActionResult?> OpenAsync(int number, CancellationToken cancel, MapDraft? said = null)
    {
        if (await db.Imports.SingleOrDefaultAsync(i => i.Number == number, cancel) is not { } import
            || await new FileStore(database).OpenAsync(import.FileHash, cancel) is not { } file)
            return NotFound();
        if (import.State is not (ImportState.Mapping or ImportState.Checked or ImportState.Failed or ImportState.Undone))
            return Redirect($"/listening/imports/{number}");
        await using var open = file;
        Import = import;
        said ??= ReadMapDraft.Run(import.Map ?? "{}", []);
        var found = await InspectCsv.RunAsync(
            file, said.Encoding is null ? null : TextEncoding.Find(said.Encoding), Sign(said.Delimiter), Sign(said.Decimal), cancel);
        if (!found.Done)
        {
            // The file was read when it came in: only another encoding can have made it unreadable.
            TempData.Tell(NoticeKind.Wrong, text.Localize(found.Refusal));
            file.Position = 0;
            found = await InspectCsv.RunAsync(file, null, null, null, cancel);
            said.Encoding = null;
        }

        Findings = found.Value;
        return null;
    }

    /// <summary>The posted form beside the file: names, what a newly chosen question needs, and a new start when the columns became others.</summary>
    private MapDraft Complete(MapDraft posted)
    {
        var before = ReadMapDraft.Run(Import.Map ?? "{}", Findings.Names);
        var same = posted.Columns.Count == Findings.Columns.Count && before.Encoding == posted.Encoding && before.Delimiter == posted.Delimiter;
        if (!same)
            posted.Columns = GuessMap.Run(Findings, Import.FileName).Columns;
        for (var i = 0; i < posted.Columns.Count; i++)
        {
            var (column, profile) = (posted.Columns[i], Findings.Columns[i]);
            column.Name = profile.Name;
            if (column.Use == ColumnUse.Question && column.Question.Scale is null)
                column.Question = GuessMap.Question(profile);
            if (column.Use == ColumnUse.Day && same && DayFormats.TryGetValue(i, out var chosen))
                posted.DateFormat = chosen;
        }

        return posted;
    }

    /// <summary>Long layout: the questions found in the file that the map does not know yet.</summary>
    private async Task AddCodesAsync(CancellationToken cancel)
    {
        if (!Draft.IsLong || Draft.ColumnFor(ColumnUse.Code) is not { } code || Draft.ColumnFor(ColumnUse.Value) is not { } value)
            return;
        await using var file = (await new FileStore(database).OpenAsync(Import.FileHash, cancel))!;
        answers = await ProfileCodes.RunAsync(file, Findings, code, value, cancel);
        Draft.Codes.AddRange(answers.Where(a => Draft.Codes.TrueForAll(c => c.Code != a.Name)).Select(GuessMap.Question));
    }

    private async Task KeepAsync(string map, CancellationToken cancel)
    {
        Import.Map = map;
        Import.SurveyKey = ReadMapDraft.Run(map, []).SurveyKey;
        Import.State = ImportState.Mapping;
        Import.Report = Import.Failure = null;
        await db.SaveChangesAsync(cancel);
    }

    private async Task<IActionResult> StartAsync(CancellationToken cancel)
    {
        await KeepAsync(WriteMapDraft.Run(Draft), cancel);
        var asked = await StartImport.CheckAsync(db, Import.Number, clock.GetUtcNow(), cancel);
        if (!asked.Done)
            TempData.Tell(NoticeKind.Wrong, text.Localize(asked.Refusal));
        return Redirect($"/listening/imports/{Import.Number}");
    }

    private string Address(string query = "") => $"/listening/imports/{Import.Number}/map{query}";

    private static char? Sign(string? text) => text is { Length: 1 } ? text[0] : null;
}
