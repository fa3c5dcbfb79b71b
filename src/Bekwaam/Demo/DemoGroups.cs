using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Bulk;
using Bekwaam.Core.Relations.Listing;
using Bekwaam.Core.Relations.Segments;
using Bekwaam.Core.Relations.Views;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bekwaam.Demo;

/// <summary>How the company gathers relations: a segment by a rule, a panel that was picked by hand, lists that are kept.</summary>
internal sealed class DemoGroups(IDatabase database, DemoCalendar calendar, IReadOnlyDictionary<Colleague, Guid> accounts)
{
    private const int Panel = 14;
    private const int LeftPanel = 3;
    private const int Tagged = 6;
    private static readonly RelationFilter Customers = new() { Kinds = [RelationKind.Customer] };

    /// <summary>Before the relations are entered, who then come in and leave on the days on which that happens.</summary>
    public async Task PrepareAsync(AppDb db, CancellationToken cancel)
    {
        var began = calendar.At(calendar.Quarters[0].First);
        var rule = Customers with { Custom = new Dictionary<string, string>(StringComparer.Ordinal) { ["ketel"] = "warmtepomp" } };
        await MakeAsync(db, "Klanten met een warmtepomp", rule, DemoPeople.Owner, began, cancel);
        await MakeAsync(db, "Klankbordgroep", null, DemoPeople.Manager, began, cancel);
    }

    /// <summary>When the register is filled.</summary>
    public async Task GatherAsync(CancellationToken cancel)
    {
        await using (var db = database.Open())
        {
            await PickAsync(db, cancel);
            var owner = accounts[DemoPeople.Owner];
            await SavedViews.KeepAsync(db, "Klanten om aan te vullen", Customers with { CompleteBelow = 60 }, shared: true, owner, calendar.At(calendar.Today.AddDays(-40), 11), cancel);
            var prices = new StartBulk.Input(BulkKind.AddTag, "najaarsactie", null, await db.Relations.Where(r => r.State == RelationState.Active).OrderBy(r => r.Number).Select(r => r.Number).Take(Tagged).ToListAsync(cancel));
            _ = (await StartBulk.RunAsync(db, prices, accounts[DemoPeople.Manager], calendar.At(calendar.Today.AddDays(-20), 15), cancel)).Value;
        }

        IJobHandler[] handlers = [new RefreshSegments(database), new RunBulk(database)];
        await new JobRunner(database, handlers, new DemoTime { Now = calendar.Now }, new Random(0), JobTiming.Default, NullLogger<JobRunner>.Instance).RunUntilIdleAsync(cancel);
        await CountAsync(cancel);
    }

    private async Task MakeAsync(AppDb db, string name, RelationFilter? rule, Colleague by, DateTimeOffset at, CancellationToken cancel) =>
        _ = (await SaveSegment.RunAsync(db, new SaveSegment.Input(null, 0, name, rule), accounts[by], at, cancel)).Value;

    /// <summary>A few every quarter; some thanked for their help later on.</summary>
    private async Task PickAsync(AppDb db, CancellationToken cancel)
    {
        var panel = await db.Segments.Where(s => s.Rule == null).Select(s => s.Id).SingleAsync(cancel);
        var first = calendar.At(calendar.Quarters[1].Last);
        var members = await Customers.Of(db).Where(r => r.CreatedAt < first).OrderBy(r => r.Number).Select(r => r.Number).Take(Panel).ToListAsync(cancel);
        var days = calendar.Today.DayNumber - calendar.DayOf(first).DayNumber;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        for (var i = 0; i < members.Count; i++)
            await PickMembers.AddAsync(db, panel, members[i], calendar.Today.AddDays(-days * (Panel - i) / Panel), cancel);
        for (var i = 0; i < LeftPanel && i < members.Count; i++)
            await PickMembers.RemoveAsync(db, panel, members[i], calendar.Today.AddDays(-40 * (i + 1)), cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>How many there were at the first of every month, as the work of each night would have written it down.</summary>
    private async Task CountAsync(CancellationToken cancel)
    {
        await using var db = database.Open();
        var members = (await db.SegmentMembers.AsNoTracking().ToListAsync(cancel)).ToLookup(m => m.SegmentId);
        var first = calendar.Quarters[0].First;
        foreach (var segment in members)
            for (var day = first.AddMonths(1); day < calendar.Today; day = day.AddMonths(1))
                db.SegmentDays.Add(new SegmentDay { SegmentId = segment.Key, Day = day, Members = segment.Count(m => m.From <= day && (m.Until is null || m.Until > day)) });
        await db.SaveChangesAsync(cancel);
    }
}
