namespace Bekwaam.Statistics.Numerics;

/// <summary>The gamma and chi-square distributions: tails and quantiles to about thirteen digits.</summary>
internal static class IncompleteGamma
{
    private const double tiny = 1e-300;

    /// <summary>P(a, x): the probability below x for Gamma(a, 1).</summary>
    public static double Lower(double a, double x) => x <= 0 ? 0 : x < a + 1 ? Series(a, x) : 1 - Fraction(a, x);

    /// <summary>Q(a, x): the probability above x.</summary>
    public static double Upper(double a, double x) => x <= 0 ? 1 : x < a + 1 ? 1 - Series(a, x) : Fraction(a, x);

    /// <summary>The value below which Gamma(a, 1) lies with this probability.</summary>
    public static double LowerQuantile(double a, double probability) =>
        Quantile(a, probability, true, u => (Lower(a, u), Stirling.Poisson(a, u) * a));

    /// <summary>The value above which Gamma(a, 1) lies with this probability.</summary>
    public static double UpperQuantile(double a, double probability) =>
        Quantile(a, probability, false, u => (Upper(a, u), -Stirling.Poisson(a, u) * a));

    /// <summary>P(χ² above x).</summary>
    public static double ChiSquareAbove(double x, double degreesOfFreedom) => Upper(degreesOfFreedom / 2, x / 2);

    /// <summary>The value that χ² passes with this probability.</summary>
    public static double ChiSquareQuantile(double above, double degreesOfFreedom) =>
        2 * UpperQuantile(degreesOfFreedom / 2, above);

    // In ln x the tails are smooth, and no value is too small for its digits.
    private static double Quantile(double a, double probability, bool rising, Func<double, (double, double)> tail) =>
        Math.Exp(Root.OfTail(probability, Math.Log(a), rising, t => tail(Math.Exp(t))));

    private static double Series(double a, double x)
    {
        var (sum, term) = (1d, 1d);
        for (var k = a + 1; term > sum * 1e-17; k++)
        {
            term *= x / k;
            sum += term;
        }

        return Math.Min(1, Stirling.Poisson(a, x) * sum);
    }

    // Lentz's method for the continued fraction of Q(a, x).
    private static double Fraction(double a, double x)
    {
        var b = x + 1 - a;
        var (c, d) = (1 / tiny, 1 / b);
        var h = d;
        for (var i = 1; i < 10_000_000; i++)
        {
            var an = -i * (i - a);
            b += 2;
            d = 1 / NotZero((an * d) + b);
            c = NotZero(b + (an / c));
            h *= d * c;
            if (Math.Abs((d * c) - 1) < 2e-16)
                break;
        }

        return Math.Min(1, Stirling.Poisson(a, x) * a * h);
    }

    private static double NotZero(double value) => Math.Abs(value) < tiny ? tiny : value;
}
