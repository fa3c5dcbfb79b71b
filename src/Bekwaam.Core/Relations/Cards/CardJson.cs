using System.Collections;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace Bekwaam.Core.Relations.Cards;

/// <summary>A card as it is kept: JSON without what is empty, so that two cards are equal when their texts are.</summary>
public static class CardJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
        // The JSON goes into the database and never into a page: letters may stay letters.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        // By reflection: generated code would read a list that is left out as null instead of empty.
        TypeInfoResolver = new DefaultJsonTypeInfoResolver { Modifiers = { LeaveOutEmpty } },
    };

    public static string Write(RelationCard card) => JsonSerializer.Serialize(card, Options);

    /// <exception cref="JsonException">Not a card.</exception>
    public static RelationCard Read(string json) =>
        JsonSerializer.Deserialize<RelationCard>(json, Options) ?? throw new JsonException("Nothing stands where a card is expected.");

    private static void LeaveOutEmpty(JsonTypeInfo type)
    {
        foreach (var property in type.Properties)
        {
            if (property.PropertyType != typeof(string) && property.PropertyType.IsAssignableTo(typeof(IEnumerable)))
                property.ShouldSerialize = (_, value) => value is IEnumerable items && items.GetEnumerator().MoveNext();
        }
    }
}
