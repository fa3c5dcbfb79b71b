using System.Globalization;
using Bekwaam.Core.Cases.Tagging;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Bulk;

/// <summary>What a change to many does to one tracked case, and how it is put back; the caller saves.</summary>
internal sealed class CaseBulkChange(AppDb db, CaseBulk bulk, Guid by, DateTimeOffset now)
{
    internal static readonly Reason Already = new Reason("It was so already.");

    /// <param name="Transfer">The line by which it was passed on; null when it was with nobody.</param>
    internal sealed record Was(Guid? Owner, Guid? Transfer, CaseState State, DateTimeOffset Since, CaseImpact Impact);

    private Guid Colleague => Guid.Parse(bulk.Value);

    private CaseState State => (CaseState)short.Parse(bulk.Value, CultureInfo.InvariantCulture);

    private CaseImpact Impact => (CaseImpact)short.Parse(bulk.Value, CultureInfo.InvariantCulture);

    public async Task<Outcome<Was>> DoAsync(Case one, CancellationToken cancel)
    {
        var was = new Was(one.OwnerId, null, one.State, one.StateSince, one.Impact);
        switch (bulk.Kind)
        {
            case CaseBulkKind.Assign or CaseBulkKind.Wait when !one.IsOpen:
                return WorkOnCase.IsSolved;
            case CaseBulkKind.Assign when one.OwnerId != Colleague:
                return was with { Transfer = await AssignAsync(one, cancel) };
            case CaseBulkKind.AddTag when await TagAsync(one, cancel) is null:
                db.CaseTags.Add(new CaseTag { CaseId = one.Id, Key = TagCase.KeyOf(bulk.Value) });
                await RelationTags.LearnAsync(db, [bulk.Value], cancel);
                return was;
            case CaseBulkKind.RemoveTag when await TagAsync(one, cancel) is { } tag:
                db.CaseTags.Remove(tag);
                return was;
            case CaseBulkKind.Impact when one.Impact != Impact:
                Weigh(one, Impact);
                return was;
            case CaseBulkKind.Wait when one.State != State:
                Turn(one, State, now);
                return was;
            default:
                return Already;
        }
    }

    /// <returns>False when it was changed since: then it is left as it is.</returns>
    public async Task<bool> UndoAsync(Case one, Was was, CancellationToken cancel)
    {
        switch (bulk.Kind)
        {
            case CaseBulkKind.Assign when one.IsOpen && one.OwnerId == Colleague:
                await GiveBackAsync(one, was, cancel);
                return true;
            case CaseBulkKind.AddTag when await TagAsync(one, cancel) is { } tag:
                db.CaseTags.Remove(tag);
                return true;
            case CaseBulkKind.RemoveTag when await TagAsync(one, cancel) is null:
                db.CaseTags.Add(new CaseTag { CaseId = one.Id, Key = TagCase.KeyOf(bulk.Value) });
                return true;
            case CaseBulkKind.Impact when one.Impact == Impact:
                Weigh(one, was.Impact);
                return true;
            case CaseBulkKind.Wait when one.State == State:
                Turn(one, was.State, was.Since);
                return true;
            default:
                return false;
        }
    }

    private async Task<Guid?> AssignAsync(Case one, CancellationToken cancel)
    {
        if (one.OwnerId is null)
        {
            // Of what was with nobody the customer notices nothing.
            CaseThread.AddWith(db, one, MessageKind.Assigned, by, now, new CaseThread.Passed(Colleague, null, default));
            await PassOn.GiveAsync(db, one, Colleague, cancel);
            return null;
        }

        await PassOn.ApplyAsync(db, one, new HelpNeeded(Colleague, null, bulk.Why ?? HelpReason.NoTime, null), by, now, cancel);
        return db.Transfers.Local.Last(t => t.CaseId == one.Id).Id;
    }

    /// <summary>What was undone before anybody noticed was no passing on.</summary>
    private async Task GiveBackAsync(Case one, Was was, CancellationToken cancel)
    {
        if (was.Transfer is { } id && await db.Transfers.FindAsync([id], cancel) is { } transfer)
        {
            db.Transfers.Remove(transfer);
            one.PassedOn--;
        }

        CaseThread.AddWith(db, one, MessageKind.Assigned, by, now, new CaseThread.Passed(was.Owner, null, default));
        await PassOn.GiveAsync(db, one, was.Owner, cancel);
    }

    private void Weigh(Case one, CaseImpact to)
    {
        CaseThread.AddWith(db, one, MessageKind.Changed, by, now, new CaseThread.Before(null, null, one.Impact));
        one.Impact = to;
    }

    private void Turn(Case one, CaseState to, DateTimeOffset since)
    {
        CaseThread.AddWith(db, one, MessageKind.Waits, by, now, new CaseThread.Waiting(to));
        WorkOnCase.Turn(one, to, since);
    }

    private Task<CaseTag?> TagAsync(Case one, CancellationToken cancel)
    {
        var key = TagCase.KeyOf(bulk.Value);
        return db.CaseTags.SingleOrDefaultAsync(t => t.CaseId == one.Id && t.Key == key, cancel);
    }
}
