using System.Buffers;
using System.Buffers.Binary;
using System.Data.Common;
using System.Security.Cryptography;

namespace Bekwaam.Core.Data.Backups;

/// <summary>Reads a table into the entry of an archive, or only to know its digest.</summary>
internal sealed class TableWriter(ITables tables, DbConnection connection)
{
    private const int FlushAt = 128 * 1024;

    public async Task<BackupTable> WriteAsync(string table, Stream to, CancellationToken cancel)
    {
        var columns = await tables.ColumnsAsync(connection, table, cancel);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var digest = new RowDigest();
        var buffer = new ArrayBufferWriter<byte>(2 * FlushAt);
        var row = new ArrayBufferWriter<byte>(1024);
        await foreach (var cells in tables.ReadAsync(connection, table, columns, cancel))
        {
            row.ResetWrittenCount();
            RowCodec.Encode(cells, row);
            digest.Add(row.WrittenSpan);
            BinaryPrimitives.WriteInt32LittleEndian(buffer.GetSpan(4), row.WrittenCount);
            buffer.Advance(4);
            buffer.Write(row.WrittenSpan);
            if (buffer.WrittenCount >= FlushAt)
                await FlushAsync();
        }

        await FlushAsync();
        return new BackupTable(table, columns, digest.Rows, Convert.ToHexStringLower(hash.GetHashAndReset()), digest.ToString());

        async Task FlushAsync()
        {
            hash.AppendData(buffer.WrittenSpan);
            await to.WriteAsync(buffer.WrittenMemory, cancel);
            buffer.ResetWrittenCount();
        }
    }
}
