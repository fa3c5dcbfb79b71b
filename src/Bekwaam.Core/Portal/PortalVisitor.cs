using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal;

/// <summary>
/// Who a mail address leads to, as the register has it at this moment: when it is taken off a card, or somebody no longer acts
/// for a firm, what they could see is gone with it.
/// </summary>
/// <param name="Mail">In lower case.</param>
/// <param name="Persons">Cards of people with this address.</param>
/// <param name="Organisations">Cards of organisations with this address, as in info@.</param>
/// <param name="Companies">Organisations of which one of these people may see everything.</param>
/// <param name="Sides">For whom something can be asked: themselves, and whom they act for.</param>
public sealed record PortalVisitor(string Mail, IReadOnlyList<Guid> Persons, IReadOnlyList<Guid> Organisations, IReadOnlyList<Guid> Companies, IReadOnlyList<PortalVisitor.Side> Sides)
{
    /// <param name="Relation">Whose case it becomes.</param>
    /// <param name="Person">Who of them, when it is somebody who acts for them.</param>
    /// <param name="Name">Of the relation.</param>
    public sealed record Side(Guid Relation, Guid? Person, string Name);

    private const int Most = 20;

    private sealed record Card(Guid Id, RelationType Type, string Name);

    private static readonly PerEngine<Func<AppDb, string, IAsyncEnumerable<Card>>> CardsOf = new(() => EF.CompileAsyncQuery(
        (AppDb db, string mail) => (from key in db.RelationKeys
                                    join relation in db.Relations on key.RelationId equals relation.Id
                                    where key.Kind == RelationKeyKind.Mail && key.Value == mail && relation.State == RelationState.Active
                                    orderby relation.Number
                                    select new Card(relation.Id, relation.Type, relation.Name)).Take(Most)));

    /// <summary>How two spellings of one address are the same here: as the register keeps them.</summary>
    public static string Normalise(string mail) => mail.Trim().ToLowerInvariant();

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="mail">Shown to be theirs; any spelling.</param>
    /// <param name="now">The time: who acts for whom depends on the day.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<PortalVisitor> ReadAsync(AppDb db, string mail, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(mail);
        var address = Normalise(mail);
        var cards = await CardsOf.For(db)(db, address).ToListAsync(cancel);
        List<Guid> persons = [.. cards.Where(c => c.Type == RelationType.Person).Select(c => c.Id)];
        var sides = cards.ConvertAll(c => new Side(c.Id, null, c.Name));
        List<Guid> companies = [];
        if (persons.Count > 0)
        {
            var today = await OrganisationDay.OfAsync(db, now, cancel);
            var acts = await (from contact in db.ContactPersons
                              join firm in db.Relations on contact.RelationId equals firm.Id
                              where EF.Parameter(persons).Contains(contact.PersonId) && firm.State == RelationState.Active
                                  && (contact.From == null || contact.From <= today) && (contact.Until == null || contact.Until > today)
                              orderby firm.Number
                              select new { contact.RelationId, contact.PersonId, contact.Roles, firm.Name }).Take(Most).ToListAsync(cancel);
            // Whoever acts for a firm mostly comes for it.
            sides.InsertRange(0, acts.Select(a => new Side(a.RelationId, a.PersonId, a.Name)));
            companies.AddRange(acts.Where(a => a.Roles.HasFlag(ContactRoles.FollowsAll)).Select(a => a.RelationId).Distinct());
        }

        return new PortalVisitor(address, persons, [.. cards.Where(c => c.Type != RelationType.Person).Select(c => c.Id)], companies, sides);
    }

    /// <summary>Whether there is anything here for this address at all.</summary>
    internal static async Task<bool> IsKnownAsync(AppDb db, string mail, CancellationToken cancel)
    {
        var address = Normalise(mail);
        return await CardsOf.For(db)(db, address).AnyAsync(cancel) || await db.CaseAskers.AnyAsync(a => a.Mail == address, cancel);
    }
}
