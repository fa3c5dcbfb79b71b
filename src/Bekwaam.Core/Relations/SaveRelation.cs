using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations;

/// <summary>
/// Makes a relation or saves what was changed on its card. Whoever comes second is told what the first changed and gets both
/// changes on one card, to look at and save; nothing is overwritten unseen and nothing typed is lost.
/// </summary>
public static class SaveRelation
{
    /// <summary>What the numbers of relations are counted under.</summary>
    public const string Numbers = "relations";

    /// <param name="Id">Which one; null makes a new one.</param>
    /// <param name="Version">Of the relation when the form was opened.</param>
    /// <param name="Card">The whole card as it should be.</param>
    /// <param name="AdviserId">The colleague who looks after it.</param>
    /// <param name="LocationId">The branch it belongs to.</param>
    /// <param name="Kinds">What a new relation is to us from today; kinds of one that exists change by <see cref="ChangeKinds"/>.</param>
    public sealed record Input(Guid? Id, int Version, RelationCard Card, Guid? AdviserId, Guid? LocationId, IReadOnlyList<RelationKind> Kinds)
    {
        /// <summary>The customer did it: what they leave standing they have seen.</summary>
        public bool Themselves { get; init; }
    }

    /// <summary>One of three: saved, faults to mend, or somebody was first.</summary>
    public sealed record Result(Relation? Saved, IReadOnlyList<CardFault> Faults, Conflict? Conflict);

    /// <param name="Current">The relation as it is by now.</param>
    /// <param name="Joined">Both changes on one card.</param>
    /// <param name="By">The account of whoever was first, when it was a person.</param>
    public sealed record Conflict(Relation Current, JoinedCard Joined, Guid? By);

    public static async Task<Outcome<Result>> RunAsync(AppDb db, Input input, Guid? by, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        var (card, faults) = CheckCard.Run(input.Card);
        if (faults.Count > 0)
            return new Result(null, faults, null);
        return input.Id is { } id
            ? await ChangeAsync(db, id, input with { Card = card }, by, now, today, cancel)
            : new Result(await MakeAsync(db, input with { Card = card }, by, now, today, cancel), [], null);
    }

    private static async Task<Relation> MakeAsync(AppDb db, Input input, Guid? by, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        await using var own = db.Database.CurrentTransaction is null ? await db.Database.BeginTransactionAsync(cancel) : null;
        var relation = new Relation
        {
            Id = Guid.CreateVersion7(now),
            Number = await Counter.TakeAsync(db, Numbers, 1, cancel),
            Name = "",
            SortName = "",
            Card = input.Card,
            AdviserId = input.AdviserId,
            LocationId = input.LocationId,
            CreatedAt = now,
            CreatedBy = by,
            ChangedAt = now,
            ChangedBy = by,
            ConfirmedAt = now,
        };
        db.Relations.Add(relation);
        foreach (var kind in input.Kinds.Distinct())
            db.RelationKindPeriods.Add(new RelationKindPeriod { Id = Guid.CreateVersion7(now), RelationId = relation.Id, Kind = kind, From = today });
        RelationEvents.Add(db, relation.Id, RelationEventKind.Created, by, now);
        await RelationTags.LearnAsync(db, relation.Card.Tags, cancel);
        await IndexRelation.RefreshAsync(db, relation, today, cancel);
        await db.SaveChangesAsync(cancel);
        if (own is not null)
            await own.CommitAsync(cancel);
        return relation;
    }

    private static async Task<Outcome<Result>> ChangeAsync(
        AppDb db, Guid id, Input input, Guid? by, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        if (await db.Relations.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { State: RelationState.Active } relation)
            return new Reason("This relation is not there any more: it was merged with another or erased.");
        if (relation.Version != input.Version)
        {
            var conflict = await ConflictAsync(db, relation, input, cancel);
            // Only something beside the card changed since, a confirmation say: no reason to ask.
            if (conflict.Joined.Theirs.Count + conflict.Joined.Both.Count > 0)
                return new Result(null, [], conflict);
        }

        var changed = CompareCards.Differences(relation.Card, input.Card);
        if (changed.Count == 0 && relation.AdviserId == input.AdviserId && relation.LocationId == input.LocationId)
            return new Result(relation, [], null);
        var names = changed.ToList();
        if (relation.AdviserId != input.AdviserId)
            names.Add("adviser");
        if (relation.LocationId != input.LocationId)
            names.Add("location");
        ReplaceCard(db, relation, input.Card, by, now);
        relation.AdviserId = input.AdviserId;
        relation.LocationId = input.LocationId;
        relation.ConfirmedAt = input.Themselves ? now : relation.ConfirmedAt;
        RelationEvents.Add(db, id, input.Themselves ? RelationEventKind.ChangedThemselves : RelationEventKind.Changed, by, now, new RelationEvents.Changes(names));
        await RelationTags.LearnAsync(db, relation.Card.Tags, cancel);
        await IndexRelation.RefreshAsync(db, relation, today, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            db.ChangeTracker.Clear();
            var current = await db.Relations.AsNoTracking().SingleAsync(r => r.Id == id, cancel);
            return new Result(null, [], await ConflictAsync(db, current, input, cancel));
        }

        return new Result(relation, [], null);
    }

    /// <summary>Puts a new card on a tracked relation and keeps the one that stood there; the caller indexes and saves.</summary>
    public static void ReplaceCard(AppDb db, Relation relation, RelationCard card, Guid? by, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(db);
        db.RelationVersions.Add(new RelationVersion
        {
            RelationId = relation.Id,
            Version = relation.Version,
            Card = CardJson.Write(relation.Card),
            ReplacedAt = now,
            ReplacedBy = by,
        });
        relation.Card = card;
        relation.ChangedAt = now;
        relation.ChangedBy = by;
    }

    private static async Task<Conflict> ConflictAsync(AppDb db, Relation current, Input input, CancellationToken cancel)
    {
        // The card as it was when the form was opened: the first one kept at or after that version, or the present one when
        // since then only something beside the card changed.
        var before = await db.RelationVersions.AsNoTracking()
            .Where(v => v.RelationId == current.Id && v.Version >= input.Version)
            .OrderBy(v => v.Version).Select(v => v.Card).FirstOrDefaultAsync(cancel);
        var joined = CompareCards.Join(before is null ? current.Card : CardJson.Read(before), input.Card, current.Card);
        return new Conflict(current, joined, current.ChangedBy);
    }
}
