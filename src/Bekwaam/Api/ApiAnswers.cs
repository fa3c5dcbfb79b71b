using Bekwaam.Core;
using Bekwaam.Texts;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Api;

/// <summary>What is answered when something cannot be done as it was asked.</summary>
internal static class ApiAnswers
{
    /// <summary>Who changes something says what they read: nothing is overwritten unseen.</summary>
    public static IResult? Precondition(HttpContext context, int version)
    {
        var tags = context.Request.GetTypedHeaders().IfMatch;
        if (tags.Count == 0)
            return Problems.Of(StatusCodes.Status428PreconditionRequired, "no-precondition", "Send If-Match with the ETag that you read.");
        return tags.Any(tag => !tag.IsWeak && (tag.Tag.Value == "*" || tag.Tag.Value == RelationFinder.ETag(version)))
            ? null
            : Problems.Of(StatusCodes.Status412PreconditionFailed, "changed-meanwhile", "Somebody else was first: read it again.");
    }

    /// <summary>Null when the caller has not read this version yet; otherwise 304.</summary>
    public static IResult? Unchanged(HttpContext context, int version)
    {
        context.Response.Headers.ETag = RelationFinder.ETag(version);
        return context.Request.GetTypedHeaders().IfNoneMatch.Any(tag => tag.Tag.Value == "*" || tag.Tag.Value == RelationFinder.ETag(version)) ? TypedResults.StatusCode(StatusCodes.Status304NotModified) : null;
    }

    public static IResult Invalid(IDictionary<string, string[]> errors) =>
        Problems.Of(StatusCodes.Status422UnprocessableEntity, "invalid", "Some of it cannot be right; “errors” says what, by field.", errors);

    public static IResult Invalid(string field, string why) => Invalid(new Dictionary<string, string[]> { [field] = [why] });

    public static IResult Refused(Reason reason, IStringLocalizer text) => Problems.Of(StatusCodes.Status422UnprocessableEntity, "refused", text.Localize(reason));
}
