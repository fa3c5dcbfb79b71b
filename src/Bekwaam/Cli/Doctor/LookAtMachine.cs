using System.Globalization;

namespace Bekwaam.Cli.Doctor;

/// <summary>Languages, time zones and the clock.</summary>
internal static class LookAtMachine
{
    /// <summary>No clock that is right can be before this program was written.</summary>
    private static readonly DateTimeOffset Written = new(2026, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly TimeSpan Tolerance = TimeSpan.FromSeconds(10);

    public static Finding Languages()
    {
        const string what = "languages (ICU)";
        var monday = CultureInfo.GetCultureInfo("nl-NL").DateTimeFormat.GetDayName(DayOfWeek.Monday);
        return monday == "maandag"
            ? Finding.Ok(what, "Dutch dates and numbers are known")
            : Finding.Wrong(what, "this machine knows no Dutch dates and numbers", "Install ICU (Debian: apt-get install libicu-dev) and unset DOTNET_SYSTEM_GLOBALIZATION_INVARIANT.");
    }

    public static Finding Zone(string name)
    {
        const string what = "time zone";
        return TimeZoneInfo.TryFindSystemTimeZoneById(name, out var zone)
            ? Finding.Ok(what, zone.Id)
            : Finding.Wrong(what, $"{name} is not known on this machine", "Install the time zones (Debian: apt-get install tzdata), or correct the time zone in Settings.");
    }

    /// <param name="now">This machine's clock.</param>
    /// <param name="server">The database server's, if it has one.</param>
    /// <param name="lastWritten">The latest time in the data, if any.</param>
    public static Finding Clock(DateTimeOffset now, DateTimeOffset? server, DateTimeOffset? lastWritten)
    {
        const string what = "clock";
        const string mend = "Set the clock and keep it right (Debian: apt-get install systemd-timesyncd).";
        if (now < Written)
            return Finding.Wrong(what, $"it says {now:u}, which is past", mend);
        if (server is { } there && (now - there).Duration() > Tolerance)
            return Finding.Wrong(what, $"it says {now:u}, the database server's says {there:u}", mend);
        return lastWritten is { } last && last > now + Tolerance
            ? Finding.Wrong(what, $"it says {now:u}, but something was saved at {last:u}", mend)
            : Finding.Ok(what, $"{now:u}");
    }
}
