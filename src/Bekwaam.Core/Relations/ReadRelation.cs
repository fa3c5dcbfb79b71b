using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations;

/// <summary>Everything that stands on a relation's page, but its timeline.</summary>
public sealed record RelationView(
    Relation Relation,
    IReadOnlyList<RelationKindPeriod> Kinds,
    IReadOnlyList<RelationView.Contact> People,
    IReadOnlyList<RelationView.Contact> ActsFor,
    IReadOnlyList<RelationPermission> Permissions,
    IReadOnlyList<CustomField> Fields,
    Completeness Completeness,
    string? Adviser,
    string? Location)
{
    /// <param name="Person">The link between the two.</param>
    /// <param name="Number">Of the relation at the other end, as are the rest.</param>
    public sealed record Contact(ContactPerson Person, int Number, string Name, string? Mail, string? Phone);
}

public static class ReadRelation
{
    /// <summary>Shown at most; further ones stand on a page of their own.</summary>
    public const int MostPeople = 200;

    /// <returns>Null when there is no such relation. A merged or erased one is returned with its state.</returns>
    public static async Task<RelationView?> RunAsync(AppDb db, Guid id, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.Relations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel) is not { } relation)
            return null;
        var kinds = await db.RelationKindPeriods.AsNoTracking().Where(k => k.RelationId == id).OrderByDescending(k => k.From).ThenBy(k => k.Kind).ToListAsync(cancel);
        var links = await db.ContactPersons.AsNoTracking().Where(c => c.RelationId == id || c.PersonId == id)
            .OrderBy(c => c.Id).Take(MostPeople)
            .Join(db.Relations, c => c.RelationId == id ? c.PersonId : c.RelationId, r => r.Id, (c, r) => new { c, r.Number, r.Name, r.SortName, r.Mail, r.Phone })
            .ToListAsync(cancel);
        var contacts = links.OrderBy(l => l.c.Until is { } until && until <= today).ThenBy(l => l.SortName, StringComparer.Ordinal)
            .Select(l => new RelationView.Contact(l.c, l.Number, l.Name, l.Mail, l.Phone)).ToList();
        var said = await db.RelationPermissions.AsNoTracking().Where(p => p.RelationId == id).OrderByDescending(p => p.At).ThenByDescending(p => p.Id).ToListAsync(cancel);
        var fields = await db.CustomFields.AsNoTracking().OrderBy(f => f.Position).ThenBy(f => f.Key).ToListAsync(cancel);
        var people = contacts.Where(c => c.Person.RelationId == id).ToList();
        var current = kinds.Where(k => k.Holds(today)).Select(k => k.Kind).ToHashSet();
        return new RelationView(
            relation,
            kinds,
            people,
            [.. contacts.Where(c => c.Person.PersonId == id)],
            [.. said.DistinctBy(p => (p.Purpose, p.Channel))],
            fields,
            Completeness.Of(relation.Card, current, people.Any(p => p.Person.Until is null || p.Person.Until > today), relation.AdviserId is not null, fields),
            relation.AdviserId is { } adviser ? await db.Accounts.Where(a => a.Id == adviser).Select(a => a.Name).SingleOrDefaultAsync(cancel) : null,
            relation.LocationId is { } location ? await db.Locations.Where(l => l.Id == location).Select(l => l.Name).SingleOrDefaultAsync(cancel) : null);
    }
}
