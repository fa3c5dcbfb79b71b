using Bekwaam.Accounts;
using Bekwaam.Api;
using Bekwaam.CardDav;
using Bekwaam.Cases;
using Bekwaam.Cases.Live;
using Bekwaam.Competence;
using Bekwaam.Core.Privacy;
using Bekwaam.Customers;
using Bekwaam.Knowledge;
using Bekwaam.Privacy;
using Bekwaam.Texts;
using Bekwaam.Ui;
using Microsoft.AspNetCore.Authorization;
using Microsoft.EntityFrameworkCore;

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
        services.AddRazorPages(options =>
        {
            options.Conventions.AddPageRoute("/Public/Language", "/portal/language");
            options.Conventions.AddPageRoute("/Public/Theme", "/portal/theme");
        }).AddMvcOptions(options => options.Filters.Add(new OneConnection()));
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "bekwaam.form";
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        });
        services.AddBekwaamTexts();
        services.AddScoped<Menu>();
        services.AddScoped<LocalTime>();
        services.AddSingleton<CaseLinks>();
        services.AddSingleton<CaseWatch>();
        services.AddScoped<CaseLive>();
        services.AddAccounts();
        services.AddSingleton<CustomerFrame>();
        services.AddSingleton<FormSeal>();
        services.AddRateLimits();
        services.AddSingleton<Health>();
        services.AddCompetence();
        services.AddSingleton<LookKeeper>();
        services.AddSingleton<NoteLook>();
        services.AddScoped<RelationFinder>();
        services.AddScoped<CaseFinder>();
        services.AddScoped<Once>();
        services.ConfigureHttpJsonOptions(options => ApiJson.Configure(options.SerializerOptions));
        services.AddOpenApi("v1");
        services.AddScoped<CardDavServer>();
        services.AddScoped<BookReports>();
    }

    public static void UseBekwaamPipeline(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.Use(SecurityHeaders);
        app.UseHsts();
        if (app.Configuration[WebHostDefaults.ServerUrlsKey]?.Contains("https:", StringComparison.OrdinalIgnoreCase) == true)
            app.UseHttpsRedirection();
        app.UseExceptionHandler(new ExceptionHandlerOptions { ExceptionHandlingPath = "/went-wrong", StatusCodeSelector = StatusOf });
        app.UseWhen(context => !TokenSignIn.IsFor(context.Request.Path), pages => pages.UseStatusCodePagesWithReExecute("/went-wrong/{0}"));
        app.Use(Problems.TellAsync);
        app.UseRouting();
        app.Use(FirstStart.LeadToSetUpAsync);
        app.Use(NotHere);
        app.UseAuthentication();
        app.UseBekwaamTexts(async (services, cancel) =>
            (await services.GetRequiredService<CurrentOrganisation>().GetAsync(services, cancel))?.Language);
        app.UseRateLimiter();
        app.UseAuthorization();
        app.Use(CaseReader.TellAsync);
        app.MapStaticAssets().AllowAnonymous().WithMetadata(new OpenBeforeSetUpAttribute());
        app.MapRazorPages().WithStaticAssets();
        app.MapRelationsApi();
        app.MapCasesApi();
        CardDavServer.Map(app);
        CaseLive.Map(app);
        AnswerFeeds.Map(app);
        Health.Map(app);
    }

    /// <summary>Two people changed the same thing at once: nothing is broken, the second looks again.</summary>
    private static int StatusOf(Exception error) =>
        error is DbUpdateConcurrencyException ? StatusCodes.Status409Conflict : StatusCodes.Status500InternalServerError;

    /// <summary>What does not exist is said not to exist, to strangers too, instead of being asked a password for.</summary>
    private static Task NotHere(HttpContext context, RequestDelegate next)
    {
        if (context.GetEndpoint() is not null)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }

    private static Task SecurityHeaders(HttpContext context, RequestDelegate next)
    {
        var headers = context.Response.Headers;
        headers.ContentSecurityPolicy = ContentSecurityPolicy;
        headers.XContentTypeOptions = "nosniff";
        headers["Referrer-Policy"] = "same-origin";
        headers["Permissions-Policy"] = "camera=(), microphone=(), geolocation=()";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
        context.Response.OnStarting(KeepOutOfSearchEngines, context);
        return next(context);
    }

    /// <summary>Whatever is not for everybody is not for search engines either.</summary>
    private static Task KeepOutOfSearchEngines(object state)
    {
        var context = (HttpContext)state;
        if (context.GetEndpoint()?.Metadata.GetMetadata<IAllowAnonymous>() is null)
            context.Response.Headers["X-Robots-Tag"] = "noindex";
        return Task.CompletedTask;
    }
}
