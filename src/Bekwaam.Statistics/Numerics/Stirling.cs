using MathNet.Numerics;

namespace Bekwaam.Statistics.Numerics;

/// <summary>
/// Poisson and binomial probabilities for counts of any size, whole or not, without the loss of digits that differences
/// of large logarithms bring.
/// </summary>
/// <remarks>Source: Loader (2000), Fast and Accurate Computation of Binomial Probabilities.</remarks>
internal static class Stirling
{
    /// <summary>e^−m·m^x/Γ(x + 1) for x ≥ 0 and m ≥ 0.</summary>
    public static double Poisson(double x, double m)
    {
        if (m is 0)
            return x is 0 ? 1 : 0;
        return x is 0 ? Math.Exp(-m) : Math.Exp(-Error(x) - Deviance(x, m)) / Math.Sqrt(2 * Math.PI * x);
    }

    /// <summary>Γ(n + 1)/(Γ(x + 1)Γ(n − x + 1))·p^x·q^(n−x) for 0 ≤ x ≤ n and q = 1 − p.</summary>
    public static double Binomial(double x, double n, double p, double q)
    {
        var rest = n - x;
        if (p is 0 || q is 0)
            return (p is 0 ? x : rest) is 0 ? 1 : 0;
        if (x is 0)
            return Math.Exp(p < .1 ? n * SpecialFunctions.Log1p(-p) : n * Math.Log(q));
        if (rest is 0)
            return Math.Exp(q < .1 ? n * SpecialFunctions.Log1p(-q) : n * Math.Log(p));
        var log = Error(n) - Error(x) - Error(rest) - Deviance(x, n * p) - Deviance(rest, n * q);
        return Math.Exp(log) * Math.Sqrt(n / (2 * Math.PI * x * rest));
    }

    /// <summary>ln Γ(x + 1) − [(x + ½)ln x − x + ½ln 2π].</summary>
    private static double Error(double x)
    {
        if (x < 16)
            return SpecialFunctions.GammaLn(x + 1) - ((x + .5) * Math.Log(x)) + x - (.5 * Math.Log(2 * Math.PI));
        var xx = x * x;
        return ((1d / 12) - (((1d / 360) - (((1d / 1260) - (((1d / 1680) - (1d / 1188 / xx)) / xx)) / xx)) / xx)) / x;
    }

    /// <summary>x ln(x/m) + m − x.</summary>
    private static double Deviance(double x, double m)
    {
        if (Math.Abs(x - m) >= .1 * (x + m))
            return (x * Math.Log(x / m)) + m - x;
        var v = (x - m) / (x + m);
        var sum = (x - m) * v;
        var term = 2 * x * v;
        for (var j = 3; ; j += 2)
        {
            term *= v * v;
            var next = sum + (term / j);
            if (next.Equals(sum))
                return next;
            sum = next;
        }
    }
}
