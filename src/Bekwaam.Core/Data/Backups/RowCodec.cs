using System.Buffers;
using System.Buffers.Binary;
using System.Text;

namespace Bekwaam.Core.Data.Backups;

/// <summary>A row as bytes: per cell a tag, then a number in as few bytes as it needs, or a length and that many bytes.</summary>
public static class RowCodec
{
    private const byte Null = 0;
    private const byte Whole = 1;
    private const byte Real = 2;
    private const byte Text = 3;
    private const byte Bytes = 4;

    public static void Encode(ReadOnlySpan<object?> row, ArrayBufferWriter<byte> to)
    {
        foreach (var cell in row)
        {
            switch (cell)
            {
                case null:
                    to.Write([Null]);
                    break;
                case long number:
                    to.Write([Whole]);
                    WriteNumber(to, (ulong)((number << 1) ^ (number >> 63)));
                    break;
                case double number:
                    to.Write([Real]);
                    BinaryPrimitives.WriteDoubleLittleEndian(to.GetSpan(8), number);
                    to.Advance(8);
                    break;
                case string text:
                    to.Write([Text]);
                    WriteNumber(to, (ulong)Encoding.UTF8.GetByteCount(text));
                    Encoding.UTF8.GetBytes(text, to);
                    break;
                case byte[] bytes:
                    to.Write([Bytes]);
                    WriteNumber(to, (ulong)bytes.Length);
                    to.Write(bytes);
                    break;
                default:
                    throw new ArgumentException($"No cell is a {cell.GetType().Name}.", nameof(row));
            }
        }
    }

    /// <exception cref="InvalidDataException">Not such a row.</exception>
    public static void Decode(ReadOnlySpan<byte> bytes, Span<object?> row)
    {
        foreach (ref var cell in row)
        {
            var tag = Take(ref bytes, 1)[0];
            cell = tag switch
            {
                Null => null,
                Whole => Signed(ReadNumber(ref bytes)),
                Real => BinaryPrimitives.ReadDoubleLittleEndian(Take(ref bytes, 8)),
                Text => Encoding.UTF8.GetString(TakeCounted(ref bytes)),
                Bytes => TakeCounted(ref bytes).ToArray(),
                _ => throw new InvalidDataException("A cell of an unknown sort."),
            };
        }

        if (!bytes.IsEmpty)
            throw new InvalidDataException("A row is too long.");
    }

    private static long Signed(ulong bits) => (long)(bits >> 1) ^ -(long)(bits & 1);

    private static void WriteNumber(ArrayBufferWriter<byte> to, ulong number)
    {
        var span = to.GetSpan(10);
        var length = 0;
        for (; number >= 0x80; number >>= 7)
            span[length++] = (byte)((byte)number | 0x80);
        span[length++] = (byte)number;
        to.Advance(length);
    }

    private static ulong ReadNumber(ref ReadOnlySpan<byte> bytes)
    {
        ulong number = 0;
        for (var shift = 0; shift < 64; shift += 7)
        {
            var next = Take(ref bytes, 1)[0];
            number |= (ulong)(next & 0x7F) << shift;
            if (next < 0x80)
                return number;
        }

        throw new InvalidDataException("A number is too long.");
    }

    private static ReadOnlySpan<byte> TakeCounted(ref ReadOnlySpan<byte> bytes)
    {
        var count = ReadNumber(ref bytes);
        return Take(ref bytes, count <= int.MaxValue ? (int)count : throw new InvalidDataException("A cell is too long."));
    }

    private static ReadOnlySpan<byte> Take(ref ReadOnlySpan<byte> bytes, int count)
    {
        if (count > bytes.Length)
            throw new InvalidDataException("A row ends too early.");
        var taken = bytes[..count];
        bytes = bytes[count..];
        return taken;
    }
}
