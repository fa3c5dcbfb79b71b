using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Cases;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Bulk;
using Bekwaam.Core.Data;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>What came of a change to many cases, one by one, and its undoing.</summary>
internal sealed class BulkResultModel(AppDb db, LocalTime time, IStringLocalizer L) : PageModel
{
    public CaseBulkView View { get; private set; } = null!;

    /// <summary>With what.</summary>
    public string Value { get; private set; } = "";

    public LocalTime Time => time;

    public bool MayUndo => View.Lines.Any(line => line is { Refusal: null, Undone: CaseBulkUndone.No });

    public string Result => View.Bulk.UndoneAt is null
        ? L["{0:N0} changed, {1:N0} not.", View.Changed, View.Lines.Count - View.Changed]
        : L["Undone: {0:N0} put back, {1:N0} left as they are.", View.Lines.Count(line => line.Undone is CaseBulkUndone.PutBack), View.Lines.Count(line => line.Undone is CaseBulkUndone.LeftAlone)];

    public string Say(CaseBulkView.Line line) => line switch
    {
        { Refusal: { } refusal } => L.Localize(refusal),
        { Undone: CaseBulkUndone.PutBack } => L["put back"],
        { Undone: CaseBulkUndone.LeftAlone } => L["left as it is: it was changed since"],
        _ => L["changed"],
    };

    public async Task<IActionResult> OnGetAsync(Guid bulk, CancellationToken cancel)
    {
        await time.ReadyAsync(cancel);
        if (await ReadCaseBulk.RunAsync(db, bulk, cancel) is not { } view)
            return NotFound();
        View = view;
        Value = await ValueAsync(view.Bulk, cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(Guid bulk, CancellationToken cancel) =>
        User.AccountId() is { } me && (await RunCaseBulk.UndoAsync(db, bulk, me, time.Now, cancel)).Done ? LocalRedirect($"~/cases/bulk/{bulk}") : NotFound();

    private async Task<string> ValueAsync(CaseBulk bulk, CancellationToken cancel) => bulk.Kind switch
    {
        CaseBulkKind.Assign when Guid.Parse(bulk.Value) is var id => await db.Accounts.Where(a => a.Id == id).Select(a => a.Name).SingleOrDefaultAsync(cancel) ?? "?",
        CaseBulkKind.Impact => L[CaseWords.Of((CaseImpact)short.Parse(bulk.Value, CultureInfo.InvariantCulture))],
        CaseBulkKind.Wait => L[CaseWords.Of((CaseState)short.Parse(bulk.Value, CultureInfo.InvariantCulture))],
        _ => bulk.Value,
    };
}
