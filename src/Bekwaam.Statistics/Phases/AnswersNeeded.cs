namespace Bekwaam.Statistics.Phases;

/// <summary>How many answers a wanted margin takes.</summary>
public static class AnswersNeeded
{
    /// <summary>The margin that is planned for, in points on 0–100.</summary>
    public const double Margin = 5;

    /// <summary>The standard deviation taken when nothing was asked yet, in points: usual for satisfaction on 0–100.</summary>
    public const double DefaultDeviation = 25;

    /// <summary>How many answers more than there are.</summary>
    /// <param name="known">What is known now; null when nothing was asked.</param>
    /// <param name="margin">Half the width of the 95% interval that is wanted, in points, above 0.</param>
    /// <returns>
    /// The smallest n with t(n−1)·s/√n ≤ margin, less the answers there are, 0 or more; s is SE·√n of what is known, or
    /// <see cref="DefaultDeviation"/>.
    /// </returns>
    /// <remarks>Source: Cochran (1977), Sampling Techniques, §4.4.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">A margin that is not above 0.</exception>
    public static long More(Estimate? known, double margin = Margin)
    {
        Guard.Positive(margin);
        var deviation = known is { } now ? now.StandardError * Math.Sqrt(now.N) : DefaultDeviation;
        var z = Quantile.Normal(.95) * deviation / margin;
        var n = Math.Max(2, (long)Math.Ceiling(z * z));
        // Student's quantile asks for a few more than the normal one; fifty settle it for any deviation on 0–100.
        while (Quantile.Student(n - 1, .95) * deviation > margin * Math.Sqrt(n))
            n++;
        return Math.Max(0, n - (known?.N ?? 0));
    }
}
