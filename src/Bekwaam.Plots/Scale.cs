namespace Bekwaam.Plots;

/// <summary>A straight mapping of values to 0–100 per cent of a length, and round values to mark on it.</summary>
internal readonly record struct Scale
{
    // Far beyond anything measured; keeps differences finite.
    private const double Limit = 1e15;

    public Scale(double from, double to)
    {
        (from, to) = (Tame(from), Tame(to));
        if (from > to)
            (from, to) = (to, from);
        var room = Math.Max(Math.Abs(from), 1) * 1e-9;
        (From, To) = to - from > room ? (from, to) : (from - Math.Max(.5, room), to + Math.Max(.5, room));
    }

    public double From { get; }

    public double To { get; }

    /// <summary>The scale that holds all finite values, with a little air, ending on round values.</summary>
    public static Scale Around(IEnumerable<double> values)
    {
        var (low, high) = (double.PositiveInfinity, double.NegativeInfinity);
        foreach (var value in values.Where(double.IsFinite))
            (low, high) = (Math.Min(low, value), Math.Max(high, value));
        if (low > high)
            return new Scale(0, 1);
        var tight = new Scale(low, high);
        var step = tight.Step(5);
        return new Scale(Math.Floor(tight.From / step) * step, Math.Ceiling(tight.To / step) * step);
    }

    /// <summary>Where a value lies, 0 to 100; what is beyond the ends lies at the end.</summary>
    public double Percent(double value) => Math.Clamp(100 * (Tame(value) - From) / (To - From), 0, 100);

    /// <summary>Round values (1, 2 or 5 times a power of ten apart), about as many as asked.</summary>
    public IEnumerable<double> Ticks(int about)
    {
        var step = Step(about);
        var first = Math.Ceiling(From / step - 1e-9);
        for (var i = 0; i <= 4 * about && (first + i) * step <= To + step * 1e-9; i++)
            yield return (first + i) * step + 0;
    }

    private double Step(int about)
    {
        var raw = (To - From) / Math.Max(1, about);
        var power = Math.Pow(10, Math.Floor(Math.Log10(raw)));
        return (raw / power) switch { <= 1 => power, <= 2 => 2 * power, <= 5 => 5 * power, _ => 10 * power };
    }

    private static double Tame(double value) => double.IsNaN(value) ? 0 : Math.Clamp(value, -Limit, Limit);
}
