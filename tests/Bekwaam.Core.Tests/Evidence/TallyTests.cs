using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Core.Tests.Evidence;

public sealed class TallyTests
{
    [Fact]
    public void An_answer_is_counted_by_value_and_what_was_left_by_kind()
    {
        var tally = new Tally();
        tally.Add(7, null);
        tally.Add(7, 2_500_000);
        tally.AddLeft(AnswerKind.Refused, null);

        tally.N.ShouldBe(2);
        tally.Left(AnswerKind.Refused).ShouldBe(1);
        tally.Left(AnswerKind.Blank).ShouldBe(0);
        var cell = tally.Given.ShouldHaveSingleItem().Value;
        cell.Weight.ShouldBe(3_500_000);
        cell.SquaredWeight.ShouldBe((Int128)7_250_000_000_000);
    }

    [Fact]
    public void What_is_added_and_taken_out_again_leaves_no_trace() => Check.QuickThrowOnFailure(Prop.ForAll(Answers(), Answers(), (kept, passing) =>
    {
        var plain = Of(kept);
        var mixed = Of([.. passing, .. kept]);
        foreach (var (value, weight) in passing)
            mixed.Remove(value, weight);
        return plain.Pack().SequenceEqual(mixed.Pack());
    }));

    [Fact]
    public void Merging_in_any_order_gives_the_same_bytes() => Check.QuickThrowOnFailure(Prop.ForAll(Answers(), Answers(), (left, right) =>
    {
        var one = Of(left);
        one.Add(Of(right));
        var other = Of(right);
        other.AddPacked(Of(left).Pack());
        return one.Pack().SequenceEqual(other.Pack()) && one.Pack().SequenceEqual(Of([.. left, .. right]).Pack());
    }));

    [Fact]
    public void Numbers_of_every_width_come_back_as_they_were()
    {
        for (var width = 0; width < 62; width++)
        {
            foreach (var weight in new[] { 1L << width, (1L << width) + 1, (2L << width) - 1 })
            {
                var tally = new Tally();
                tally.Add(5, weight);
                tally.AddLeft(AnswerKind.Blank, weight);
                var back = Tally.Unpack(tally.Pack());
                back.Given.Single().Value.ShouldBe(new Tally.Cell(1, weight, (Int128)weight * weight));
                back.Pack().ShouldBe(tally.Pack());
            }
        }
    }

    [Fact]
    public void Bytes_of_another_make_are_refused()
    {
        Should.Throw<FormatException>(() => Tally.Unpack([9, 0]));
        Should.Throw<FormatException>(() => Tally.Unpack([1, 2]));
        Should.Throw<FormatException>(() => Tally.Unpack([1, 0, 0]));
        // A count wider than 64 bits is no count.
        Should.Throw<FormatException>(() => Tally.Unpack([1, 2, 0, .. Enumerable.Repeat((byte)0xFE, 12), 1, 0, 0]));
        Should.Throw<FormatException>(() => Moments.Unpack([]));
    }

    [Fact]
    public void Moments_pack_and_unpack_the_same_and_take_out_exactly() => Check.QuickThrowOnFailure(Prop.ForAll(Scores(), Scores(), (kept, passing) =>
    {
        var plain = kept.Aggregate(default(Moments), (sum, s) => sum + Moments.Of(s.Score, s.Weight));
        var mixed = passing.Aggregate(plain, (sum, s) => sum + Moments.Of(s.Score, s.Weight));
        var back = passing.Aggregate(mixed, (sum, s) => sum - Moments.Of(s.Score, s.Weight));
        return back == plain && Moments.Unpack(mixed.Pack()) == mixed;
    }));

    [Fact]
    public void Mean_and_variance_follow_from_the_sums()
    {
        var moments = Moments.Of(2_500, null) + Moments.Of(5_000, null) + Moments.Of(10_000, null);
        moments.Mean.ShouldBe(58.3333, 0.0001);
        moments.Variance.ShouldBe(1458.3333, 0.001);
        Moments.Of(5_000, null).Variance.ShouldBe(double.NaN);
    }

    [Theory]
    [InlineData(QuestionScale.ZeroToTen, 0, 0), InlineData(QuestionScale.ZeroToTen, 7, 7_000), InlineData(QuestionScale.OneToSeven, 2, 1_667)]
    [InlineData(QuestionScale.OneToFive, 4, 7_500), InlineData(QuestionScale.YesNo, 1, 10_000), InlineData(QuestionScale.Hundred, 33, 3_300)]
    public void Every_scale_comes_to_hundredths_of_a_hundred(QuestionScale scale, short value, int score) =>
        Rescale.ToScore(Rescale.ToSteps(scale, value), 1).ShouldBe(score);

    private static Arbitrary<(int Value, long? Weight)[]> Answers() =>
        (from value in Gen.Choose(0, 10) from weight in Weights() select (value, weight)).ArrayOf().ToArbitrary();

    private static Arbitrary<(int Score, long? Weight)[]> Scores() =>
        (from score in Gen.Choose(0, 10_000) from weight in Weights() select (score, weight)).ArrayOf().ToArbitrary();

    private static Gen<long?> Weights() => Gen.OneOf(Gen.Constant((long?)null), Gen.Choose(1, 2_000_000_000).Select(w => (long?)w * 5));

    private static Tally Of(IEnumerable<(int Value, long? Weight)> answers)
    {
        var tally = new Tally();
        foreach (var (value, weight) in answers)
            tally.Add(value, weight);
        return tally;
    }
}
