using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Cases.Searching;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Linking;

/// <summary>
/// Takes a case up in another of the same customer: one thread, one owner, and what was promised in either is still to be done.
/// The number of the one that was taken up leads to the other. It can be undone at any time: <see cref="UnmergeCases"/>.
/// </summary>
public static class MergeCases
{
    private static readonly Reason Elsewhere = new Reason("Somebody changed one of these cases at this moment. Try again.");

    /// <param name="db">A unit of work of the caller's, with nothing in it.</param>
    /// <param name="survivor">The case that stays.</param>
    /// <param name="other">Number of the case that is taken up.</param>
    /// <param name="by">Who does it.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<CaseMerge>> RunAsync(AppDb db, Guid survivor, string? other, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var stays = await db.Cases.SingleOrDefaultAsync(c => c.Id == survivor, cancel);
        var goes = CaseNumber.TryParse(other, out var number) ? await db.Cases.SingleOrDefaultAsync(c => c.Number == number, cancel) : null;
        if (stays is null || goes is null)
            return new Reason("There is no case with this number.");
        if (Check(stays, goes) is { } refused)
            return refused;
        if (await db.Complaints.AnyAsync(c => c.CaseId == goes.Id, cancel))
            return new Reason("The other case is a complaint, with steps and days of its own. Merge this one into it, or link them.");
        var moved = await MovedRows.OfAsync(db, goes.Id, cancel);
        var merge = new CaseMerge
        {
            Id = Guid.CreateVersion7(now),
            SurvivorId = stays.Id,
            AbsorbedId = goes.Id,
            At = now,
            By = by,
            Offset = stays.Lines,
            Lines = goes.Lines,
            State = goes.State,
            StateSince = goes.StateSince,
            SolvedAt = goes.SolvedAt,
            SolvedBy = goes.SolvedBy,
            Moved = StoredJson.Write(moved),
        };
        db.CaseMerges.Add(merge);
        TakeUp(db, stays, goes, by, now);
        // What was said in confidence stays so where it goes on.
        (stays.Confidential, stays.AboutId) = (stays.Confidential || goes.Confidential, stays.AboutId ?? goes.AboutId);
        await IndexCases.TakeUpAsync(db, stays, goes, cancel);
        try
        {
            // Both are saved first: when somebody else was in one of them, nothing has moved yet.
            await db.SaveChangesAsync(cancel);
            var (from, to, offset) = (goes.Id, stays.Id, merge.Offset);
            await db.CaseMessages.Where(m => m.CaseId == from).ExecuteUpdateAsync(set => set.SetProperty(m => m.CaseId, to).SetProperty(m => m.Line, m => m.Line + offset), cancel);
            await moved.MoveAsync(db, stays.Id, cancel);
            await CaseFiles.FollowAsync(db, from, to, all: true, cancel);
            await WorkOnCase.SettleDueAsync(db, stays, cancel);
            await db.SaveChangesAsync(cancel);
            await transaction.CommitAsync(cancel);
        }
        catch (DbUpdateException)
        {
            return Elsewhere;
        }

        return merge;
    }

    /// <summary>The case that a number leads to by now, when it was taken up in another; otherwise null.</summary>
    public static async Task<CaseNumber?> SurvivorAsync(AppDb db, CaseNumber number, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Cases.Where(c => c.Number == number).Select(c => c.MergedInto).SingleOrDefaultAsync(cancel) is not { } into)
            return null;
        return (await FollowAsync(db, into, cancel))?.Number;
    }

    /// <summary>Along every merge, to the case that is still there; null when whoever reads may not see that one.</summary>
    internal static async Task<Case?> FollowAsync(AppDb db, Guid id, CancellationToken cancel)
    {
        while (await db.Cases.IgnoreQueryFilters().Where(c => c.Id == id).Select(c => c.MergedInto).SingleAsync(cancel) is { } into)
            id = into;
        return await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel);
    }

    /// <summary>The case itself and every one that was taken up in it, also by way of another.</summary>
    public static async Task<IReadOnlyList<Guid>> WithinAsync(AppDb db, Guid id, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        List<Guid> all = [id], last = [id];
        while (last.Count > 0)
        {
            var into = last;
            last = await db.Cases.Where(c => c.MergedInto != null && EF.Parameter(into).Contains(c.MergedInto.Value)).Select(c => c.Id).ToListAsync(cancel);
            all.AddRange(last);
        }

        return all;
    }

    private static Reason? Check(Case stays, Case goes)
    {
        if (stays.Id == goes.Id)
            return new Reason("That is this case itself.");
        if (stays.MergedInto is not null || goes.MergedInto is not null)
            return new Reason("One of these cases was merged with another already.");
        // What one customer wrote is never shown in the case of another.
        if (stays.RelationId is null || stays.RelationId != goes.RelationId)
            return new Reason("Only cases of one and the same relation can be merged. Link them instead.");
        return !stays.IsOpen && goes.IsOpen ? new Reason("This case is solved and the other is not. Merge this one into the other, or open it again first.") : null;
    }

    private static void TakeUp(AppDb db, Case stays, Case goes, Guid by, DateTimeOffset now)
    {
        if (stays.IsOpen && goes.State is CaseState.WaitsForUs)
            WorkOnCase.Turn(stays, CaseState.WaitsForUs, now);
        stays.PassedOn += goes.PassedOn;
        stays.Consulted += goes.Consulted;
        stays.Escalated += goes.Escalated;
        // What went higher up already does not go there again because it stands in another case now.
        if (goes.EscalatedDue == goes.DueAt && goes.DueAt < stays.DueAt)
            (stays.EscalatedDue, stays.EscalatedTo) = (goes.EscalatedDue, goes.EscalatedTo);
        stays.Lines += goes.Lines;
        CaseThread.AddWith(db, stays, MessageKind.Merged, by, now, new CaseThread.Twin(goes.Number.ToString(), goes.Subject));
        goes.MergedInto = stays.Id;
        goes.SolvedAt ??= now;
        goes.SolvedBy ??= by;
        goes.DueAt = Case.NothingDue;
        WorkOnCase.Turn(goes, CaseState.Solved, now);
        goes.ChangedAt = now;
    }
}
