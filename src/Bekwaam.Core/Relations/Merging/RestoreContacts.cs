using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Merging;

/// <summary>
/// Gives each relation back the people it had. A link that was changed since goes back as it was, and the survivor keeps what
/// was made of it.
/// </summary>
internal static class RestoreContacts
{
    public const string Name = "people";

    public static async Task RunAsync(
        AppDb db, Relation survivor, Relation absorbed, MergeSnapshot before, MergeSnapshot gone, MergeSnapshot after, List<LeftBehind.Row> left, DateTimeOffset now, CancellationToken cancel)
    {
        await db.ContactPersons
            .Where(c => c.RelationId == survivor.Id || c.PersonId == survivor.Id || c.RelationId == absorbed.Id || c.PersonId == absorbed.Id).LoadAsync(cancel);
        foreach (var contact in gone.Contacts)
        {
            var link = db.ContactPersons.Local.SingleOrDefault(c => c.Id == contact.Id);
            if (link is null)
            {
                // The one at its other end may be erased by now: then there is nobody to be linked with.
                var other = contact.RelationId == absorbed.Id ? contact.PersonId : contact.RelationId;
                if (await db.Relations.AnyAsync(r => r.Id == other && r.State != RelationState.Erased, cancel))
                    db.ContactPersons.Add(New(contact.Id, contact.RelationId, contact.PersonId, contact));
                continue;
            }

            var changed = (link.Function, link.Department, link.Roles, link.From, link.Until) != (contact.Function, contact.Department, contact.Roles, contact.From, contact.Until);
            if (changed && after.Contacts.Any(c => c.Id == link.Id))
            {
                var kept = New(Guid.CreateVersion7(now), link.RelationId, link.PersonId, new MergeSnapshot.Contact(link.Id, link.RelationId, link.PersonId, link.Function, link.Department, link.Roles, link.From, link.Until));
                db.ContactPersons.Add(kept);
                left.Add(new LeftBehind.Row(Name, kept.Id));
            }

            // Only the end that moved: the other may be somebody else by now.
            if (link.RelationId == survivor.Id && contact.RelationId == absorbed.Id)
                link.RelationId = absorbed.Id;
            if (link.PersonId == survivor.Id && contact.PersonId == absorbed.Id)
                link.PersonId = absorbed.Id;
            (link.Function, link.Department, link.Roles, link.From, link.Until) = (contact.Function, contact.Department, contact.Roles, contact.From, contact.Until);
        }

        var known = before.Contacts.Concat(gone.Contacts).Select(contact => contact.Id).ToHashSet();
        left.AddRange(db.ContactPersons.Local
            .Where(c => (c.RelationId == survivor.Id || c.PersonId == survivor.Id) && !known.Contains(c.Id) && !left.Exists(row => row.Id == c.Id))
            .Select(c => new LeftBehind.Row(Name, c.Id)));
    }

    private static ContactPerson New(Guid id, Guid relation, Guid person, MergeSnapshot.Contact of) => new()
    {
        Id = id,
        RelationId = relation,
        PersonId = person,
        Function = of.Function,
        Department = of.Department,
        Roles = of.Roles,
        From = of.From,
        Until = of.Until,
    };
}
