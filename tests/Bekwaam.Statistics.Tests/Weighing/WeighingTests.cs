using Bekwaam.Statistics.Weighing;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Statistics.Tests.Weighing;

public sealed class WeighingTests
{
    private static readonly Arbitrary<(double[,] Values, double[] Weights)> any = (
        from options in Gen.Choose(1, 5)
        from criteria in Gen.Choose(1, 4)
        from values in Gen.ArrayOf(Gen.Choose(0, 10), options * criteria)
        from weights in Gen.ArrayOf(Gen.Choose(0, 5), criteria)
        where weights.Sum() > 0
        select (Table(values, criteria), weights.Select(w => (double)w).ToArray())).ToArbitrary();

    [Fact]
    public void Ranks_give_weights_that_fall_and_sum_to_one()
    {
        for (var criteria = 1; criteria <= 20; criteria++)
        {
            var weights = RankOrderCentroid.Weights(criteria);
            weights.Sum().ShouldBe(1, 1e-12);
            weights.Order().Reverse().ShouldBe(weights);
        }
    }

    [Fact]
    public void Criteria_of_one_rank_share_their_places()
    {
        var weights = RankOrderCentroid.OfRanks([5, 1, 5, 9]);
        var places = RankOrderCentroid.Weights(4);
        weights.ShouldBe([(places[1] + places[2]) / 2, places[0], (places[1] + places[2]) / 2, places[3]], 1e-12);
    }

    [Fact]
    public void Beyond_a_flip_another_is_first_and_up_to_it_the_same() => Prop.ForAll(any, given =>
    {
        var stability = WeightStability.Of(given.Values, given.Weights, 10);
        if (stability.First.Count > 1 || given.Weights.Length == 1)
            return;
        foreach (var flip in stability.Flips)
        {
            if (flip.Lower is { } lower)
            {
                flip.Lower.Value.ShouldBeLessThanOrEqualTo(flip.Weight);
                First(given, flip.Criterion, lower + (.01 * (flip.Weight - lower))).ShouldContain(stability.First[0]);
                // A flip at the very end is a tie there, and beyond it there is nothing.
                if (lower > 1e-9)
                    First(given, flip.Criterion, lower * .99).ShouldNotContain(stability.First[0]);
            }
            else
            {
                First(given, flip.Criterion, 0).ShouldContain(stability.First[0]);
            }

            if (flip.Upper is { } upper)
            {
                First(given, flip.Criterion, upper - (.01 * (upper - flip.Weight))).ShouldContain(stability.First[0]);
                if (upper < 1 - 1e-9)
                    First(given, flip.Criterion, upper + (.01 * (1 - upper))).ShouldNotContain(stability.First[0]);
            }
            else
            {
                First(given, flip.Criterion, 1).ShouldContain(stability.First[0]);
            }
        }
    }).Check(Quick);

    [Fact]
    public void What_is_dominated_is_never_first_alone() => Prop.ForAll(any, given =>
    {
        var dominated = Dominance.Of(given.Values);
        var stability = WeightStability.Of(given.Values, given.Weights, 200);
        stability.ShareFirst.Sum(s => s.Value).ShouldBeGreaterThanOrEqualTo(1 - 1e-12);
        for (var i = 0; i < dominated.Count; i++)
        {
            dominated[i].ShouldNotContain(i);
            foreach (var better in dominated[i])
                stability.Totals[better].ShouldBeGreaterThanOrEqualTo(stability.Totals[i] - 1e-9);
            (dominated[i].Count == 0 || stability.First.Count > 1 || stability.First[0] != i).ShouldBeTrue();
        }
    }).Check(Quick);

    [Fact]
    public void A_tie_is_told_and_both_are_first()
    {
        var stability = WeightStability.Of(new double[,] { { 1, 3 }, { 3, 1 }, { 0, 0 } }, [1, 1]);
        stability.First.ShouldBe([0, 1]);
        // From here on one gains on the other, whichever way the weight goes.
        stability.Flips[0].ShouldBe(new WeightFlip(0, .5, null, null, .5, 1));
        stability.Flips[1].ShouldBe(new WeightFlip(1, .5, .5, 1, null, null));
        var same = WeightStability.Of(new double[,] { { 2, 2 }, { 2, 2 } }, [1, 1]);
        same.ShareFirst.ShouldAllBe(s => s.Value == 1);
        same.Flips.ShouldAllBe(f => f.Lower == null && f.Upper == null);
    }

    [Fact]
    public void The_same_seed_draws_the_same_weights()
    {
        double[,] values = { { 1, 5, 2 }, { 3, 3, 3 }, { 5, 1, 4 } };
        WeightStability.Of(values, [1, 1, 1], 500, 3).ShareFirst.ShouldBe(WeightStability.Of(values, [1, 1, 1], 500, 3).ShareFirst);
        WeightStability.Of(values, [1, 1, 1], 500, 4).ShareFirst.ShouldNotBe(WeightStability.Of(values, [1, 1, 1], 500, 3).ShareFirst);
    }

    [Fact]
    public void A_limit_goes_before_a_veto_and_a_veto_before_any_value()
    {
        var decision = Decision.Of(
            [
                new Option([false, true], [true], [10, 10], [10, 10]),
                new Option([true, true], [true], [9, 9], [9, 9]),
                new Option([true, null], [false], [5, 4], [2, 1]),
                new Option([true, true], [false], [3, 4], [6, 6]),
            ],
            [2, 1]);
        decision.Options.Select(o => o.Standing).ShouldBe([Standing.BreaksLimit, Standing.Vetoed, Standing.Open, Standing.Open]);
        decision.Options[0].LimitsBroken.ShouldBe([0]);
        decision.Options[0].Short.ShouldBe(10, 1e-12);
        decision.Options[2].LimitsUnknown.ShouldBe([1]);
        decision.Options[2].DominatedBy.ShouldBeEmpty();
        decision.Short!.First.ShouldBe([2]);
        decision.Long!.First.ShouldBe([3]);
        decision.Long.ShareFirst.Keys.ShouldBe([2, 3]);
        decision.Short.Flips[0].LowerRival.ShouldBeNull();
    }

    [Fact]
    public void When_nothing_may_be_done_nothing_is_first()
    {
        var decision = Decision.Of([new Option([false], [], [1], [1])], [1]);
        decision.Short.ShouldBeNull();
        decision.Long.ShouldBeNull();
        decision.Options[0].Long.ShouldBe(1);
    }

    [Fact]
    public void What_does_not_fit_is_refused_by_name()
    {
        Should.Throw<ArgumentException>(() => Decision.Of([], [1])).ParamName.ShouldBe("options");
        Should.Throw<ArgumentException>(() => Decision.Of([new Option([], [], [1, 2], [1])], [1])).ParamName.ShouldBe("options");
        Should.Throw<ArgumentException>(() => Decision.Of([new Option([true], [], [1], [1]), new Option([], [], [1], [1])], [1])).ParamName.ShouldBe("options");
        Should.Throw<ArgumentOutOfRangeException>(() => WeightStability.Of(new double[,] { { double.NaN } }, [1])).ParamName.ShouldBe("values");
        Should.Throw<ArgumentOutOfRangeException>(() => WeightStability.Of(new double[,] { { 1 } }, [-1])).ParamName.ShouldBe("weights");
    }

    private static Config Quick => Config.QuickThrowOnFailure.WithQuietOnSuccess(true);

    /// <summary>Who is first when one criterion gets a weight and the others keep their proportions.</summary>
    private static IReadOnlyList<int> First((double[,] Values, double[] Weights) given, int criterion, double weight)
    {
        var rest = given.Weights.Sum() - given.Weights[criterion];
        double[] weights =
        [
            .. given.Weights.Select((w, j) => j == criterion ? weight
                : rest > 0 ? w / rest * (1 - weight) : (1 - weight) / (given.Weights.Length - 1)),
        ];
        return WeightStability.Of(given.Values, weights, 1).First;
    }

    private static double[,] Table(int[] values, int columns)
    {
        var table = new double[values.Length / columns, columns];
        for (var i = 0; i < values.Length; i++)
            table[i / columns, i % columns] = values[i];
        return table;
    }
}
