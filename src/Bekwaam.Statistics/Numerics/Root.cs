namespace Bekwaam.Statistics.Numerics;

/// <summary>Where a function reaches a value.</summary>
internal static class Root
{
    // e^±700 is as small and as large as a double can be worked with.
    private const double farthest = 700;

    /// <summary>Where a tail probability, monotone in t, is as given.</summary>
    /// <param name="probability">Strictly between 0 and 1.</param>
    /// <param name="start">Where to begin.</param>
    /// <param name="rising">Whether it grows with t.</param>
    /// <param name="tail">The tail probability at t and its derivative.</param>
    /// <returns>t by Newton's method on the logarithm, kept within a bracket by halving.</returns>
    public static double OfTail(double probability, double start, bool rising, Func<double, (double Tail, double Slope)> tail)
    {
        var (low, high) = (-farthest, farthest);
        var t = Math.Clamp(start, low, high);
        for (var i = 0; i < 200; i++)
        {
            var (p, slope) = tail(t);
            var over = p - probability;
            if (over is 0)
                break;
            if (over > 0 == rising)
                high = t;
            else
                low = t;
            var next = p > 0 && slope is not 0 ? t - (Math.Log(p / probability) * p / slope) : (low + high) / 2;
            if (!(next > low && next < high))
                next = (low + high) / 2;
            if (Math.Abs(next - t) <= 1e-15 * Math.Max(1, Math.Abs(t)))
                return next;
            t = next;
        }

        return t;
    }

    /// <summary>Where a function that changes sign between two points is 0, by halving with Illinois steps.</summary>
    public static double Between(double low, double high, Func<double, double> function)
    {
        var (atLow, atHigh) = (function(low), function(high));
        var side = 0;
        for (var i = 0; i < 300 && Math.Abs(high - low) > 1e-15 * (Math.Abs(low) + Math.Abs(high)); i++)
        {
            // Every third step halves, so that a flat end cannot hold the search up.
            var t = i % 3 == 2 ? (low + high) / 2 : ((low * atHigh) - (high * atLow)) / (atHigh - atLow);
            if (!(t > low && t < high))
                t = (low + high) / 2;
            var at = function(t);
            if (at is 0)
                return t;
            if ((at > 0) == (atHigh > 0))
            {
                (high, atHigh) = (t, at);
                if (side == 1)
                    atLow /= 2;
                side = 1;
            }
            else
            {
                (low, atLow) = (t, at);
                if (side == -1)
                    atHigh /= 2;
                side = -1;
            }
        }

        return (low + high) / 2;
    }
}
