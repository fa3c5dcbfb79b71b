namespace Bekwaam.Statistics.Numerics;

/// <summary>The beta distribution and what is made of it: tails and quantiles to about thirteen digits.</summary>
internal static class IncompleteBeta
{
    private const double tiny = 1e-300;

    /// <summary>I_x(a, b): the probability below x for Beta(a, b).</summary>
    public static double Lower(double a, double b, double x) => Lower(a, b, x, 1 - x);

    /// <summary>As <see cref="Lower(double, double, double)"/> where 1 − x is known with digits of its own.</summary>
    public static double Lower(double a, double b, double x, double y)
    {
        if (x <= 0)
            return 0;
        if (y <= 0)
            return 1;
        return x * (a + b + 2) < a + 1 ? Fraction(a, b, x, y) : 1 - Fraction(b, a, y, x);
    }

    /// <summary>The value below which Beta(a, b) lies with this probability.</summary>
    public static double LowerQuantile(double a, double b, double probability) =>
        Logistic(LowerLogit(a, b, probability));

    /// <summary>The value above which Beta(a, b) lies with this probability.</summary>
    public static double UpperQuantile(double a, double b, double probability) =>
        Logistic(-LowerLogit(b, a, probability));

    /// <summary>ln(x/(1 − x)) of the lower quantile: odds, with all their digits where x is next to 0 or 1.</summary>
    public static double LowerLogit(double a, double b, double probability) => Root.OfTail(
        probability,
        Math.Log(a / b),
        true,
        t =>
        {
            var (x, y) = (Logistic(t), Logistic(-t));
            return (Lower(a, b, x, y), Density(a, b, x, y));
        });

    /// <summary>The two-sided p-value of Student's t.</summary>
    public static double StudentTwoSided(double t, double degreesOfFreedom) =>
        Lower(degreesOfFreedom / 2, .5, degreesOfFreedom / (degreesOfFreedom + (t * t)), t * t / (degreesOfFreedom + (t * t)));

    /// <summary>The t that is passed on either side with this probability in all.</summary>
    public static double StudentQuantile(double twoSided, double degreesOfFreedom) =>
        Math.Sqrt(degreesOfFreedom * Math.Exp(-LowerLogit(degreesOfFreedom / 2, .5, twoSided)));

    private static double Logistic(double t) => t < 0 ? Math.Exp(t) / (1 + Math.Exp(t)) : 1 / (1 + Math.Exp(-t));

    /// <summary>x^a·y^b/B(a, b): the density over the logit.</summary>
    private static double Density(double a, double b, double x, double y) =>
        Stirling.Binomial(a, a + b, x, y) * a * b / (a + b);

    // Lentz's method for the continued fraction of I_x(a, b).
    private static double Fraction(double a, double b, double x, double y)
    {
        var (c, d) = (1d, 1 / NotZero(1 - ((a + b) * x / (a + 1))));
        var h = d;
        for (var m = 1; m < 10_000_000; m++)
        {
            var even = m * (b - m) * x / ((a + (2 * m) - 1) * (a + (2 * m)));
            d = 1 / NotZero(1 + (even * d));
            c = NotZero(1 + (even / c));
            h *= d * c;
            var odd = -(a + m) * (a + b + m) * x / ((a + (2 * m)) * (a + (2 * m) + 1));
            d = 1 / NotZero(1 + (odd * d));
            c = NotZero(1 + (odd / c));
            h *= d * c;
            if (Math.Abs((d * c) - 1) < 2e-16)
                break;
        }

        return Math.Min(1, Density(a, b, x, y) * h / a);
    }

    private static double NotZero(double value) => Math.Abs(value) < tiny ? tiny : value;
}
