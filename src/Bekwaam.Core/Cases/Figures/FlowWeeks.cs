namespace Bekwaam.Core.Cases.Figures;

/// <summary>What came and went in a week, from Monday to Sunday where the organisation is.</summary>
/// <param name="Monday">Its first day.</param>
/// <param name="Arrived">Cases opened.</param>
/// <param name="Departed">Cases solved.</param>
/// <param name="Lost">Open cases of a log that ended in the week before: nothing is known of them any more.</param>
/// <param name="Backlog">Cases open at its end: those of the week before and what arrived, less what departed and was lost.</param>
/// <param name="Whole">It lies wholly in what was looked at.</param>
public sealed record FlowWeek(DateOnly Monday, long Arrived, long Departed, long Lost, long Backlog, bool Whole);

/// <summary>Counts cases into weeks.</summary>
public static class FlowWeeks
{
    private static readonly TimeSpan Week = TimeSpan.FromDays(7);

    /// <param name="spans">In any order; each as it was known at <paramref name="until"/>, and opened by then.</param>
    /// <param name="from">What came before it is in the backlog only; null for all.</param>
    /// <param name="until">The end of what is looked at.</param>
    /// <param name="zone">Of the organisation.</param>
    public static IReadOnlyList<FlowWeek> Of(IReadOnlyList<CaseSpan> spans, DateTimeOffset? from, DateTimeOffset until, TimeZoneInfo zone)
    {
        if (spans.Count == 0)
            return [];
        var start = from ?? spans.Min(s => s.Opened);
        if (start > until)
            return [];
        var first = MondayOf(start, zone);
        var count = (MondayOf(until, zone).DayNumber - first.DayNumber) / 7 + 1;
        var bounds = new DateTimeOffset[count + 1];
        for (var week = 0; week <= count; week++)
            bounds[week] = MidnightOf(first.AddDays(7 * week), zone);

        var (arrived, departed, lost, before) = (new long[count], new long[count], new long[count], 0L);
        foreach (var span in spans)
        {
            if (PlaceOf(span.Opened, bounds) is >= 0 and var came)
                arrived[came]++;
            else if (span.End >= bounds[0])
                before++;
            else
                continue;
            var ended = PlaceOf(span.End, bounds);
            if (span.Solved is not null)
                departed[ended]++;
            else if (ended + 1 < count)
                lost[ended + 1]++;
        }

        var weeks = new FlowWeek[count];
        for (var week = 0; week < count; week++)
        {
            before += arrived[week] - departed[week] - lost[week];
            weeks[week] = new FlowWeek(first.AddDays(7 * week), arrived[week], departed[week], lost[week], before, bounds[week] >= start && bounds[week + 1] <= until);
        }

        return weeks;
    }

    /// <summary>Midnight where the organisation is, or the first moment of a day that has none.</summary>
    public static DateTimeOffset MidnightOf(DateOnly day, TimeZoneInfo zone)
    {
        ArgumentNullException.ThrowIfNull(zone);
        var local = day.ToDateTime(TimeOnly.MinValue);
        while (zone.IsInvalidTime(local))
            local = local.AddMinutes(30);
        return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
    }

    private static DateOnly MondayOf(DateTimeOffset time, TimeZoneInfo zone)
    {
        var day = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time, zone).DateTime);
        return day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
    }

    /// <summary>The week of a moment, negative before the first; a week in which the clock changes is an hour off.</summary>
    private static int PlaceOf(DateTimeOffset time, DateTimeOffset[] bounds)
    {
        if (time < bounds[0])
            return -1;
        var week = Math.Min((int)((time - bounds[0]) / Week), bounds.Length - 2);
        while (week > 0 && time < bounds[week])
            week--;
        while (week < bounds.Length - 2 && time >= bounds[week + 1])
            week++;
        return week;
    }
}
