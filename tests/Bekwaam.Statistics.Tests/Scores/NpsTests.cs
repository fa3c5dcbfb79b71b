using Bekwaam.Statistics.Scores;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Statistics.Tests.Scores;

public sealed class NpsTests
{
    [Fact]
    public void Adjusted_Wald_of_10_6_4_is_as_published()
    {
        var m = Nps.Of(10, 6, 4)!.Value;
        m.Value.ShouldBe(30, 1e-12);
        m.Low.ShouldBe(-5.7235, 5e-5);
        m.High.ShouldBe(57.8974, 5e-5);
        ((m.Low + m.High) / 2).ShouldBe(26.0870, 5e-5);
        m.N.ShouldBe(20);
    }

    [Fact]
    public void Plain_Wald_follows_its_formula()
    {
        var m = Nps.Of(100, 60, 40)!.Value;
        m.Value.ShouldBe(30, 1e-12);
        var half = 100 * 1.959963984540054 * Math.Sqrt((.7 - .09) / 200);
        m.Low.ShouldBe(30 - half, 1e-9);
        m.High.ShouldBe(30 + half, 1e-9);
    }

    [Fact]
    public void A_hundred_answers_are_the_first_to_have_the_plain_interval()
    {
        Nps.Of(50, 30, 19).ShouldBe(Nps.AdjustedWald(50, 30, 19));
        Nps.Of(50, 30, 20).ShouldBe(Nps.Wald(50, 30, 20));
    }

    [Theory]
    [InlineData(500, 0, 0)]
    [InlineData(0, 500, 0)]
    [InlineData(0, 0, 500)]
    [InlineData(1, 0, 0)]
    public void Answers_of_one_sort_claim_no_certainty(long promoters, long passives, long detractors)
    {
        var m = Nps.Of(promoters, passives, detractors)!.Value;
        m.Width.ShouldBeGreaterThan(0);
        m.Value.ShouldBeInRange(m.Low, m.High);
        m.Low.ShouldBeGreaterThanOrEqualTo(-100);
        m.High.ShouldBeLessThanOrEqualTo(100);
    }

    [Fact]
    public void The_eleven_answers_fall_into_three_sorts()
    {
        long[] counts = [1, 1, 1, 1, 1, 1, 1, 20, 20, 30, 40];
        Nps.Of(counts).ShouldBe(Nps.Of(70, 40, 7));
    }

    [Fact]
    public void Without_answers_there_is_no_figure()
    {
        Nps.Of(0, 0, 0).ShouldBeNull();
        Nps.Of(new long[11]).ShouldBeNull();
        Nps.Weighted(default, default, default).ShouldBeNull();
    }

    [Theory]
    [InlineData(10, 6, 4)]
    [InlineData(100, 60, 40)]
    [InlineData(80, 0, 0)]
    public void Equal_weights_change_nothing(long promoters, long passives, long detractors)
    {
        var plain = Nps.Of(promoters, passives, detractors)!.Value;
        var weighted = Nps.Weighted(Alike(promoters), Alike(passives), Alike(detractors))!.Value;
        weighted.Value.ShouldBe(plain.Value, 1e-9);
        weighted.Low.ShouldBe(plain.Low, 1e-9);
        weighted.High.ShouldBe(plain.High, 1e-9);
        weighted.N.ShouldBe(plain.N);
        weighted.EffectiveN!.Value.ShouldBe(plain.N, 1e-9);
    }

    [Fact]
    public void The_weighted_interval_follows_the_linearised_error()
    {
        // 80 promoters of weight 1, 40 passives of weight 2, 60 detractors of weight ½, answer by answer.
        var answers = Enumerable.Repeat((X: 1d, W: 1d), 80)
            .Concat(Enumerable.Repeat((X: 0d, W: 2d), 40))
            .Concat(Enumerable.Repeat((X: -1d, W: .5), 60)).ToArray();
        var total = answers.Sum(a => a.W);
        var mean = answers.Sum(a => a.W * a.X) / total;
        var error = Math.Sqrt(answers.Sum(a => a.W * a.W * (a.X - mean) * (a.X - mean))) / total;
        var m = Nps.Weighted(new(80, 80, 80), new(40, 80, 160), new(60, 30, 15))!.Value;
        m.Value.ShouldBe(100 * mean, 1e-9);
        m.Low.ShouldBe(100 * (mean - (1.959963984540054 * error)), 1e-9);
        m.EffectiveN!.Value.ShouldBe(total * total / answers.Sum(a => a.W * a.W), 1e-9);
    }

    [Fact]
    public void The_difference_of_two_plain_scores_adds_their_variances()
    {
        var d = Nps.Difference(Nps.Wald(120, 40, 40), Nps.Wald(80, 40, 80));
        d.Value.ShouldBe(40, 1e-12);
        (d.High - d.Value).ShouldBe(100 * 1.959963984540054 * Math.Sqrt((.64 + .8) / 200), 1e-9);
        d.N.ShouldBe(400);
    }

    [Fact]
    public void Two_groups_of_one_sort_differ_by_no_more_than_they_can()
    {
        var d = Nps.Difference(Nps.Of(9, 0, 0)!.Value, Nps.Of(0, 0, 9)!.Value);
        (d.Value, d.High).ShouldBe((200, 200));
        d.Low.ShouldBeLessThan(190);
    }

    [Fact]
    public void Any_score_lies_in_its_interval_which_shrinks_with_n() => Prop.ForAll(
        Gen.Choose(0, 300).ArrayOf(3).Where(c => c.Sum() > 0).ToArbitrary(),
        c =>
        {
            var m = Nps.Of(c[0], c[1], c[2])!.Value;
            m.Low.ShouldBeInRange(-100, m.Value);
            m.High.ShouldBeInRange(m.Value, 100);
            Nps.Of(9 * c[0], 9 * c[1], 9 * c[2])!.Value.Width.ShouldBeLessThan(m.Width);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        Should.Throw<ArgumentOutOfRangeException>(() => Nps.Of(1, -1, 1)).ParamName.ShouldBe("passives");
        Should.Throw<ArgumentOutOfRangeException>(() => Nps.Of(new long[10])).ParamName.ShouldBe("counts");
        Should.Throw<ArgumentOutOfRangeException>(() => Nps.Wald(0, 0, 0)).ParamName.ShouldBe("n");
        Should.Throw<ArgumentOutOfRangeException>(() => Nps.Weighted(new(1, double.NaN, 1), default, default)).ParamName.ShouldBe("promoters");
        Should.Throw<ArgumentOutOfRangeException>(() => Nps.Weighted(default, default, new(1, 0, 0))).ParamName.ShouldBe("detractors");
    }

    private static WeightedCount Alike(long n) => new(n, 2.5 * n, 6.25 * n);
}
