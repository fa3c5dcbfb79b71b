using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings;
using Bekwaam.Relations;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Rendering;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>What somebody allowed us, and its proof.</summary>
internal sealed class PermissionsModel(AppDb db, CurrentOrganisation organisations, TimeProvider clock, IStringLocalizer texts) : RelationPageModel(db, texts)
{
    [BindProperty]
    public PermissionPurpose Purpose { get; set; } = PermissionPurpose.News;

    [BindProperty]
    public ChannelKind? Channel { get; set; }

    [BindProperty]
    public bool? Given { get; set; }

    [BindProperty]
    public string? Source { get; set; }

    [BindProperty]
    public string? Wording { get; set; }

    [BindProperty]
    public DateOnly Day { get; set; }

    public IReadOnlyList<RelationPermission> Said { get; private set; } = [];

    public IEnumerable<SelectListItem> Purposes => Enum.GetValues<PermissionPurpose>().Select(p => new SelectListItem(L[RelationWords.Of(p)], p.ToString()));

    public IEnumerable<SelectListItem> Channels =>
        [new(L["by every channel"], ""), .. Enum.GetValues<ChannelKind>().Select(c => new SelectListItem(L[RelationWords.Of(c)], c.ToString()))];

    public IEnumerable<SelectListItem> Answers => [new(L["Yes, you may"], "True"), new(L["No, rather not"], "False")];

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        ModelState.Clear();
        Day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(clock.GetUtcNow(), await ZoneAsync(cancel)).DateTime);
        await ReadAsync(cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        if (Given is null)
            ModelState.AddModelError(nameof(Given), L["Choose one of both."]);
        if (!ModelState.IsValid)
        {
            await ReadAsync(cancel);
            return Page();
        }

        var now = clock.GetUtcNow();
        // Said today is said now; said earlier is said at the beginning of that day where the organisation is.
        var midnight = Day.ToDateTime(TimeOnly.MinValue);
        var zone = await ZoneAsync(cancel);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        var at = Day == today ? now : new DateTimeOffset(midnight, zone.GetUtcOffset(midnight)).ToUniversalTime();
        var input = new RecordPermission.Input(Relation.Id, Purpose, Channel, Given!.Value, Source, Wording, at);
        return await EndAsync(await RecordPermission.RunAsync(Db, input, User.AccountId(), now, cancel), () => ReadAsync(cancel));
    }

    private async Task<TimeZoneInfo> ZoneAsync(CancellationToken cancel) =>
        TimeZoneInfo.FindSystemTimeZoneById((await organisations.GetAsync(HttpContext.RequestServices, cancel))?.TimeZone ?? Organisation.DefaultTimeZone);

    private async Task ReadAsync(CancellationToken cancel) =>
        Said = await Db.RelationPermissions.AsNoTracking().Where(p => p.RelationId == Relation.Id).OrderByDescending(p => p.At).ThenByDescending(p => p.Id).Take(200).ToListAsync(cancel);
}
