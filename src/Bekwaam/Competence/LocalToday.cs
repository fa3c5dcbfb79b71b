using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;

namespace Bekwaam.Competence;

/// <summary>Which day it is where the organisation is.</summary>
internal static class LocalToday
{
    public static async Task<DateOnly> OfAsync(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var organisation = await OrganisationSetting.ReadAsync(db, cancel);
        var zone = TimeZoneInfo.FindSystemTimeZoneById(organisation?.TimeZone ?? Organisation.DefaultTimeZone);
        return DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
    }
}
