using Bekwaam.Statistics.Survival;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Statistics.Tests.Survival;

public sealed class KaplanMeierTests
{
    private static readonly Arbitrary<Duration[]> any = Gen.ArrayOf(
        from time in Gen.Choose(0, 12)
        from ended in Gen.Elements(true, true, false)
        select new Duration(time, ended)).Where(d => d.Length > 0).ToArbitrary();

    [Fact]
    public void What_is_last_seen_when_another_ends_is_still_at_risk_then()
    {
        var curve = KaplanMeier.Of([new(5, false), new(5, true), new(8, true)]);
        curve.Points.Select(p => (p.Time, p.AtRisk, p.Ended, p.Censored)).ShouldBe([(5, 3, 1, 1), (8, 1, 1, 0)]);
        curve.Points[0].Share.ShouldBe(2 / 3d, 1e-15);
        curve.Points[1].Share.ShouldBe(0);
    }

    [Fact]
    public void Without_anything_open_the_curve_is_the_share_still_going() => Holds(any, durations =>
    {
        Duration[] all = [.. durations.Select(d => d with { Ended = true })];
        foreach (var point in KaplanMeier.Of(all).Points)
        {
            point.Share.ShouldBe(all.Count(d => d.Time > point.Time) / (double)all.Length, 1e-12);
            // Greenwood's variance is then the binomial one.
            point.StandardError.ShouldBe(Math.Sqrt(point.Share * (1 - point.Share) / all.Length), 1e-12);
        }
    });

    [Fact]
    public void The_curve_never_rises_and_its_interval_holds_it_within_nothing_and_all() => Holds(any, durations =>
    {
        var before = 1d;
        foreach (var point in KaplanMeier.Of(durations).Points)
        {
            point.Share.ShouldBeInRange(0, before);
            before = point.Share;
            (point.Low is null).ShouldBe(point.Share is 0 or 1);
            if (point.Low is { } low && point.High is { } high)
            {
                low.ShouldBeInRange(0, point.Share);
                high.ShouldBeInRange(point.Share, 1);
            }
        }
    });

    [Fact]
    public void The_order_of_durations_changes_nothing() => Holds(any, durations =>
        KaplanMeier.Of([.. durations.Reverse()]).Points.ShouldBe(KaplanMeier.Of(durations).Points));

    [Fact]
    public void The_median_lies_in_its_interval() => Holds(any, durations =>
    {
        var median = KaplanMeier.Of(durations).Median;
        if (median.Value is not { } value)
        {
            median.High.ShouldBeNull();
            return;
        }

        median.Low!.Value.ShouldBeLessThanOrEqualTo(value);
        (median.High ?? value).ShouldBeGreaterThanOrEqualTo(value);
    });

    [Fact]
    public void A_curve_that_runs_level_at_one_half_has_its_median_in_the_middle_of_that() =>
        KaplanMeier.Of([new(2, true), new(6, true), new(10, true), new(20, true)]).Median.Value.ShouldBe(8);

    [Fact]
    public void A_half_that_has_not_ended_is_not_reached()
    {
        var time = KaplanMeier.Of([new(2, true), new(6, false), new(10, false)]).Median;
        (time.Value, time.High, time.N, time.Ended).ShouldBe((null, null, 3, 1));
    }

    [Fact]
    public void Before_the_first_end_all_go_on_and_after_the_last_seen_nothing_is_known()
    {
        var curve = KaplanMeier.Of([new(2, true), new(6, false)]);
        curve.At(1)!.Value.Share.ShouldBe(1);
        curve.At(2)!.Value.Share.ShouldBe(.5);
        curve.At(6)!.Value.Share.ShouldBe(.5);
        curve.At(6.5).ShouldBeNull();
        KaplanMeier.Of([new(2, true)]).At(99)!.Value.Share.ShouldBe(0);
    }

    [Fact]
    public void What_has_no_answer_is_refused_by_name()
    {
        Should.Throw<ArgumentException>(() => KaplanMeier.Of([])).ParamName.ShouldBe("durations");
        Should.Throw<ArgumentOutOfRangeException>(() => KaplanMeier.Of([new(double.NaN, true)])).ParamName.ShouldBe("durations");
        Should.Throw<ArgumentOutOfRangeException>(() => KaplanMeier.Of([new(1, true)], 1)).ParamName.ShouldBe("confidence");
        Should.Throw<ArgumentOutOfRangeException>(() => KaplanMeier.Of([new(1, true)]).TimeUntil(0)).ParamName.ShouldBe("share");
        Should.Throw<ArgumentOutOfRangeException>(() => KaplanMeier.Of([new(1, true)]).At(-1)).ParamName.ShouldBe("time");
    }

    private static void Holds(Arbitrary<Duration[]> durations, Action<Duration[]> property) =>
        Prop.ForAll(durations, property).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true));
}
