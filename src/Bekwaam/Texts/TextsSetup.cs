using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Localization;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.DataAnnotations;
using Microsoft.Extensions.Localization;
using Microsoft.Extensions.WebEncoders;

namespace Bekwaam.Texts;

/// <summary>How the host gives the organisation's language to the pages; null when nobody has set up yet.</summary>
internal delegate ValueTask<string?> OrganisationLanguage(IServiceProvider services, CancellationToken cancel);

internal static class TextsSetup
{
    public static void AddBekwaamTexts(this IServiceCollection services)
    {
        services.AddSingleton<TextLocalizer>();
        services.AddSingleton<IStringLocalizer>(s => s.GetRequiredService<TextLocalizer>());
        services.AddSingleton<IStringLocalizerFactory>(s => s.GetRequiredService<TextLocalizer>());
        services.Configure<MvcDataAnnotationsLocalizationOptions>(o => o.DataAnnotationLocalizerProvider = (_, factory) => factory.Create("", ""));
        services.AddOptions<MvcOptions>().PostConfigure<IStringLocalizer>(PlainMessages.Use);
        // Names keep their accents in the page's source; what could break out of text is still escaped.
        services.Configure<WebEncoderOptions>(o => o.TextEncoderSettings = new TextEncoderSettings(UnicodeRanges.All));
    }

    /// <summary>Belongs after authentication, whose claims may carry a language, and before the pages.</summary>
    public static void UseBekwaamTexts(this IApplicationBuilder app, OrganisationLanguage organisation)
    {
        var cultures = Languages.All.Select(language => Languages.Culture(language)!).ToList();
        app.UseRequestLocalization(new RequestLocalizationOptions
        {
            DefaultRequestCulture = new RequestCulture(cultures[0]),
            SupportedCultures = cultures,
            SupportedUICultures = cultures,
            ApplyCurrentCultureToResponseHeaders = true,
            RequestCultureProviders =
            [
                new CustomRequestCultureProvider(async context =>
                    RequestLanguage.Culture(await RequestLanguage.OfAsync(context, organisation))),
            ],
        });
    }
}
