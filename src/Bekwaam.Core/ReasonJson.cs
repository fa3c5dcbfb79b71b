using System.Globalization;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bekwaam.Core;

/// <summary>
/// Keeps a reason as JSON so that its numbers read back as numbers: the plural and the thousands of a sentence are chosen
/// by who reads it, later.
/// </summary>
internal sealed class ReasonJson : JsonConverter<Reason>
{
    public override Reason Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        using var document = JsonDocument.ParseValue(ref reader);
        var kept = document.RootElement;
        var (code, args) = (kept.GetProperty("code").GetString()!, kept.GetProperty("args").EnumerateArray());
        return new Reason(code, [.. args.Select(Argument)]);
    }

    public override void Write(Utf8JsonWriter writer, Reason value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString("code", value.Code);
        writer.WriteStartArray("args");
        foreach (var argument in value.Args)
        {
            if (argument is sbyte or short or int or long or byte or ushort or uint or ulong or decimal or double or float)
                writer.WriteNumberValue(Convert.ToDecimal(argument, CultureInfo.InvariantCulture));
            else
                writer.WriteStringValue(Convert.ToString(argument, CultureInfo.InvariantCulture));
        }

        writer.WriteEndArray();
        writer.WriteEndObject();
    }

    private static object Argument(JsonElement kept)
    {
        if (kept.ValueKind is not JsonValueKind.Number)
            return kept.GetString() ?? "";
        return kept.TryGetInt64(out var whole) ? whole : kept.GetDecimal();
    }
}
