using System.Text.Json;
using System.Text.Json.Nodes;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Merging;

/// <summary>Takes out of a card what a merge brought, and leaves in it what was edited since.</summary>
public static class UnmergeCards
{
    /// <param name="before">The survivor's card before the merge.</param>
    /// <param name="merged">As the merge left it.</param>
    /// <param name="now">As it is now.</param>
    /// <returns>The survivor's card, and the fields that were edited since the merge.</returns>
    public static (RelationCard Card, IReadOnlyList<string> Edited) Run(RelationCard before, RelationCard merged, RelationCard now)
    {
        var edited = CompareCards.Differences(merged, now);
        if (edited.Count == 0)
            return (before, edited);
        var joined = CompareCards.Join(merged, before, now);
        // Where both the merge and somebody since changed a field, what somebody typed stays.
        var card = CompareCards.Take(joined.Card, now, joined.Both);
        foreach (var field in joined.Both.Where(field => MergeCards.IsList(field) && field is not "notes"))
            card = WithList(card, field, Items(before, field), Items(merged, field), Items(now, field));
        return (card, edited);
    }

    /// <summary>Of a list one by one: what stood there before and was not taken away since, and what was added since.</summary>
    private static RelationCard WithList(RelationCard card, string field, List<string> before, List<string> merged, List<string> now)
    {
        var kept = before.Where(item => now.Contains(item, StringComparer.Ordinal) || !merged.Contains(item, StringComparer.Ordinal))
            .Concat(now.Where(item => !merged.Contains(item, StringComparer.Ordinal)))
            .Distinct(StringComparer.Ordinal);
        var json = JsonNode.Parse(CardJson.Write(card))!.AsObject();
        json.Remove(field);
        json[field] = new JsonArray([.. kept.Select(item => JsonNode.Parse(item))]);
        return CardJson.Read(json.ToJsonString());
    }

    private static List<string> Items(RelationCard card, string field) =>
        CompareCards.Value(card, field) is { } list ? [.. JsonSerializer.Deserialize<JsonArray>(list)!.Select(item => item!.ToJsonString())] : [];
}
