using System.Buffers;
using System.Buffers.Binary;
using System.Numerics;

namespace Bekwaam.Core.Evidence;

/// <summary>Integers in as few bytes as they need: zig-zag, seven bits a byte, behind a version byte.</summary>
internal sealed class PackedWriter
{
    private readonly ArrayBufferWriter<byte> bytes = new(64);

    public PackedWriter(byte version) => bytes.Write([version]);

    public void Write(Int128 value)
    {
        var bits = (UInt128)((value << 1) ^ (value >> 127));
        Span<byte> buffer = stackalloc byte[19];
        var length = 0;
        while (bits >= 0x80)
        {
            buffer[length++] = (byte)((byte)bits | 0x80);
            bits >>= 7;
        }

        buffer[length++] = (byte)bits;
        bytes.Write(buffer[..length]);
    }

    public byte[] ToArray() => bytes.WrittenSpan.ToArray();
}

internal ref struct PackedReader
{
    private const ulong HighBits = 0x8080_8080_8080_8080;
    private ReadOnlySpan<byte> rest;

    public PackedReader(ReadOnlySpan<byte> packed, byte version)
    {
        if (packed.IsEmpty || packed[0] != version)
            throw new FormatException("Packed by an unknown version of the program.");
        rest = packed[1..];
    }

    /// <exception cref="FormatException">The number is wider than 64 bits.</exception>
    public long ReadLong()
    {
        if (TryRead(out var number))
            return number;
        var wide = ReadWide();
        return wide >= long.MinValue && wide <= long.MaxValue
            ? (long)wide
            : throw new FormatException("A packed number is too large for its place.");
    }

    public Int128 Read() => TryRead(out var number) ? number : ReadWide();

    /// <summary>Nearly all numbers fit in 63 bits, and those are read several times faster than wide ones.</summary>
    private bool TryRead(out long number)
    {
        if (BinaryPrimitives.TryReadUInt64LittleEndian(rest, out var word) && (~word & HighBits) is not 0 and var ends)
        {
            // Eight bytes at once: up to the first without its high bit, then the sevens of bits closed up in three steps.
            var last = BitOperations.TrailingZeroCount(ends);
            word &= (ulong.MaxValue >> (63 - last)) & ~HighBits;
            word = ((word & 0x7F00_7F00_7F00_7F00) >> 1) | (word & 0x007F_007F_007F_007F);
            word = ((word & 0x3FFF_0000_3FFF_0000) >> 2) | (word & 0x0000_3FFF_0000_3FFF);
            word = ((word & 0x0FFF_FFFF_0000_0000) >> 4) | (word & 0x0000_0000_0FFF_FFFF);
            rest = rest[((last + 1) / 8)..];
            number = (long)(word >> 1) ^ -(long)(word & 1);
            return true;
        }

        return TryReadByByte(out number);
    }

    private bool TryReadByByte(out long number)
    {
        var (low, shift) = (0UL, 0);
        for (var place = 0; place < rest.Length && place < 9; place++)
        {
            ulong next = rest[place];
            low |= (next & 0x7F) << shift;
            shift += 7;
            if (next >= 0x80)
                continue;
            rest = rest[(place + 1)..];
            number = (long)(low >> 1) ^ -(long)(low & 1);
            return true;
        }

        number = 0;
        return false;
    }

    private Int128 ReadWide()
    {
        UInt128 bits = 0;
        for (var shift = 0; shift < 128; shift += 7)
        {
            if (rest.IsEmpty)
                throw new FormatException("Packed numbers end too early.");
            var next = rest[0];
            rest = rest[1..];
            bits |= (UInt128)(next & 0x7F) << shift;
            if (next < 0x80)
                return (Int128)(bits >> 1) ^ -(Int128)(bits & 1);
        }

        throw new FormatException("A packed number is too long.");
    }

    public readonly void End()
    {
        if (!rest.IsEmpty)
            throw new FormatException("Bytes are left after the packed numbers.");
    }
}
