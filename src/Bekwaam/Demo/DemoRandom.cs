using Bekwaam.Statistics.Randomness;

namespace Bekwaam.Demo;

/// <summary>The dice of the demo: the same seed and part throw the same, whatever other parts throw.</summary>
internal sealed class DemoRandom(ulong seed, int part, int quantity = 0)
{
    private Xoshiro256 source = new(SplitMix64.Substream(seed, part, quantity));

    public double Uniform() => source.NextUniform();

    public bool Chance(double probability) => Uniform() < probability;

    /// <summary>0 up to but not including <paramref name="count"/>.</summary>
    public int Below(int count) => (int)(Uniform() * count);

    public T Pick<T>(IReadOnlyList<T> from) => from[Below(from.Count)];

    /// <summary>Standard normal, by Box and Muller.</summary>
    public double Normal() =>
        Math.Sqrt(-2 * Math.Log(1 - Uniform())) * Math.Cos(2 * Math.PI * Uniform());

    /// <summary>How many of <paramref name="cases"/> go this way when each does so by this chance.</summary>
    public int Count(int cases, double probability)
    {
        var count = 0;
        for (var i = 0; i < cases; i++)
            count += Chance(probability) ? 1 : 0;
        return count;
    }
}
