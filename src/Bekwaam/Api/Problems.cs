using System.Text.Json;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Api;

/// <summary>Errors of the API as problem details (RFC 9457), each with a type that stays the same.</summary>
internal static class Problems
{
    public const string MediaType = "application/problem+json";

    /// <summary>One of these is the last part of a problem's <c>type</c>.</summary>
    private static string TypeOf(string code) => "urn:bekwaam:problem:" + code;

    public static IResult Of(int status, string code, string detail, IDictionary<string, string[]>? errors = null, IDictionary<string, object?>? more = null)
    {
        var extensions = more is null ? [] : new Dictionary<string, object?>(more, StringComparer.Ordinal);
        if (errors is not null)
            extensions["errors"] = errors;
        return TypedResults.Problem(detail, statusCode: status, title: TitleOf(status), type: TypeOf(code), extensions: extensions);
    }

    public static async Task WriteAsync(HttpContext context, int status, string code, string detail)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = MediaType;
        var problem = new Dictionary<string, object> { ["type"] = TypeOf(code), ["title"] = TitleOf(status), ["status"] = status, ["detail"] = detail };
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.WriteAsync(JsonSerializer.Serialize(problem), context.RequestAborted);
    }

    /// <summary>Whatever goes wrong on the way to or in the API is told as a problem, never as a page.</summary>
    public static async Task TellAsync(HttpContext context, RequestDelegate next)
    {
        if (!context.Request.Path.StartsWithSegments("/api", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }

        context.Response.Headers.CacheControl = "no-store";
        try
        {
            await next(context);
        }
        catch (BadHttpRequestException error) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, error.StatusCode, error.StatusCode is StatusCodes.Status413PayloadTooLarge ? "too-large" : "bad-request", error.Message);
            return;
        }
        catch (DbUpdateConcurrencyException) when (!context.Response.HasStarted)
        {
            await WriteAsync(context, StatusCodes.Status412PreconditionFailed, "changed-meanwhile", "Somebody else was first: read it again.");
            return;
        }
        catch (Exception error) when (error is not OperationCanceledException && !context.Response.HasStarted)
        {
            context.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(Problems)).LogError(error, "A request to the API failed.");
            await WriteAsync(context, StatusCodes.Status500InternalServerError, "failed", "Something went wrong here; nothing was saved.");
            return;
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null })
            await WriteAsync(context, context.Response.StatusCode, CodeOf(context.Response.StatusCode), DetailOf(context.Response.StatusCode));
    }

    private static string CodeOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "not-found",
        StatusCodes.Status405MethodNotAllowed => "wrong-method",
        StatusCodes.Status406NotAcceptable => "not-acceptable",
        StatusCodes.Status413PayloadTooLarge => "too-large",
        StatusCodes.Status415UnsupportedMediaType => "wrong-media-type",
        StatusCodes.Status429TooManyRequests => "too-often",
        StatusCodes.Status503ServiceUnavailable => "not-set-up",
        _ => "bad-request",
    };

    private static string DetailOf(int status) => status switch
    {
        StatusCodes.Status404NotFound => "There is nothing at this address.",
        StatusCodes.Status405MethodNotAllowed => "This address does not know that method.",
        StatusCodes.Status406NotAcceptable => "The answer is application/json.",
        StatusCodes.Status413PayloadTooLarge => "The request is too large.",
        StatusCodes.Status415UnsupportedMediaType => "Send application/json (application/merge-patch+json with PATCH).",
        StatusCodes.Status429TooManyRequests => "Too many requests; Retry-After says when to go on.",
        StatusCodes.Status503ServiceUnavailable => "This installation has not been set up yet.",
        _ => "The request cannot be read.",
    };

    private static string TitleOf(int status) => Microsoft.AspNetCore.WebUtilities.ReasonPhrases.GetReasonPhrase(status);
}
