using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bekwaam.Api;

/// <summary>JSON as the API speaks it: names of things in words, and nothing unknown taken in silence.</summary>
internal static class ApiJson
{
    public const string MediaType = "application/json";
    public const string MergePatch = "application/merge-patch+json";

    public static JsonSerializerOptions Options { get; } = Configure(new JsonSerializerOptions(JsonSerializerDefaults.Web));

    public static JsonSerializerOptions Configure(JsonSerializerOptions options)
    {
        options.UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow;
        options.DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull;
        options.NumberHandling = JsonNumberHandling.Strict;
        // JSON on its own, never inside a page: letters may stay letters.
        options.Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping;
        options.RespectNullableAnnotations = true;
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase, allowIntegerValues: false));
        return options;
    }

    public static IResult Ok<T>(T value) => TypedResults.Json(value, Options);

    public static IResult Created<T>(HttpContext context, string address, T value)
    {
        context.Response.Headers.Location = address;
        return TypedResults.Json(value, Options, statusCode: StatusCodes.Status201Created);
    }
}
