using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Bulk;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Pages.Staff.Listening;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>How far a change to many relations is, what came of it, and its undoing.</summary>
internal sealed class BulkResultModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    public BulkView View { get; private set; } = null!;

    public IReadOnlyList<string> Words { get; private set; } = [];

    /// <summary>With what; null when the change says it all.</summary>
    public string? Value { get; private set; }

    public string When { get; private set; } = "";

    public bool Running => View.Action.State is BulkState.Running or BulkState.Undoing;

    public double? Share => (View.Action.State is BulkState.Undoing ? View.Action.Changed : View.Action.Total) is { } total and > 0 ? (double)View.Action.Looked / total : null;

    public string Progress => View.Action.State is BulkState.Undoing
        ? L["Undoing: {0:N0} of {1:N0}.", View.Action.Looked, View.Action.Changed]
        : L["Busy: {0:N0} done.", View.Action.Looked];

    public string Result => View.Action.State is BulkState.Undone
        ? L["Undone: {0:N0} put back, {1:N0} left as they are.", View.Action.PutBack, View.Action.Changed - View.Action.PutBack]
        : L["Done: {0:N0} changed; of {1:N0} it was so already.", View.Action.Changed, View.Action.Looked - View.Action.Changed];

    public async Task<IActionResult> OnGetAsync(Guid bulk, CancellationToken cancel)
    {
        if (await ReadBulk.RunAsync(db, bulk, cancel) is not { } view)
            return NotFound();
        View = view;
        Words = view.Action.Filter is null ? [] : await FilterWords.OfAsync(db, FilterQuery.Read(view.Action.Filter), L, cancel);
        Value = await BulkValue.OfAsync(db, view.Action, L, cancel);
        When = TimeZoneInfo.ConvertTime(view.Action.At, await db.ZoneAsync(cancel)).ToString("d MMM yyyy HH:mm", CultureInfo.CurrentCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid bulk, CancellationToken cancel)
    {
        var undone = await StartBulk.UndoAsync(db, bulk, User.AccountId(), clock.GetUtcNow(), cancel);
        if (!undone.Done)
            TempData.Tell(NoticeKind.Wrong, L.Localize(undone.Refusal));
        return LocalRedirect($"~/relations/bulk/{bulk}");
    }
}
