using System.Text;
using Bekwaam.Core.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using SQLitePCL;

namespace Bekwaam.Sqlite;

/// <summary>One prepared insert, bound and stepped a row at a time: no boxing, no parsing, no allocation per cell.</summary>
internal sealed class SqliteBulkWriter : IBulkWriter
{
    private readonly sqlite3 handle;
    private readonly sqlite3_stmt insert;
    private readonly int columnCount;
    private byte[] text = new byte[1024];
    private int column;
    private long rows;

    public SqliteBulkWriter(AppDb db, string table, IReadOnlyList<string> columns)
        : this((SqliteConnection)db.Database.GetDbConnection(), table, columns)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Bulk writing happens inside a transaction.");
        SqlitePragmas.GiveRoom((SqliteConnection)db.Database.GetDbConnection());
    }

    public SqliteBulkWriter(SqliteConnection connection, string table, IReadOnlyList<string> columns)
    {
        handle = connection.Handle ?? throw new InvalidOperationException("Bulk writing happens inside a transaction.");
        columnCount = columns.Count;
        var places = string.Join(", ", Enumerable.Repeat("?", columnCount));
        Check(raw.sqlite3_prepare_v2(handle, $"insert into {table} ({string.Join(", ", columns.Select(name => $"\"{name}\""))}) values ({places})", out insert));
    }

    public void StartRow()
    {
        Step();
        rows++;
        column = 0;
    }

    public void Write(Guid value)
    {
        Span<byte> bytes = stackalloc byte[16];
        value.TryWriteBytes(bytes, bigEndian: true, out _);
        Check(raw.sqlite3_bind_blob(insert, ++column, bytes));
    }

    public void Write(Guid? value)
    {
        if (value is { } there)
            Write(there);
        else
            WriteNull();
    }

    public void Write(short value) => Write((long)value);

    public void Write(short? value) => Write((long?)value);

    public void Write(int value) => Write((long)value);

    public void Write(int? value) => Write((long?)value);

    public void Write(long value) => Check(raw.sqlite3_bind_int64(insert, ++column, value));

    public void Write(long? value)
    {
        if (value is { } there)
            Write(there);
        else
            WriteNull();
    }

    public void Write(double value) => Check(raw.sqlite3_bind_double(insert, ++column, value));

    public void Write(bool value) => Write(value ? 1L : 0L);

    public void Write(DateOnly value) => Write((long)value.DayNumber);

    public void Write(DateTimeOffset value) => Write(value.UtcTicks);

    public void Write(DateTimeOffset? value) => Write(value?.UtcTicks);

    public void Write(string? value)
    {
        if (value is null)
        {
            WriteNull();
            return;
        }

        if (text.Length < Encoding.UTF8.GetMaxByteCount(value.Length))
            text = new byte[Encoding.UTF8.GetMaxByteCount(value.Length)];
        var length = Encoding.UTF8.GetBytes(value, text);
        Check(raw.sqlite3_bind_text(insert, ++column, text.AsSpan(0, length)));
    }

    public void Write(byte[]? value)
    {
        if (value is null)
            WriteNull();
        else
            Check(raw.sqlite3_bind_blob(insert, ++column, value));
    }

    public Task<long> CompleteAsync(CancellationToken cancel)
    {
        Step();
        column = 0;
        return Task.FromResult(rows);
    }

    public void Dispose() => insert.Dispose();

    private void WriteNull() => Check(raw.sqlite3_bind_null(insert, ++column));

    private void Step()
    {
        if (column == 0)
            return;
        if (column != columnCount)
            throw new InvalidOperationException($"A row has {columnCount} columns; {column} were written.");
        var result = raw.sqlite3_step(insert);
        raw.sqlite3_reset(insert);
        if (result != raw.SQLITE_DONE)
            Check(result);
    }

    private void Check(int result)
    {
        if (result != raw.SQLITE_OK)
            throw new SqliteException(raw.sqlite3_errmsg(handle).utf8_to_string(), result, raw.sqlite3_extended_errcode(handle));
    }
}
