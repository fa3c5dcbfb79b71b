namespace Bekwaam.Statistics.Agreement;

/// <summary>The mean squares of a table of subjects (rows) by raters or items (columns), none missing.</summary>
/// <param name="Subjects">How many rows, n.</param>
/// <param name="Raters">How many columns, k.</param>
/// <param name="Between">Mean square between subjects, n − 1 degrees of freedom.</param>
/// <param name="Within">Mean square within subjects, n(k − 1).</param>
/// <param name="Among">Mean square between raters, k − 1.</param>
/// <param name="Residual">Mean square of what is left, (n − 1)(k − 1).</param>
internal readonly record struct RatingMatrix(
    int Subjects, int Raters, double Between, double Within, double Among, double Residual)
{
    /// <summary>The two-way analysis of variance; a mean square that is rounding only is 0.</summary>
    public static RatingMatrix Of(double[,] ratings)
    {
        ArgumentNullException.ThrowIfNull(ratings);
        var (n, k) = (ratings.GetLength(0), ratings.GetLength(1));
        if (n < 2 || k < 2)
            throw new ArgumentException("At least two rows and two columns are needed.", nameof(ratings));
        var (rows, columns, mean, size) = (new double[n], new double[k], 0d, 0d);
        for (var i = 0; i < n; i++)
        {
            for (var j = 0; j < k; j++)
            {
                Guard.Finite(ratings[i, j], nameof(ratings));
                rows[i] += ratings[i, j] / k;
                columns[j] += ratings[i, j] / n;
                size = Math.Max(size, Math.Abs(ratings[i, j]));
            }

            mean += rows[i] / n;
        }

        var (between, among, residual, within) = (0d, 0d, 0d, 0d);
        for (var i = 0; i < n; i++)
        {
            between += k * Square(rows[i] - mean);
            for (var j = 0; j < k; j++)
            {
                within += Square(ratings[i, j] - rows[i]);
                residual += Square(ratings[i, j] - rows[i] - columns[j] + mean);
            }
        }

        for (var j = 0; j < k; j++)
            among += n * Square(columns[j] - mean);
        var rounding = n * k * Square(1e-14 * size * Math.Max(n, k));
        return new RatingMatrix(
            n, k, Clean(between) / (n - 1), Clean(within) / (n * (k - 1)), Clean(among) / (k - 1),
            Clean(residual) / ((n - 1) * (k - 1)));

        double Clean(double squares) => squares <= rounding ? 0 : squares;
    }

    private static double Square(double x) => x * x;
}
