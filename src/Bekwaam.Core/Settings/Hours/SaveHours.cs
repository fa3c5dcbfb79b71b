using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Settings.Hours;

/// <summary>Sets when the organisation or a branch is open; what was promised before stays as it was promised.</summary>
public static class SaveHours
{
    public const int MostExceptions = 400;
    public const int LongestName = 100;

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="location">The branch; null for the organisation.</param>
    /// <param name="hours">Null takes a branch's own hours away: the organisation's hold again.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="now">The time.</param>
    /// <param name="address">From which network address.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<bool>> RunAsync(
        AppDb db, Guid? location, OpeningHours? hours, Guid? by, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (hours is not null && Check(hours) is { } wrong)
            return wrong;
        var branch = location is null ? null : await db.Locations.Where(l => l.Id == location).Select(l => l.Name).SingleOrDefaultAsync(cancel);
        if (location is not null && branch is null)
            return new Reason("There is no such branch.");
        if (hours is null)
            await db.Settings.Where(s => s.Name == ReadHours.NameOf(location)).ExecuteDeleteAsync(cancel);
        else
            await SettingsStore.WriteAsync(db, ReadHours.NameOf(location), hours with { Exceptions = [.. hours.Exceptions.OrderBy(e => e.Day)] }, now, cancel);
        var whose = branch ?? (await OrganisationSetting.ReadAsync(db, cancel))?.Name;
        AuditLog.Record(db, AuditKind.HoursChanged, by, whose, null, now, address);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    private static Reason? Check(OpeningHours hours)
    {
        if (hours.Week.Count != 7 || hours.Week.Concat(hours.Exceptions.Select(e => e.Spans)).Any(spans => spans.Any(span => !span.IsOne)))
            return new Reason("These are not opening hours of seven days.");
        if (hours.Exceptions.Count > MostExceptions)
            return new Reason("At most {0} days that differ.", MostExceptions);
        if (hours.Exceptions.GroupBy(e => e.Day).FirstOrDefault(same => same.Count() > 1) is { } twice)
            return new Reason("{0:d} stands here twice.", twice.Key);
        if (hours.Exceptions.Any(e => e.Name?.Length > LongestName))
            return new Reason("Longer than {0} characters.", LongestName);
        return hours.TimeZone is { } zone && !TimeZoneInfo.TryFindSystemTimeZoneById(zone, out _)
            ? new Reason("The time zone {0} is not known here. Use a name such as Europe/Amsterdam.", zone) : null;
    }
}
