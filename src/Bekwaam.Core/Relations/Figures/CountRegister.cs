using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Figures;

/// <summary>
/// Reads the whole register, in short steps, and keeps the day's figures: a page never counts. On its way it mends what
/// depends on more than the card, such as completeness after an administrator asked for another field.
/// </summary>
public sealed class CountRegister(IDatabase database) : IJobHandler
{
    private const int AtOnce = 1_000;
    private const int MendAtOnce = 200;

    public string Kind => RecurringWork.CountRegister;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        var now = job.Clock.GetUtcNow();
        await using var db = database.Open();
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        var fields = await db.CustomFields.AsNoTracking().Where(f => f.RetiredAt == null).ToListAsync(cancel);
        var tally = new RegisterTally(today, now.AddYears(-1));
        for (var last = Guid.Empty; ;)
        {
            var relations = await db.Relations.AsNoTracking().Where(r => r.Id > last).OrderBy(r => r.Id).Take(AtOnce).ToListAsync(cancel);
            if (relations.Count == 0)
                break;
            last = relations[^1].Id;
            var stale = await CountAsync(db, tally, [.. relations.Where(r => r.State is RelationState.Active)], fields, today, cancel);
            foreach (var some in stale.Chunk(MendAtOnce))
                await MendAsync(some, today, cancel);
        }

        await KeepAsync(job, db, tally, cancel);
    }

    /// <returns>Those whose completeness is not what stands beside their card.</returns>
    private static async Task<IReadOnlyList<Guid>> CountAsync(
        AppDb db, RegisterTally tally, IReadOnlyList<Relation> relations, IReadOnlyList<CustomField> fields, DateOnly today, CancellationToken cancel)
    {
        if (relations.Count == 0)
            return [];
        var (first, last) = (relations[0].Id, relations[^1].Id);
        var kinds = (await db.RelationKindPeriods.AsNoTracking()
            .Where(k => k.RelationId >= first && k.RelationId <= last && k.From <= today && (k.Until == null || k.Until > today))
            .Select(k => new { k.RelationId, k.Kind }).ToListAsync(cancel)).ToLookup(k => k.RelationId, k => k.Kind);
        var withPeople = (await db.ContactPersons.AsNoTracking()
            .Where(c => c.RelationId >= first && c.RelationId <= last && (c.Until == null || c.Until > today))
            .Select(c => c.RelationId).Distinct().ToListAsync(cancel)).ToHashSet();
        var stale = new List<Guid>();
        foreach (var relation in relations)
        {
            var holds = kinds[relation.Id].ToHashSet();
            var completeness = Completeness.Of(relation.Card, holds, withPeople.Contains(relation.Id), relation.AdviserId is not null, fields);
            tally.Add(relation, holds, completeness);
            if (completeness.Percent != relation.Completeness)
                stale.Add(relation.Id);
        }

        return stale;
    }

    private async Task MendAsync(IReadOnlyCollection<Guid> ids, DateOnly today, CancellationToken cancel)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var relations = await db.Relations.Where(r => ids.Contains(r.Id)).ToListAsync(cancel);
        await IndexRelation.RefreshAsync(db, relations, today, cancel);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task KeepAsync(JobContext job, AppDb db, RegisterTally tally, CancellationToken cancel)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.RegisterDays.Where(d => d.Day == tally.Day).ExecuteDeleteAsync(cancel);
        db.RegisterDays.AddRange(tally.Days());
        await db.SaveChangesAsync(cancel);
        await job.HoldAsync(db, cancel);
        await transaction.CommitAsync(cancel);
    }
}
