using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>Adds to a card what another knows and it does not; what it says already stays as it is.</summary>
public static class AddMissing
{
    public static RelationCard Run(RelationCard have, RelationCard other)
    {
        var (person, from) = (have.Person, other.Person);
        return have with
        {
            AlsoKnownAs = have.AlsoKnownAs ?? other.AlsoKnownAs,
            Person = person is null || from is null ? person : person with
            {
                Title = person.Title ?? from.Title,
                Initials = person.Initials ?? from.Initials,
                Given = person.Given ?? from.Given,
                Additional = person.Additional ?? from.Additional,
                Suffix = person.Suffix ?? from.Suffix,
                Nickname = person.Nickname ?? from.Nickname,
            },
            BirthDate = have.BirthDate ?? other.BirthDate,
            Addresses = Join(have.Addresses, other.Addresses, address => address with { Use = default, Preferred = false }, address => address with { Preferred = false }),
            Phones = Join(have.Phones, other.Phones, phone => phone.E164 ?? phone.Written, phone => phone with { Preferred = false }),
            Mails = Join(have.Mails, other.Mails, mail => mail.Address.ToLowerInvariant(), mail => mail with { Preferred = false }),
            Websites = Join(have.Websites, other.Websites, site => site.Address.TrimEnd('/').ToLowerInvariant(), site => site),
            Accounts = Join(have.Accounts, other.Accounts, account => (account.Network, account.Service, account.Handle.ToLowerInvariant()), account => account),
            TradeRegister = have.TradeRegister ?? other.TradeRegister,
            VatNumber = have.VatNumber ?? other.VatNumber,
            Iban = have.Iban ?? other.Iban,
            Industry = have.Industry ?? other.Industry,
            Language = have.Language ?? other.Language,
            PreferredChannel = have.PreferredChannel ?? other.PreferredChannel,
            Tags = Join(have.Tags, other.Tags, Fold.Text, tag => tag),
            Notes = have.Notes is null || other.Notes is null || have.Notes.Contains(other.Notes, StringComparison.Ordinal) ? have.Notes ?? other.Notes : have.Notes + "\n\n" + other.Notes,
            PhotoHash = have.PhotoHash ?? other.PhotoHash,
            Custom = have.Custom.Concat(other.Custom.Where(field => !have.Custom.ContainsKey(field.Key))).ToDictionary(StringComparer.Ordinal),
            Foreign = Join(have.Foreign, other.Foreign, line => line, line => line),
        };
    }

    private static IReadOnlyList<T> Join<T, TKey>(IReadOnlyList<T> have, IReadOnlyList<T> other, Func<T, TKey> key, Func<T, T> added)
    {
        var known = have.Select(key).ToHashSet();
        var fresh = other.Where(item => known.Add(key(item))).Select(item => have.Count == 0 ? item : added(item)).ToList();
        return fresh.Count == 0 ? have : [.. have, .. fresh];
    }
}
