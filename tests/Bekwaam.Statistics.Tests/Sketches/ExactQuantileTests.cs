using Bekwaam.Statistics.Sketches;

namespace Bekwaam.Statistics.Tests.Sketches;

public sealed class ExactQuantileTests
{
    [Fact]
    public void It_rises_with_the_share_and_stays_within_the_values()
    {
        double[] values = [.1, .1, .1, -3, 7, 7, double.MaxValue, double.MinValue];
        var before = double.MinValue;
        for (var share = 0d; share <= 1; share += .001)
        {
            var now = ExactQuantile.Of(values, share);
            now.ShouldBeGreaterThanOrEqualTo(before);
            before = now;
        }

        values[0].ShouldBe(.1);
    }

    [Fact]
    public void One_value_is_all_its_quantiles() => ExactQuantile.Of([4.2], .77).ShouldBe(4.2);
}
