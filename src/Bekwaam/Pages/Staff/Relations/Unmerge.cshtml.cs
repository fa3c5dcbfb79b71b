using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Merging;
using Bekwaam.Core.Settings;
using Bekwaam.Pages.Staff.Listening;
using Bekwaam.Relations;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>One merge: undo it, and afterwards decide about what came in between.</summary>
internal sealed class UnmergeModel(AppDb db, TimeProvider clock, IStringLocalizer L) : PageModel
{
    [BindProperty(SupportsGet = true)]
    public Guid Id { get; set; }

    public MergeView View { get; private set; } = null!;

    public string When { get; private set; } = "";

    public string FieldWords(string field) => L[RelationWords.Field(field)];

    public string FieldValue(string field) => field is "adviser" or "location" ? "" : CardText.Of(View.Survivor.Card, field);

    /// <summary>What tells which row it is.</summary>
    public string? RowText(MergeView.Item item) =>
        item.Hangs is "kinds" && Enum.TryParse<RelationKind>(item.Text, out var kind) ? L[RelationWords.Of(kind)] : item.Text;

    public string RowWords(string hangs) => hangs switch
    {
        "kinds" => L["Kind"],
        "people" => L["Contact person"],
        "permissions" => L["Permission"],
        "history" => L["Note"],
        "cases" => L["Case"],
        _ => L["Other"],
    };

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (await ReadMerge.RunAsync(db, Id, cancel) is not { } view)
            return NotFound();
        View = view;
        When = TimeZoneInfo.ConvertTime(view.At, await db.ZoneAsync(cancel)).ToString("d MMMM yyyy HH:mm", CultureInfo.CurrentCulture);
        return Page();
    }

    public async Task<IActionResult> OnPostUndoAsync(CancellationToken cancel)
    {
        var (now, today) = await NowAsync(cancel);
        return Tell(await UnmergeRelations.RunAsync(db, Id, User.AccountId(), now, today, cancel), L["Taken apart."]);
    }

    public async Task<IActionResult> OnPostSettleAsync(string? field, Guid? row, bool move, CancellationToken cancel)
    {
        var (now, today) = await NowAsync(cancel);
        return Tell(await MoveLeftBehind.RunAsync(db, new MoveLeftBehind.Input(Id, field, row, move), User.AccountId(), now, today, cancel), L["Saved."]);
    }

    private async Task<(DateTimeOffset Now, DateOnly Today)> NowAsync(CancellationToken cancel)
    {
        var now = clock.GetUtcNow();
        return (now, await OrganisationDay.OfAsync(db, now, cancel));
    }

    private LocalRedirectResult Tell(Outcome<RelationMerge> outcome, string done)
    {
        if (outcome.Done)
            TempData.Tell(NoticeKind.Done, done);
        else
            TempData.Tell(NoticeKind.Wrong, L.Localize(outcome.Refusal));
        return LocalRedirect($"~/relations/merges/{Id}");
    }
}
