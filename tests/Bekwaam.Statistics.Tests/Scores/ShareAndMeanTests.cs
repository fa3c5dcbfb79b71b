using Bekwaam.Statistics.Intervals;
using Bekwaam.Statistics.Scores;

namespace Bekwaam.Statistics.Tests.Scores;

public sealed class ShareAndMeanTests
{
    [Fact]
    public void Csat_counts_the_two_highest_of_five_and_of_seven()
    {
        Csat.Of([1, 1, 2, 10, 6]).ShouldBe(Proportion.Wilson(16, 20));
        Csat.Of([1, 1, 1, 1, 0, 10, 6]).ShouldBe(Proportion.Wilson(16, 20));
        Csat.Dissatisfied([1, 2, 1, 10, 6]).ShouldBe(Proportion.Wilson(3, 20));
        Should.Throw<ArgumentOutOfRangeException>(() => Csat.Of(new long[11])).ParamName.ShouldBe("counts");
    }

    [Fact]
    public void Ces_has_a_mean_and_a_share_of_five_to_seven()
    {
        long[] counts = [1, 0, 0, 2, 3, 4, 10];
        Ces.Easy(counts).ShouldBe(Proportion.Wilson(17, 20));
        var mean = Ces.Mean(counts)!.Value;
        mean.Value.ShouldBe((1 + 8 + 15 + 24 + 70) / 20d, 1e-12);
        var variance = (Square(1 - 5.9) + (2 * Square(4 - 5.9)) + (3 * Square(5 - 5.9)) + (4 * Square(6 - 5.9)) + (10 * Square(7 - 5.9))) / 19;
        mean.Low.ShouldBe(MeanInterval.Of(20, 5.9, variance, AnswerScale.OneToSeven).Low, 1e-12);
    }

    [Fact]
    public void Top_and_bottom_boxes_are_counted_from_their_own_end()
    {
        TopBox.Of([5, 3, 2], 1).ShouldBe(Proportion.Wilson(2, 10));
        TopBox.Bottom([5, 3, 2], 2).ShouldBe(Proportion.Wilson(8, 10));
        Should.Throw<ArgumentOutOfRangeException>(() => TopBox.Of([5, 3, 2], 3)).ParamName.ShouldBe("boxes");
        Should.Throw<ArgumentOutOfRangeException>(() => TopBox.Of([5, -3, 2], 1)).ParamName.ShouldBe("counts");
    }

    [Fact]
    public void Without_answers_there_is_no_figure()
    {
        Csat.Of(new long[5]).ShouldBeNull();
        Ces.Mean(new long[7]).ShouldBeNull();
        Ces.Easy(new long[7]).ShouldBeNull();
        TopBox.Of(new long[3], 1).ShouldBeNull();
        Weighted.Mean(default, AnswerScale.OneToFive).ShouldBeNull();
        Weighted.Share(default, default).ShouldBeNull();
    }

    [Fact]
    public void A_mean_of_a_single_answer_spans_the_scale()
    {
        var m = MeanScore.Of([0, 0, 0, 1, 0], AnswerScale.OneToFive)!.Value;
        (m.Low, m.Value, m.High).ShouldBe((1, 4, 5));
    }

    [Fact]
    public void A_weighted_mean_follows_the_linearised_error()
    {
        (double X, double W)[] answers = [(1, 1), (2, 1.5), (4, .5), (5, 2), (5, 1), (3, 1)];
        var sums = answers.Aggregate(default(WeightedSums), (all, a) => all + WeightedSums.Of(a.X, a.W));
        var total = answers.Sum(a => a.W);
        var mean = answers.Sum(a => a.W * a.X) / total;
        sums.Mean.ShouldBe(mean, 1e-12);
        sums.StandardError.ShouldBe(
            Math.Sqrt(answers.Sum(a => a.W * a.W * (a.X - mean) * (a.X - mean))) / total, 1e-12);
        var m = Weighted.Mean(sums, AnswerScale.OneToFive)!.Value;
        m.EffectiveN!.Value.ShouldBe(49 / 9.5, 1e-12);
        m.N.ShouldBe(6);
        m.Low.ShouldBeLessThan(mean - (2 * sums.StandardError));
    }

    [Fact]
    public void A_weighted_mean_of_answers_alike_has_a_width()
    {
        var sums = Enumerable.Repeat(WeightedSums.Of(4, 1.7), 12).Aggregate((a, b) => a + b);
        sums.StandardError.ShouldBe(0);
        Weighted.Mean(sums, AnswerScale.OneToFive)!.Value.Width.ShouldBeGreaterThan(.1);
    }

    [Theory]
    [InlineData(18, 2)]
    [InlineData(0, 9)]
    [InlineData(9, 0)]
    public void A_share_with_equal_weights_is_Wilsons(long x, long rest)
    {
        var m = Weighted.Share(new(x, 3 * x, 9 * x), new(rest, 3 * rest, 9 * rest))!.Value;
        var plain = Proportion.Wilson(x, x + rest);
        m.Low.ShouldBe(plain.Low, 1e-12);
        m.High.ShouldBe(plain.High, 1e-12);
    }

    [Fact]
    public void Unequal_weights_widen_a_share()
    {
        // Same share, but half of the weight lies with two people.
        var even = Weighted.Share(new(10, 10, 10), new(10, 10, 10))!.Value;
        var uneven = Weighted.Share(new(10, 10, 50), new(10, 10, 50))!.Value;
        uneven.Value.ShouldBe(even.Value);
        uneven.Width.ShouldBeGreaterThan(even.Width);
        uneven.EffectiveN!.Value.ShouldBe(4, 1e-12);
    }

    [Fact]
    public void Sums_that_no_answers_can_have_are_refused()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => WeightedSums.Of(1, 0)).ParamName.ShouldBe("weight");
        Should.Throw<ArgumentOutOfRangeException>(() => Weighted.Mean(new(3, double.NaN, 1, 1, 1, 1), AnswerScale.OneToFive)).ParamName.ShouldBe("sums");
        Should.Throw<ArgumentOutOfRangeException>(() => Weighted.Mean(WeightedSums.Of(9, 1), AnswerScale.OneToFive)).ParamName.ShouldBe("sums");
        Should.Throw<ArgumentOutOfRangeException>(() => Weighted.Share(new(0, 1, 1), default)).ParamName.ShouldBe("counted");
    }

    [Fact]
    public void A_measure_in_another_unit_keeps_its_n()
    {
        var m = Proportion.Wilson(18, 20).Times(100);
        m.Value.ShouldBe(90, 1e-12);
        m.Low.ShouldBe(69.8966354772, 1e-9);
        m.N.ShouldBe(20);
    }

    private static double Square(double x) => x * x;
}
