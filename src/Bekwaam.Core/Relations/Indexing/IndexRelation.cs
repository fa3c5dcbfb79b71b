using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Matching;
using Bekwaam.Core.Relations.Numbers;
using Bekwaam.Core.Relations.Searching;
using Bekwaam.Core.Relations.Segments;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Indexing;

/// <summary>
/// The one place that derives a relation's columns, keys and terms from its card. Whoever writes a card – form, import,
/// merge, undo – comes by here, so that no record is there and cannot be found.
/// </summary>
public static class IndexRelation
{
    private const int LongestSortName = 60;
    private const int LongestKey = 200;

    /// <summary>Name, order, place, mail, phone, photo and completeness.</summary>
    public static void Derive(Relation relation, IReadOnlyCollection<RelationKind> kinds, bool hasPeople, IReadOnlyList<CustomField> fields)
    {
        var card = relation.Card;
        relation.Type = card.Type;
        relation.Name = NameOf(card);
        relation.SortName = SortNameOf(card);
        relation.Place = card.Addresses.Select(address => address.Place).FirstOrDefault(place => place is not null);
        relation.Mail = card.Mails.Count > 0 ? card.Mails[0].Address : null;
        relation.Phone = card.Phones.Select(phone => phone.E164 ?? phone.Written).FirstOrDefault();
        relation.PhotoHash = card.PhotoHash;
        relation.Completeness = Completeness.Of(card, kinds, hasPeople, relation.AdviserId is not null, fields).Percent;
    }

    /// <summary>As one says it; never empty: what has no name goes by its mail, phone or organisation's number.</summary>
    public static string NameOf(RelationCard card)
    {
        var name = card.Type is RelationType.Organisation ? card.Name ?? card.AlsoKnownAs : card.Person is null ? null : DutchNames.Whole(card.Person);
        if (!string.IsNullOrWhiteSpace(name))
            return name.Trim();
        return card.Mails.Select(mail => mail.Address).Concat(card.Phones.Select(phone => phone.Written)).FirstOrDefault(text => text.Length > 0)
            ?? card.AlsoKnownAs ?? card.TradeRegister ?? "?";
    }

    public static string SortNameOf(RelationCard card)
    {
        var sorted = card is { Type: RelationType.Person, Person: { } person } ? DutchNames.Sorted(person) : "";
        var folded = Fold.Text(string.IsNullOrWhiteSpace(sorted) ? NameOf(card) : sorted).Trim(' ', '\'', '"', '-', '.', ',').Replace('\0', ' ');
        return folded.Length <= LongestSortName ? folded : folded[..(char.IsHighSurrogate(folded[LongestSortName - 1]) ? LongestSortName - 1 : LongestSortName)];
    }

    /// <summary>What points at this relation, each once.</summary>
    public static IEnumerable<(RelationKeyKind Kind, string Value)> KeysOf(RelationCard card)
    {
        var keys = new HashSet<(RelationKeyKind, string)>();
        void Add(RelationKeyKind kind, string? value)
        {
            if (!string.IsNullOrEmpty(value) && value.Length <= LongestKey && !value.Contains('\0', StringComparison.Ordinal))
                keys.Add((kind, value));
        }

        foreach (var phone in card.Phones)
            Add(RelationKeyKind.Phone, phone.E164?[1..]);
        foreach (var mail in card.Mails)
            Add(RelationKeyKind.Mail, mail.Address.Trim().ToLowerInvariant());
        Add(RelationKeyKind.Sound, SoundKey.Of(card));
        Add(RelationKeyKind.TradeRegister, card.TradeRegister);
        Add(RelationKeyKind.Vat, card.VatNumber);
        Add(RelationKeyKind.Iban, card.Iban);
        foreach (var address in card.Addresses)
        {
            if (address is { Postcode: { } postcode, HouseNumber: { } number })
                Add(RelationKeyKind.Door, Fold.Text(postcode + number + address.Addition).Replace(" ", "", StringComparison.Ordinal));
        }

        foreach (var property in card.Foreign)
        {
            if (property.Name is "UID")
                Add(RelationKeyKind.Uid, property.Value);
        }

        return keys;
    }

    /// <summary>What this relation is found under in lists, each once.</summary>
    public static IEnumerable<string> TermsOf(Relation relation, IReadOnlyCollection<RelationKind> kinds, IEnumerable<Guid> segments)
    {
        var terms = new HashSet<string>(StringComparer.Ordinal) { Terms.Type(relation.Type) };
        foreach (var kind in kinds)
            terms.Add(Terms.Kind(kind));
        if (kinds.Count == 0)
            terms.Add(Terms.WithoutKind);
        if (relation.AdviserId is { } adviser)
            terms.Add(Terms.Adviser(adviser));
        if (relation.LocationId is { } location)
            terms.Add(Terms.Location(location));
        foreach (var tag in relation.Card.Tags)
            terms.Add(Terms.Tag(tag));
        foreach (var (field, value) in relation.Card.Custom)
            terms.Add(Terms.Custom(field, value));
        foreach (var segment in segments)
            terms.Add(Terms.Segment(segment));
        if (relation.Completeness < 100)
            terms.Add(Terms.ToComplete(kinds, relation.Completeness));
        return terms.Where(term => !term.Contains('\0', StringComparison.Ordinal));
    }

    /// <summary>
    /// Derives the columns of a tracked relation and brings its keys and terms in line; the caller saves. Kinds, contact
    /// persons and the like are read from the database and from what the unit of work is about to save.
    /// </summary>
    public static Task RefreshAsync(AppDb db, Relation relation, DateOnly today, CancellationToken cancel) => RefreshAsync(db, [relation], today, cancel);

    /// <summary>The same for some hundreds at once, which asks the database no more often than for one.</summary>
    public static async Task RefreshAsync(AppDb db, IReadOnlyList<Relation> relations, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        // Of one that is being entered nothing can be in the database yet.
        var known = relations.Where(relation => db.Entry(relation).State is not EntityState.Added).Select(relation => relation.Id).ToList();
        if (known.Count > 0)
            await LoadAsync(db, known, cancel);
        var kinds = db.RelationKindPeriods.Local.Where(k => k.Holds(today)).ToLookup(k => k.RelationId, k => k.Kind);
        var withPeople = db.ContactPersons.Local.Where(c => c.Until is null || c.Until > today).Select(c => c.RelationId).ToHashSet();
        var keys = db.RelationKeys.Local.ToLookup(k => k.RelationId);
        var terms = db.RelationTerms.Local.ToLookup(t => t.RelationId);
        var members = db.SegmentMembers.Local.ToLookup(m => m.RelationId);
        var fields = await db.CustomFields.AsNoTracking().Where(f => f.RetiredAt == null).ToListAsync(cancel);
        var rules = await SegmentRule.AllAsync(db, cancel);
        var touched = new List<Relation>();
        var renamed = new List<Guid>();
        foreach (var relation in relations)
        {
            var holds = kinds[relation.Id].ToHashSet();
            var name = relation.Name;
            if (RelationSearch.IsTouched(db, relation))
                touched.Add(relation);
            Derive(relation, holds, withPeople.Contains(relation.Id), fields);
            if (relation.Name != name && db.Entry(relation).State is not EntityState.Added)
                renamed.Add(relation.Id);
            BringKeys(db, relation, keys[relation.Id]);
            var found = TermsOf(relation, holds, []).ToHashSet(StringComparer.Ordinal);
            foreach (var segment in Membership.Settle(db, relation, found, members[relation.Id], rules, today))
                found.Add(Terms.Segment(segment));
            BringTerms(db, relation, found, terms[relation.Id]);
        }

        await RelationSearch.RefreshAsync(db, touched, renamed, cancel);
    }

    private static void BringKeys(AppDb db, Relation relation, IEnumerable<RelationKey> had)
    {
        var keys = relation.State is RelationState.Active ? KeysOf(relation.Card).ToHashSet() : [];
        foreach (var key in had)
        {
            if (!keys.Remove((key.Kind, key.Value)))
                db.RelationKeys.Remove(key);
        }

        db.RelationKeys.AddRange(keys.Select(key => new RelationKey { Kind = key.Kind, Value = key.Value, RelationId = relation.Id }));
    }

    private static void BringTerms(AppDb db, Relation relation, HashSet<string> terms, IEnumerable<RelationTerm> had)
    {
        if (relation.State is not RelationState.Active)
            terms.Clear();
        foreach (var term in had)
        {
            if (term.SortName != relation.SortName || !terms.Remove(term.Term))
                db.RelationTerms.Remove(term);
        }

        db.RelationTerms.AddRange(terms.Select(term => new RelationTerm { Term = term, SortName = relation.SortName, RelationId = relation.Id }));
    }

    private static async Task LoadAsync(AppDb db, List<Guid> relations, CancellationToken cancel)
    {
        await db.RelationKindPeriods.Where(k => relations.Contains(k.RelationId)).LoadAsync(cancel);
        await db.ContactPersons.Where(c => relations.Contains(c.RelationId) || relations.Contains(c.PersonId)).LoadAsync(cancel);
        await db.RelationKeys.Where(k => relations.Contains(k.RelationId)).LoadAsync(cancel);
        await db.RelationTerms.Where(t => relations.Contains(t.RelationId)).LoadAsync(cancel);
        await db.SegmentMembers.Where(m => relations.Contains(m.RelationId) && m.Until == null).LoadAsync(cancel);
    }
}
