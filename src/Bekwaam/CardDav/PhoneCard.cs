using System.Globalization;
using System.Text;
using Bekwaam.Core.Relations.AddressBooks;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.CardDav;

/// <summary>
/// A relation as a phone keeps it: vCard 3.0 (RFC 2426), which all of them read. Who calls, where they are and for whom they
/// act; what we wrote down about somebody – notes, tags, numbers of banks and registers – stays here.
/// </summary>
internal static class PhoneCard
{
    private const int LineBytes = 75;

    /// <param name="Name">TEL.</param>
    /// <param name="Parameters">With their semicolon, or empty.</param>
    /// <param name="Value">As it is.</param>
    /// <param name="Written">Escaped for the file.</param>
    public sealed record Line(string Name, string Parameters, string Value, string Written);

    public static string Write(ReadBook.Card card, Photo? photo)
    {
        var text = new StringBuilder();
        foreach (var line in Lines(card, photo))
            Fold(text, $"{line.Name}{line.Parameters}:{line.Written}");
        return text.ToString();
    }

    public static IEnumerable<Line> Lines(ReadBook.Card member, Photo? photo)
    {
        var (relation, card) = (member.Relation, member.Relation.Card);
        yield return Of("BEGIN", "", "VCARD");
        yield return Of("VERSION", "", "3.0");
        yield return Of("PRODID", "", "-//Bekwaam//Bekwaam//NL");
        yield return Of("UID", "", relation.Id.ToString());
        yield return Of("REV", "", relation.ChangedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture));
        yield return Of("FN", "", relation.Name);
        var person = card.Person ?? new PersonName();
        if (card.Type is RelationType.Person)
        {
            // What stands before a family name belongs to it here: a phone has no place of its own for it.
            var family = string.Join(' ', new[] { person.Prefix, person.Family }.Where(part => part is not null));
            yield return Structured("N", "", family, person.Given ?? person.Initials, person.Additional, person.Title, person.Suffix);
            if (member.Organisation is not null)
                yield return member.Department is null ? Structured("ORG", "", member.Organisation) : Structured("ORG", "", member.Organisation, member.Department);
            if (member.Function is { } function)
                yield return Of("TITLE", "", function);
        }
        else
        {
            yield return Structured("N", "", relation.Name, null, null, null, null);
            yield return Structured("ORG", "", relation.Name);
            yield return Of("X-ABSHOWAS", "", "COMPANY");
        }

        foreach (var nickname in new[] { person.Nickname, card.AlsoKnownAs }.OfType<string>())
            yield return Of("NICKNAME", "", nickname);
        foreach (var phone in card.Phones)
            yield return Of("TEL", Types([PhoneType(phone.Kind), Use(phone.Use)], phone.Preferred), phone.E164 ?? phone.Written);
        foreach (var mail in card.Mails)
            yield return Of("EMAIL", Types(["INTERNET", Use(mail.Use)], mail.Preferred), mail.Address);
        foreach (var address in card.Addresses)
        {
            var street = string.Join(' ', new[] { address.Street, address.HouseNumber, address.Addition }.Where(part => part is not null));
            yield return Structured("ADR", Types([Use(address.Use)], address.Preferred),
                address.PostBox, address.Lines, street, address.Place, address.Region, address.Postcode, address.CountryName ?? CountryOf(address.Country));
        }

        foreach (var site in card.Websites)
            yield return Of("URL", "", site.Address);
        if (card.BirthDate?.Date is { } birthday)
            yield return Of("BDAY", "", birthday.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        if (photo is not null)
            yield return new Line("PHOTO", $";ENCODING=b;TYPE={(photo.MediaType is "image/png" ? "PNG" : "JPEG")}", "", Convert.ToBase64String(photo.Bytes.Span));
        yield return Of("END", "", "VCARD");
    }

    private static Line Of(string name, string parameters, string value) => new(name, parameters, value, Escape(value));

    private static Line Structured(string name, string parameters, params string?[] parts) =>
        new(name, parameters, string.Join(' ', parts.Where(part => !string.IsNullOrEmpty(part))), string.Join(';', parts.Select(part => Escape(part ?? ""))));

    private static string Escape(string value) => value
        .Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\r", "", StringComparison.Ordinal).Replace("\n", "\\n", StringComparison.Ordinal)
        .Replace(",", "\\,", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal);

    private static string Types(IEnumerable<string?> types, bool preferred) =>
        string.Concat(types.Append(preferred ? "PREF" : null).OfType<string>().Select(type => ";TYPE=" + type));

    private static string PhoneType(PhoneKind kind) => kind switch
    {
        PhoneKind.Mobile => "CELL",
        PhoneKind.Fax => "FAX",
        PhoneKind.Pager => "PAGER",
        _ => "VOICE",
    };

    private static string? Use(UseLabel use) => use switch
    {
        UseLabel.Work or UseLabel.Billing => "WORK",
        UseLabel.Home => "HOME",
        _ => null,
    };

    private static string? CountryOf(string? code) => code is null or "NL" ? null : Relations.Countries.Name(code);

    /// <summary>Lines of at most 75 bytes, never cut within a letter.</summary>
    private static void Fold(StringBuilder text, string line)
    {
        var length = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (length + rune.Utf8SequenceLength > LineBytes)
            {
                text.Append("\r\n ");
                length = 1;
            }

            text.Append(rune.ToString());
            length += rune.Utf8SequenceLength;
        }

        text.Append("\r\n");
    }
}
