using Bekwaam.Core.Data;

namespace Bekwaam.Core.Settings;

/// <summary>Which day it is where the organisation is; before it is set up, where most are.</summary>
public static class OrganisationDay
{
    public static async Task<DateOnly> OfAsync(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await OrganisationSetting.ReadAsync(db, cancel))?.TimeZone ?? Organisation.DefaultTimeZone);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
    }
}
