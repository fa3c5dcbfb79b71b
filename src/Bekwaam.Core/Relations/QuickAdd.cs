using System.Text.RegularExpressions;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations;

/// <summary>What one line says about somebody: "Jan de Vries, Bakkerij De Vries BV, 06 12345678".</summary>
/// <param name="Person">Null when the line names an organisation only.</param>
/// <param name="Organisation">Null when the line names a person only.</param>
/// <param name="Function">What the person does there.</param>
/// <param name="Rest">Parts that could not be placed; they go to the notes.</param>
public sealed partial record QuickAdd(RelationCard? Person, RelationCard? Organisation, string? Function, IReadOnlyList<string> Rest)
{
    public const int LongestLine = 1000;

    /// <summary>Reads the line part by part, separated by commas, semicolons, bars, tabs or line ends. Only a proposal: a person looks at it before it is saved.</summary>
    /// <param name="line">As typed.</param>
    /// <param name="region">ISO 3166-1 code of the organisation's country, for telephone numbers.</param>
    public static QuickAdd Read(string line, string region = "NL")
    {
        var found = new Found();
        foreach (var part in Separators().Split(line.Length <= LongestLine ? line : line[..LongestLine]).Select(part => part.Trim()).Where(part => part.Length > 0))
            found.Place(part, region);
        return found.Make();
    }

    private sealed class Found
    {
        private readonly List<PhoneNumber> phones = [];
        private readonly List<MailAddress> mails = [];
        private readonly List<Website> sites = [];
        private readonly List<string> names = [];
        private readonly List<string> words = [];
        private string? organisation;
        private bool awaitsPlace;
        private string? tradeRegister;
        private string? vat;
        private string? iban;
        private PostalAddress? address;

        public void Place(string part, string region)
        {
            if (part.Contains('@', StringComparison.Ordinal) && MailIn(part) is { } mail)
                mails.Add(new MailAddress(mail));
            else if (Ibans.Normalise(part) is { } account)
                iban = account;
            else if (VatNumbers.Normalise(part) is { } number)
                vat = number;
            else if (part.StartsWith("kvk", StringComparison.OrdinalIgnoreCase) && TradeRegisterNumber.Normalise(part) is { } register)
                tradeRegister = register;
            else if (Dialled().Match(part) is { Success: true } dialled && Phones.Read(dialled.Groups["number"].Value, region) is { E164: not null } phone)
                phones.Add(phone);
            else if (Site().IsMatch(part))
                sites.Add(new Website(part.Contains("://", StringComparison.Ordinal) ? part : "https://" + part));
            else if (!IsPlace(part) && !IsStreet(part))
                PlaceName(part);
        }

        private static string? MailIn(string part) =>
            part.Split([' ', '<', '>', ':'], StringSplitOptions.RemoveEmptyEntries).FirstOrDefault(word => word.Contains('@', StringComparison.Ordinal)) is { } word
            && EmailAddress.LooksRight(word) ? word : null;

        private bool IsPlace(string part)
        {
            var match = PostcodeAndPlace().Match(part);
            if (!match.Success || DutchPostcode.Normalise(match.Groups["postcode"].Value) is not { } postcode)
                return false;
            var street = match.Groups["before"].Value.Trim();
            if (street.Length > 0 && !IsStreet(street))
                return false;
            var place = match.Groups["place"].Value.Trim();
            address = (address ?? new PostalAddress()) with { Postcode = postcode, Place = place.Length == 0 ? null : place, Country = "NL" };
            awaitsPlace = place.Length == 0;
            return true;
        }

        private bool IsStreet(string part)
        {
            var read = AddressText.Read(part);
            if (read.HouseNumber is null || address?.Street is not null || LegalForm().IsMatch(part))
                return false;
            address = (address ?? new PostalAddress()) with { Street = read.Street, HouseNumber = read.HouseNumber, Addition = read.Addition };
            return true;
        }

        private void PlaceName(string part)
        {
            if (awaitsPlace)
            {
                // Behind a postcode stands its place.
                address = address! with { Place = part };
                awaitsPlace = false;
            }
            else if (organisation is null && LegalForm().IsMatch(part))
            {
                organisation = part;
            }
            else
            {
                (char.IsUpper(part.FirstOrDefault(char.IsLetter)) ? names : words).Add(part);
            }
        }

        public QuickAdd Make()
        {
            // The first name is a person's, the second the organisation's, unless its legal form told already.
            if (names.Count == 0 && organisation is null)
                Move(words, names);
            var person = Take(names);
            organisation ??= Take(names);
            var both = person is not null && organisation is not null;
            var function = both ? Take(words) : null;
            // What belongs to a person who acts for an organisation: mail and phone; the rest is the organisation's.
            var people = person is null ? null : new RelationCard
            {
                Type = RelationType.Person,
                Person = DutchNames.Read(person),
                Phones = phones,
                Mails = mails,
                Addresses = both || address is null ? [] : [address],
                Websites = both ? [] : sites,
                Iban = both ? null : iban,
                VatNumber = both ? null : vat,
                TradeRegister = both ? null : tradeRegister,
            };
            var firm = organisation is null && person is not null ? null : new RelationCard
            {
                Type = RelationType.Organisation,
                Name = organisation,
                Phones = both ? [] : phones,
                Mails = both ? [] : mails,
                Addresses = address is null ? [] : [address],
                Websites = sites,
                Iban = iban,
                VatNumber = vat,
                TradeRegister = tradeRegister,
            };
            return new QuickAdd(people, firm, function, [.. names, .. words]);
        }

        private static string? Take(List<string> parts)
        {
            if (parts.Count == 0)
                return null;
            var part = parts[0];
            parts.RemoveAt(0);
            return part;
        }

        private static void Move(List<string> from, List<string> to)
        {
            if (Take(from) is { } part)
                to.Add(part);
        }
    }

    [GeneratedRegex(@"[,;|\t\r\n]+", RegexOptions.None, 200)]
    private static partial Regex Separators();

    [GeneratedRegex(@"^(?:(?:tel(?:efoon)?|mob(?:iel)?|phone|t|m)[.: ]*)?(?<number>[+(]?[\d(][\d ()./-]{5,24})$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Dialled();

    [GeneratedRegex(@"^(?:https?://\S+|(?:www\.)?[\p{L}\d-]+(?:\.[\p{L}\d-]+)*\.\p{L}{2,12}(?:/\S*)?)$", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex Site();

    [GeneratedRegex(@"^(?<before>.*?)\b(?<postcode>[1-9]\d{3}\s?[A-Za-z]{2})\b\s*(?<place>\p{L}?[\p{L}\s'.-]*)$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex PostcodeAndPlace();

    [GeneratedRegex(@"(?:^|[\s.])(?:b\.?\s?v\.?|n\.?\s?v\.?|v\.?o\.?f\.?|c\.?v\.?|u\.?a\.?|gmbh|ltd\.?|inc\.?|llc|bvba|holding|groep|group|zn\.?|zonen)$|^(?:stichting|vereniging|gemeente|provincie|maatschap|co[öo]peratie|bakkerij|slagerij|hotel|restaurant|caf[ée]|garage|school|apotheek|huisartsenpraktijk|tandartspraktijk|advocatenkantoor|bouwbedrijf|installatiebedrijf|schildersbedrijf|autobedrijf|ministerie|waterschap|universiteit|hogeschool|ziekenhuis)\b", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant, 200)]
    private static partial Regex LegalForm();
}
