using System.Globalization;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Files;

/// <summary>Files by their content, in chunks in the database, so that one backup holds everything.</summary>
public sealed class FileStore(IDatabase database)
{
    /// <summary>Keeps a file. The content is spooled to a temporary file first: its name is known only at its end.</summary>
    /// <returns>The file that is kept now, which may have been there before.</returns>
    public async Task<StoredFile> StoreAsync(Stream content, DateTimeOffset now, CancellationToken cancel)
    {
        await using var spool = new FileStream(
            Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()),
            new FileStreamOptions
            {
                Mode = FileMode.CreateNew,
                Access = FileAccess.ReadWrite,
                Options = FileOptions.DeleteOnClose | FileOptions.Asynchronous,
                BufferSize = FileChunk.MaxBytes,
            });
        await content.CopyToAsync(spool, FileChunk.MaxBytes, cancel);
        spool.Position = 0;
        var file = new StoredFile
        {
            Hash = Convert.ToHexStringLower(await SHA256.HashDataAsync(spool, cancel)),
            Length = spool.Length,
            StoredAt = now,
        };
        spool.Position = 0;
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        // Who is second to store the same bytes waits here for the first, and then finds them there, unless they were taken out.
        var added = await db.Database.ExecuteSqlAsync(
            $"insert into stored_files (hash, length, stored_at) values ({file.Hash}, {file.Length}, {database.Stored(now)}) on conflict (hash) do update set length = excluded.length, stored_at = excluded.stored_at where stored_files.length <> excluded.length", cancel);
        if (added == 1)
            await WriteChunksAsync(db, file.Hash, spool, cancel);
        await transaction.CommitAsync(cancel);
        return added == 1 ? file : await db.StoredFiles.AsNoTracking().SingleAsync(f => f.Hash == file.Hash, cancel);
    }

    /// <summary>The content, readable from any position.</summary>
    /// <returns>Null when no such file is kept.</returns>
    public async Task<Stream?> OpenAsync(string hash, CancellationToken cancel)
    {
        await using var db = database.Open();
        return await db.StoredFiles.AsNoTracking().SingleOrDefaultAsync(f => f.Hash == hash, cancel) is { } file
            ? new StoredFileStream(database, file)
            : null;
    }

    /// <summary>Removes a file unless something in the database refers to it.</summary>
    /// <returns>Whether it is gone.</returns>
    public async Task<bool> DeleteIfUnusedAsync(string hash, CancellationToken cancel)
    {
        await using var db = database.Open();
        return await DeleteIfUnusedAsync(db, hash, cancel);
    }

    /// <summary>The same in a unit of work of the caller's.</summary>
    public static async Task<bool> DeleteIfUnusedAsync(AppDb db, string hash, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var unused = db.Model.FindEntityType(typeof(StoredFile))!.GetReferencingForeignKeys()
            .Where(key => key.DeclaringEntityType.ClrType != typeof(FileChunk))
            .Select(key => string.Create(CultureInfo.InvariantCulture,
                $" and not exists (select 1 from {key.DeclaringEntityType.GetTableName()} where {key.Properties[0].GetColumnName()} = {{0}})"));
        var delete = FormattableStringFactory.Create("delete from stored_files where hash = {0}" + string.Concat(unused), hash);
        return await db.Database.ExecuteSqlAsync(delete, cancel) == 1;
    }

    /// <summary>Takes the content out of files that something goes on referring to; storing the same again brings it back.</summary>
    public static async Task EmptyAsync(AppDb db, IReadOnlyCollection<string> hashes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        await db.FileChunks.Where(chunk => hashes.Contains(chunk.Hash)).ExecuteDeleteAsync(cancel);
        await db.StoredFiles.Where(file => hashes.Contains(file.Hash)).ExecuteUpdateAsync(set => set.SetProperty(file => file.Length, 0L), cancel);
    }

    private async Task WriteChunksAsync(AppDb db, string hash, Stream content, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "file_chunks", "hash", "number", "bytes");
        var buffer = new byte[FileChunk.MaxBytes];
        for (var number = 0; await content.ReadAtLeastAsync(buffer, buffer.Length, throwOnEndOfStream: false, cancel) is > 0 and var read; number++)
        {
            rows.StartRow();
            rows.Write(hash);
            rows.Write(number);
            rows.Write(read == buffer.Length ? buffer : buffer[..read]);
        }

        await rows.CompleteAsync(cancel);
    }
}
