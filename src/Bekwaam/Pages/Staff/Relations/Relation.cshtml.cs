using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Privacy;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>Everything about one relation: how to reach it, who acts for it, what happened.</summary>
internal sealed class RelationModel(AppDb db, NoteLook looks, LocalTime time, IStringLocalizer L) : PageModel
{
    private const int EntriesAPage = 20;
    private const int CasesShown = 6;

    [BindProperty(SupportsGet = true)]
    public int Number { get; set; }

    /// <summary>Only what the relation itself noticed.</summary>
    [BindProperty(SupportsGet = true)]
    public bool Lived { get; set; }

    [BindProperty(SupportsGet = true)]
    public string? Before { get; set; }

    [BindProperty]
    public string? Note { get; set; }

    public RelationView View { get; private set; } = null!;

    public KeysetPage<ReadTimeline.Entry> Timeline { get; private set; } = null!;

    public DateOnly Today { get; private set; }

    public IReadOnlyList<CaseRow> Cases { get; private set; } = [];

    /// <summary>What it took them to be helped.</summary>
    public ReadLot.View Lot { get; private set; } = ReadLot.View.None;

    public LocalTime Time => time;

    public IReadOnlyList<RelationKindPeriod> CurrentKinds => [.. View.Kinds.Where(k => k.Holds(Today)).OrderBy(k => k.Kind)];

    public string When(DateTimeOffset at) => time.Of(at).ToString("d MMM yyyy HH:mm", CultureInfo.CurrentCulture);

    public string Value(CustomField field, string value) => FieldText.Of(field, value, L);

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        ModelState.Clear();
        if (await ReadAsync(cancel) is { } elsewhere)
            return elsewhere;
        looks.Note(HttpContext, View.Relation.Id);
        return Page();
    }

    public async Task<IActionResult> OnPostNoteAsync(CancellationToken cancel)
    {
        if (await IdAsync(cancel) is not { } id)
            return NotFound();
        var outcome = await AddNote.RunAsync(db, id, Note, User.AccountId(), time.Now, cancel);
        if (outcome.Done)
            return LocalRedirect($"~/relations/{Number}#timeline");
        ModelState.AddModelError(nameof(Note), L.Localize(outcome.Refusal));
        return await ReadAsync(cancel) ?? Page();
    }

    public async Task<IActionResult> OnPostConfirmAsync(CancellationToken cancel)
    {
        if (await IdAsync(cancel) is not { } id)
            return NotFound();
        Tell(await ConfirmRelation.RunAsync(db, id, User.AccountId(), time.Now, cancel));
        return LocalRedirect($"~/relations/{Number}");
    }

    private void Tell<T>(Outcome<T> outcome)
    {
        if (outcome.Done)
            TempData.Tell(NoticeKind.Done, L["Saved."]);
        else
            TempData.Tell(NoticeKind.Wrong, L.Localize(outcome.Refusal));
    }

    private Task<Guid?> IdAsync(CancellationToken cancel) =>
        db.Relations.Where(r => r.Number == Number && r.State == RelationState.Active).Select(r => (Guid?)r.Id).SingleOrDefaultAsync(cancel);

    /// <returns>Where else to look, or null when the page can be shown.</returns>
    private async Task<IActionResult?> ReadAsync(CancellationToken cancel)
    {
        var found = await db.Relations.AsNoTracking().Where(r => r.Number == Number).Select(r => new { r.Id, r.State, r.MergedInto }).SingleOrDefaultAsync(cancel);
        if (found is null || found.State is RelationState.Erased)
            return NotFound();
        if (found.State is RelationState.Merged)
        {
            var survivor = await db.Relations.Where(r => r.Id == found.MergedInto).Select(r => r.Number).SingleAsync(cancel);
            TempData.Tell(NoticeKind.Info, L["Number {0} was merged with this relation.", Number]);
            return LocalRedirect($"~/relations/{survivor}");
        }

        await time.ReadyAsync(cancel);
        Today = DateOnly.FromDateTime(time.Of(time.Now));
        View = (await ReadRelation.RunAsync(db, found.Id, Today, cancel))!;
        var timeline = await ReadTimeline.RunAsync(db, found.Id, Lived, Before, EntriesAPage, cancel);
        if (!timeline.Done)
            return LocalRedirect($"~/relations/{Number}");
        Timeline = timeline.Value;
        Cases = await ListCases.LatestAsync(db, found.Id, CasesShown, cancel);
        Lot = Lived ? await ReadLot.RunAsync(db, found.Id, time.Now, cancel) : ReadLot.View.None;
        return null;
    }
}
