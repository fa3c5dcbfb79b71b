using System.Globalization;
using Bekwaam.Core;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Relations;

/// <summary>A relation's card as a form: everything is text until it is read, so that nothing typed is lost on the way.</summary>
internal sealed class CardForm
{
    public sealed class PhoneLine
    {
        public string? Written { get; set; }

        public PhoneKind Kind { get; set; }

        public UseLabel Use { get; set; }

        /// <summary>Not shown: a label of its own, from a file.</summary>
        public string? Label { get; set; }
    }

    public sealed class MailLine
    {
        public string? Address { get; set; }

        public UseLabel Use { get; set; }

        public string? Label { get; set; }
    }

    public sealed class SiteLine
    {
        public string? Address { get; set; }

        public string? Label { get; set; }
    }

    public sealed class AccountLine
    {
        public SocialNetwork Network { get; set; }

        public string? Handle { get; set; }

        public string? Address { get; set; }

        public string? Service { get; set; }
    }

    public sealed class AddressLine
    {
        public UseLabel Use { get; set; }

        public string? Street { get; set; }

        public string? HouseNumber { get; set; }

        public string? Addition { get; set; }

        public string? Postcode { get; set; }

        public string? Place { get; set; }

        public string? Region { get; set; }

        public string? Country { get; set; } = "NL";

        public string? CountryName { get; set; }

        public string? PostBox { get; set; }

        public string? Lines { get; set; }
    }

    public RelationType Type { get; set; } = RelationType.Organisation;

    public string? Name { get; set; }

    public string? AlsoKnownAs { get; set; }

    public string? Title { get; set; }

    public string? Initials { get; set; }

    public string? Given { get; set; }

    public string? Additional { get; set; }

    public string? Prefix { get; set; }

    public string? Family { get; set; }

    public string? Suffix { get; set; }

    public string? Nickname { get; set; }

    /// <summary>yyyy-MM-dd, --MM-dd or yyyy.</summary>
    public string? BirthDate { get; set; }

    public string? TradeRegister { get; set; }

    public string? VatNumber { get; set; }

    public string? Iban { get; set; }

    public string? Industry { get; set; }

    public string? Language { get; set; }

    public ChannelKind? PreferredChannel { get; set; }

    /// <summary>Separated by commas.</summary>
    public string? Tags { get; set; }

    public string? Notes { get; set; }

    public Guid? AdviserId { get; set; }

    public Guid? LocationId { get; set; }

    /// <summary>Of the relation when the form was opened.</summary>
    public int Version { get; set; }

    public List<PhoneLine> Phones { get; set; } = [];

    public List<MailLine> Mails { get; set; } = [];

    public List<SiteLine> Sites { get; set; } = [];

    public List<AccountLine> Accounts { get; set; } = [];

    public List<AddressLine> Addresses { get; set; } = [];

    public List<FieldLine> Fields { get; set; } = [];

    public bool IsPerson => Type is RelationType.Person;

    public static CardForm Of(RelationCard card, IReadOnlyList<CustomField> fields)
    {
        var person = card.Person;
        return new CardForm
        {
            Type = card.Type,
            Name = card.Name,
            AlsoKnownAs = card.AlsoKnownAs,
            Title = person?.Title,
            Initials = person?.Initials,
            Given = person?.Given,
            Additional = person?.Additional,
            Prefix = person?.Prefix,
            Family = person?.Family,
            Suffix = person?.Suffix,
            Nickname = person?.Nickname,
            BirthDate = card.BirthDate?.ToString(),
            TradeRegister = card.TradeRegister,
            VatNumber = card.VatNumber,
            Iban = card.Iban is null ? null : Ibans.Show(card.Iban),
            Industry = card.Industry,
            Language = card.Language,
            PreferredChannel = card.PreferredChannel,
            Tags = card.Tags.Count == 0 ? null : string.Join(", ", card.Tags),
            Notes = card.Notes,
            Phones = [.. card.Phones.Select(p => new PhoneLine { Written = p.E164 is null ? p.Written : Core.Relations.Numbers.Phones.Show(p), Kind = p.Kind, Use = p.Use, Label = p.Label })],
            Mails = [.. card.Mails.Select(m => new MailLine { Address = m.Address, Use = m.Use, Label = m.Label })],
            Sites = [.. card.Websites.Select(w => new SiteLine { Address = w.Address, Label = w.Label })],
            Accounts = [.. card.Accounts.Select(a => new AccountLine { Network = a.Network, Handle = a.Handle, Address = a.Address, Service = a.Service })],
            Addresses = [.. card.Addresses.Select(AddressOf)],
            Fields = [.. fields.Where(f => f.RetiredAt is null && (f.For is null || f.For == card.Type)).Select(f => new FieldLine { Key = f.Key, Value = card.Custom.GetValueOrDefault(f.Key) })],
        };
    }

    /// <summary>One empty line of each, to type in.</summary>
    public void AddEmptyLines()
    {
        if (Phones.TrueForAll(line => !string.IsNullOrWhiteSpace(line.Written)))
            Phones.Add(new PhoneLine());
        if (Mails.TrueForAll(line => !string.IsNullOrWhiteSpace(line.Address)))
            Mails.Add(new MailLine());
        if (Sites.TrueForAll(line => !string.IsNullOrWhiteSpace(line.Address)))
            Sites.Add(new SiteLine());
        if (Accounts.TrueForAll(line => !string.IsNullOrWhiteSpace(line.Handle)))
            Accounts.Add(new AccountLine { Network = SocialNetwork.LinkedIn });
        if (Addresses.TrueForAll(line => !string.IsNullOrWhiteSpace(line.Street + line.Postcode + line.Place + line.Lines + line.PostBox)))
            Addresses.Add(new AddressLine());
    }

    /// <summary>The card that was typed; what the form does not show comes from the card that is there.</summary>
    /// <param name="standing">The card as it is kept now; an empty one for a new relation.</param>
    /// <param name="fields">The administrator's fields.</param>
    /// <param name="culture">How numbers are typed.</param>
    public (RelationCard Card, IReadOnlyList<CardFault> Faults) Read(RelationCard standing, IReadOnlyList<CustomField> fields, CultureInfo culture)
    {
        var faults = new List<CardFault>();
        var birth = PartialDate.Parse(BirthDate);
        if (birth is null && !string.IsNullOrWhiteSpace(BirthDate))
            faults.Add(new CardFault("birthDate", new Reason("“{0}” is no day: write 1980-03-22, or --03-22 without the year.", BirthDate.Trim())));
        var custom = new Dictionary<string, string>(standing.Custom, StringComparer.Ordinal);
        for (var i = 0; i < Fields.Count; i++)
        {
            if (fields.SingleOrDefault(f => f.Key == Fields[i].Key) is not { } field)
                continue;
            var value = OwnFields.ReadValue(field, Fields[i].Value, culture);
            if (!value.Done)
                faults.Add(new CardFault(FormattableString.Invariant($"fields[{i}].value"), value.Refusal));
            else if (value.Value is { } text)
                custom[field.Key] = text;
            else
                custom.Remove(field.Key);
        }

        // The name as it came whole stands only as long as nobody changed one of its parts.
        var name = new PersonName { Title = Title, Initials = Initials, Given = Given, Additional = Additional, Prefix = Prefix, Family = Family, Suffix = Suffix, Nickname = Nickname };
        if (standing.Person is { Whole: not null } before && Trimmed(name) == before with { Whole = null })
            name = name with { Whole = before.Whole };
        return (standing with
        {
            Type = Type,
            Name = Name,
            AlsoKnownAs = AlsoKnownAs,
            Person = IsPerson ? name : null,
            BirthDate = birth,
            TradeRegister = TradeRegister,
            VatNumber = VatNumber,
            Iban = Iban,
            Industry = Industry,
            Language = Language,
            PreferredChannel = PreferredChannel,
            Tags = [.. (Tags ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)],
            Notes = Notes,
            Phones = [.. Phones.Select((p, i) => Kept(standing.Phones, i, p) ?? new PhoneNumber(p.Written ?? "", null, p.Kind, p.Use, Label: p.Label))],
            Mails = [.. Mails.Select((m, i) => new MailAddress(m.Address ?? "", m.Use, i < standing.Mails.Count && standing.Mails[i].Preferred, m.Label))],
            Websites = [.. Sites.Select((s, i) => new Website(s.Address ?? "", i < standing.Websites.Count ? standing.Websites[i].Use : UseLabel.Unlabelled, s.Label))],
            Accounts = [.. Accounts.Select(a => new SocialAccount(a.Network, a.Handle ?? "", a.Address, a.Service))],
            Addresses = [.. Addresses.Select((a, i) => AddressOf(a) with { Preferred = i < standing.Addresses.Count && standing.Addresses[i].Preferred })],
            Custom = custom,
        }, faults);
    }

    /// <summary>A number that was not touched stays as it was once written.</summary>
    private static PhoneNumber? Kept(IReadOnlyList<PhoneNumber> standing, int i, PhoneLine line)
    {
        if (i >= standing.Count)
            return null;
        var before = standing[i];
        return before.E164 is not null && Core.Relations.Numbers.Phones.Show(before) == line.Written?.Trim() ? before with { Kind = line.Kind, Use = line.Use } : null;
    }

    private static PersonName Trimmed(PersonName name) => new()
    {
        Title = Trim(name.Title),
        Initials = Trim(name.Initials),
        Given = Trim(name.Given),
        Additional = Trim(name.Additional),
        Prefix = Trim(name.Prefix),
        Family = Trim(name.Family),
        Suffix = Trim(name.Suffix),
        Nickname = Trim(name.Nickname),
    };

    private static string? Trim(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static AddressLine AddressOf(PostalAddress a) => new()
    {
        Use = a.Use,
        Street = a.Street,
        HouseNumber = a.HouseNumber,
        Addition = a.Addition,
        Postcode = a.Postcode,
        Place = a.Place,
        Region = a.Region,
        Country = a.Country,
        CountryName = a.CountryName,
        PostBox = a.PostBox,
        Lines = a.Lines,
    };

    private static PostalAddress AddressOf(AddressLine a) => new()
    {
        Use = a.Use,
        Street = a.Street,
        HouseNumber = a.HouseNumber,
        Addition = a.Addition,
        Postcode = a.Postcode,
        Place = a.Place,
        Region = a.Region,
        Country = a.Country,
        CountryName = a.CountryName,
        PostBox = a.PostBox,
        Lines = a.Lines,
    };
}
