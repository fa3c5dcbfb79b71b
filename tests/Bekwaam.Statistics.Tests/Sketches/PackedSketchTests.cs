using Bekwaam.Statistics.Randomness;
using Bekwaam.Statistics.Sketches;

namespace Bekwaam.Statistics.Tests.Sketches;

public sealed class PackedSketchTests
{
    [Fact]
    public void Bytes_that_were_changed_are_refused_or_are_another_sketch_in_the_one_way_to_write_it()
    {
        // Thousands of changes: a bit, a byte, a cut, an insertion. Nothing but a FormatException may come of them.
        var random = new Xoshiro256(20);
        var packed = Packed();
        var refused = 0;
        for (var i = 0; i < 20_000; i++)
        {
            var changed = packed.ToList();
            for (var times = random.Next() % 3; times < 3; times++)
                Change(changed, ref random);
            byte[] bytes = [.. changed];
            try
            {
                DDSketch.Unpack(bytes).Pack().ShouldBe(bytes);
            }
            catch (FormatException)
            {
                refused++;
            }
        }

        refused.ShouldBeGreaterThan(5_000);
    }

    [Theory]
    [InlineData(0, "unknown version")]
    [InlineData(5, "too early")]
    [InlineData(20, "too early")]
    public void A_sketch_that_was_cut_off_is_refused(int length, string reason) =>
        Refusal(Packed()[..length]).ShouldContain(reason);

    [Fact]
    public void Each_way_of_being_wrong_has_its_reason()
    {
        byte[] head = [1, .. BitConverter.GetBytes(.01)];
        Refusal([2, .. head[1..], 0, 0, 0, 0]).ShouldContain("unknown version");
        Refusal([1, .. BitConverter.GetBytes(double.NaN), 0, 0, 0, 0]).ShouldContain("accuracy");
        Refusal([.. head, 0, 0, 0, 0, 0]).ShouldContain("left after");
        Refusal([.. head, 0, 0x80, 0x00, 0, 0]).ShouldContain("longer than it needs");
        Refusal([.. head, .. Enumerable.Repeat((byte)0xFF, 12)]).ShouldContain("too long");
        // One bin without weight; a bin twice; a bin that no number falls into; more values than weight; a value uncounted.
        Refusal([.. head, 1, 0, 1, 8, 0, 0]).ShouldContain("weight");
        Refusal([.. head, 2, 0, 2, 8, 5, 0, 5, 0]).ShouldContain("order");
        Refusal([.. head, 1, 0, 1, 0xFF, 0xFF, 0xFF, 0x7F, 5, 0]).ShouldContain("no number");
        Refusal([.. head, 9, 0, 1, 8, 5, 0]).ShouldContain("counts values");
        Refusal([.. head, 0, 0, 1, 8, 5, 0]).ShouldContain("counts values");
        DDSketch.Unpack([.. head, 1, 0, 1, 8, 5, 0]).Weight.ShouldBe(5);
    }

    private static string Refusal(byte[] packed) => Should.Throw<FormatException>(() => DDSketch.Unpack(packed)).Message;

    private static byte[] Packed()
    {
        var sketch = new DDSketch();
        sketch.AddRange([0, 1, 1, 60, 3600, 86400, -5, -700]);
        sketch.Add(12, 2_500_000);
        return sketch.Pack();
    }

    private static void Change(List<byte> bytes, ref Xoshiro256 random)
    {
        var at = (int)(random.NextUniform() * bytes.Count);
        switch (random.Next() % 4)
        {
            case 0 when bytes.Count > 0:
                bytes[at] ^= (byte)(1 << (int)(random.Next() % 8));
                break;
            case 1 when bytes.Count > 0:
                bytes.RemoveAt(at);
                break;
            case 2:
                bytes.Insert(at, (byte)random.Next());
                break;
            default:
                bytes.RemoveRange(at, bytes.Count - at);
                break;
        }
    }
}
