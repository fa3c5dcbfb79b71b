using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core.Settings;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Ui;

/// <summary>The organisation's clock: says moments as people do, and reads what they type for one.</summary>
internal sealed class LocalTime(CurrentOrganisation organisations, IHttpContextAccessor accessor, TimeProvider clock, IStringLocalizer L)
{
    private TimeZoneInfo? zone;

    public DateTimeOffset Now { get; } = clock.GetUtcNow();

    /// <summary>Asked once a request, before the others are used.</summary>
    public async Task<LocalTime> ReadyAsync(CancellationToken cancel)
    {
        if (zone is null)
        {
            var organisation = await organisations.GetAsync(accessor.HttpContext!.RequestServices, cancel);
            zone = TimeZoneInfo.FindSystemTimeZoneById(organisation?.TimeZone ?? Organisation.DefaultTimeZone);
        }

        return this;
    }

    public TimeZoneInfo Zone => zone ?? TimeZoneInfo.Utc;

    public DateTime Of(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Zone).DateTime;

    /// <summary>today 14:10, yesterday 9:05, Tue 3 Nov 16:00; of another year with the year.</summary>
    public string Say(DateTimeOffset at)
    {
        var (local, today) = (Of(at), Of(Now).Date);
        var time = local.ToString("H:mm", CultureInfo.CurrentCulture);
        return (local.Date - today).Days switch
        {
            0 => L["today {0}", time],
            -1 => L["yesterday {0}", time],
            1 => L["tomorrow {0}", time],
            _ => local.ToString(local.Year == today.Year ? "ddd d MMM H:mm" : "d MMM yyyy H:mm", CultureInfo.CurrentCulture),
        };
    }

    /// <summary>How long it is from the one to the other, roughly: 25 min, 3 hours, 2 days.</summary>
    public string Span(TimeSpan time)
    {
        time = time.Duration();
        if (time < TimeSpan.FromMinutes(1))
            return L["less than a minute"];
        if (time < TimeSpan.FromMinutes(90))
            return Math.Round(time.TotalMinutes) is var minutes and > 1 ? L["{0} minutes", minutes] : L["one minute"];
        if (time < TimeSpan.FromHours(36))
            return Math.Round(time.TotalHours) is var hours and > 1 ? L["{0} hours", hours] : L["one hour"];
        return L["{0} days", Math.Round(time.TotalDays)];
    }

    /// <summary>When a day begins, and when the next one does.</summary>
    public (DateTimeOffset From, DateTimeOffset Before) Day(DateOnly day) => (Read(day, "0:00")!.Value, Read(day.AddDays(1), "0:00")!.Value);

    /// <summary>A day and a time on the organisation's clock.</summary>
    /// <returns>Null when the time is not one; a time that the clock skips in spring is an hour later.</returns>
    public DateTimeOffset? Read(DateOnly? day, string? time)
    {
        if (day is not { } date || !TryTime(time, out var hours))
            return null;
        var local = date.ToDateTime(hours);
        var here = zone ?? TimeZoneInfo.Utc;
        if (here.IsInvalidTime(local))
            local = local.AddHours(1);
        return new DateTimeOffset(local, here.GetUtcOffset(local)).ToUniversalTime();
    }

    /// <summary>16:00, 16.00, 1600 and 16.</summary>
    private static bool TryTime(string? text, out TimeOnly time)
    {
        var written = text?.Trim().Replace('.', ':').Replace("u", ":", StringComparison.OrdinalIgnoreCase).TrimEnd(':') ?? "";
        if (written.Length is 3 or 4 && written.All(char.IsAsciiDigit))
            written = written[..^2] + ":" + written[^2..];
        else if (written.Length is 1 or 2 && written.All(char.IsAsciiDigit))
            written += ":00";
        return TimeOnly.TryParseExact(written, ["H:mm", "HH:mm", "H:m"], CultureInfo.InvariantCulture, DateTimeStyles.None, out time);
    }
}
