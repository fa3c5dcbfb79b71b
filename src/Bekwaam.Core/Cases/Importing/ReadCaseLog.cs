namespace Bekwaam.Core.Cases.Importing;

/// <summary>Reads a file into cases. What cannot be is refused by row; everything else is taken over, in whatever order it stands.</summary>
internal sealed class ReadCaseLog
{
    /// <summary>What a log says of an event that is not the end of its activity (XES, lifecycle:transition).</summary>
    private static readonly HashSet<string> Unfinished = new(StringComparer.OrdinalIgnoreCase)
    {
        "schedule", "assign", "reassign", "start", "suspend", "resume", "begin", "scheduled", "assigned", "started", "suspended", "resumed",
    };

    private readonly LogMap map;
    private readonly LogTimes times;
    private readonly int @case, activity, lifecycle, resource, subject, kind, customer;

    private ReadCaseLog(LogFile file, LogMap map, LogTimes times)
    {
        (this.map, this.times) = (map, times);
        (@case, activity, lifecycle, resource) = (file.PlaceOf(map.Columns.Case), file.PlaceOf(map.Columns.Activity), file.PlaceOf(map.Columns.Lifecycle), file.PlaceOf(map.Columns.Resource));
        (subject, kind, customer) = (file.PlaceOf(map.Columns.Subject), file.PlaceOf(map.Columns.Kind), file.PlaceOf(map.Columns.Customer));
    }

    /// <param name="file">The file.</param>
    /// <param name="map">With a format of its times.</param>
    /// <param name="now">What lies after it has not happened.</param>
    /// <param name="cancel">Stops the reading.</param>
    public static async Task<Outcome<CaseLog>> RunAsync(LogFile file, LogMap map, DateTimeOffset now, CancellationToken cancel)
    {
        if (CheckLogMap.Refuse(file, map) is { } refusal)
            return refusal;
        var reader = new ReadCaseLog(file, map, new LogTimes(file, map, now));
        var log = new CaseLog();
        await foreach (var row in file.ReadAsync(cancel))
        {
            log.Rows++;
            if (row.Broken is { } broken)
                log.Refusals.Add(row, null, broken);
            else if (map.Layout is LogLayout.Cases)
                reader.TakeCase(log, row);
            else
                reader.TakeEvent(log, row);
        }

        var judge = new JudgeCase(log, map);
        if (map.Layout is LogLayout.Events)
            foreach (var one in log.Cases.Values)
                judge.Run(one);
        return log;
    }

    private void TakeEvent(CaseLog log, LogRow row)
    {
        if (KeyOf(log, row) is not { } key)
            return;
        if (At(row, activity) is not { Length: > 0 } done)
        {
            log.Refusals.Add(row, map.Columns.Activity, new Reason("The row names no activity."));
            return;
        }

        if (!times.TryEvent(row, out var began, out var at, out var place, out var refusal))
        {
            log.Refusals.Add(row, place, refusal!);
            return;
        }

        if (!log.Cases.TryGetValue(key, out var one))
            log.Cases[key] = one = new LogCase(key, row.Line);
        log.Saw(began ?? at);
        log.Saw(at);
        log.Events++;
        var open = lifecycle >= 0 && Unfinished.Contains(At(row, lifecycle)!);
        one.Events.Add(new LogEvent(at, began, log.ActivityOf(done), log.ResourceOf(At(row, resource) ?? ""), open || (began == at && times.HasNoEnd(row)), row.Line));
        Describe(one, row);
    }

    private void TakeCase(CaseLog log, LogRow row)
    {
        if (KeyOf(log, row) is not { } key)
            return;
        if (log.Cases.TryGetValue(key, out var there))
        {
            log.Refusals.Add(row, map.Columns.Case, new Reason("The case stands in row {0} already.", there.Line));
            return;
        }

        if (!times.TryCase(row, out var opened, out var answered, out var solved, out var place, out var refusal))
        {
            log.Refusals.Add(row, place, refusal!);
            return;
        }

        var one = log.Cases[key] = new LogCase(key, row.Line) { Opened = opened, FirstAnswer = answered, Solved = solved, Changed = solved ?? answered ?? opened };
        one.Resource = log.ResourceOf(At(row, resource) ?? "");
        log.Events++;
        log.Saw(opened);
        log.Saw(answered ?? opened);
        log.Saw(one.Changed);
        Describe(one, row);
    }

    private string? KeyOf(CaseLog log, LogRow row)
    {
        var key = At(row, @case)!.Replace("\0", "", StringComparison.Ordinal);
        if (key.Length is > 0 and <= CheckLogMap.LongestKey)
            return key;
        log.Refusals.Add(row, map.Columns.Case, key.Length == 0 ? new Reason("The row names no case.") : new Reason("What the case is called is longer than {0} characters.", CheckLogMap.LongestKey));
        return null;
    }

    private void Describe(LogCase one, LogRow row)
    {
        one.Subject = Said(one.Subject, row, subject);
        one.Kind = Said(one.Kind, row, kind);
        one.Customer = Said(one.Customer, row, customer);
    }

    private static string? Said(string? before, LogRow row, int place) => before ?? (At(row, place) is { Length: > 0 } text ? text.Replace("\0", "", StringComparison.Ordinal) : null);

    private static string? At(LogRow row, int place) => place < 0 ? null : row.Cells[place].Trim();
}
