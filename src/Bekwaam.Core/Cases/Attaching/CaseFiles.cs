using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Attaching;

/// <summary>The files of a case: those in its thread, and those that wait to go with what somebody writes.</summary>
public static class CaseFiles
{
    /// <summary>In the order in which they were added: those in the thread, and one's own that wait.</summary>
    public static async Task<IReadOnlyList<CaseFile>> OfAsync(AppDb db, Guid one, Guid? reader, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.CaseFiles.AsNoTracking().Where(f => f.CaseId == one && (f.MessageId != null || f.By == reader)).OrderBy(f => f.Id).ToListAsync(cancel);
    }

    /// <summary>One file of one case, for who may read that case and may see the file.</summary>
    public static async Task<CaseFile?> FindAsync(AppDb db, CaseNumber number, Guid id, Guid? reader, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return await db.CaseFiles.AsNoTracking()
            .SingleOrDefaultAsync(f => f.Id == id && (f.MessageId != null || f.By == reader) && db.Cases.Any(c => c.Id == f.CaseId && c.Number == number), cancel);
    }

    /// <summary>Takes one that waits away again; what was sent stays in the thread.</summary>
    public static async Task RemoveAsync(AppDb db, Guid one, Guid id, Guid by, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await Waiting(db, one, by).SingleOrDefaultAsync(f => f.Id == id, cancel) is not { } file)
            return;
        if (await Waiting(db, one, by).Where(f => f.Id == id).ExecuteDeleteAsync(cancel) > 0)
            await FileStore.DeleteIfUnusedAsync(db, file.Hash, cancel);
    }

    internal static IQueryable<CaseFile> Waiting(AppDb db, Guid one, Guid by) => db.CaseFiles.Where(f => f.CaseId == one && f.By == by && f.MessageId == null);

    /// <summary>In the unit of work that writes the line.</summary>
    internal static async Task GoWithAsync(AppDb db, CaseMessage line, Guid by, CancellationToken cancel)
    {
        foreach (var file in await Waiting(db, line.CaseId, by).ToListAsync(cancel))
            file.MessageId = line.Id;
    }

    /// <summary>What came along with a customer's form goes with the line that it became; the same form again brings nothing new.</summary>
    public static async Task GoWithLineAsync(AppDb db, CaseMessage line, Guid form, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(line);
        foreach (var file in await Waiting(db, line.CaseId, form).AsNoTracking().ToListAsync(cancel))
        {
            if (await db.CaseFiles.AnyAsync(f => f.MessageId == line.Id && f.Hash == file.Hash && f.Name == file.Name, cancel))
                await db.CaseFiles.Where(f => f.Id == file.Id).ExecuteDeleteAsync(cancel);
            else
                await db.CaseFiles.Where(f => f.Id == file.Id && f.MessageId == null).ExecuteUpdateAsync(set => set.SetProperty(f => f.MessageId, line.Id), cancel);
        }

        // Whoever looks at the case learns that there is something new.
        await db.Cases.IgnoreQueryFilters().Where(c => c.Id == line.CaseId).ExecuteUpdateAsync(set => set.SetProperty(c => c.Version, c => c.Version + 1), cancel);
    }

    /// <summary>Lines that are taken back let their files wait again beside the box.</summary>
    internal static async Task LetWaitAsync(AppDb db, Guid one, IReadOnlyCollection<Guid> lines, CancellationToken cancel)
    {
        var gone = lines.ToList();
        foreach (var file in await db.CaseFiles.Where(f => f.CaseId == one && f.MessageId != null && EF.Parameter(gone).Contains(f.MessageId.Value)).ToListAsync(cancel))
            file.MessageId = null;
    }

    /// <summary>After lines went from one case to another: their files go along; those that wait go with the case.</summary>
    internal static Task FollowAsync(AppDb db, Guid from, Guid to, bool all, CancellationToken cancel) =>
        db.CaseFiles.Where(f => f.CaseId == from && (all || db.CaseMessages.Any(m => m.Id == f.MessageId && m.CaseId == to)))
            .ExecuteUpdateAsync(set => set.SetProperty(f => f.CaseId, to), cancel);

    /// <summary>Removes all files of these cases, and their content where nobody else has it.</summary>
    internal static async Task ForgetAsync(AppDb db, IReadOnlyList<Guid> cases, CancellationToken cancel)
    {
        var keys = cases.ToList();
        var theirs = db.CaseFiles.Where(f => EF.Parameter(keys).Contains(f.CaseId));
        var hashes = await theirs.Select(f => f.Hash).Distinct().ToListAsync(cancel);
        await theirs.ExecuteDeleteAsync(cancel);
        foreach (var hash in hashes)
            await FileStore.DeleteIfUnusedAsync(db, hash, cancel);
    }
}
