using System.Buffers;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>The lines of a file as they stand in it, ended by LF, CR LF, CR CR LF or CR.</summary>
internal sealed class PhysicalLines(Stream file)
{
    private readonly byte[] buffer = new byte[128 * 1024];
    private int start;
    private int end;
    private bool atEnd;

    /// <summary>Of the line read last; the first is 1.</summary>
    public long Number { get; private set; }

    public long Position { get; private set; }

    /// <summary>The line read last was longer than asked for: its end was passed over.</summary>
    public bool WasCut { get; private set; }

    /// <param name="line">Gets the line, without its end.</param>
    /// <param name="longest">Bytes to keep of it.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>False at the end of the file.</returns>
    public async ValueTask<bool> ReadAsync(ArrayBufferWriter<byte> line, int longest, CancellationToken cancel)
    {
        WasCut = false;
        if (!await FillAsync(1, cancel))
            return false;
        Number++;
        while (await FillAsync(1, cancel))
        {
            var rest = buffer.AsMemory(start, end - start);
            var at = rest.Span.IndexOfAny((byte)'\n', (byte)'\r');
            Keep(line, at < 0 ? rest.Span : rest.Span[..at], longest);
            start += at < 0 ? rest.Length : at;
            if (at < 0)
                continue;
            // Two carriage returns may stand before one line feed.
            await FillAsync(3, cancel);
            start += buffer.AsSpan(start, end - start) switch
            {
                [(byte)'\r', (byte)'\r', (byte)'\n', ..] => 3,
                [(byte)'\r', (byte)'\n', ..] => 2,
                _ => 1,
            };
            break;
        }

        return true;
    }

    private void Keep(ArrayBufferWriter<byte> line, ReadOnlySpan<byte> more, int longest)
    {
        var room = longest - line.WrittenCount;
        WasCut |= more.Length > room;
        line.Write(more[..Math.Min(more.Length, Math.Max(0, room))]);
    }

    /// <summary>Sees to it that so many bytes are in the buffer, as far as the file has them.</summary>
    private async ValueTask<bool> FillAsync(int count, CancellationToken cancel)
    {
        while (end - start < count && !atEnd)
        {
            if (start > 0)
            {
                buffer.AsSpan(start, end - start).CopyTo(buffer);
                end -= start;
                start = 0;
            }

            var read = await file.ReadAsync(buffer.AsMemory(end), cancel);
            atEnd = read == 0;
            end += read;
            Position += read;
        }

        return end - start >= count || (count > 1 && end > start);
    }
}
