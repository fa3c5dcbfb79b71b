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
        [.. evidence.Fields.Where(field => Sentence(field) is not null).OrderByDescending(field => field.Same).Select(field => new Reason(Sentence(field)!)).DistinctBy(reason => reason.Code)];

    /// <summary>A hash of what of both cards is weighed: while it is the same, nothing new can be said about the two.</summary>
    public static string Mark(RelationCard a, RelationCard b)
    {
        var told = new[] { a, b }.Select(card => CardJson.Write(card with { Notes = null, Tags = [], Industry = null, Language = null, PreferredChannel = null, PhotoHash = null, Foreign = [], Accounts = [], Custom = new Dictionary<string, string>() }));
        return Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', told))))[..32];
    }

    private static string? Sentence(FieldEvidence field) => (field.Field, field.Agreement) switch
    {
        (MatchField.GivenName, Agreement.Same) => "The given name is the same.",
        (MatchField.GivenName, Agreement.Near) => "The given names are nearly the same.",
        (MatchField.GivenName, Agreement.Loose) when field.Same == 0 => "A given name is missing.",
        (MatchField.GivenName, Agreement.Loose) => "One given name may be short for the other.",
        (MatchField.GivenName, Agreement.Differs) => "The given names differ.",
        (MatchField.Initials, Agreement.Loose) => "The initials fit.",
        (MatchField.Initials, Agreement.Differs) => "The initials differ.",
        (MatchField.FamilyName, Agreement.Same) => field.Same > 9 ? "The family name is the same, and rare here." : "The family name is the same.",
        (MatchField.FamilyName, Agreement.Near) => "The family names are nearly the same.",
        (MatchField.FamilyName, Agreement.Loose) => "They share part of a double family name.",
        (MatchField.FamilyName, Agreement.Differs) => "The family names differ.",
        (MatchField.Generation, _) => "One is senior or junior, the other is not.",
        (MatchField.Salutation, _) => "One is addressed as a man, the other as a woman.",
        (MatchField.BirthDate, Agreement.Same) => "The date of birth is the same.",
        (MatchField.BirthDate, Agreement.Near or Agreement.Loose) => "The dates of birth are nearly the same.",
        (MatchField.BirthDate, Agreement.Differs) => "The dates of birth differ.",
        (MatchField.OrganisationName, Agreement.Same) => "The name is the same.",
        (MatchField.OrganisationName, Agreement.Near) => "The names are nearly the same.",
        (MatchField.OrganisationName, Agreement.Loose) => "The names have words in common.",
        (MatchField.OrganisationName, Agreement.Differs) => "The names differ.",
        (MatchField.LegalForm, _) => "The legal forms differ.",
        (MatchField.Street, Agreement.Same or Agreement.Near) => "The street is the same.",
        (MatchField.Postcode, Agreement.Same or Agreement.Near) => "The postcode is the same.",
        (MatchField.HouseNumber, Agreement.Differs) => "The house numbers differ.",
        (MatchField.Address, Agreement.Differs) when field.Same < 0 => "The addresses differ.",
        (MatchField.Phone, Agreement.Same) => "They share a telephone number.",
        (MatchField.Phone, Agreement.Near) => "The telephone numbers differ in one digit.",
        (MatchField.Phone, Agreement.Differs) => "The telephone numbers differ.",
        (MatchField.Mail, Agreement.Same) => "They share a mail address.",
        (MatchField.Mail, Agreement.Near) => "The mail addresses are nearly the same.",
        (MatchField.Website, Agreement.Same) => "They share a website.",
        (MatchField.TradeRegister, Agreement.Same) => "The number in the trade register is the same.",
        (MatchField.TradeRegister, Agreement.Differs) => "The numbers in the trade register differ.",
        (MatchField.Vat, Agreement.Same) => "The VAT number is the same.",
        (MatchField.Iban, Agreement.Same) => "They share a bank account.",
        _ => null,
    };
}
