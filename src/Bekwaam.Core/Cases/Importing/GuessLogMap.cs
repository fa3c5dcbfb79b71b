namespace Bekwaam.Core.Cases.Importing;

/// <summary>An activity of a log with how often a case ends in it.</summary>
/// <param name="Name">As the log calls it.</param>
/// <param name="Cases">Cases in which it was done.</param>
/// <param name="Last">Of those, how many have it as their last event.</param>
public sealed record ActivityShare(string Name, long Cases, long Last)
{
    public double Share => Cases == 0 ? 0 : (double)Last / Cases;
}

/// <summary>What was made of a file at first sight.</summary>
/// <param name="Map">As well as it could be guessed.</param>
/// <param name="Activities">In the order of how many cases end in them; empty for a file with a row a case.</param>
/// <param name="Ambiguous">Days and months could be the other way round.</param>
public sealed record LogGuess(LogMap Map, IReadOnlyList<ActivityShare> Activities, bool Ambiguous);

/// <summary>Guesses from the names and contents of its columns what a file with cases is.</summary>
internal static class GuessLogMap
{
    private const int ProfiledRows = 5_000;
    private const double Always = .98;
    private const double NearlyAlways = .7;
    private const double OftenWithName = .4;

    public static async Task<LogGuess> RunAsync(LogFile file, string zone, DateTimeOffset now, CancellationToken cancel)
    {
        var profiles = await ProfileAsync(file, cancel);
        var columns = GuessLogColumns.Run(file.Names, profiles, out var layout);
        var map = new LogMap { Layout = layout, Columns = columns, Zone = zone };
        var used = map.Columns.Named.Where(pair => pair.Role is nameof(LogColumns.Time) or nameof(LogColumns.Start) or nameof(LogColumns.Opened) or nameof(LogColumns.FirstAnswer) or nameof(LogColumns.Solved))
            .Select(pair => file.PlaceOf(pair.Name)).ToList();
        var formats = LogProfile.Best(used.Select(place => profiles[place]));
        var ambiguous = formats.Count > 1;
        if (ambiguous)
            (formats, ambiguous) = await DecideAsync(file, used, formats, now, cancel);
        map = map with { Times = formats.Count == 0 ? null : formats[0].Name };
        var shares = await ActivitiesAsync(file, map, now, cancel);
        return new LogGuess(map with { Close = Closing(shares) }, shares, ambiguous);
    }

    /// <summary>Each activity with how often cases end in it; none where the map does not fit the file yet.</summary>
    public static async Task<IReadOnlyList<ActivityShare>> ActivitiesAsync(LogFile file, LogMap map, DateTimeOffset now, CancellationToken cancel)
    {
        var read = map.Layout is LogLayout.Events ? await ReadCaseLog.RunAsync(file, map with { Close = [] }, now, cancel) : new Reason("The file is empty.");
        if (!read.Done)
            return [];
        var log = read.Value;
        var (cases, last, seen) = (new long[log.Activities.Count], new long[log.Activities.Count], new HashSet<int>());
        foreach (var one in log.Cases.Values)
        {
            seen.Clear();
            foreach (var done in one.Events)
                if (!done.Unfinished && seen.Add(done.Activity))
                    cases[done.Activity]++;
        }

        // What stands alone at the end of its case tells most; of what was done in the last second together, what else ends cases came last.
        foreach (var one in log.Cases.Values.Where(one => one.Events.Count == 1 || one.Events[^2].At < one.Events[^1].At))
            if (!one.Events[^1].Unfinished)
                last[one.Events[^1].Activity]++;
        long[] alone = [.. last];
        foreach (var one in log.Cases.Values.Where(one => one.Events.Count > 1 && one.Events[^2].At == one.Events[^1].At))
            if (one.Events.Where(e => e.At == one.Events[^1].At && !e.Unfinished).Select(e => e.Activity).OrderByDescending(a => IsCalledClosing(log.Activities[a])).ThenByDescending(a => alone[a]).FirstOrDefault(-1) is >= 0 and var end)
                last[end]++;
        return [.. log.Activities.Select((name, place) => new ActivityShare(name, cases[place], last[place])).OrderByDescending(a => a.Last).ThenByDescending(a => a.Cases)];
    }

    /// <summary>Those that nearly always end their case, or often do and are called so; when there are none, the one in which most cases end.</summary>
    private static List<string> Closing(IReadOnlyList<ActivityShare> shares)
    {
        var all = shares.Sum(a => a.Last);
        var called = shares.Where(a => a.Last * 500 >= all && a.Share >= OftenWithName && IsCalledClosing(a.Name)).ToList();
        // Where the log speaks for itself, what else came last was only the end of what was seen, unless it always is.
        var always = called.Count > 0 ? Always : NearlyAlways;
        var chosen = shares.Where(a => called.Contains(a) || (a.Last * 500 >= all && a.Share >= always)).Select(a => a.Name).ToList();
        return chosen.Count > 0 || shares.Count == 0 || shares[0].Last * 2 < all ? chosen : [shares[0].Name];
    }

    private static bool IsCalledClosing(string name)
    {
        var folded = LogNames.Fold(name);
        return LogNames.Closing.Any(word => folded.Contains(word, StringComparison.Ordinal));
    }

    private static async Task<LogProfile[]> ProfileAsync(LogFile file, CancellationToken cancel)
    {
        var profiles = file.Names.Select(_ => new LogProfile()).ToArray();
        var rows = 0;
        await foreach (var row in file.ReadAsync(cancel))
        {
            if (row.Broken is not null)
                continue;
            for (var place = 0; place < profiles.Length; place++)
                profiles[place].Add(row.Cells[place]);
            if (++rows == ProfiledRows)
                break;
        }

        return profiles;
    }

    /// <summary>Days above twelve, anywhere in the file, tell the day from the month; otherwise what would lie in the future is the wrong way round.</summary>
    private static async Task<(IReadOnlyList<TimeFormat> Formats, bool Ambiguous)> DecideAsync(
        LogFile file, IReadOnlyList<int> used, IReadOnlyList<TimeFormat> formats, DateTimeOffset now, CancellationToken cancel)
    {
        var (fits, future) = (new long[formats.Count], new long[formats.Count]);
        await foreach (var row in file.ReadAsync(cancel))
            foreach (var place in used.Where(place => place < row.Cells.Length && row.Broken is null))
                for (var format = 0; format < formats.Count; format++)
                    if (formats[format].TryRead(row.Cells[place], TimeZoneInfo.Utc, out var at))
                    {
                        fits[format]++;
                        future[format] += at > now.AddDays(1) ? 1 : 0;
                    }

        int[] order = [.. Enumerable.Range(0, formats.Count).OrderByDescending(f => fits[f] - future[f])];
        var tie = order.Length > 1 && fits[order[0]] - future[order[0]] == fits[order[1]] - future[order[1]];
        return ([formats[order[0]]], tie);
    }
}
