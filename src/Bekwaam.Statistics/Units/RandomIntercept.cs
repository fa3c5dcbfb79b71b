namespace Bekwaam.Statistics.Units;

/// <summary>
/// How much units (employees, branches) differ beyond chance: score = mean + unit + rest, estimated by restricted maximum
/// likelihood (REML), for units of any size.
/// </summary>
/// <param name="Mean">The mean over units, each counted by what it tells.</param>
/// <param name="VarianceBetween">Variance between units, squared units of the score; exactly 0 when chance explains all.</param>
/// <param name="VarianceWithin">Variance within units.</param>
/// <param name="Deviations">
/// Per unit, in the order given, how far it is thought to lie from the mean: best linear unbiased prediction, which draws
/// small units towards the mean.
/// </param>
/// <remarks>
/// With λ = σ²between/σ²within and wᵢ = nᵢ/(1 + nᵢλ) the profiled restricted log-likelihood is
/// −½[(N−1) ln(Q/(N−1)) + Σ ln(1 + nᵢλ) + ln Σwᵢ], Q = Σ squares within + Σwᵢ(meanᵢ − μ)², μ = Σwᵢmeanᵢ/Σwᵢ; it is
/// searched over ln λ and compared with λ = 0. Deviations are nᵢλ/(1 + nᵢλ)·(meanᵢ − μ). Source: Patterson &amp; Thompson
/// (1971), Biometrika 58; Robinson (1991), Statistical Science 6.
/// </remarks>
public sealed record RandomIntercept(
    double Mean, double VarianceBetween, double VarianceWithin, IReadOnlyList<double> Deviations)
{
    // ln λ from e^-14 to e^14: a spread a thousandth to a thousandfold of the noise within.
    private const double farthest = 14;
    private const double stride = .25;

    /// <summary>Estimates the model.</summary>
    /// <param name="units">Per unit its n, mean and squares within.</param>
    /// <param name="step">
    /// The smallest difference between two scores, above 0: the variance within is taken to be at least step²/N, so that
    /// scores that are all alike within units are not taken for certain.
    /// </param>
    /// <returns>The estimate, or null when nothing can be told: fewer than two units, or one score each.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A unit without n, mean or squares, or a step that is not above 0.</exception>
    public static RandomIntercept? Fit(ReadOnlySpan<UnitScore> units, double step)
    {
        UnitScore.Check(units);
        Guard.Positive(step);
        var data = new Data(units.ToArray(), step);
        if (!data.CanTell)
            return null;
        var best = 0d;
        var highest = data.LogLikelihood(0);
        // A hair's advantage is rounding: nothing between units then, and said to be exactly nothing.
        var hair = 1e-9 * Math.Max(1, Math.Abs(highest));
        var peak = double.NaN;
        for (var at = -farthest; at <= farthest; at += stride)
        {
            var here = data.LogLikelihood(Math.Exp(at));
            if (here > highest + hair)
                (highest, peak) = (here, at);
        }

        if (!double.IsNaN(peak))
            best = Math.Exp(Climb(data, peak - stride, peak + stride));
        var (mean, within) = data.At(best);
        return new RandomIntercept(mean, best * within, within, data.Deviations(best, mean));
    }

    /// <summary>Golden section: the top between two points, to the last digits that the likelihood can tell apart.</summary>
    private static double Climb(Data data, double low, double high)
    {
        const double golden = .6180339887498949;
        var (left, right) = (high - (golden * (high - low)), low + (golden * (high - low)));
        var (atLeft, atRight) = (data.LogLikelihood(Math.Exp(left)), data.LogLikelihood(Math.Exp(right)));
        while (high - low > 1e-9)
        {
            if (atLeft > atRight)
            {
                (high, right, atRight) = (right, left, atLeft);
                left = high - (golden * (high - low));
                atLeft = data.LogLikelihood(Math.Exp(left));
            }
            else
            {
                (low, left, atLeft) = (left, right, atRight);
                right = low + (golden * (high - low));
                atRight = data.LogLikelihood(Math.Exp(right));
            }
        }

        return (low + high) / 2;
    }

    private sealed class Data
    {
        private readonly UnitScore[] units;
        private readonly long n;
        private readonly double squaresWithin;

        public Data(UnitScore[] units, double step)
        {
            this.units = units;
            foreach (var unit in units)
            {
                n += unit.N;
                squaresWithin += unit.SquaresWithin;
            }

            if (CanTell)
                squaresWithin = Math.Max(squaresWithin, step * step * (n - units.Length) / n);
        }

        public bool CanTell => units.Length > 1 && n > units.Length;

        public (double Mean, double Within) At(double ratio)
        {
            var (mean, squares, _, _) = Sums(ratio);
            return (mean, squares / (n - 1));
        }

        public double LogLikelihood(double ratio)
        {
            var (_, squares, weight, logs) = Sums(ratio);
            return -.5 * (((n - 1) * Math.Log(squares / (n - 1))) + logs + Math.Log(weight));
        }

        public double[] Deviations(double ratio, double mean) =>
            Array.ConvertAll(units, u => u.N * ratio / (1 + (u.N * ratio)) * (u.Mean - mean));

        private (double Mean, double Squares, double Weight, double Logs) Sums(double ratio)
        {
            var (weight, sum, logs) = (0d, 0d, 0d);
            foreach (var unit in units)
            {
                var spread = 1 + (unit.N * ratio);
                var w = unit.N / spread;
                weight += w;
                sum += w * unit.Mean;
                logs += Math.Log(spread);
            }

            var mean = sum / weight;
            var squares = squaresWithin;
            foreach (var unit in units)
                squares += unit.N / (1 + (unit.N * ratio)) * (unit.Mean - mean) * (unit.Mean - mean);
            return (mean, squares, weight, logs);
        }
    }
}
