namespace Bekwaam.Core.Cases.Importing;

/// <summary>Reads the times of a row, and says what is impossible about them.</summary>
internal sealed class LogTimes(LogFile file, LogMap map, DateTimeOffset now)
{
    private readonly TimeFormat format = TimeFormat.Find(map.Times!)!;
    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(map.Zone);
    private readonly int time = file.PlaceOf(map.Columns.Time), start = file.PlaceOf(map.Columns.Start);
    private readonly int opened = file.PlaceOf(map.Columns.Opened), answer = file.PlaceOf(map.Columns.FirstAnswer), solved = file.PlaceOf(map.Columns.Solved);

    // Clocks differ by zone and by fault: a day's grace.
    private readonly DateTimeOffset latest = now.AddDays(1);

    /// <summary>Only the beginning is known of what was done in this row.</summary>
    public bool HasNoEnd(LogRow row) => start >= 0 && string.IsNullOrWhiteSpace(row.Cells[time]);

    public bool TryEvent(LogRow row, out DateTimeOffset? began, out DateTimeOffset at, out string? place, out Reason? refusal)
    {
        at = default;
        began = null;
        (place, refusal) = (map.Columns.Time, null);
        if (start >= 0 && !TryMaybe(row, start, out began, out refusal))
        {
            place = map.Columns.Start;
            return false;
        }

        if (!TryMaybe(row, time, out var done, out refusal))
            return false;
        if (done is null && began is null)
            refusal = new Reason("The row has no time.");
        else if (done < began)
            refusal = new Reason("The row ends before it begins.");
        at = done ?? began ?? default;
        return refusal is null;
    }

    public bool TryCase(LogRow row, out DateTimeOffset open, out DateTimeOffset? answered, out DateTimeOffset? done, out string? place, out Reason? refusal)
    {
        (open, answered, done, place) = (default, null, null, map.Columns.Opened);
        if (!TryMaybe(row, opened, out var begin, out refusal))
            return false;
        if (begin is null)
        {
            refusal = new Reason("The row has no time.");
            return false;
        }

        open = begin.Value;
        place = map.Columns.FirstAnswer;
        if (!TryMaybe(row, answer, out answered, out refusal))
            return false;
        if (answered < open)
        {
            refusal = new Reason("The case was answered before it was opened.");
            return false;
        }

        place = map.Columns.Solved;
        if (!TryMaybe(row, solved, out done, out refusal))
            return false;
        if (done < open)
            refusal = new Reason("The case was solved before it was opened.");
        return refusal is null;
    }

    /// <returns>False when something stands there that is no possible time.</returns>
    private bool TryMaybe(LogRow row, int place, out DateTimeOffset? at, out Reason? refusal)
    {
        (at, refusal) = (null, null);
        if (place < 0 || string.IsNullOrWhiteSpace(row.Cells[place]))
            return true;
        var text = row.Cells[place];
        if (!format.TryRead(text, zone, out var read))
            refusal = new Reason("“{0}” is no time written as {1}.", text.Length > 40 ? text[..40] + "…" : text, format.Name);
        else if (read < DateTimeOffset.UnixEpoch)
            refusal = new Reason("“{0}” lies before 1970.", text);
        else if (read > latest)
            refusal = new Reason("“{0}” lies in the future.", text);
        else
            at = read;
        return refusal is null;
    }
}
