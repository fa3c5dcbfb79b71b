using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations;

/// <summary>Says that a person acts for a relation, in which function and since when.</summary>
public static class SaveContactPerson
{
    private static readonly Reason NotTheOther = new Reason("A relation cannot act for itself.");
    private static readonly Reason NotAPerson = new Reason("Choose a person: an organisation cannot be a contact person.");
    private static readonly Reason WrongPeriod = new Reason("The last day lies before the first.");
    private static readonly Reason Already = new Reason("This person acts for this relation already.");

    /// <param name="Id">Which contact person; null makes a new one.</param>
    public sealed record Input(
        Guid? Id, int Version, Guid RelationId, Guid PersonId, string? Function, string? Department, ContactRoles Roles, DateOnly? From, DateOnly? Until);

    public static async Task<Outcome<ContactPerson>> RunAsync(AppDb db, Input input, Guid? by, DateTimeOffset now, DateOnly today, CancellationToken cancel)
    {
        if (input.RelationId == input.PersonId)
            return NotTheOther;
        if (input is { From: { } first, Until: { } last } && last < first)
            return WrongPeriod;
        var both = await db.Relations.Where(r => (r.Id == input.RelationId || r.Id == input.PersonId) && r.State == RelationState.Active).ToListAsync(cancel);
        if (both.SingleOrDefault(r => r.Id == input.RelationId) is not { } relation || both.SingleOrDefault(r => r.Id == input.PersonId) is not { } person)
            return new Reason("This relation is not there any more: it was merged with another or erased.");
        if (person.Type is not RelationType.Person)
            return NotAPerson;

        ContactPerson? contact;
        if (input.Id is { } id)
        {
            contact = await db.ContactPersons.SingleOrDefaultAsync(c => c.Id == id && c.RelationId == input.RelationId && c.PersonId == input.PersonId, cancel);
            if (contact is null || contact.Version != input.Version)
                return new Reason("Somebody else was first: look again and save what is still to be changed.");
        }
        else
        {
            if (await db.ContactPersons.AnyAsync(c => c.RelationId == input.RelationId && c.PersonId == input.PersonId && c.Until == null, cancel))
                return Already;
            contact = new ContactPerson { Id = Guid.CreateVersion7(now), RelationId = input.RelationId, PersonId = input.PersonId };
            db.ContactPersons.Add(contact);
        }

        contact.Function = Line(input.Function);
        contact.Department = Line(input.Department);
        contact.Roles = input.Roles;
        contact.From = input.From;
        contact.Until = input.Until;
        var kind = input.Id is null ? RelationEventKind.PersonAdded : RelationEventKind.PersonChanged;
        RelationEvents.Add(db, relation.Id, kind, by, now, new RelationEvents.Other(person.Id, person.Name));
        await IndexRelation.RefreshAsync(db, [relation, person], today, cancel);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateConcurrencyException)
        {
            return new Reason("Somebody else was first: look again and save what is still to be changed.");
        }

        return contact;
    }

    private static string? Line(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : text.Trim();
}
