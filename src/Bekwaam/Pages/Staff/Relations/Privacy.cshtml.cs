using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Privacy;
using Bekwaam.Privacy;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>What a person may ask of us: what we keep, who looked, and to be forgotten.</summary>
internal sealed class PrivacyModel(AppDb db, CurrentOrganisation organisations, TimeProvider clock, IStringLocalizer texts) : RelationPageModel(db, texts)
{
    // A file of its own and no page: letters may stay letters.
    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private TimeZoneInfo zone = TimeZoneInfo.Utc;

    public ReadLooks.Result Looks { get; private set; } = null!;

    public async Task<IActionResult> OnGetAsync(CancellationToken cancel)
    {
        if (!await FindAsync(cancel))
            return NotFound();
        zone = TimeZoneInfo.FindSystemTimeZoneById((await organisations.GetAsync(HttpContext.RequestServices, cancel))!.TimeZone);
        Looks = await ReadLooks.RunAsync(Db, [Relation.Id], DateOnly.FromDateTime(Relation.CreatedAt.UtcDateTime), cancel);
        return Page();
    }

    public async Task<IActionResult> OnPostMachineAsync(CancellationToken cancel) => await GatherAsync(cancel) is { } data
        ? File(Encoding.UTF8.GetBytes(data.ToJson().ToJsonString(Json)), "application/json", $"relation-{Number}.json")
        : NotFound();

    public async Task<IActionResult> OnPostReadableAsync(CancellationToken cancel)
    {
        if (await GatherAsync(cancel) is not { } data)
            return NotFound();
        var organisation = (await organisations.GetAsync(HttpContext.RequestServices, cancel))!;
        return File(Encoding.UTF8.GetBytes(PersonalDataPage.Write(data, organisation, L)), "text/html; charset=utf-8", $"relation-{Number}.html");
    }

    public string When(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, zone).ToString("d MMM yyyy HH:mm", CultureInfo.CurrentCulture);

    private Task<GatherPersonalData.Result?> GatherAsync(CancellationToken cancel) =>
        GatherPersonalData.RunAsync(Db, Number, User.AccountId()!.Value, clock.GetUtcNow(), HttpContext.Address(), cancel);
}
