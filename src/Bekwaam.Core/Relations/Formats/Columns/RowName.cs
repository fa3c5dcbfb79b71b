using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations.Formats.Columns;

/// <summary>Who a row is about: a person with the organisation behind, or the organisation itself.</summary>
internal sealed class RowName
{
    private static readonly ContactField[] Parts = [ContactField.Initials, ContactField.Given, ContactField.Additional, ContactField.Family];

    public RowName(IReadOnlyDictionary<ContactField, string> texts)
    {
        string? Text(ContactField field) => texts.GetValueOrDefault(field);
        Organisation = Text(ContactField.Organisation);
        var whole = Text(ContactField.Name);
        var said = Fold.Text(Text(ContactField.Type) ?? "");
        var hasParts = Parts.Any(texts.ContainsKey);
        IsOrganisation = said is "organisation" or "organization" or "organisatie" or "bedrijf" or "company" or "rechtspersoon"
            || (said is not ("person" or "persoon" or "particulier" or "contactpersoon") && !hasParts && (whole is null ? Organisation is not null : LegalForms.Ends(whole) || whole == Organisation));
        if (IsOrganisation)
        {
            Called = Organisation ?? whole ?? Text(ContactField.Family) ?? Text(ContactField.Given);
            IsOrganisation = Called is not null;
            return;
        }

        Person = hasParts ? OfParts(texts) : whole is null ? null : Whole(whole);
        if (Person is not null)
            Person = Person with { Nickname = Text(ContactField.Nickname) };
        else if (Text(ContactField.Nickname) is { } nickname)
            Person = new PersonName { Nickname = nickname };
    }

    public bool IsOrganisation { get; }

    /// <summary>The organisation's name.</summary>
    public string? Called { get; }

    /// <summary>Whom a person acts for.</summary>
    public string? Organisation { get; }

    public PersonName? Person { get; }

    private static PersonName OfParts(IReadOnlyDictionary<ContactField, string> texts)
    {
        string? Text(ContactField field) => texts.GetValueOrDefault(field);
        var (prefix, family, additional) = (Text(ContactField.Prefix), Text(ContactField.Family), Text(ContactField.Additional));
        if (prefix is null && family is not null)
        {
            (prefix, family) = DutchNames.SplitFamily(family);
            // Address books without a field for it keep the tussenvoegsel in the middle name.
            if (prefix is null && additional is not null && char.IsLower(additional[0]) && DutchNames.SplitFamily(additional + " x") is { Family: "x" })
                (prefix, additional) = (additional, null);
        }

        return new PersonName
        {
            Title = Text(ContactField.Title),
            Initials = Text(ContactField.Initials),
            Given = Text(ContactField.Given),
            Additional = additional,
            Prefix = prefix,
            Family = family,
            Suffix = Text(ContactField.Suffix),
        };
    }

    private static PersonName Whole(string whole)
    {
        if (whole.Contains('@', StringComparison.Ordinal))
            return new PersonName { Whole = whole };
        var name = DutchNames.Read(whole);
        return DutchNames.Whole(name) == whole ? name : name with { Whole = whole };
    }
}
