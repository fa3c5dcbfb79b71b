using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Segments;

/// <summary>
/// Brings the members of segments in line with their rules, whatever wrote the relations, and counts them for the day. In
/// short steps, so that nobody waits for it.
/// </summary>
public sealed class RefreshSegments(IDatabase database) : IJobHandler
{
    public const string JobKind = RecurringWork.RefreshSegments;

    private const int AtOnce = 500;

    /// <param name="Segment">Only this one; null for all.</param>
    public sealed record Work(Guid? Segment);

    public string Kind => JobKind;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        var only = job.Read<Work>().Segment;
        await using var db = database.Open();
        var segments = await db.Segments.AsNoTracking().Where(s => only == null || s.Id == only).ToListAsync(cancel);
        foreach (var segment in segments)
        {
            if (segment.EndedAt is not null)
                await MoveAsync(job, OutOf(segment, None), cancel);
            else if (segment.Rule is not null)
            {
                var filter = FilterQuery.Read(segment.Rule);
                await MoveAsync(job, Into(segment, filter), cancel);
                await MoveAsync(job, OutOf(segment, filter.Of), cancel);
            }

            if (segment.EndedAt is null || segment.Members is not 0)
                await CountAsync(job, segment.Id, cancel);
        }
    }

    private static IQueryable<Relation> None(AppDb db) => db.Relations.Where(r => false);

    /// <summary>Those whom the rule holds for and who are not in it, or not under the name that they have now.</summary>
    private static Func<AppDb, IQueryable<Guid>> Into(Segment segment, RelationFilter filter)
    {
        var term = Terms.Segment(segment.Id);
        return db => filter.Of(db).Where(r => !db.RelationTerms.Any(t => t.Term == term && t.SortName == r.SortName && t.RelationId == r.Id)).Select(r => r.Id);
    }

    private static Func<AppDb, IQueryable<Guid>> OutOf(Segment segment, Func<AppDb, IQueryable<Relation>> members)
    {
        var term = Terms.Segment(segment.Id);
        return db =>
        {
            var wanted = members(db);
            return db.RelationTerms.Where(t => t.Term == term && !wanted.Any(r => r.Id == t.RelationId && r.SortName == t.SortName)).Select(t => t.RelationId);
        };
    }

    /// <summary>Indexes those relations again: that decides about every segment at once.</summary>
    private async Task MoveAsync(JobContext job, Func<AppDb, IQueryable<Guid>> which, CancellationToken cancel)
    {
        for (var last = Guid.Empty; ;)
        {
            await using var db = database.Open();
            var today = await OrganisationDay.OfAsync(db, job.Clock.GetUtcNow(), cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            var ids = await which(db).Where(id => id > last).OrderBy(id => id).Take(AtOnce).ToListAsync(cancel);
            if (ids.Count == 0)
                return;
            last = ids[^1];
            var relations = await db.Relations.Where(r => ids.Contains(r.Id)).ToListAsync(cancel);
            await IndexRelation.RefreshAsync(db, relations, today, cancel);
            await db.SaveChangesAsync(cancel);
            await job.HoldAsync(db, cancel);
            await transaction.CommitAsync(cancel);
        }
    }

    private async Task CountAsync(JobContext job, Guid segment, CancellationToken cancel)
    {
        await using var db = database.Open();
        var now = job.Clock.GetUtcNow();
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        var term = Terms.Segment(segment);
        var members = await db.RelationTerms.CountAsync(t => t.Term == term, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.SegmentDays.FindAsync([segment, today], cancel) is { } day)
            day.Members = members;
        else
            db.SegmentDays.Add(new SegmentDay { SegmentId = segment, Day = today, Members = members });
        await db.SaveChangesAsync(cancel);
        await db.Segments.Where(s => s.Id == segment).ExecuteUpdateAsync(set => set.SetProperty(s => s.Members, members).SetProperty(s => s.CountedAt, now), cancel);
        await job.HoldAsync(db, cancel);
        await transaction.CommitAsync(cancel);
    }
}
