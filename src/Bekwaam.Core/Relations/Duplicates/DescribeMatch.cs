using System.Security.Cryptography;
using System.Text;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Matching;

namespace Bekwaam.Core.Relations.Duplicates;

/// <summary>Why two cards are taken for one, in sentences.</summary>
public static class DescribeMatch
{
    /// <summary>What speaks for it, strongest first, then what speaks against it.</summary>
    public static IReadOnlyList<Reason> Run(MatchEvidence evidence) =>
        [.. evidence.Fields.OrderByDescending(field => field.Same).Select(Sentence).OfType<Reason>().DistinctBy(reason => reason.Code)];

    /// <summary>A hash of what of both cards is weighed: while it is the same, nothing new can be said about the two.</summary>
    public static string Mark(RelationCard a, RelationCard b)
    {
        var told = new[] { a, b }.Select(card => CardJson.Write(card with { Notes = null, Tags = [], Industry = null, Language = null, PreferredChannel = null, PhotoHash = null, Foreign = [], Accounts = [], Custom = new Dictionary<string, string>() }));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', told))))[..32];
    }

    private static Reason? Sentence(FieldEvidence field) => (field.Field, field.Agreement) switch
    {
        (MatchField.GivenName, Agreement.Same) => new Reason("The given name is the same."),
        (MatchField.GivenName, Agreement.Near) => new Reason("The given names are nearly the same."),
        (MatchField.GivenName, Agreement.Loose) when field.Same == 0 => new Reason("A given name is missing."),
        (MatchField.GivenName, Agreement.Loose) => new Reason("One given name may be short for the other."),
        (MatchField.GivenName, Agreement.Differs) => new Reason("The given names differ."),
        (MatchField.Initials, Agreement.Loose) => new Reason("The initials fit."),
        (MatchField.Initials, Agreement.Differs) => new Reason("The initials differ."),
        (MatchField.FamilyName, Agreement.Same) when field.Same > 9 => new Reason("The family name is the same, and rare here."),
        (MatchField.FamilyName, Agreement.Same) => new Reason("The family name is the same."),
        (MatchField.FamilyName, Agreement.Near) => new Reason("The family names are nearly the same."),
        (MatchField.FamilyName, Agreement.Loose) => new Reason("They share part of a double family name."),
        (MatchField.FamilyName, Agreement.Differs) => new Reason("The family names differ."),
        (MatchField.Generation, _) => new Reason("One is senior or junior, the other is not."),
        (MatchField.Salutation, _) => new Reason("One is addressed as a man, the other as a woman."),
        (MatchField.BirthDate, Agreement.Same) => new Reason("The date of birth is the same."),
        (MatchField.BirthDate, Agreement.Near or Agreement.Loose) => new Reason("The dates of birth are nearly the same."),
        (MatchField.BirthDate, Agreement.Differs) => new Reason("The dates of birth differ."),
        (MatchField.OrganisationName, Agreement.Same) => new Reason("The name is the same."),
        (MatchField.OrganisationName, Agreement.Near) => new Reason("The names are nearly the same."),
        (MatchField.OrganisationName, Agreement.Loose) => new Reason("The names have words in common."),
        (MatchField.OrganisationName, Agreement.Differs) => new Reason("The names differ."),
        (MatchField.LegalForm, _) => new Reason("The legal forms differ."),
        (MatchField.Street, Agreement.Same or Agreement.Near) => new Reason("The street is the same."),
        (MatchField.Postcode, Agreement.Same or Agreement.Near) => new Reason("The postcode is the same."),
        (MatchField.HouseNumber, Agreement.Differs) => new Reason("The house numbers differ."),
        (MatchField.Address, Agreement.Differs) when field.Same < 0 => new Reason("The addresses differ."),
        (MatchField.Phone, Agreement.Same) => new Reason("They share a telephone number."),
        (MatchField.Phone, Agreement.Near) => new Reason("The telephone numbers differ in one digit."),
        (MatchField.Phone, Agreement.Differs) => new Reason("The telephone numbers differ."),
        (MatchField.Mail, Agreement.Same) => new Reason("They share a mail address."),
        (MatchField.Mail, Agreement.Near) => new Reason("The mail addresses are nearly the same."),
        (MatchField.Website, Agreement.Same) => new Reason("They share a website."),
        (MatchField.TradeRegister, Agreement.Same) => new Reason("The number in the trade register is the same."),
        (MatchField.TradeRegister, Agreement.Differs) => new Reason("The numbers in the trade register differ."),
        (MatchField.Vat, Agreement.Same) => new Reason("The VAT number is the same."),
        (MatchField.Iban, Agreement.Same) => new Reason("They share a bank account."),
        _ => null,
    };
}
