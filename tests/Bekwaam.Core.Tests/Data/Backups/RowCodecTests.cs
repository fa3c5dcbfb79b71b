using System.Buffers;
using Bekwaam.Core.Data.Backups;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Core.Tests.Data.Backups;

public sealed class RowCodecTests
{
    private static readonly Gen<object?> Cell = Gen.OneOf(
        Gen.Constant<object?>(null),
        ArbMap.Default.GeneratorFor<long>().Select(n => (object?)n),
        ArbMap.Default.GeneratorFor<double>().Select(n => (object?)n),
        ArbMap.Default.GeneratorFor<NonNull<string>>().Select(s => (object?)new string([.. s.Get.Where(c => !char.IsSurrogate(c))])),
        ArbMap.Default.GeneratorFor<byte[]>().Select(b => (object?)b));

    [Fact]
    public void Every_row_reads_back_as_it_was() => Prop.ForAll(Cell.ArrayOf().ToArbitrary(), row =>
    {
        var bytes = new ArrayBufferWriter<byte>();
        RowCodec.Encode(row, bytes);
        var back = new object?[row.Length];
        RowCodec.Decode(bytes.WrittenSpan, back);
        back.ShouldBe(row);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Bytes_of_others_are_refused_and_never_crash() => Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes =>
    {
        try
        {
            RowCodec.Decode(bytes, new object?[3]);
        }
        catch (InvalidDataException)
        {
            // That is the refusal.
        }
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_digest_does_not_depend_on_order_and_notices_a_change()
    {
        static string Of(params byte[][] rows)
        {
            var digest = new RowDigest();
            foreach (var row in rows)
                digest.Add(row);
            return digest.ToString();
        }

        Of([1], [2], [3]).ShouldBe(Of([3], [1], [2]));
        Of([1], [2], [3]).ShouldNotBe(Of([1], [2], [4]));
        Of([1], [1]).ShouldNotBe(Of([1]));
    }
}
