using System.Buffers;
using System.Buffers.Binary;

namespace Bekwaam.Statistics.Sketches;

/// <summary>A sketch as bytes, in exactly one way, so that equal sketches are equal bytes and anything else is refused.</summary>
internal static class PackedSketch
{
    private const byte version = 1;

    public static byte[] Write(double accuracy, long n, long zero, Bins positive, Bins negative)
    {
        var bytes = new ArrayBufferWriter<byte>(64);
        bytes.GetSpan(9)[0] = version;
        BinaryPrimitives.WriteDoubleLittleEndian(bytes.GetSpan(9)[1..], accuracy);
        bytes.Advance(9);
        Write(bytes, (ulong)n);
        Write(bytes, (ulong)zero);
        Write(bytes, positive);
        Write(bytes, negative);
        return bytes.WrittenSpan.ToArray();
    }

    public static DDSketch Read(ReadOnlySpan<byte> packed)
    {
        if (packed.IsEmpty || packed[0] != version)
            throw new FormatException("A sketch packed by an unknown version.");
        if (packed.Length < 9)
            throw new FormatException("A packed sketch ends too early.");
        var accuracy = BinaryPrimitives.ReadDoubleLittleEndian(packed[1..]);
        if (!(accuracy is >= .001 and <= .5))
            throw new FormatException("A packed sketch has an accuracy that none can have.");
        var rest = packed[9..];
        var n = ReadCount(ref rest);
        var zero = ReadCount(ref rest);
        var keys = new LogarithmicKeys(accuracy);
        var positive = ReadBins(ref rest, keys, zero);
        var negative = ReadBins(ref rest, keys, zero + positive.Total);
        if (!rest.IsEmpty)
            throw new FormatException("Bytes are left after a packed sketch.");
        // Every value weighs at least a millionth, and only values have weight.
        if (n > zero + positive.Total + negative.Total || Places(zero, positive, negative) > n)
            throw new FormatException("A packed sketch counts values that it does not hold, or holds more than it counts.");
        return new DDSketch(accuracy, positive, negative, zero, n);
    }

    private static int Places(long zero, Bins positive, Bins negative) =>
        (zero > 0 ? 1 : 0) + positive.Filled.Count() + negative.Filled.Count();

    private static void Write(ArrayBufferWriter<byte> bytes, Bins bins)
    {
        Write(bytes, (ulong)bins.Filled.Count());
        var before = 0;
        foreach (var (key, weight) in bins.Filled)
        {
            var distance = key - before;
            Write(bytes, (ulong)(uint)((distance << 1) ^ (distance >> 31)));
            Write(bytes, (ulong)weight);
            before = key;
        }
    }

    private static Bins ReadBins(ref ReadOnlySpan<byte> rest, LogarithmicKeys keys, long weightBefore)
    {
        var bins = new Bins();
        var key = 0L;
        var left = ReadCount(ref rest);
        for (var i = 0L; i < left; i++)
        {
            var zigzag = ReadCount(ref rest);
            var distance = (zigzag >> 1) ^ -(zigzag & 1);
            if (i > 0 && distance < 1)
                throw new FormatException("The bins of a packed sketch are not in order.");
            // Compared before it is added: a distance may be as large as a number can be.
            if (distance < keys.Lowest - key || distance > keys.Highest - key)
                throw new FormatException("A packed sketch has a bin that no number falls into.");
            key += distance;
            var weight = ReadCount(ref rest);
            if (weight < 1 || weight > long.MaxValue - weightBefore - bins.Total)
                throw new FormatException("A packed sketch has a weight that none can have.");
            bins.Add((int)key, weight);
        }

        return bins;
    }

    private static void Write(ArrayBufferWriter<byte> bytes, ulong value)
    {
        var span = bytes.GetSpan(10);
        var length = 0;
        for (; value >= 0x80; value >>= 7)
            span[length++] = (byte)((byte)value | 0x80);
        span[length++] = (byte)value;
        bytes.Advance(length);
    }

    private static long ReadCount(ref ReadOnlySpan<byte> rest)
    {
        var value = 0L;
        for (var shift = 0; shift < 63; shift += 7)
        {
            if (rest.IsEmpty)
                throw new FormatException("A packed sketch ends too early.");
            var next = rest[0];
            rest = rest[1..];
            value |= (long)(next & 0x7F) << shift;
            if (next >= 0x80)
                continue;
            if (next == 0 && shift > 0)
                throw new FormatException("A number in a packed sketch is longer than it needs to be.");
            return value;
        }

        throw new FormatException("A number in a packed sketch is too long.");
    }
}
