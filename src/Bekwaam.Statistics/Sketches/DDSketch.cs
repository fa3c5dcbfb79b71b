namespace Bekwaam.Statistics.Sketches;

/// <summary>
/// Quantiles of any number of values in a few kilobytes, each within a share α of the value asked for; sketches of parts
/// merge into exactly the sketch of the whole, in any order, to the last byte.
/// </summary>
/// <remarks>
/// A value x is counted under its key ⌈log_γ |x|⌉, γ = (1 + α)/(1 − α); zero has a place of its own, as have negative
/// values. Everything that is kept is a whole number (weights in millionths). The claim |estimate − x| ≤ α|x| holds for
/// the value at the rank named at <see cref="Quantile"/>, whatever the values are. Source: Masson, Rim &amp; Lee (2019),
/// PVLDB 12.
/// </remarks>
public sealed class DDSketch
{
    /// <summary>The weight of one value that is not weighted: weights are whole millionths.</summary>
    public const long One = 1_000_000;

    private readonly LogarithmicKeys keys;
    private readonly Bins positive;
    private readonly Bins negative;
    private long zero;

    /// <summary>An empty sketch.</summary>
    /// <param name="accuracy">α, from .001 to .5: how far, as a share of the value, a quantile may be off.</param>
    /// <exception cref="ArgumentOutOfRangeException">An accuracy outside .001–.5.</exception>
    public DDSketch(double accuracy = .01)
        : this(accuracy, new Bins(), new Bins(), 0, 0)
    {
    }

    internal DDSketch(double accuracy, Bins positive, Bins negative, long zero, long n)
    {
        Guard.Within(accuracy, .001, .5);
        Accuracy = accuracy;
        keys = new LogarithmicKeys(accuracy);
        (this.positive, this.negative, this.zero, N) = (positive, negative, zero, n);
    }

    /// <summary>α: how far, as a share of the value, a quantile may be off.</summary>
    public double Accuracy { get; }

    /// <summary>How many values, each counted once whatever its weight.</summary>
    public long N { get; private set; }

    /// <summary>The sum of the weights, in millionths.</summary>
    public long Weight => positive.Total + negative.Total + zero;

    /// <summary>The key under which a value above 0 is counted, ⌈log_γ x⌉.</summary>
    /// <param name="value">Finite and above 0.</param>
    /// <returns>The key.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A value that is not a finite number above 0.</exception>
    public int KeyOf(double value)
    {
        Guard.Positive(value);
        return keys.KeyOf(value);
    }

    /// <summary>The value that speaks for all that are counted under a key, 2γᵏ/(1 + γ).</summary>
    /// <param name="key">Any key of a number above 0.</param>
    /// <returns>At most a share α from each value counted under the key.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A key that no number has.</exception>
    public double ValueOf(int key)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(key, keys.Lowest);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(key, keys.Highest);
        return keys.ValueOf(key);
    }

    /// <summary>Counts one value.</summary>
    /// <param name="value">Finite.</param>
    /// <param name="weight">In millionths, at least 1.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value that is no finite number, or a weight below 1.</exception>
    /// <exception cref="OverflowException">The weights together are more than a 64-bit number holds.</exception>
    public void Add(double value, long weight = One)
    {
        Guard.Finite(value);
        Guard.AtLeastOne(weight);
        _ = checked(Weight + weight);
        if (value > 0)
            positive.Add(keys.KeyOf(value), weight);
        else if (value < 0)
            negative.Add(keys.KeyOf(-value), weight);
        else
            zero += weight;
        N++;
    }

    /// <summary>Counts many values, each with weight one.</summary>
    /// <param name="values">Finite; when one is not, none is counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value that is no finite number.</exception>
    /// <exception cref="OverflowException">The weights together are more than a 64-bit number holds.</exception>
    public void AddRange(ReadOnlySpan<double> values)
    {
        foreach (var value in values)
        {
            if (!double.IsFinite(value))
                throw new ArgumentOutOfRangeException(nameof(values), value, "Must be finite numbers.");
        }

        _ = checked(Weight + (One * values.Length));
        foreach (var value in values)
        {
            if (value > 0)
                positive.Add(keys.KeyOf(value), One);
            else if (value < 0)
                negative.Add(keys.KeyOf(-value), One);
            else
                zero += One;
        }

        N += values.Length;
    }

    /// <summary>Takes out a value that was counted before; the sketch is then as if it had never been there.</summary>
    /// <param name="value">The value as it was counted.</param>
    /// <param name="weight">The weight with which it was counted.</param>
    /// <exception cref="ArgumentOutOfRangeException">A value that is no finite number, or a weight below 1.</exception>
    /// <exception cref="InvalidOperationException">Nothing like it was counted: less than that weight stands in its place.</exception>
    public void Remove(double value, long weight = One)
    {
        Guard.Finite(value);
        Guard.AtLeastOne(weight);
        var key = value is 0 ? 0 : keys.KeyOf(Math.Abs(value));
        var there = value > 0 ? positive[key] : value < 0 ? negative[key] : zero;
        if (N == 0 || there < weight)
            throw new InvalidOperationException("A value is taken out that was never counted.");
        if (value > 0)
            positive.Add(key, -weight);
        else if (value < 0)
            negative.Add(key, -weight);
        else
            zero -= weight;
        N--;
    }

    /// <summary>Adds everything that another sketch holds.</summary>
    /// <param name="other">With the same accuracy; left as it is, unless it is this one, which then counts double.</param>
    /// <exception cref="ArgumentException">Another accuracy: the bins do not fit.</exception>
    /// <exception cref="OverflowException">The weights together are more than a 64-bit number holds.</exception>
    public void Merge(DDSketch other)
    {
        ArgumentNullException.ThrowIfNull(other);
        if (other.Accuracy != Accuracy)
            throw new ArgumentException("Sketches of different accuracy do not merge.", nameof(other));
        _ = checked(Weight + other.Weight);
        var n = checked(N + other.N);
        foreach (var (key, weight) in other.positive.Copy().Filled)
            positive.Add(key, weight);
        foreach (var (key, weight) in other.negative.Copy().Filled)
            negative.Add(key, weight);
        zero += other.zero;
        N = n;
    }

    /// <summary>The value at a share of the weight, within a share α of it.</summary>
    /// <param name="share">From 0 to 1.</param>
    /// <returns>
    /// The first value, going up, with more than share·(W − W/n) of the weight W at or below it; for unweighted values
    /// that is the value of rank ⌊1 + share·(n − 1)⌋. Null when nothing was counted.
    /// </returns>
    /// <exception cref="ArgumentOutOfRangeException">A share outside 0–1.</exception>
    public double? Quantile(double share)
    {
        Guard.Within(share, 0, 1);
        if (N == 0)
            return null;
        // W − W/n in whole millionths first: for unweighted values that is exact, and a rank is hit where it should be.
        var wanted = share * (double)((Int128)Weight * (N - 1) / N);
        var passed = 0L;
        foreach (var (key, weight) in negative.Filled.Reverse())
        {
            passed += weight;
            if (passed > wanted)
                return -keys.ValueOf(key);
        }

        passed += zero;
        if (zero > 0 && passed > wanted)
            return 0;
        foreach (var (key, weight) in positive.Filled)
        {
            passed += weight;
            if (passed > wanted)
                return keys.ValueOf(key);
        }

        return Highest();
    }

    /// <summary>For the database: see <see cref="Unpack"/>. Equal sketches give equal bytes.</summary>
    /// <returns>The bytes.</returns>
    public byte[] Pack() => PackedSketch.Write(Accuracy, N, zero, positive, negative);

    /// <summary>The sketch that was packed.</summary>
    /// <param name="packed">
    /// A version byte (1), α as eight bytes, then numbers of seven bits a byte: n, the weight at zero, and for positive and
    /// negative values the number of bins with per bin the distance to the key before it and the weight.
    /// </param>
    /// <returns>The sketch; packed again it gives the same bytes.</returns>
    /// <exception cref="FormatException">Not a packed sketch; the message says what is wrong.</exception>
    public static DDSketch Unpack(ReadOnlySpan<byte> packed) => PackedSketch.Read(packed);

    /// <summary>A weight so large that its last millionths are lost in the comparison: the top is meant.</summary>
    private double Highest() =>
        positive.Total > 0 ? keys.ValueOf(positive.Filled.Last().Key)
        : zero > 0 ? 0
        : -keys.ValueOf(negative.Filled.First().Key);
}
