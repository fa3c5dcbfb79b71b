using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.AddressBooks;

/// <summary>Who is in a book now, and what their cards are made from.</summary>
public static class ReadBook
{
    /// <summary>Raised when the same relation is written differently on a phone's card.</summary>
    private const int Form = 1;

    /// <param name="Tag">Another tag is another card.</param>
    public sealed record Member(Guid Id, string Tag);

    /// <param name="Relation">Whose.</param>
    /// <param name="Organisation">The first one that the person acts for.</param>
    public sealed record Card(Relation Relation, string Tag, string? Organisation, string? Function, string? Department);

    private sealed record Link(Guid Person, string Organisation, string? Function, string? Department);

    /// <summary>All members in the order of their keys.</summary>
    public static async Task<List<Member>> MembersAsync(AppDb db, AddressBook book, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var links = new Dictionary<Guid, string>();
        await foreach (var link in Links(db, null, today).AsAsyncEnumerable().WithCancellation(cancel))
            links.TryAdd(link.Person, Digest(link));
        var members = new List<Member>();
        await foreach (var row in Within(db, book).OrderBy(r => r.Id).Select(r => new { r.Id, r.Version }).AsAsyncEnumerable().WithCancellation(cancel))
            members.Add(new Member(row.Id, TagOf(row.Version, links.GetValueOrDefault(row.Id))));
        return members;
    }

    /// <summary>The cards of those of the asked who are in the book.</summary>
    public static async Task<IReadOnlyList<Card>> CardsAsync(AppDb db, AddressBook book, IReadOnlyCollection<Guid> ids, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var relations = await Within(db, book).Where(r => ids.Contains(r.Id)).AsNoTracking().ToListAsync(cancel);
        var links = new Dictionary<Guid, Link>();
        foreach (var link in await Links(db, ids, today).ToListAsync(cancel))
            links.TryAdd(link.Person, link);
        return [.. relations.Select(r => links.GetValueOrDefault(r.Id) is { } link
            ? new Card(r, TagOf(r.Version, Digest(link)), link.Organisation, link.Function, link.Department)
            : new Card(r, TagOf(r.Version, null), null, null, null))];
    }

    private static IQueryable<Relation> Within(AppDb db, AddressBook book)
    {
        var active = db.Relations.Where(r => r.State == RelationState.Active);
        return book.Term is { } term
            ? active.Where(r => db.RelationTerms.Any(t => t.Term == term && t.SortName == r.SortName && t.RelationId == r.Id))
            : active.Where(r => r.Phone != null || r.Mail != null);
    }

    /// <summary>For whom persons act today, the longest known first.</summary>
    private static IQueryable<Link> Links(AppDb db, IReadOnlyCollection<Guid>? persons, DateOnly today)
    {
        var contacts = db.ContactPersons.AsNoTracking().Where(c => c.Until == null || c.Until > today);
        if (persons is not null)
            contacts = contacts.Where(c => persons.Contains(c.PersonId));
        return contacts
            .Join(db.Relations.Where(r => r.State == RelationState.Active), c => c.RelationId, r => r.Id, (c, r) => new { c.Id, c.PersonId, r.Name, c.Function, c.Department })
            .OrderBy(l => l.Id)
            .Select(l => new Link(l.PersonId, l.Name, l.Function, l.Department));
    }

    private static string TagOf(int version, string? link) => string.Create(CultureInfo.InvariantCulture, $"{Form}-{version}{(link is null ? "" : "-")}{link}");

    private static string Digest(Link link) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{link.Organisation}\n{link.Function}\n{link.Department}")).AsSpan(0, 6));
}
