using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Files;

/// <summary>Reads a stored file a chunk at a time; holds one chunk in memory and no connection.</summary>
internal sealed class StoredFileStream(IDatabase database, StoredFile file) : Stream
{
    private byte[] chunk = [];
    private long chunkNumber = -1;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => file.Length;

    public override long Position { get; set; }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (Position >= Length || buffer.IsEmpty)
            return 0;
        if (Position / FileChunk.MaxBytes != chunkNumber)
        {
            await using var db = database.Open();
            Take(await Chunk(db).SingleAsync(cancellationToken));
        }

        return Copy(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer)
    {
        if (Position >= Length || buffer.IsEmpty)
            return 0;
        if (Position / FileChunk.MaxBytes != chunkNumber)
        {
            using var db = database.Open();
            Take(Chunk(db).Single());
        }

        return Copy(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin)
    {
        var target = offset + origin switch
        {
            SeekOrigin.Begin => 0,
            SeekOrigin.Current => Position,
            _ => Length,
        };
        ArgumentOutOfRangeException.ThrowIfNegative(target, nameof(offset));
        return Position = target;
    }

    public override void Flush()
    {
    }

    public override void SetLength(long value) => throw new NotSupportedException("A stored file does not change.");

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException("A stored file does not change.");

    private IQueryable<byte[]> Chunk(AppDb db)
    {
        var number = (int)(Position / FileChunk.MaxBytes);
        return db.FileChunks.Where(c => c.Hash == file.Hash && c.Number == number).Select(c => c.Bytes);
    }

    private void Take(byte[] bytes)
    {
        chunk = bytes;
        chunkNumber = Position / FileChunk.MaxBytes;
    }

    private int Copy(Span<byte> buffer)
    {
        var rest = chunk.AsSpan((int)(Position % FileChunk.MaxBytes));
        var count = Math.Min(rest.Length, buffer.Length);
        rest[..count].CopyTo(buffer);
        Position += count;
        return count;
    }
}
