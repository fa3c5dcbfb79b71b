using Bekwaam.Statistics.Intervals;

namespace Bekwaam.Statistics.Tests.Intervals;

public sealed class MeanIntervalTests
{
    [Fact]
    public void The_interval_is_Students()
    {
        // t(9; .975) = 2.262157163 (any table)
        var m = MeanInterval.Of(10, 6, 4, AnswerScale.ZeroToTen);
        var half = 2.2621571627409915 * Math.Sqrt(.4);
        m.Low.ShouldBe(6 - half, 1e-10);
        m.High.ShouldBe(6 + half, 1e-10);
        m.N.ShouldBe(10);
    }

    [Fact]
    public void When_all_answers_are_alike_one_is_taken_to_lie_a_step_away()
    {
        var alike = MeanInterval.Of(8, 70, 0, new AnswerScale(0, 100, 10));
        // Eight answers of which one lies ten away: mean square of deviations 100·(7/8)/7.
        var oneOff = MeanInterval.Of(8, 70, 100d / 8, new AnswerScale(0, 100, 10));
        alike.ShouldBe(oneOff);
        alike.Width.ShouldBeGreaterThan(0);
    }

    [Fact]
    public void One_answer_says_no_more_than_the_scale()
    {
        var m = MeanInterval.Of(1, 9, double.NaN, AnswerScale.ZeroToTen);
        (m.Low, m.Value, m.High).ShouldBe((0, 9, 10));
    }

    [Fact]
    public void The_interval_stays_on_the_scale() =>
        MeanInterval.Of(3, 9.5, 2, AnswerScale.ZeroToTen).High.ShouldBe(10);

    [Fact]
    public void A_scale_stretched_over_a_hundred_keeps_its_number_of_steps() =>
        AnswerScale.OneToFive.Rescaled.ShouldBe(new AnswerScale(0, 100, 25));

    [Fact]
    public void A_scale_is_told_in_words_also_where_it_is_refused()
    {
        AnswerScale.ZeroToTen.ToString().ShouldBe("0–10 by 1");
        Should.Throw<ArgumentOutOfRangeException>(() => MeanInterval.Of(5, 0, 1, new AnswerScale(3, 1, 1))).Message.ShouldContain("3–1 by 1");
    }

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        var scale = AnswerScale.ZeroToTen;
        Should.Throw<ArgumentOutOfRangeException>(() => MeanInterval.Of(0, 5, 1, scale)).ParamName.ShouldBe("n");
        Should.Throw<ArgumentOutOfRangeException>(() => MeanInterval.Of(5, 11, 1, scale)).ParamName.ShouldBe("mean");
        Should.Throw<ArgumentOutOfRangeException>(() => MeanInterval.Of(5, double.NaN, 1, scale)).ParamName.ShouldBe("mean");
        Should.Throw<ArgumentOutOfRangeException>(() => MeanInterval.Of(5, 5, -1, scale)).ParamName.ShouldBe("variance");
        Should.Throw<ArgumentOutOfRangeException>(() => MeanInterval.Of(5, 5, double.NaN, scale)).ParamName.ShouldBe("variance");
        Should.Throw<ArgumentOutOfRangeException>(() => MeanInterval.Of(5, 0, 1, default)).ParamName.ShouldBe("scale");
    }
}
