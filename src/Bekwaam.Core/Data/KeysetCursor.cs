using System.Buffers.Text;
using System.Text.Json;

namespace Bekwaam.Core.Data;

/// <summary>Where a page of a list ended, as text for an address. Comes back from strangers: anything else than what was given out is refused.</summary>
internal sealed record KeysetCursor<TOrder, TKey>(bool Backward, TOrder Order, TKey Key)
{
    private const int Longest = 2000;

    public override string ToString() => Base64Url.EncodeToString(JsonSerializer.SerializeToUtf8Bytes(this, CursorJson.Options));

    /// <summary>Nothing is the beginning: true and null.</summary>
    public static bool TryParse(string? text, out KeysetCursor<TOrder, TKey>? cursor)
    {
        cursor = null;
        if (string.IsNullOrEmpty(text))
            return true;
        if (text.Length > Longest || !Base64Url.IsValid(text))
            return false;
        try
        {
            cursor = JsonSerializer.Deserialize<KeysetCursor<TOrder, TKey>>(Base64Url.DecodeFromChars(text), CursorJson.Options);
        }
        catch (JsonException)
        {
            return false;
        }

        return cursor is { Order: not null, Key: not null } && IsStorable(cursor.Order) && IsStorable(cursor.Key);
    }

    /// <summary>PostgreSQL keeps no NUL in text and no offsets in time.</summary>
    private static bool IsStorable(object value) => value switch
    {
        string words => !words.Contains('\0', StringComparison.Ordinal),
        DateTimeOffset time => time.Offset == TimeSpan.Zero,
        _ => true,
    };
}

file static class CursorJson
{
    public static readonly JsonSerializerOptions Options = new() { RespectRequiredConstructorParameters = true, RespectNullableAnnotations = true };
}
