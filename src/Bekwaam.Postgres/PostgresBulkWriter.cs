using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;
using Npgsql;
using NpgsqlTypes;

namespace Bekwaam.Postgres;

/// <summary>Binary COPY.</summary>
internal sealed class PostgresBulkWriter : IBulkWriter
{
    private readonly NpgsqlBinaryImporter copy;

    public PostgresBulkWriter(AppDb db, string table, IReadOnlyList<string> columns)
    {
        if (db.Database.CurrentTransaction is null)
            throw new InvalidOperationException("Bulk writing happens inside a transaction.");
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        copy = connection.BeginBinaryImport($"copy {table} ({string.Join(", ", columns.Select(name => $"\"{name}\""))}) from stdin (format binary)");
    }

    public void StartRow() => copy.StartRow();

    public void Write(Guid value) => copy.Write(value, NpgsqlDbType.Uuid);

    public void Write(Guid? value) => WriteOrNull(value, NpgsqlDbType.Uuid);

    public void Write(short value) => copy.Write(value, NpgsqlDbType.Smallint);

    public void Write(short? value) => WriteOrNull(value, NpgsqlDbType.Smallint);

    public void Write(int value) => copy.Write(value, NpgsqlDbType.Integer);

    public void Write(int? value) => WriteOrNull(value, NpgsqlDbType.Integer);

    public void Write(long value) => copy.Write(value, NpgsqlDbType.Bigint);

    public void Write(long? value) => WriteOrNull(value, NpgsqlDbType.Bigint);

    public void Write(bool value) => copy.Write(value, NpgsqlDbType.Boolean);

    public void Write(DateOnly value) => copy.Write(value, NpgsqlDbType.Date);

    public void Write(DateTimeOffset value) => copy.Write(value.ToUniversalTime(), NpgsqlDbType.TimestampTz);

    public void Write(DateTimeOffset? value) => WriteOrNull(value?.ToUniversalTime(), NpgsqlDbType.TimestampTz);

    public void Write(string? value)
    {
        if (value is null)
            copy.WriteNull();
        else
            copy.Write(value, NpgsqlDbType.Text);
    }

    public void Write(byte[]? value)
    {
        if (value is null)
            copy.WriteNull();
        else
            copy.Write(value, NpgsqlDbType.Bytea);
    }

    public async Task<long> CompleteAsync(CancellationToken cancel) => (long)await copy.CompleteAsync(cancel);

    public void Dispose() => copy.Dispose();

    private void WriteOrNull<T>(T? value, NpgsqlDbType type) where T : struct
    {
        if (value is { } there)
            copy.Write(there, type);
        else
            copy.WriteNull();
    }
}
