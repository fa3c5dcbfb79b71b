using Bekwaam.Statistics.Weights;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Statistics.Tests.Weights;

public sealed class RakingTests
{
    private static readonly Gen<(int[] A, int[] B, double[] TargetsA, double[] TargetsB)> surveys =
        from n in Gen.Choose(12, 80)
        from a in Gen.Choose(0, 2).ArrayOf(n)
        from b in Gen.Choose(0, 3).ArrayOf(n)
        from ta in Gen.Choose(1, 9).ArrayOf(3)
        from tb in Gen.Choose(1, 9).ArrayOf(4)
            // One of each pair, so that every target can be reached.
        select ((int[])[.. a, .. Enumerable.Range(0, 12).Select(i => i % 3)], (int[])[.. b, .. Enumerable.Range(0, 12).Select(i => i / 3)],
            Array.ConvertAll(ta, t => (double)t), Array.ConvertAll(tb, t => (double)t));

    [Fact]
    public void Raking_reaches_its_margins() =>
        Prop.ForAll(surveys.ToArbitrary(), s =>
        {
            var raked = Raking.Of([new Margin(s.A, s.TargetsA), new Margin(s.B, s.TargetsB)]);
            raked.Converged.ShouldBeTrue();
            raked.Missed.ShouldBeEmpty();
            raked.Weights.Sum().ShouldBe(s.A.Length, 1e-6);
            for (var c = 0; c < 3; c++)
                (raked.Weights.Where((_, i) => s.A[i] == c).Sum() / s.A.Length).ShouldBe(s.TargetsA[c] / s.TargetsA.Sum(), 1e-8);
            raked.EffectiveN.ShouldBeInRange(1, s.A.Length + 1e-9);
            // Weights are a product of one factor per category: the odds ratios of the start stay.
            double Of(int a, int b) => raked.Weights.Where((_, i) => s.A[i] == a && s.B[i] == b).First();
            (Of(0, 0) * Of(1, 1)).ShouldBe(Of(0, 1) * Of(1, 0), 1e-6);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));

    [Fact]
    public void Margins_that_hold_already_change_nothing() =>
        Raking.Of([new Margin([0, 1, 0, 1], [1, 1])], total: 8).Weights.ShouldAllBe(w => Math.Abs(w - 2) < 1e-12);

    [Fact]
    public void A_target_without_respondents_is_told_and_the_others_keep_their_ratios()
    {
        var raked = Raking.Of([new Margin([0, 0, 1], [.3, .6, .1])]);
        raked.Converged.ShouldBeFalse();
        raked.Missed.Select(m => (m.Margin, m.Category)).ShouldBe([(0, 0), (0, 1), (0, 2)]);
        raked.Missed[2].Target.ShouldBe(.1, 1e-12);
        raked.Missed[2].Reached.ShouldBe(0);
        (raked.Weights[2] / (raked.Weights[0] + raked.Weights[1])).ShouldBe(2, 1e-9);
        raked.Rounds.ShouldBeLessThan(5);
    }

    [Fact]
    public void Margins_that_contradict_each_other_are_told_and_the_last_one_holds()
    {
        // Whoever is 0 on the one is 0 on the other: .5 and .7 cannot both be.
        var raked = Raking.Of([new Margin([0, 0, 1, 1], [.5, .5]), new Margin([0, 0, 1, 1], [.7, .3])], rounds: 50);
        raked.Converged.ShouldBeFalse();
        raked.Rounds.ShouldBe(50);
        raked.Missed.ShouldAllBe(m => m.Margin == 0);
        raked.LargestMiss.ShouldBe(.2, 1e-9);
    }

    [Fact]
    public void Too_few_rounds_are_told() =>
        Raking.Of([new Margin([0, 0, 1, 1, 1], [.5, .5]), new Margin([0, 1, 0, 1, 1], [.7, .3])], rounds: 1).Converged.ShouldBeFalse();

    [Fact]
    public void A_target_of_nothing_gives_weights_of_nothing()
    {
        var raked = Raking.Of([new Margin([0, 1, 1], [1, 0])]);
        raked.Weights.ShouldBe([3, 0, 0]);
        raked.Converged.ShouldBeTrue();
        raked.EffectiveN.ShouldBe(1);
    }

    [Fact]
    public void Starting_weights_of_nothing_leave_a_respondent_out() =>
        Raking.Of([new Margin([0, 0, 1], [1, 1])], [1, 0, 1]).Weights.ShouldBe([1, 0, 1]);

    [Fact]
    public void Effective_n_has_no_unit_and_never_passes_n()
    {
        EffectiveSize.Kish([1e-200, 1e-200]).ShouldBe(2);
        EffectiveSize.Kish([3e200, 3e200, 0]).ShouldBe(2);
        EffectiveSize.DesignEffect([2, 2, 0])!.Value.ShouldBe(1, 1e-15);
        EffectiveSize.Kish([]).ShouldBeNull();
        EffectiveSize.DesignEffect([0]).ShouldBeNull();
    }

    [Fact]
    public void Bad_input_is_refused_by_name()
    {
        var fine = new Margin([0, 1], [1, 1]);
        Should.Throw<ArgumentOutOfRangeException>(() => Raking.Of([])).ParamName.ShouldBe("margins");
        Should.Throw<ArgumentOutOfRangeException>(() => Raking.Of([fine, new Margin([0], [1, 1])])).ParamName.ShouldBe("margins");
        Should.Throw<ArgumentOutOfRangeException>(() => Raking.Of([new Margin([0, 2], [1, 1])])).ParamName.ShouldBe("margins");
        Should.Throw<ArgumentOutOfRangeException>(() => Raking.Of([new Margin([0, 1], [1, -1])])).ParamName.ShouldBe("margins");
        Should.Throw<ArgumentOutOfRangeException>(() => Raking.Of([fine], [1, double.NaN])).ParamName.ShouldBe("start");
        Should.Throw<ArgumentOutOfRangeException>(() => Raking.Of([fine], [0, 0])).ParamName.ShouldBe("start");
        Should.Throw<ArgumentOutOfRangeException>(() => Raking.Of([fine], tolerance: 0)).ParamName.ShouldBe("tolerance");
        Should.Throw<ArgumentOutOfRangeException>(() => EffectiveSize.Kish([-1])).ParamName.ShouldBe("weights");
    }
}
