using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.Net.Http.Headers;

namespace Bekwaam.Api;

/// <summary>What was sent, or the problem with it.</summary>
/// <param name="Value">Read.</param>
/// <param name="Bytes">As sent: idempotency compares them.</param>
/// <param name="Problem">Null when it could be read.</param>
internal sealed record ApiBody<T>(T Value, byte[] Bytes, IResult? Problem);

internal static class ApiBody
{
    private const int LongestBody = 1024 * 1024;

    /// <param name="context">The request.</param>
    /// <param name="mediaType">What it must be.</param>
    public static async Task<ApiBody<T>> ReadAsync<T>(HttpContext context, string mediaType = ApiJson.MediaType)
        where T : class
    {
        if (!MediaTypeHeaderValue.TryParse(context.Request.ContentType, out var sent) || !sent.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase))
            return new(null!, [], Problems.Of(StatusCodes.Status415UnsupportedMediaType, "wrong-media-type", $"Send {mediaType}."));
        using var body = new MemoryStream();
        var buffer = new byte[16 * 1024];
        while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) is > 0 and var read)
        {
            if (body.Length + read > LongestBody)
                return new(null!, [], Problems.Of(StatusCodes.Status413PayloadTooLarge, "too-large", $"The body is larger than {LongestBody} bytes."));
            body.Write(buffer, 0, read);
        }

        var bytes = body.ToArray();
        return Parse<T>(bytes) is var (value, problem) && problem is null ? new(value!, bytes, null) : new(null!, bytes, problem);
    }

    /// <summary>JSON text as a value of ours; what is unknown or of the wrong kind is named by its place.</summary>
    public static (T? Value, IResult? Problem) Parse<T>(byte[] json)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(json, ApiJson.Options) is { } value ? (value, null) : (null, Wrong("", "Nothing stands where an object is expected."));
        }
        catch (JsonException error)
        {
            return (null, Wrong(error.Path?.TrimStart('$').TrimStart('.') ?? "", Plain(error.Message)));
        }
    }

    /// <summary>RFC 7396: what is named is replaced, null takes it away, what is not named stays.</summary>
    public static JsonNode? Merge(JsonNode? into, JsonNode? patch)
    {
        if (patch is not JsonObject changes)
            return patch?.DeepClone();
        var merged = into as JsonObject is { } known ? (JsonObject)known.DeepClone() : [];
        foreach (var (name, value) in changes)
        {
            if (value is null)
                merged.Remove(name);
            else
                merged[name] = Merge(merged[name], value);
        }

        return merged;
    }

    private static IResult Wrong(string field, string message) => Problems.Of(
        StatusCodes.Status400BadRequest, "wrong-json", "The body is not what is expected here.", new Dictionary<string, string[]> { [field] = [message] });

    /// <summary>Without names of types of ours.</summary>
    private static string Plain(string message) => message.Contains("could not be mapped", StringComparison.Ordinal)
        ? $"There is no such field: {message.Split('\'') switch { [_, var name, ..] => name, _ => "?" }}."
        : message.StartsWith("The JSON value could not be converted", StringComparison.Ordinal) ? "This value cannot be used here."
        : message.Split(" Path:", 2)[0].Split(". LineNumber", 2)[0];
}
