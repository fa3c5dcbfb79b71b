using System.Text.Json.Nodes;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Relations;

/// <summary>What stands in one field of a card, as one line of text.</summary>
internal static class CardText
{
    /// <param name="card">Whose.</param>
    /// <param name="field">As <c>CompareCards</c> names it.</param>
    /// <returns>Empty when nothing stands there.</returns>
    public static string Of(RelationCard card, string field) => field switch
    {
        "phones" => string.Join(", ", card.Phones.Select(phone => Phones.Show(phone))),
        "mails" => string.Join(", ", card.Mails.Select(mail => mail.Address)),
        "websites" => string.Join(", ", card.Websites.Select(site => site.Address)),
        "accounts" => string.Join(", ", card.Accounts.Select(account => account.Handle)),
        "addresses" => string.Join("; ", card.Addresses.Select(address => string.Join(", ", AddressWords.Lines(address)))),
        "tags" => string.Join(", ", card.Tags),
        _ => CompareCards.Value(card, field) is { } json && JsonNode.Parse(json) is JsonValue value ? value.ToString() : "",
    };
}
