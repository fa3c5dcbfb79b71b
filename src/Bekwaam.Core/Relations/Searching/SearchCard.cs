using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Search;

namespace Bekwaam.Core.Relations.Searching;

/// <summary>The words under which a relation is found.</summary>
public static class SearchCard
{
    /// <param name="card">What is known of it.</param>
    /// <param name="linked">Names of the people who act for it, or of those whom it acts for.</param>
    public static SearchWords WordsOf(RelationCard card, IEnumerable<string> linked)
    {
        ArgumentNullException.ThrowIfNull(card);
        ArgumentNullException.ThrowIfNull(linked);
        var words = new SearchWords();
        words.AddName(card.Name);
        words.AddName(card.AlsoKnownAs);
        if (card.Person is { } person)
        {
            words.AddName(person.Family);
            words.AddName(person.Given);
            words.AddName(person.Nickname);
            words.AddName(person.Additional);
            words.AddName(person.Whole);
            words.AddText(person.Prefix);
            words.AddText(person.Initials);
            words.AddText(person.Title);
        }

        foreach (var phone in card.Phones)
            words.AddDigits(phone.E164 ?? phone.Written);
        foreach (var mail in card.Mails)
            words.AddText(mail.Address);
        foreach (var address in card.Addresses)
        {
            words.AddName(address.Place);
            words.AddCode(address.Postcode);
            words.AddName(address.Street);
            words.AddText(address.HouseNumber);
            words.AddText(address.Lines);
        }

        words.AddCode(card.TradeRegister);
        words.AddCode(card.VatNumber);
        words.AddCode(card.Iban);
        foreach (var tag in card.Tags)
            words.AddText(tag);
        foreach (var account in card.Accounts)
            words.AddText(account.Handle);
        foreach (var site in card.Websites)
            words.AddText(site.Address);
        words.AddName(card.Industry);
        foreach (var name in linked)
            words.AddName(name);
        // Last: when a card says too much, it is the notes that are cut off.
        words.AddText(card.Notes);
        return words;
    }
}
