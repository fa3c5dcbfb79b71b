using Bekwaam.Accounts;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Hosting;

/// <summary>Services and middleware of the pages, in the order in which they act.</summary>
internal static class Pipeline
{
    /// <summary>No inline script or style, nothing from elsewhere.</summary>
    private const string ContentSecurityPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self' data:; script-src 'self'; font-src 'self'; connect-src 'self'; " +
        "form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    public static void AddBekwaamPages(this IServiceCollection services)
    {
        services.AddRazorPages();
        services.AddLocalization();
        services.AddSingleton(provider => provider.GetRequiredService<IStringLocalizerFactory>().Create(typeof(Pipeline)));
        services.AddAccounts();
    }

    public static void UseBekwaamPipeline(this WebApplication app)
    {
        app.Use(SecurityHeaders);
        app.UseRouting();
        app.UseAuthentication();
        app.UseAuthorization();
        app.MapStaticAssets().AllowAnonymous();
        app.MapRazorPages().WithStaticAssets();
    }

    private static Task SecurityHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        return next(context);
    }
}
