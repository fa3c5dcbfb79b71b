using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Attaching;

/// <summary>
/// Keeps a file beside the box in which somebody writes. It goes with what they send next, also when that was refused at first:
/// nothing has to be looked up twice.
/// </summary>
/// <param name="database">Where it is kept.</param>
/// <param name="scan">Looks for what does harm; null when nobody set that up.</param>
public sealed class AttachFile(IDatabase database, IFileScan? scan)
{
    /// <summary>In bytes.</summary>
    public const long Largest = 25 * 1024 * 1024;

    /// <summary>That wait at once.</summary>
    public const int Most = 10;

    /// <returns>Null for a file without a byte, as a browser sends for a field that was left empty.</returns>
    public async Task<Outcome<CaseFile?>> RunAsync(Guid one, string? name, long length, Func<Stream> open, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        var called = FileNames.Clean(name);
        if (length == 0)
            return string.IsNullOrEmpty(name) ? default(CaseFile) : new Reason("{0} is empty and was not kept.", called);
        if (length > Largest)
            return new Reason("{0} is larger than {1} MB and was not kept; all else was.", called, Largest / (1024 * 1024));
        await using (var db = database.Open())
        {
            if (await CaseFiles.Waiting(db, one, by).CountAsync(cancel) >= Most)
                return new Reason("{0} was not kept: at most {1} files go with one answer or note.", called, Most);
        }

        var kind = await KindAsync(open, cancel);
        if (scan is not null)
        {
            await using var content = open();
            switch (await scan.LookAsync(content, cancel))
            {
                case FileVerdict.Harmful:
                    return new Reason("{0} was not kept: something harmful was found in it.", called);
                case FileVerdict.Unknown:
                    return new Reason("{0} was not kept: it could not be looked through for anything harmful. Try again in a minute.", called);
            }
        }

        try
        {
            return await KeepAsync(one, called, kind, open, by, now, cancel);
        }
        catch (DbUpdateException)
        {
            // The last who had the same content let go of it at this moment.
            return await KeepAsync(one, called, kind, open, by, now, cancel);
        }
    }

    private static async Task<FileKind> KindAsync(Func<Stream> open, CancellationToken cancel)
    {
        await using var content = open();
        var head = new byte[FileKinds.HeadLength];
        return FileKinds.Of(head.AsSpan(0, await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel)));
    }

    private async Task<CaseFile?> KeepAsync(Guid one, string name, FileKind kind, Func<Stream> open, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        await using var content = open();
        var stored = await new FileStore(database).StoreAsync(content, now, cancel);
        await using var db = database.Open();
        // The same form sent twice brings the same file twice.
        if (await CaseFiles.Waiting(db, one, by).FirstOrDefaultAsync(f => f.Hash == stored.Hash && f.Name == name, cancel) is { } there)
            return there;
        var file = new CaseFile { Id = Guid.CreateVersion7(now), CaseId = one, By = by, At = now, Name = name, Hash = stored.Hash, Length = stored.Length, Kind = kind };
        db.CaseFiles.Add(file);
        await db.SaveChangesAsync(cancel);
        return file;
    }
}
