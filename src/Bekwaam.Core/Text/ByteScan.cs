using System.Buffers;
using System.Text;

namespace Bekwaam.Core.Text;

/// <summary>A place in a file that no encoding explains.</summary>
/// <param name="Row">The line, the first being 1.</param>
/// <param name="Value">The byte that stands there.</param>
/// <param name="LineBefore">What stands before it on that line, as far as it was kept.</param>
internal sealed record BadByte(long Row, byte Value, byte[] LineBefore);

/// <summary>What one pass over all bytes of a file tells about its encoding.</summary>
internal sealed class ByteScan
{
    private const int LineKept = 64 * 1024;
    private readonly ArrayBufferWriter<byte> line = new();
    private readonly byte[] carried = new byte[3];
    private int carriedCount;
    private long row = 1;

    public long Length { get; private set; }

    /// <summary>Zero bytes at even and at odd places: in UTF-16 one of both is nearly half of the file.</summary>
    public long EvenZeros { get; private set; }

    public long OddZeros { get; private set; }

    public BadByte? FirstZero { get; private set; }

    /// <summary>Characters beyond ASCII that are right as UTF-8.</summary>
    public long Utf8Characters { get; private set; }

    /// <summary>Bytes that are wrong as UTF-8.</summary>
    public long Utf8Errors { get; private set; }

    public BadByte? FirstUtf8Error { get; private set; }

    public void Add(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Contains((byte)0))
            CountZeros(bytes);
        Length += bytes.Length;
        if (carriedCount == 0 && Ascii.IsValid(bytes))
        {
            Follow(bytes);
            return;
        }

        if (carriedCount == 0)
        {
            Check(bytes, last: false);
            return;
        }

        byte[] joined = [.. carried.AsSpan(0, carriedCount), .. bytes];
        carriedCount = 0;
        Check(joined, last: false);
    }

    public void End()
    {
        var rest = carried.AsSpan(0, carriedCount);
        carriedCount = 0;
        Check(rest, last: true);
    }

    private void Check(ReadOnlySpan<byte> bytes, bool last)
    {
        while (!bytes.IsEmpty)
        {
            var ascii = bytes.IndexOfAnyExceptInRange((byte)0, (byte)0x7F);
            Follow(ascii < 0 ? bytes : bytes[..ascii]);
            if (ascii < 0)
                return;
            bytes = bytes[ascii..];
            var status = Rune.DecodeFromUtf8(bytes, out _, out var used);
            if (status is OperationStatus.NeedMoreData && !last)
            {
                bytes.CopyTo(carried);
                carriedCount = bytes.Length;
                return;
            }

            if (status is OperationStatus.Done)
                Utf8Characters++;
            else
                Mistake(bytes[0]);
            Follow(bytes[..used]);
            bytes = bytes[used..];
        }
    }

    private void Mistake(byte value)
    {
        Utf8Errors++;
        FirstUtf8Error ??= new BadByte(row, value, line.WrittenSpan.ToArray());
    }

    private void CountZeros(ReadOnlySpan<byte> bytes)
    {
        for (var i = 0; i < bytes.Length; i++)
        {
            if (bytes[i] != 0)
                continue;
            if (((Length + i) & 1) == 0)
                EvenZeros++;
            else
                OddZeros++;
            FirstZero ??= new BadByte(row + bytes[..i].Count((byte)'\n'), 0, bytes[(bytes[..i].LastIndexOf((byte)'\n') + 1)..i].ToArray());
        }
    }

    /// <summary>Keeps count of the line and of what stands on it, until the first mistake is found.</summary>
    private void Follow(ReadOnlySpan<byte> bytes)
    {
        if (FirstUtf8Error is not null)
            return;
        row += bytes.Count((byte)'\n');
        var start = bytes.LastIndexOf((byte)'\n') + 1;
        if (start > 0)
            line.ResetWrittenCount();
        var kept = bytes[start..];
        line.Write(kept[..Math.Min(kept.Length, Math.Max(0, LineKept - line.WrittenCount))]);
    }
}
