using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Linking;

/// <summary>
/// Takes a merge back, whenever that is: the case gets its own lines, contacts and promises again, as they are by now. What was
/// written since stays where it was written, and both threads say so.
/// </summary>
public static class UnmergeCases
{
    public static async Task<Outcome<CaseMerge>> RunAsync(AppDb db, Guid merge, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.CaseMerges.SingleOrDefaultAsync(m => m.Id == merge, cancel) is not { } done)
            return new Reason("There is no such case.");
        if (done.UndoneAt is not null)
            return done;
        var stays = await db.Cases.SingleOrDefaultAsync(c => c.Id == done.SurvivorId, cancel);
        var goes = await db.Cases.SingleOrDefaultAsync(c => c.Id == done.AbsorbedId, cancel);
        // One of them may be confidential to others.
        if (stays is null || goes is null)
            return WorkOnCase.NotThere;
        if (stays.MergedInto is not null)
            return new Reason("This case was merged with another itself. Undo that first.");
        var since = await SinceAsync(db, done, cancel);
        (done.UndoneAt, done.UndoneBy) = (now, by);
        PutBack(stays, goes, done, now);
        var (from, to, offset, last) = (stays.Id, goes.Id, done.Offset, done.Offset + done.Lines);
        try
        {
            CaseThread.AddWith(db, stays, MessageKind.Unmerged, by, now, new CaseThread.Apart(goes.Number.ToString(), 0));
            await db.SaveChangesAsync(cancel);
            await db.CaseMessages.Where(m => m.CaseId == from && m.Line > offset && m.Line <= last)
                .ExecuteUpdateAsync(set => set.SetProperty(m => m.CaseId, to).SetProperty(m => m.Line, m => m.Line - offset), cancel);
            await StoredJson.Read<MovedRows>(done.Moved).MoveAsync(db, goes.Id, cancel);
            await CaseFiles.FollowAsync(db, from, to, all: false, cancel);
            CaseThread.AddWith(db, goes, MessageKind.Unmerged, by, now, new CaseThread.Apart(stays.Number.ToString(), since.Count));
            await WorkOnCase.SettleDueAsync(db, stays, cancel);
            await WorkOnCase.SettleDueAsync(db, goes, cancel);
            await db.SaveChangesAsync(cancel);
            await IndexCases.RenewAsync(db, goes, cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateException)
        {
            return new Reason("Somebody changed one of these cases at this moment. Try again.");
        }

        return done;
    }

    /// <summary>What was written in the case since the merge, which stays there when it is undone.</summary>
    public static async Task<IReadOnlyList<CaseMessage>> SinceAsync(AppDb db, CaseMerge merge, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(merge);
        // The line of the merge itself stands right behind those that went along.
        var last = merge.Offset + merge.Lines + 1;
        return await db.CaseMessages.AsNoTracking().Where(m => m.CaseId == merge.SurvivorId && m.Line > last).OrderBy(m => m.Line).ToListAsync(cancel);
    }

    private static void PutBack(Case stays, Case goes, CaseMerge merge, DateTimeOffset now)
    {
        goes.MergedInto = null;
        (goes.State, goes.StateSince, goes.SolvedAt, goes.SolvedBy) = (merge.State, merge.StateSince, merge.SolvedAt, merge.SolvedBy);
        goes.ChangedAt = now;
        stays.PassedOn = (short)Math.Max(0, stays.PassedOn - goes.PassedOn);
        stays.Consulted = (short)Math.Max(0, stays.Consulted - goes.Consulted);
        stays.Escalated = (short)Math.Max(0, stays.Escalated - goes.Escalated);
    }
}
