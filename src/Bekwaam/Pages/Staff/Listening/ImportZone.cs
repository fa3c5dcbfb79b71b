using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;

namespace Bekwaam.Pages.Staff.Listening;

internal static class ImportZone
{
    /// <summary>The time zone in which the organisation reads its clock.</summary>
    public static async Task<TimeZoneInfo> ZoneAsync(this AppDb db, CancellationToken cancel)
    {
        var organisation = await SettingsStore.ReadAsync<Organisation>(db, "organisation", cancel);
        return TimeZoneInfo.TryFindSystemTimeZoneById(organisation?.TimeZone ?? Organisation.DefaultTimeZone, out var zone) ? zone : TimeZoneInfo.Utc;
    }
}
