namespace Bekwaam.Core.Settings.Hours;

/// <summary>
/// Counts time in which one is open. Times on the wall become moments first, so that a night in which the clock is changed
/// lasts as long as it does: a time that does not exist is as much later, and of one that comes twice the opening takes the
/// first and the closing the last.
/// </summary>
/// <param name="hours">When one is open.</param>
/// <param name="zone">Where.</param>
public sealed class BusinessClock(OpeningHours hours, TimeZoneInfo zone)
{
    /// <summary>Beyond this, hours that do not come are called never.</summary>
    private const int DaysAhead = 5 * 366;

    private static readonly Reason Never = new Reason("These opening hours are never open, or not for years.");

    public OpeningHours Hours => hours;

    public TimeZoneInfo Zone => zone;

    public bool IsOpen(DateTimeOffset at) => Opened(at).TakeWhile(span => span.From <= at).Any(span => at < span.Until);

    /// <summary>When it next opens: now, when it is open.</summary>
    public Outcome<DateTimeOffset> NextOpening(DateTimeOffset from)
    {
        foreach (var span in Opened(from))
            return span.From > from ? span.From : from;
        return Never;
    }

    /// <summary>When it next closes; of who never closes, as far as one looks ahead.</summary>
    public Outcome<DateTimeOffset> NextClosing(DateTimeOffset from)
    {
        DateTimeOffset? closing = null;
        foreach (var span in Opened(from))
        {
            if (closing is { } before && span.From > before)
                return before;
            closing = span.Until;
        }

        return closing is { } last ? last : Never;
    }

    /// <summary>When so much opening time has passed. From outside opening hours it begins to run at the next opening.</summary>
    /// <exception cref="ArgumentOutOfRangeException">A negative time.</exception>
    public Outcome<DateTimeOffset> Add(DateTimeOffset from, TimeSpan open)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(open, TimeSpan.Zero);
        foreach (var span in Opened(from))
        {
            var start = span.From > from ? span.From : from;
            if (open <= span.Until - start)
                return start + open;
            open -= span.Until - start;
        }

        return Never;
    }

    /// <summary>Opening time between two moments; none when they stand the other way round.</summary>
    public TimeSpan Between(DateTimeOffset from, DateTimeOffset until)
    {
        var open = TimeSpan.Zero;
        foreach (var span in Opened(from, until))
        {
            var (start, end) = (span.From > from ? span.From : from, span.Until < until ? span.Until : until);
            if (end > start)
                open += end - start;
        }

        return open;
    }

    /// <summary>Spans that end after a moment, as moments in UTC, in order; none reaches into the next, though they may touch.</summary>
    private IEnumerable<(DateTimeOffset From, DateTimeOffset Until)> Opened(DateTimeOffset from, DateTimeOffset? until = null)
    {
        var first = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(from, zone).DateTime).AddDays(-1);
        var last = until is { } end ? DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(end, zone).DateTime) : first.AddDays(DaysAhead);
        var reached = from;
        for (var day = first; day <= last; day = day.AddDays(1))
        {
            foreach (var span in hours.On(day))
            {
                var (opens, closes) = (Moment(day, span.From, opening: true), Moment(day, span.Until, opening: false));
                if (closes <= reached)
                    continue;
                // Over midnight one day's hours can reach into the next day's.
                yield return (opens > reached ? opens : reached, closes);
                reached = closes;
            }
        }
    }

    private DateTimeOffset Moment(DateOnly day, int minutes, bool opening)
    {
        var local = day.ToDateTime(TimeOnly.MinValue).AddMinutes(minutes);
        if (zone.IsInvalidTime(local))
            return new DateTimeOffset(local, zone.GetUtcOffset(local.AddHours(-3))).ToUniversalTime();
        if (!zone.IsAmbiguousTime(local))
            return new DateTimeOffset(local, zone.GetUtcOffset(local)).ToUniversalTime();
        var offsets = zone.GetAmbiguousTimeOffsets(local);
        return new DateTimeOffset(local, opening ? offsets.Max() : offsets.Min()).ToUniversalTime();
    }
}
