namespace Bekwaam.Statistics.Weighing;

/// <summary>Which options are no better than another in anything and worse in something, whatever the weights are.</summary>
public static class Dominance
{
    /// <summary>Per option which others dominate it.</summary>
    /// <param name="values">Options (rows) by criteria (columns), more is better.</param>
    /// <returns>In the order of the options, the rows that dominate it; none at all for one that no weighing can rule out.</returns>
    /// <remarks>Source: Pareto (1906); Keeney &amp; Raiffa (1976), Decisions with Multiple Objectives, §3.2.</remarks>
    /// <exception cref="ArgumentException">No options or no criteria.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value that is no finite number.</exception>
    public static IReadOnlyList<IReadOnlyList<int>> Of(double[,] values)
    {
        ArgumentNullException.ThrowIfNull(values);
        if (values.Length == 0)
            throw new ArgumentException("At least one option and one criterion are needed.", nameof(values));
        foreach (var value in values)
            Guard.Finite(value, nameof(values));
        var all = Enumerable.Range(0, values.GetLength(0)).ToArray();
        return [.. all.Select(i => (IReadOnlyList<int>)[.. all.Where(other => Dominates(values, other, i))])];
    }

    private static bool Dominates(double[,] values, int one, int other)
    {
        var better = false;
        for (var j = 0; j < values.GetLength(1); j++)
        {
            if (values[one, j] < values[other, j])
                return false;
            better |= values[one, j] > values[other, j];
        }

        return better;
    }
}
