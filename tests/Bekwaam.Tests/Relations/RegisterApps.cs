using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace Bekwaam.Tests.Relations;

/// <summary>One web program on each engine for all tests of a class, each of which enters relations of its own.</summary>
public sealed class RegisterApps : IAsyncDisposable
{
    private readonly Dictionary<Engine, PageApp> apps = [];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public async Task<PageApp> OnAsync(Engine engine) => apps.TryGetValue(engine, out var app) ? app : apps[engine] = await PageApp.StartAsync(engine);

    public static DateOnly Today(PageApp app) => DateOnly.FromDateTime(app.Clock.Now.UtcDateTime);

    public static Task<Relation> EnterAsync(PageApp app, string name, params string[] tags) =>
        EnterAsync(app, new RelationCard { Type = RelationType.Organisation, Name = name, Tags = tags });

    public static async Task<Relation> EnterAsync(PageApp app, RelationCard card, RelationKind kind = RelationKind.Customer)
    {
        await using var db = app.Database.Open();
        return (await SaveRelation.RunAsync(db, new(null, 0, card, null, null, [kind]), null, app.Clock.Now, Today(app), Cancel)).Value.Saved!;
    }

    /// <summary>Everything that waits to be done.</summary>
    public static Task WorkAsync(PageApp app) => app.Services.GetRequiredService<JobRunner>().RunUntilIdleAsync(Cancel);

    public async ValueTask DisposeAsync()
    {
        foreach (var app in apps.Values)
            await app.DisposeAsync();
    }
}
