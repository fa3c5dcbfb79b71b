using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;

namespace Bekwaam.Core.Data.Backups;

/// <summary>Reads the rows of an archive's entry and, at its end, holds them against what the manifest says.</summary>
internal static class TableReader
{
    /// <exception cref="InvalidDataException">The entry is not what was written.</exception>
    public static async IAsyncEnumerable<object?[]> ReadAsync(BackupTable table, Stream from, [EnumeratorCancellation] CancellationToken cancel)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var digest = new RowDigest();
        var row = new object?[table.Columns.Count];
        var buffer = new byte[64 * 1024];
        // An archive is read by the manifest's count, so that a longer or shorter entry shows.
        for (long left = table.Rows; left > 0; left--)
        {
            await ReadAsync(buffer.AsMemory(0, 4));
            var length = BinaryPrimitives.ReadInt32LittleEndian(buffer);
            if (length < 0)
                throw Damaged(table);
            if (length > buffer.Length)
                buffer = new byte[length];
            await ReadAsync(buffer.AsMemory(0, length));
            digest.Add(buffer.AsSpan(0, length));
            RowCodec.Decode(buffer.AsSpan(0, length), row);
            yield return row;
        }

        if (await from.ReadAsync(buffer.AsMemory(0, 1), cancel) != 0
            || Convert.ToHexStringLower(hash.GetHashAndReset()) != table.Sha256
            || digest.ToString() != table.Digest)
            throw Damaged(table);

        async ValueTask ReadAsync(Memory<byte> part)
        {
            if (await from.ReadAtLeastAsync(part, part.Length, throwOnEndOfStream: false, cancel) < part.Length)
                throw Damaged(table);
            hash.AppendData(part.Span);
        }
    }

    private static InvalidDataException Damaged(BackupTable table) => new($"table {table.Name} is not what was backed up");
}
