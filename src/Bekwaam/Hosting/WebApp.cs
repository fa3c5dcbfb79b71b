using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;

namespace Bekwaam.Hosting;

/// <summary>Puts the web program together: services, then the pipeline. The command line and the tests start it the same way.</summary>
internal static class WebApp
{
    /// <param name="installation">Whose data.</param>
    /// <param name="configure">Last word on the builder: addresses, clock, test server.</param>
    public static WebApplication Build(Installation installation, Action<WebApplicationBuilder>? configure = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            ApplicationName = typeof(WebApp).Assembly.GetName().Name,
            ContentRootPath = AppContext.BaseDirectory,
        });
        // Before publishing, wwwroot stays in the source folder; the build's manifest says where.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.AddServerHeader = false);
        // Addresses of requests can hold secrets (an invitation's link) and queries can hold data: neither is written down.
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning);
        builder.Logging.AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        // The console says where to go in our own words.
        builder.Logging.AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning);
        builder.Services.AddSingleton(installation);
        builder.Services.AddSingleton<TimeProvider>(new Clock(TimeProvider.System));
        builder.Services.AddSingleton(_ => installation.OpenDatabase());
        builder.Services.AddScoped<AppDb>(services => services.GetRequiredService<IDatabase>().Open());
        builder.Services.AddSingleton<EvidenceCache>();
        builder.Services.AddKeyRing();
        builder.Services.AddJobs();
        builder.Services.AddBekwaamPages();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseBekwaamPipeline();
        return app;
    }
}
