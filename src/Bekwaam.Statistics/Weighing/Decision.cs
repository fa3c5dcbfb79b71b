namespace Bekwaam.Statistics.Weighing;

/// <summary>A decision weighed: hard limits first, then vetoes, then weighted value in the short and in the long run.</summary>
/// <param name="Options">Per option, in the order given, what became of it.</param>
/// <param name="Short">The short run: who is first and how steady; null when no option takes part.</param>
/// <param name="Long">The long run.</param>
/// <remarks>
/// The two runs are never added up: where they disagree, that is for a person to see and to decide. Options that break a
/// limit or are vetoed take no part in who is first; the numbers of options in <see cref="Horizon"/> are those of the list
/// that was given.
/// </remarks>
public sealed record Decision(IReadOnlyList<WeighedOption> Options, Horizon? Short, Horizon? Long)
{
    /// <summary>Weighs.</summary>
    /// <param name="options">At least one, all with the same limits, vetoes and criteria.</param>
    /// <param name="weights">Per criterion, 0 or more, not all 0; <see cref="RankOrderCentroid"/> makes them from a ranking.</param>
    /// <param name="draws">How many random weights are tried, at least 1.</param>
    /// <param name="seed">Where the draws start.</param>
    /// <returns>The outcome.</returns>
    /// <exception cref="ArgumentException">No options, or options that do not fit each other or the weights.</exception>
    /// <exception cref="ArgumentOutOfRangeException">A value that is not finite, a negative weight, weights all 0, or no draws.</exception>
    public static Decision Of(
        IReadOnlyList<Option> options, ReadOnlySpan<double> weights, int draws = 10_000, ulong seed = 1)
    {
        Check(options, weights.Length);
        Guard.AtLeastOne(draws);
        var all = Enumerable.Range(0, options.Count).ToArray();
        int[] open = [.. all.Where(i => StandingOf(options[i]) is Standing.Open)];
        var shortRun = new ValueTable(Table(all, i => options[i].Short), weights);
        var longRun = new ValueTable(Table(all, i => options[i].Long), weights);
        var dominated = open.Length == 0 ? [] : Dominance.Of(Table(open, i => [.. options[i].Short, .. options[i].Long]));
        return new Decision(
            [
                .. all.Select(i => new WeighedOption(
                    i,
                    StandingOf(options[i]),
                    Where(options[i].Limits, kept => kept is false),
                    Where(options[i].Limits, kept => kept is null),
                    Where(options[i].Vetoes, used => used),
                    shortRun.Total(i, shortRun.Weights),
                    longRun.Total(i, longRun.Weights),
                    Array.IndexOf(open, i) is >= 0 and var at ? [.. dominated[at].Select(o => open[o])] : [])),
            ],
            Horizon.Of(open, Table(open, i => options[i].Short), weights, draws, seed),
            Horizon.Of(open, Table(open, i => options[i].Long), weights, draws, seed));
    }

    private static Standing StandingOf(Option option) =>
        option.Limits.Contains(false) ? Standing.BreaksLimit
        : option.Vetoes.Contains(true) ? Standing.Vetoed
        : Standing.Open;

    private static int[] Where<T>(IReadOnlyList<T> items, Func<T, bool> holds) =>
        [.. Enumerable.Range(0, items.Count).Where(i => holds(items[i]))];

    private static double[,] Table(int[] rows, Func<int, IReadOnlyList<double>> row)
    {
        var lists = Array.ConvertAll(rows, i => row(i));
        var table = new double[rows.Length, lists.Length == 0 ? 0 : lists[0].Count];
        for (var i = 0; i < lists.Length; i++)
        {
            for (var j = 0; j < lists[i].Count; j++)
                table[i, j] = lists[i][j];
        }

        return table;
    }

    private static void Check(IReadOnlyList<Option> options, int criteria)
    {
        ArgumentNullException.ThrowIfNull(options);
        if (options.Count == 0)
            throw new ArgumentException("At least one option is needed.", nameof(options));
        foreach (var option in options)
        {
            if (option.Short.Count != criteria || option.Long.Count != criteria)
                throw new ArgumentException("Each option needs a value per criterion, in the short and in the long run.", nameof(options));
            if (option.Limits.Count != options[0].Limits.Count || option.Vetoes.Count != options[0].Vetoes.Count)
                throw new ArgumentException("All options are held against the same limits and vetoes.", nameof(options));
        }
    }
}

/// <summary>Who is first in the short or the long run.</summary>
/// <param name="First">The options with the highest value; more than one in a tie.</param>
/// <param name="Flips">Per criterion at which weight another option comes first.</param>
/// <param name="ShareFirst">Per option that takes part, the share of random weights under which none lies above it.</param>
public sealed record Horizon(
    IReadOnlyList<int> First, IReadOnlyList<WeightFlip> Flips, IReadOnlyDictionary<int, Measure> ShareFirst)
{
    internal static Horizon? Of(int[] open, double[,] values, ReadOnlySpan<double> weights, int draws, ulong seed)
    {
        if (open.Length == 0)
            return null;
        var stability = WeightStability.Of(values, weights, draws, seed);
        return new Horizon(
            [.. stability.First.Select(i => open[i])],
            [.. stability.Flips.Select(f => f with { LowerRival = Named(f.LowerRival), UpperRival = Named(f.UpperRival) })],
            stability.ShareFirst.Select((share, i) => (open[i], share)).ToDictionary());

        int? Named(int? option) => option is { } i ? open[i] : null;
    }
}
