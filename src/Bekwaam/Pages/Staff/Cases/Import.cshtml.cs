using Bekwaam.Core;
using Bekwaam.Core.Cases.Importing;
using Bekwaam.Core.Data;
using Bekwaam.Hosting;
using Bekwaam.Pages.Staff.Listening;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>One import of cases: what is in the file, what its columns and steps are, how far it is, what came of it.</summary>
[OwnConnections]
internal sealed class ImportModel(AppDb db, IDatabase database, TimeProvider clock, IStringLocalizer text) : PageModel
{
    public const int ActivitiesShown = 100;
    private const int ExampleCharacters = 40;
    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    public CaseImport Import { get; private set; } = null!;

    public CaseImportReport? Report { get; private set; }

    public Reason? Failure { get; private set; }

    public int? Earlier { get; private set; }

    /// <summary>What there is to map; null when the import cannot be run from here.</summary>
    public LogSight? Sight { get; private set; }

    public bool IsWorking => Import.State is CaseImportState.Checking or CaseImportState.Running or CaseImportState.Undoing;

    public double? Share => Import.BytesDone == 0 ? null : (double)Import.BytesDone / Math.Max(1, Import.BytesTotal);

    public string Progress => Import.BytesDone == 0 ? text["It starts in a moment."] : text["{0:N1} of {1:N1} MB read", Import.BytesDone / 1e6, Import.BytesTotal / 1e6];

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await db.CaseImports.AsNoTracking().SingleOrDefaultAsync(i => i.Number == number, cancel) is not { } import)
            return NotFound();
        Import = import;
        zone = await db.ZoneAsync(cancel);
        Report = import.Report is null ? null : StoredJson.Read<CaseImportReport>(import.Report);
        Failure = import.Failure is null ? null : StoredJson.Read<Reason>(import.Failure);
        if (!StartCaseImport.CanRun(import.State))
            return Page();
        Earlier = await ReceiveCases.EarlierAsync(db, import, cancel);
        var sight = await ReceiveCases.LookAsync(database, import, clock.GetUtcNow(), cancel);
        Sight = sight.Done ? sight.Value : null;
        return Page();
    }

    public Task<IActionResult> OnPostCheckAsync(int number, MapForm form, CancellationToken cancel) => StartAsync(number, form, StartCaseImport.CheckAsync, cancel);

    public Task<IActionResult> OnPostImportAsync(int number, MapForm form, CancellationToken cancel) => StartAsync(number, form, StartCaseImport.ImportAsync, cancel);

    public async Task<IActionResult> OnPostUndoAsync(int number, CancellationToken cancel) => Tell(number, (await StartCaseImport.UndoAsync(db, number, clock.GetUtcNow(), cancel)).Refusal);

    public string When(DateTimeOffset? at) => at is { } time ? TimeZoneInfo.ConvertTime(time, zone).ToString("g") : "";

    public string? ExampleOf(int place)
    {
        var value = Sight!.Sample.Select(row => place < row.Length ? row[place] : null).FirstOrDefault(cell => !string.IsNullOrWhiteSpace(cell));
        return value is { Length: > ExampleCharacters } ? value[..ExampleCharacters] + "…" : value;
    }

    public string? RoleOf(string column) =>
        CaseImportWords.Roles.Select(role => role.Role).FirstOrDefault(role => string.Equals(MapForm.ColumnOf(Sight!.Map.Columns, role), column, StringComparison.OrdinalIgnoreCase));

    public IEnumerable<SelectListItem> DoesItems(string activity)
    {
        var map = Sight!.Map;
        var does = map.Close.Contains(activity) ? StepDoes.Close : map.Open.Contains(activity) ? StepDoes.Open
            : map.Answer.Contains(activity) ? StepDoes.Answer : map.Reopen.Contains(activity) ? StepDoes.Reopen : StepDoes.Work;
        (StepDoes Does, string Words)[] all =
        [
            (StepDoes.Work, text["work on the case"]), (StepDoes.Open, text["opens the case"]), (StepDoes.Answer, text["is the first answer"]),
            (StepDoes.Close, text["closes the case"]), (StepDoes.Reopen, text["opens it again; other work does not"]),
        ];
        return all.Select(one => new SelectListItem(one.Words, one.Does.ToString(), one.Does == does));
    }

    private async Task<IActionResult> StartAsync(
        int number, MapForm form, Func<AppDb, int, DateTimeOffset, CancellationToken, Task<Outcome<CaseImport>>> start, CancellationToken cancel)
    {
        if (await db.CaseImports.SingleOrDefaultAsync(i => i.Number == number, cancel) is not { } import)
            return NotFound();
        if (!StartCaseImport.CanRun(import.State))
            return Tell(number, new Reason("Somebody was first: import {0} is in another state by now.", number));
        var map = LogMap.Read(form.On(LogMap.Read(import.Map).Value).Write());
        if (!map.Done)
            return Tell(number, map.Refusal);
        import.Map = map.Value.Write();
        return Tell(number, (await start(db, number, clock.GetUtcNow(), cancel)).Refusal);
    }

    private RedirectResult Tell(int number, Reason? refusal)
    {
        if (refusal is not null)
            TempData.Tell(NoticeKind.Wrong, text.Localize(refusal));
        return Redirect($"/cases/import/{number}");
    }
}
