using Bekwaam.Core.Cases.Routing;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Visiting;

/// <summary>Who comes, in the order of the clock.</summary>
public static class ListVisits
{
    private const int Most = 200;

    /// <param name="Relation">Number and name of whom it is in the register.</param>
    /// <param name="Case">Null too when it is not for who looks.</param>
    public sealed record Line(
        Guid Id, string Name, int? Relation, string? RelationName, DateTimeOffset At, string? Host, string? Branch, string? About, CaseNumber? Case,
        VisitState State, DateTimeOffset? ArrivedAt, DateTimeOffset? ReceivedAt, int Version);

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="from">The beginning of the day.</param>
    /// <param name="before">Its end.</param>
    /// <param name="branch">Only there; null for everywhere.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<IReadOnlyList<Line>> OfDayAsync(AppDb db, DateTimeOffset from, DateTimeOffset before, Guid? branch, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var visits = db.Visits.Where(v => v.At >= from && v.At < before);
        return await Lines(db, branch is null ? visits : visits.Where(v => v.LocationId == branch)).Take(Most).ToListAsync(cancel);
    }

    /// <summary>Of a day and still to be received: who comes for this colleague or for whom they stand in, and who comes for whoever is there.</summary>
    public static async Task<IReadOnlyList<Line>> ForAsync(AppDb db, Guid account, DateTimeOffset now, DateTimeOffset from, DateTimeOffset before, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var hosts = await ReadPresence.StandsInForAsync(db, account, now, cancel);
        return await Lines(db, db.Visits.Where(v => v.At >= from && v.At < before && v.State <= VisitState.Here
            && (v.HostId == null || EF.Parameter(hosts).Contains(v.HostId.Value)))).Take(Most).ToListAsync(cancel);
    }

    private static IQueryable<Line> Lines(AppDb db, IQueryable<Visit> visits) =>
        from v in visits.AsNoTracking()
        orderby v.At, v.Id
        let relation = db.Relations.FirstOrDefault(r => r.Id == v.RelationId)
        select new Line(
            v.Id, v.Name, (int?)relation!.Number, relation.Name, v.At,
            db.Accounts.Where(a => a.Id == v.HostId).Select(a => a.Name).FirstOrDefault(),
            db.Locations.Where(l => l.Id == v.LocationId).Select(l => l.Name).FirstOrDefault(),
            v.About,
            db.Cases.Where(c => c.Id == v.CaseId).Select(c => (CaseNumber?)c.Number).FirstOrDefault(),
            v.State, v.ArrivedAt, v.ReceivedAt, v.Version);
}
