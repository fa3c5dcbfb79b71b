namespace Bekwaam.Core.Cases.Importing;

/// <summary>What a column of a log holds, from its first rows.</summary>
internal sealed class LogProfile
{
    private readonly int[] fits = new int[TimeFormat.Known.Count];
    private readonly Dictionary<string, int> values = new(StringComparer.Ordinal);
    private int filled;

    public int Different => values.Count;

    /// <summary>Rows for each different value.</summary>
    public double PerValue => values.Count == 0 ? 0 : (double)filled / values.Count;

    /// <summary>Most of it reads as a time, in the best of the ways to write one.</summary>
    public bool IsTime => filled > 0 && fits.Max() * 2 > filled;

    public void Add(string text)
    {
        if (string.IsNullOrWhiteSpace(text))
            return;
        filled++;
        values[text] = values.GetValueOrDefault(text) + 1;
        for (var place = 0; place < fits.Length; place++)
            if (TimeFormat.Known[place].TryRead(text, TimeZoneInfo.Utc, out _))
                fits[place]++;
    }

    /// <summary>The ways to write a time that fit best in all of these columns together; more than one leave in doubt which is the day.</summary>
    public static IReadOnlyList<TimeFormat> Best(IEnumerable<LogProfile> columns)
    {
        var sums = new int[TimeFormat.Known.Count];
        foreach (var column in columns)
            for (var place = 0; place < sums.Length; place++)
                sums[place] += column.fits[place];
        var most = sums.Max();
        return most == 0 ? [] : [.. TimeFormat.Known.Where((_, place) => sums[place] == most)];
    }
}
