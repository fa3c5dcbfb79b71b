using Bekwaam.Statistics.Randomness;
using MathNet.Numerics.Distributions;

namespace Bekwaam.Statistics.Tests.Randomness;

public sealed class GeneratorTests
{
    [Fact]
    public void SplitMix64_gives_the_reference_sequence()
    {
        var generator = new SplitMix64(1234567);
        ulong[] published =
            [6457827717110365317, 3203168211198807973, 9817491932198370423, 4593380528125082431, 16408922859458223821];
        foreach (var number in published)
            generator.Next().ShouldBe(number);
    }

    [Fact]
    public void Xoshiro256_gives_the_reference_sequence()
    {
        var generator = new Xoshiro256(1, 2, 3, 4);
        ulong[] published =
        [
            11520, 0, 1509978240, 1215971899390074240, 1216172134540287360, 607988272756665600, 16172922978634559625,
            8476171486693032832, 10595114339597558777, 2904607092377533576,
        ];
        foreach (var number in published)
            generator.Next().ShouldBe(number);
    }

    [Fact]
    public void Uniform_draws_lie_from_0_to_1_and_are_spread_evenly()
    {
        var generator = new Xoshiro256(7);
        var counts = new int[10];
        for (var i = 0; i < 100_000; i++)
            counts[(int)(10 * generator.NextUniform())]++;
        // χ² on 9 degrees of freedom: 27.9 is passed once in a thousand.
        counts.Sum(c => Math.Pow(c - 10_000, 2) / 10_000).ShouldBeLessThan(27.9);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(4.5)]
    [InlineData(30)]
    [InlineData(double.PositiveInfinity)]
    public void Student_draws_follow_Students_distribution(double freedom)
    {
        var generator = new Xoshiro256(11);
        var draws = new double[50_000];
        for (var i = 0; i < draws.Length; i++)
            draws[i] = generator.NextStudent(freedom);
        Array.Sort(draws);
        var furthest = draws.Select((t, i) => Math.Abs(StudentT.CDF(0, 1, Math.Min(freedom, 1e6), t) - ((i + .5) / draws.Length))).Max();
        // Kolmogorov-Smirnov: 1.95/√n is passed once in a thousand.
        furthest.ShouldBeLessThan(1.95 / Math.Sqrt(draws.Length));
    }

    [Fact]
    public void Substreams_of_neighbouring_parts_are_unrelated()
    {
        var seeds = (from part in Enumerable.Range(0, 50) from quantity in Enumerable.Range(0, 50) select SplitMix64.Substream(1, part, quantity)).ToArray();
        seeds.Distinct().Count().ShouldBe(2500);
        var one = new Xoshiro256(SplitMix64.Substream(1, 3, 4));
        var other = new Xoshiro256(SplitMix64.Substream(1, 4, 3));
        var together = 0d;
        for (var i = 0; i < 50_000; i++)
            together += (one.NextUniform() - .5) * (other.NextUniform() - .5);
        // The mean product has standard error (1/12)/√n.
        Math.Abs(together / 50_000).ShouldBeLessThan(3.3 / 12 / Math.Sqrt(50_000));
    }

    [Fact]
    public void Degrees_of_freedom_that_cannot_be_are_refused() =>
        Should.Throw<ArgumentOutOfRangeException>(() => new Xoshiro256(1).NextStudent(double.NaN)).ParamName.ShouldBe("degreesOfFreedom");
}
