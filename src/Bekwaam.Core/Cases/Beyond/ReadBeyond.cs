using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Beyond;

/// <summary>What was given beyond duty, per colleague and week: for who leads of everybody, for a colleague of themselves.</summary>
public static class ReadBeyond
{
    public const int Weeks = 8;

    /// <param name="Monday">The week.</param>
    /// <param name="Times">How often.</param>
    /// <param name="Median">Minutes each time.</param>
    public sealed record Line(string Colleague, DateOnly Monday, int Times, int Minutes, double Median);

    /// <param name="of">Only this colleague; null for everybody.</param>
    public static async Task<IReadOnlyList<Line>> RunAsync(AppDb db, Guid? of, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await OrganisationSetting.ReadAsync(db, cancel))?.TimeZone ?? Organisation.DefaultTimeZone);
        var since = Figures.FlowWeeks.MidnightOf(Monday(now, zone).AddDays(-7 * (Weeks - 1)), zone);
        var given = await (from extra in db.BeyondDuty
                           join account in db.Accounts on extra.By equals account.Id
                           where extra.At >= since && extra.Minutes > 0 && (of == null || extra.By == of)
                           select new { extra.By, account.Name, extra.At, extra.Minutes }).ToListAsync(cancel);
        return
        [
            .. from extra in given
               group extra by (extra.By, extra.Name, Monday: Monday(extra.At, zone)) into week
               orderby week.Key.Monday descending, week.Key.Name
               let minutes = week.Select(extra => extra.Minutes).Order().ToList()
               select new Line(week.Key.Name, week.Key.Monday, minutes.Count, minutes.Sum(), (minutes[(minutes.Count - 1) / 2] + minutes[minutes.Count / 2]) / 2d),
        ];
    }

    private static DateOnly Monday(DateTimeOffset at, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(at, zone).DateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }
}
