using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Indexing;

/// <summary>Something that we want to know of a relation.</summary>
public enum Wanted : short
{
    Name = 1,
    Kind = 2,
    Address = 3,
    Phone = 4,
    Mail = 5,
    Website = 6,
    TradeRegister = 7,
    /// <summary>Somebody who acts for the organisation.</summary>
    Person = 8,
    Adviser = 9,
    Language = 10,
    GivenName = 11,
    /// <summary>Fields that the administrator marked as wanted.</summary>
    Custom = 12,
}

/// <summary>What is known of what we want to know. What does not apply to a relation is not wanted of it.</summary>
/// <param name="Asked">How many things are wanted.</param>
/// <param name="Missing">Which of them are not known.</param>
public sealed record Completeness(int Asked, IReadOnlyList<Wanted> Missing)
{
    /// <summary>0–100, rounded down: 100 is everything.</summary>
    public short Percent => (short)((Asked - Missing.Count) * 100 / Asked);

    /// <param name="card">What is known.</param>
    /// <param name="kinds">What the relation is to us today.</param>
    /// <param name="hasPeople">Whether somebody acts for it.</param>
    /// <param name="hasAdviser">Whether a colleague looks after it.</param>
    /// <param name="fields">The administrator's fields.</param>
    public static Completeness Of(
        RelationCard card, IReadOnlyCollection<RelationKind> kinds, bool hasPeople, bool hasAdviser, IReadOnlyList<CustomField> fields)
    {
        var asked = 0;
        var missing = new List<Wanted>();
        void Ask(Wanted wanted, bool known)
        {
            asked++;
            if (!known)
                missing.Add(wanted);
        }

        var organisation = card.Type is RelationType.Organisation;
        Ask(Wanted.Name, organisation ? card.Name is not null : card.Person is { Family: not null } or { Whole: not null });
        Ask(Wanted.Phone, card.Phones.Any(phone => phone.E164 is not null));
        Ask(Wanted.Mail, card.Mails.Count > 0);
        // Of whoever only acts for another, the address and the rest are the other's.
        if (kinds.Count > 0)
        {
            Ask(Wanted.Address, card.Addresses.Any(IsWhole));
            if (kinds.Contains(RelationKind.Customer))
                Ask(Wanted.Adviser, hasAdviser);
        }

        if (organisation)
        {
            Ask(Wanted.Kind, kinds.Count > 0);
            Ask(Wanted.Person, hasPeople);
            Ask(Wanted.Website, card.Websites.Count > 0);
            if (IsDutch(card) && !kinds.Contains(RelationKind.Authority))
                Ask(Wanted.TradeRegister, card.TradeRegister is not null);
        }
        else
        {
            Ask(Wanted.GivenName, card.Person is { Given: not null } or { Initials: not null });
            Ask(Wanted.Language, card.Language is not null);
        }

        foreach (var field in fields)
        {
            if (field is { Wanted: true, RetiredAt: null } && (field.For is null || field.For == card.Type))
                Ask(Wanted.Custom, card.Custom.ContainsKey(field.Key));
        }

        return new Completeness(asked, missing);
    }

    private static bool IsWhole(PostalAddress address) =>
        address.Place is not null && (address.Postcode is not null || address.Country is not (null or "NL"))
        && (address.HouseNumber is not null || address.Street is not null || address.PostBox is not null || address.Lines is not null);

    private static bool IsDutch(RelationCard card) =>
        card.Addresses.Count == 0 || card.Addresses.Any(address => address.Country is null or "NL");
}
