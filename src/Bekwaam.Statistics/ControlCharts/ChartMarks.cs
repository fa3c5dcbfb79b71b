namespace Bekwaam.Statistics.ControlCharts;

/// <summary>What people have said about a series: which way is good, when something was changed, what does not count.</summary>
public sealed record ChartMarks
{
    /// <summary>Higher is better, nothing changed, everything counts.</summary>
    public static ChartMarks None { get; } = new();

    /// <summary>Whether a high value is the good side: true for satisfaction, false for complaints.</summary>
    public bool HigherIsBetter { get; init; } = true;

    /// <summary>Points from which the work was done differently: each starts new limits.</summary>
    public IReadOnlyCollection<int> Changes { get; init; } = [];

    /// <summary>Points with a known cause that will not come back: shown, but in no limit and no signal.</summary>
    public IReadOnlyCollection<int> Excluded { get; init; } = [];

    /// <summary>
    /// Whether the rules of Western Electric are looked at too: they find more, and raise more false alarms (with all
    /// four about one in ninety points instead of one in 370).
    /// </summary>
    public bool WesternElectric { get; init; }

    internal bool[] ExcludedOf(int points)
    {
        var excluded = new bool[points];
        foreach (var at in Excluded)
        {
            OneOf(points, at, nameof(Excluded));
            excluded[at] = true;
        }

        return excluded;
    }

    /// <summary>Where each part starts, and the end of the last.</summary>
    internal int[] PartsOf(int points)
    {
        foreach (var at in Changes)
            OneOf(points, at, nameof(Changes));
        return [.. Changes.Append(0).Append(points).Distinct().Order()];
    }

    private static void OneOf(int points, int at, string name)
    {
        if (at < 0 || at >= points)
            throw new ArgumentOutOfRangeException(name, at, "Must be one of the points.");
    }
}
