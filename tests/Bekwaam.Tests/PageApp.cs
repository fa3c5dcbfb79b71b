using Bekwaam.Hosting;
using Bekwaam.Testing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.TestHost;

namespace Bekwaam.Tests;

/// <summary>The whole web program on a database of its own, without a network.</summary>
public sealed class PageApp : IAsyncDisposable
{
    private readonly WebApplication app;

    private PageApp(TestDatabase database, WebApplication app)
    {
        Database = database;
        this.app = app;
    }

    public TestDatabase Database { get; }

    public IServiceProvider Services => app.Services;

    public static async Task<PageApp> StartAsync(Engine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        var folder = database.Folder ?? Directory.CreateTempSubdirectory("bekwaam-test-");
        var app = WebApp.Build(new Installation(folder, database.Connection), builder => builder.WebHost.UseTestServer());
        await app.StartAsync();
        return new PageApp(database, app);
    }

    /// <summary>A browser that keeps cookies and does not follow redirects.</summary>
    public HttpClient Client() => app.GetTestClient();

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        await Database.DisposeAsync();
    }
}
