using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Bulk;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Figures;
using Bekwaam.Core.Relations.Segments;
using Bekwaam.Core.Tests.Jobs;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Relations;

/// <summary>A register with a clock and the jobs that look after it.</summary>
internal sealed class RegisterDesk(JobDesk jobs) : IAsyncDisposable
{
    public TestClock Clock => jobs.Clock;

    public DateOnly Today => DateOnly.FromDateTime(jobs.Clock.Now.DateTime);

    public JobDesk Jobs => jobs;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<RegisterDesk> OpenAsync(Engine engine) => new(await JobDesk.OpenAsync(engine));

    public AppDb Open() => jobs.Open();

    public async Task<Relation> MakeAsync(string name, RelationKind? kind = null, params string[] tags)
    {
        var card = new RelationCard { Type = RelationType.Organisation, Name = name, Tags = tags };
        await using var db = Open();
        return (await SaveRelation.RunAsync(db, new(null, 0, card, null, null, kind is { } one ? [one] : []), null, Clock.Now, Today, Cancel)).Value.Saved!;
    }

    public async Task<Relation> SaveAsync(Relation opened, RelationCard card)
    {
        await using var db = Open();
        return (await SaveRelation.RunAsync(db, new(opened.Id, opened.Version, card, opened.AdviserId, opened.LocationId, []), null, Clock.Now, Today, Cancel)).Value.Saved!;
    }

    public async Task<Relation> ReadAsync(int number)
    {
        await using var db = Open();
        return await db.Relations.AsNoTracking().SingleAsync(r => r.Number == number, Cancel);
    }

    /// <summary>All jobs that wait, and the recurring ones.</summary>
    public async Task RunJobsAsync()
    {
        await jobs.EnqueueAsync(RefreshSegments.JobKind, new RefreshSegments.Work(null));
        await jobs.Runner(new RefreshSegments(jobs.Database), new RunBulk(jobs.Database), new CountRegister(jobs.Database)).RunUntilIdleAsync(Cancel);
        await using var db = Open();
        (await db.Jobs.Where(j => j.LastError != null).Select(j => j.LastError).ToListAsync(Cancel)).ShouldBeEmpty();
    }

    public ValueTask DisposeAsync() => jobs.DisposeAsync();
}
