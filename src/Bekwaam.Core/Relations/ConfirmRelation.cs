using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations;

/// <summary>Somebody made sure that a card is right as it stands.</summary>
public static class ConfirmRelation
{
    public static async Task<Outcome<Relation>> RunAsync(AppDb db, Guid id, Guid? by, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Relations.SingleOrDefaultAsync(r => r.Id == id, cancel) is not { State: RelationState.Active } relation)
            return new Reason("This relation is not there any more: it was merged with another or erased.");
        relation.ConfirmedAt = now;
        RelationEvents.Add(db, id, RelationEventKind.Confirmed, by, now);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Reason("Somebody else was first: look again and save what is still to be changed.");
        }

        return relation;
    }
}
