using System.Buffers.Binary;
using System.Text;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Bekwaam.Postgres;

/// <summary>
/// Binary COPY, put together here: a value is a length and big-endian bytes. The driver's own importer takes several times
/// as long per value, which is what an import of a million answers would mostly wait for.
/// Format: PostgreSQL's manual, "COPY", "Binary Format".
/// </summary>
internal sealed class PostgresBulkWriter : IBulkWriter
{
    private const int BufferBytes = 128 * 1024;

    // Longer than any value of fixed size with its length.
    private const int Room = 32;

    private static readonly byte[] Signature = [.. "PGCOPY\n"u8, 0xFF, .. "\r\n\0"u8, 0, 0, 0, 0, 0, 0, 0, 0];
    private static readonly DateTimeOffset Epoch = new(2000, 1, 1, 0, 0, 0, TimeSpan.Zero);
    private static readonly int EpochDay = DateOnly.FromDateTime(Epoch.UtcDateTime).DayNumber;

    private readonly NpgsqlRawCopyStream copy;
    private readonly short columns;
    private readonly byte[] buffer = new byte[BufferBytes];
    private int used;
    private int written;
    private long rows;
    private bool completed;

    public PostgresBulkWriter(AppDb db, string table, IReadOnlyList<string> columns)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Bulk writing happens inside a transaction.");
        this.columns = checked((short)columns.Count);
        written = columns.Count;
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        copy = connection.BeginRawBinaryCopy($"copy {table} ({string.Join(", ", columns.Select(name => $"\"{name}\""))}) from stdin (format binary)");
        Raw(Signature);
    }

    public void StartRow()
    {
        EndRow();
        written = 0;
        rows++;
        BinaryPrimitives.WriteInt16BigEndian(Take(sizeof(short)), columns);
    }

    public void Write(Guid value) => value.TryWriteBytes(Value(16), bigEndian: true, out _);

    public void Write(Guid? value)
    {
        if (value is { } there)
            Write(there);
        else
            Null();
    }

    public void Write(short value) => BinaryPrimitives.WriteInt16BigEndian(Value(sizeof(short)), value);

    public void Write(short? value)
    {
        if (value is { } there)
            Write(there);
        else
            Null();
    }

    public void Write(int value) => BinaryPrimitives.WriteInt32BigEndian(Value(sizeof(int)), value);

    public void Write(int? value)
    {
        if (value is { } there)
            Write(there);
        else
            Null();
    }

    public void Write(long value) => BinaryPrimitives.WriteInt64BigEndian(Value(sizeof(long)), value);

    public void Write(long? value)
    {
        if (value is { } there)
            Write(there);
        else
            Null();
    }

    public void Write(bool value) => Value(1)[0] = value ? (byte)1 : (byte)0;

    public void Write(DateOnly value) => Write(value.DayNumber - EpochDay);

    public void Write(DateTimeOffset value) => Write((value - Epoch).Ticks / TimeSpan.TicksPerMicrosecond);

    public void Write(DateTimeOffset? value)
    {
        if (value is { } there)
            Write(there);
        else
            Null();
    }

    public void Write(string? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        var length = Encoding.UTF8.GetByteCount(value);
        if (length + Room > BufferBytes)
            Write(Encoding.UTF8.GetBytes(value));
        else
            Encoding.UTF8.GetBytes(value, Value(length));
    }

    public void Write(byte[]? value)
    {
        if (value is null)
        {
            Null();
            return;
        }

        written++;
        BinaryPrimitives.WriteInt32BigEndian(Take(sizeof(int)), value.Length);
        Raw(value);
    }

    public async Task<long> CompleteAsync(CancellationToken cancel)
    {
        EndRow();
        BinaryPrimitives.WriteInt16BigEndian(Take(sizeof(short)), -1);
        await copy.WriteAsync(buffer.AsMemory(0, used), cancel);
        completed = true;
        // The server says here whether it takes the rows.
        await copy.DisposeAsync();
        return rows;
    }

    public void Dispose()
    {
        if (completed)
            return;
        completed = true;
        copy.Cancel();
        copy.Dispose();
    }

    private void EndRow()
    {
        if (written != columns)
            throw new InvalidOperationException($"The row has {written} values, the table takes {columns}.");
    }

    private void Null()
    {
        written++;
        BinaryPrimitives.WriteInt32BigEndian(Take(sizeof(int)), -1);
    }

    /// <summary>The place for a value of so many bytes, its length already written.</summary>
    private Span<byte> Value(int length)
    {
        written++;
        var place = Take(sizeof(int) + length);
        BinaryPrimitives.WriteInt32BigEndian(place, length);
        return place[sizeof(int)..];
    }

    private Span<byte> Take(int length)
    {
        if (used + length > BufferBytes)
            Flush();
        used += length;
        return buffer.AsSpan(used - length, length);
    }

    private void Raw(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length <= BufferBytes - used)
        {
            bytes.CopyTo(Take(bytes.Length));
            return;
        }

        Flush();
        copy.Write(bytes);
    }

    private void Flush()
    {
        copy.Write(buffer.AsSpan(0, used));
        used = 0;
    }
}
