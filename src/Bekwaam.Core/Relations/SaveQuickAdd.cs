using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations;

/// <summary>Enters what one line said: the organisation, the person, and that the one acts for the other; all or nothing.</summary>
public static class SaveQuickAdd
{
    private static readonly Reason Nothing = new Reason("There is no name in this line. Write a name, then what you know, with commas between.");

    /// <param name="Read">What the line says.</param>
    /// <param name="Organisation">One that is there already and that the person acts for; null enters it.</param>
    /// <param name="Kinds">What the organisation, or the person who stands alone, is to us from today.</param>
    public sealed record Input(QuickAdd Read, Guid? Organisation, IReadOnlyList<RelationKind> Kinds);

    /// <returns>The relation to look at next: the organisation when there is one, otherwise the person.</returns>
    public static async Task<Outcome<Relation>> RunAsync(AppDb db, Input input, Guid? by, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        Relation? organisation = null;
        if (input.Organisation is { } id)
        {
            organisation = await db.Relations.FindAsync([id], cancel);
            if (organisation is not { State: RelationState.Active, Type: RelationType.Organisation })
                return new Reason("This relation is not there any more: it was merged with another or erased.");
        }
        else if (input.Read.Organisation is { } firm)
        {
            var made = await MakeAsync(db, firm, input.Kinds, by, now, today, cancel);
            if (!made.Done)
                return made.Refusal;
            organisation = made.Value;
        }

        Relation? person = null;
        if (input.Read.Person is { } card)
        {
            var made = await MakeAsync(db, card, organisation is null ? input.Kinds : [], by, now, today, cancel);
            if (!made.Done)
                return made.Refusal;
            person = made.Value;
        }

        if (organisation is not null && person is not null)
        {
            var contact = new SaveContactPerson.Input(null, 0, organisation.Id, person.Id, input.Read.Function, null, ContactRoles.None, null, null);
            var linked = await SaveContactPerson.RunAsync(db, contact, by, now, today, cancel);
            if (!linked.Done)
                return linked.Refusal;
        }

        if ((organisation ?? person) is not { } relation)
            return Nothing;
        if (input.Read.Rest.Count > 0)
            await AddNote.RunAsync(db, relation.Id, string.Join('\n', input.Read.Rest), by, now, cancel);
        await transaction.CommitAsync(cancel);
        return relation;
    }

    private static async Task<Outcome<Relation>> MakeAsync(
        AppDb db, RelationCard card, IReadOnlyList<RelationKind> kinds, Guid? by, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        var outcome = await SaveRelation.RunAsync(db, new SaveRelation.Input(null, 0, card, null, null, kinds), by, now, today, cancel);
        if (!outcome.Done)
            return outcome.Refusal;
        return outcome.Value.Saved is { } saved ? saved : card is { Type: RelationType.Organisation, Name: null } ? Nothing : outcome.Value.Faults[0].Why;
    }
}
