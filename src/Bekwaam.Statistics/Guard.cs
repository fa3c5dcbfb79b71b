using System.Runtime.CompilerServices;

namespace Bekwaam.Statistics;

/// <summary>Refuses what no method here has an answer for, naming the argument.</summary>
internal static class Guard
{
    public static void Count(long value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        ArgumentOutOfRangeException.ThrowIfNegative(value, name);

    public static void AtLeastOne(long value, [CallerArgumentExpression(nameof(value))] string? name = null) =>
        ArgumentOutOfRangeException.ThrowIfLessThan(value, 1, name);

    public static void PartOf(long part, long whole, [CallerArgumentExpression(nameof(part))] string? name = null)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(part, name);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(part, whole, name);
    }

    public static void Finite(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!double.IsFinite(value))
            throw new ArgumentOutOfRangeException(name, value, "Must be a finite number.");
    }

    public static void NotNegative(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!double.IsFinite(value) || value < 0)
            throw new ArgumentOutOfRangeException(name, value, "Must be a finite number of at least 0.");
    }

    public static void Positive(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!double.IsFinite(value) || value <= 0)
            throw new ArgumentOutOfRangeException(name, value, "Must be a finite number above 0.");
    }

    public static void Within(
        double value, double low, double high, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value >= low && value <= high))
            throw new ArgumentOutOfRangeException(name, value, $"Must be a number from {low} to {high}.");
    }

    /// <summary>Strictly between 0 and 1.</summary>
    public static void Confidence(double value, [CallerArgumentExpression(nameof(value))] string? name = null)
    {
        if (!(value is > 0 and < 1))
            throw new ArgumentOutOfRangeException(name, value, "Must be a number between 0 and 1.");
    }
}
