using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bekwaam.Core.Data;

/// <summary>JSON that is kept in the database: payloads of jobs, settings. One set of options, so that it reads back everywhere.</summary>
public static class StoredJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    public static string Write<T>(T value) => JsonSerializer.Serialize(value, Options);

    /// <exception cref="JsonException">Not JSON of that shape.</exception>
    public static T Read<T>(string json) =>
        JsonSerializer.Deserialize<T>(json, Options) ?? throw new JsonException("Nothing stands where a value is expected.");
}
