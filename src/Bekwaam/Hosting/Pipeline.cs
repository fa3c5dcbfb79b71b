using Bekwaam.Accounts;
using Bekwaam.Texts;
using Bekwaam.Ui;

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
        services.AddBekwaamTexts();
        services.AddScoped<Menu>();
        services.AddAccounts();
    }

    public static void UseBekwaamPipeline(this WebApplication app)
    {
        app.Use(SecurityHeaders);
        app.UseExceptionHandler("/went-wrong");
        app.UseStatusCodePagesWithReExecute("/went-wrong/{0}");
        app.UseRouting();
        app.UseAuthentication();
        app.UseBekwaamTexts((_, _) => ValueTask.FromResult<string?>(null));
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
