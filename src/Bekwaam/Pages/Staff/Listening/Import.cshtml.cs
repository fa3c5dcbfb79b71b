using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Listening.Importing;
using Bekwaam.Hosting;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Listening;

/// <summary>One import: how far it is, what was found, and what can be done next.</summary>
[OwnConnections]
internal sealed class ImportModel(AppDb db, IDatabase database, TimeProvider clock, IStringLocalizer text) : PageModel
{
    private const int ErrorsShown = 20;

    public Import Import { get; private set; } = null!;

    public ImportReport? Report { get; private set; }

    public Reason? Failure { get; private set; }

    public string? SurveyName { get; private set; }

    public IReadOnlyList<ImportMistake> Errors { get; private set; } = [];

    /// <summary>Results are for those who manage; who only administers imports without seeing them.</summary>
    public bool MayManage => User.Is(Role.Owner) || User.Is(Role.Manager);

    public double? Share => Import.BytesDone == 0 ? null : (double)Import.BytesDone / Math.Max(1, Import.BytesTotal);

    public string Doing => Import.State switch
    {
        ImportState.Checking => Key("Dry run"),
        ImportState.Running => Key("Importing"),
        _ => Key("Undoing"),
    };

    public string Progress => Import.BytesDone == 0
        ? text["It starts in a moment."]
        : text["{0:N1} of {1:N1} MB read", Import.BytesDone / 1e6, Import.BytesTotal / 1e6];

    public async Task<IActionResult> OnGetAsync(int number, CancellationToken cancel)
    {
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Number == number, cancel) is not { } import)
            return NotFound();
        if (import.State is ImportState.Mapping)
            return Redirect($"/listening/imports/{number}/map");
        Import = import;
        Report = import.Report is null ? null : StoredJson.Read<ImportReport>(import.Report);
        Failure = import.Failure is null ? null : StoredJson.Read<Reason>(import.Failure);
        SurveyName = await db.Surveys.Where(s => s.Key == import.SurveyKey).Select(s => s.Name).SingleOrDefaultAsync(cancel) ?? import.SurveyKey;
        await foreach (var error in ListImportErrors.RunAsync(db, number).WithCancellation(cancel))
        {
            Errors = [.. Errors, error];
            if (Errors.Count == ErrorsShown)
                break;
        }

        return Page();
    }

    public async Task<IActionResult> OnPostImportAsync(int number, CancellationToken cancel)
    {
        var asked = await StartImport.ImportAsync(db, number, clock.GetUtcNow(), cancel);
        if (!asked.Done)
            TempData.Tell(NoticeKind.Wrong, text.Localize(asked.Refusal));
        return Redirect($"/listening/imports/{number}");
    }

    public async Task<IActionResult> OnPostDiscardAsync(int number, CancellationToken cancel)
    {
        var discarded = await new DiscardImport(database).RunAsync(number, cancel);
        TempData.Tell(
            discarded.Done ? NoticeKind.Done : NoticeKind.Wrong,
            discarded.Done ? text["{0} is thrown away.", discarded.Value] : text.Localize(discarded.Refusal));
        return Redirect("/listening/imports");
    }

    /// <summary>What does not count, in words; only what there is.</summary>
    public string LeftOut(long blank, long dontKnow, long notApplicable, long refused)
    {
        (long Count, string Words)[] parts =
        [
            (blank, text["{0:N0} blank", blank]), (dontKnow, text["{0:N0} don't know", dontKnow]),
            (notApplicable, text["{0:N0} not applicable", notApplicable]), (refused, text["{0:N0} outside the scale", refused]),
        ];
        var words = string.Join(", ", parts.Where(p => p.Count > 0).Select(p => p.Words));
        return words.Length == 0 ? text["nothing"] : words;
    }

    /// <summary>How the file was read.</summary>
    public string WrittenAs(ImportReport report)
    {
        var delimiter = report.Delimiter switch
        {
            "," => text["Comma"].Value,
            ";" => text["Semicolon"].Value,
            "\t" => text["Tab"].Value,
            var other => other,
        };
        var point = report.Decimal == "," ? text["Decimal comma"] : text["Decimal point"];
        return string.Join(" · ", new[] { report.Encoding, delimiter, point, report.Date }.OfType<string>());
    }

    /// <summary>Marks a text that is translated where it is shown.</summary>
    private static string Key(string words) => words;
}
