using Microsoft.AspNetCore.Diagnostics;

namespace Bekwaam.Ui;

/// <summary>Where the reader is: the address to come back to.</summary>
internal static class Here
{
    /// <summary>A page that tells what went wrong stands under another address than the one that was asked for.</summary>
    public static string Of(HttpContext context)
    {
        var request = context.Request;
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is { } asked)
            return CanBeOpened(request) ? asked.OriginalPathBase + new PathString(asked.OriginalPath).ToUriComponent() + asked.OriginalQueryString : "/";
        if (context.Features.Get<IExceptionHandlerPathFeature>() is { } failed)
            return CanBeOpened(request) ? request.PathBase + new PathString(failed.Path).ToUriComponent() + request.QueryString : "/";
        return request.PathBase + request.Path + request.QueryString;
    }

    /// <summary>What was sent by a form cannot be opened again as a page.</summary>
    private static bool CanBeOpened(HttpRequest request) => HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method);
}
