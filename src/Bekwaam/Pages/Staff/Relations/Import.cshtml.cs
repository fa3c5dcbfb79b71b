using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Formats;
using Bekwaam.Core.Relations.Formats.Columns;
using Bekwaam.Core.Relations.Importing;
using Bekwaam.Hosting;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>One import of relations: what is in the file, what its columns are, how far it is, what came of it.</summary>
[OwnConnections]
internal sealed class ImportModel(AppDb db, IDatabase database, TimeProvider clock, IStringLocalizer text) : PageModel
{
    private const int SampleCards = 4;
    private const int NotesShown = 20;

    /// <summary>A column with what it holds, as the map says it, and a value of it.</summary>
    public sealed record Column(string Name, string Meaning, string? Example);

    public RelationImport Import { get; private set; } = null!;

    public RelationImportReport? Report { get; private set; }

    public Reason? Failure { get; private set; }

    public IReadOnlyList<ContactEntry> Sample { get; private set; } = [];

    public IReadOnlyList<Column> Columns { get; private set; } = [];

    public IReadOnlyList<(RelationImportNote Note, Reason Reason)> Notes { get; private set; } = [];

    [BindProperty]
    public List<string> Names { get; set; } = [];

    [BindProperty]
    public List<string> Meanings { get; set; } = [];

    /// <summary>The columns tell who the rows are about.</summary>
    public bool IsKnown { get; private set; }

    public bool IsWorking => Import.State is RelationImportState.Checking or RelationImportState.Running or RelationImportState.Undoing;

    public double? Share => Import.BytesDone == 0 ? null : (double)Import.BytesDone / Math.Max(1, Import.BytesTotal);

    public string Progress => Import.BytesDone == 0 ? text["It starts in a moment."] : text["{0:N1} of {1:N1} MB read", Import.BytesDone / 1e6, Import.BytesTotal / 1e6];

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await db.RelationImports.AsNoTracking().SingleOrDefaultAsync(i => i.Number == number, cancel) is not { } import)
            return NotFound();
        Import = import;
        Report = import.Report is null ? null : StoredJson.Read<RelationImportReport>(import.Report);
        Failure = import.Failure is null ? null : StoredJson.Read<Reason>(import.Failure);
        var notes = await db.RelationImportNotes.AsNoTracking().Where(n => n.Import == number).OrderBy(n => n.Number).Take(NotesShown).ToListAsync(cancel);
        Notes = [.. notes.Select(note => (note, StoredJson.Read<Reason>(note.Reason)))];
        if (StartRelationImport.CanRun(import.State))
        {
            Sample = await ReceiveContacts.SampleAsync(database, import, SampleCards, cancel);
            Columns = await ColumnsAsync(import, cancel);
        }

        return Page();
    }

    public Task<IActionResult> OnPostCheckAsync(int number, CancellationToken cancel) => AskAsync(number, StartRelationImport.CheckAsync(db, number, clock.GetUtcNow(), cancel));

    public Task<IActionResult> OnPostImportAsync(int number, CancellationToken cancel) => AskAsync(number, StartRelationImport.ImportAsync(db, number, clock.GetUtcNow(), cancel));

    public async Task<IActionResult> OnPostMapAsync(int number, CancellationToken cancel)
    {
        if (await db.RelationImports.SingleOrDefaultAsync(i => i.Number == number, cancel) is not { Map: { } json } import || !StartRelationImport.CanRun(import.State))
            return NotFound();
        var columns = Names.Zip(Meanings).DistinctBy(pair => pair.First, StringComparer.Ordinal)
            .ToDictionary(pair => pair.First, pair => ContactColumn.Parse(pair.Second) ?? new ContactColumn(ContactField.Keep), StringComparer.Ordinal);
        import.Map = (ContactMap.Read(json).Value with { Columns = columns }).Write();
        await db.SaveChangesAsync(cancel);
        return Redirect($"/relations/import/{number}");
    }

    /// <summary>What a column can hold, the present meaning among it whatever it is.</summary>
    public IEnumerable<SelectListItem> Choices(string meaning)
    {
        var known = ColumnChoices.All.Any(choice => choice.Meaning == meaning);
        var items = ColumnChoices.All.Select(choice => new SelectListItem(text[choice.Words], choice.Meaning, choice.Meaning == meaning));
        return known ? items : items.Prepend(new SelectListItem(Words(meaning), meaning, true));
    }

    /// <summary>A meaning that is none of the usual ones: its field, and for what it is used.</summary>
    private string Words(string meaning)
    {
        var column = ContactColumn.Parse(meaning)!;
        var field = ColumnChoices.All.FirstOrDefault(choice => choice.Meaning == new ContactColumn(column.Field).ToString()).Words;
        string[] parts = [field is null ? meaning : text[field], column.Key ?? "", column.Use is UseLabel.Unlabelled ? "" : text[ColumnChoices.Use(column.Use)]];
        return string.Join(", ", parts.Where(part => part.Length > 0));
    }

    private async Task<IReadOnlyList<Column>> ColumnsAsync(RelationImport import, CancellationToken cancel)
    {
        if (import.Map is null)
            return [];
        await using var file = await new Bekwaam.Core.Files.FileStore(database).OpenAsync(import.FileHash, cancel)
            ?? throw new InvalidOperationException($"The file of import {import.Number} is not kept any more.");
        var opened = await ContactFile.OpenAsync(file, ContactMap.Read(import.Map).Value, cancel);
        if (!opened.Done || opened.Value.Table is not { } table)
            return [];
        IsKnown = table.IsKnown;
        return [.. table.Names.Select((name, place) => new Column(name, table.Columns[place].ToString(),
            table.Findings.Sample.Select(row => place < row.Length ? row[place] : null).FirstOrDefault(value => !string.IsNullOrWhiteSpace(value))))];
    }

    private async Task<IActionResult> AskAsync(int number, Task<Outcome<RelationImport>> asking)
    {
        var asked = await asking;
        if (!asked.Done)
            TempData.Tell(NoticeKind.Wrong, text.Localize(asked.Refusal));
        return Redirect($"/relations/import/{number}");
    }
}
