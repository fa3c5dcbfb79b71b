namespace Bekwaam.Demo;

/// <summary>A calendar quarter of the demo, up to today.</summary>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day, or today in the current quarter.</param>
internal readonly record struct DemoQuarter(DateOnly First, DateOnly Last)
{
    public const int Count = 6;

    public int Number => ((First.Month - 1) / 3) + 1;

    /// <summary>As file names have it: 2026-3.</summary>
    public string Label => $"{First.Year}-{Number}";

    /// <summary>The six quarters that end today, oldest first.</summary>
    public static DemoQuarter[] Until(DateOnly today)
    {
        var current = new DateOnly(today.Year, ((today.Month - 1) / 3 * 3) + 1, 1);
        return [.. Enumerable.Range(1 - Count, Count)
            .Select(back => current.AddMonths(3 * back))
            .Select(first => new DemoQuarter(first, Min(first.AddMonths(3).AddDays(-1), today)))];
    }

    /// <summary>Days on which customers are visited and answer.</summary>
    public IEnumerable<DateOnly> WorkingDays()
    {
        for (var day = First; day <= Last; day = day.AddDays(1))
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) || First == Last)
                yield return day;
    }

    private static DateOnly Min(DateOnly a, DateOnly b) => a < b ? a : b;
}
