using System.Text.Json.Nodes;

namespace Bekwaam.Core.Relations.Cards;

/// <summary>What two people did to one card at the same time.</summary>
/// <param name="Card">Both changes; where they meet, the one that was typed last.</param>
/// <param name="Theirs">Fields that only the other changed.</param>
/// <param name="Both">Fields that both changed, differently.</param>
public sealed record JoinedCard(RelationCard Card, IReadOnlyList<string> Theirs, IReadOnlyList<string> Both);

/// <summary>Compares cards field by field, under the names that they have in their JSON: name, person.family, phones …</summary>
public static class CompareCards
{
    /// <returns>The fields in which the cards differ, in the order of the card.</returns>
    public static IReadOnlyList<string> Differences(RelationCard before, RelationCard after)
    {
        var (a, b) = (Fields(before), Fields(after));
        return [.. a.Keys.Union(b.Keys).Where(field => a.GetValueOrDefault(field) != b.GetValueOrDefault(field))];
    }

    /// <summary>Joins two changes of the same card.</summary>
    /// <param name="before">The card that both began with.</param>
    /// <param name="mine">What I made of it.</param>
    /// <param name="theirs">What stands there by now.</param>
    public static JoinedCard Join(RelationCard before, RelationCard mine, RelationCard theirs)
    {
        var mineChanged = Differences(before, mine).ToHashSet(StringComparer.Ordinal);
        var theirsChanged = Differences(before, theirs);
        var differ = Differences(mine, theirs).ToHashSet(StringComparer.Ordinal);
        return new JoinedCard(
            Take(theirs, mine, mineChanged),
            [.. theirsChanged.Where(field => !mineChanged.Contains(field))],
            [.. theirsChanged.Where(field => mineChanged.Contains(field) && differ.Contains(field))]);
    }

    /// <summary>A card with some fields of another.</summary>
    /// <param name="card">Where the rest comes from.</param>
    /// <param name="other">Where the named fields come from, empty ones included.</param>
    /// <param name="fields">As <see cref="Differences"/> names them.</param>
    public static RelationCard Take(RelationCard card, RelationCard other, IEnumerable<string> fields)
    {
        var (into, from) = (Parse(card), Parse(other));
        foreach (var field in fields)
        {
            var parts = field.Split('.', 2);
            if (parts.Length == 1)
            {
                Put(into, field, from[field]);
                continue;
            }

            var inner = into[parts[0]] as JsonObject ?? [];
            Put(inner, parts[1], (from[parts[0]] as JsonObject)?[parts[1]]);
            into.Remove(parts[0]);
            if (inner.Count > 0)
                into[parts[0]] = inner;
        }

        return CardJson.Read(into.ToJsonString());
    }

    /// <summary>What stands in a field, as JSON; null when nothing does.</summary>
    public static string? Value(RelationCard card, string field) => Fields(card).GetValueOrDefault(field);

    private static void Put(JsonObject into, string name, JsonNode? value)
    {
        into.Remove(name);
        if (value is not null)
            into[name] = value.DeepClone();
    }

    private static JsonObject Parse(RelationCard card) => JsonNode.Parse(CardJson.Write(card))!.AsObject();

    /// <summary>The parts of a name and the administrator's fields count one by one; lists count whole.</summary>
    private static Dictionary<string, string?> Fields(RelationCard card)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal);
        foreach (var (name, value) in Parse(card))
        {
            if (value is JsonObject inner)
            {
                foreach (var (part, text) in inner)
                    fields[$"{name}.{part}"] = text?.ToJsonString();
            }
            else
            {
                fields[name] = value?.ToJsonString();
            }
        }

        return fields;
    }
}
