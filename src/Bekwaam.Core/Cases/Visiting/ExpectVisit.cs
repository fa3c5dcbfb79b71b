using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Visiting;

/// <summary>Says who comes, when and to whom; or puts that right as long as they are not here.</summary>
public static class ExpectVisit
{
    public const int LongestName = 200;
    public const int LongestAbout = 1_000;
    private static readonly TimeSpan Ahead = TimeSpan.FromDays(366);

    /// <param name="Form">Sent twice, it is one visit.</param>
    /// <param name="Id">The visit that is put right; null for a new one.</param>
    /// <param name="Version">Of that visit when the form was opened.</param>
    /// <param name="Name">Left empty, it is the relation's.</param>
    /// <param name="Case">A case that it is about.</param>
    public sealed record Input(Guid Form, Guid? Id, int Version, string? Name, Guid? RelationId, DateTimeOffset? At, Guid? LocationId, Guid? HostId, string? About, CaseNumber? Case);

    public static async Task<Outcome<Visit>> RunAsync(AppDb db, Input input, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var relation = input.RelationId is { } id ? await db.Relations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.State == RelationState.Active, cancel) : null;
        if (input.RelationId is not null && relation is null)
            return new Reason("This relation is not there any more: it was merged with another or erased.");
        var name = string.IsNullOrWhiteSpace(input.Name) ? relation?.Name : CaseThread.Clean(input.Name).ReplaceLineEndings(" ");
        if (name is null)
            return new Reason("Say who comes.");
        if (name.Length > LongestName)
            return new Reason("Longer than {0} characters.", LongestName);
        if (input.About?.Length > LongestAbout)
            return new Reason("Longer than {0} characters.", LongestAbout);
        // Somebody who stands at the counter already was not expected, and is received all the same.
        if (input.At is not { } at || at < now.AddDays(-1) || at > now + Ahead)
            return new Reason("Say when they come: today or later, at most a year ahead.");
        if (input.HostId is { } host && !await db.Accounts.AnyAsync(a => a.Id == host && a.DisabledAt == null, cancel))
            return new Reason("This colleague is not here any more.");
        if (input.LocationId is { } branch && !await db.Locations.AnyAsync(l => l.Id == branch, cancel))
            return new Reason("There is no such branch.");
        var about = input.Case is { } number ? await db.Cases.Where(c => c.Number == number).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(cancel) : null;
        if (input.Case is not null && about is null)
            return new Reason("There is no such case.");
        if (input.Id is null && await db.Visits.AsNoTracking().SingleOrDefaultAsync(v => v.FormKey == input.Form, cancel) is { } before)
            return before;
        var visit = input.Id is { } known ? await db.Visits.SingleOrDefaultAsync(v => v.Id == known, cancel) : null;
        if (input.Id is not null && visit is null)
            return SettleVisit.NotThere;
        if (visit is not null && (visit.State is not VisitState.Expected || visit.Version != input.Version))
            return SettleVisit.Otherwise;
        if (visit is null)
            db.Visits.Add(visit = new Visit { Id = Guid.CreateVersion7(now), Name = name, MadeBy = by, FormKey = input.Form });
        (visit.Name, visit.RelationId, visit.At, visit.LocationId, visit.HostId, visit.CaseId) = (name, relation?.Id, at, input.LocationId ?? relation?.LocationId, input.HostId, about ?? visit.CaseId);
        visit.About = string.IsNullOrWhiteSpace(input.About) ? null : CaseThread.Clean(input.About);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException) when (db.Database.CurrentTransaction is null)
        {
            db.ChangeTracker.Clear();
            return await db.Visits.AsNoTracking().SingleOrDefaultAsync(v => v.FormKey == input.Form, cancel) is { } same && input.Id is null ? same : SettleVisit.Otherwise;
        }

        return visit;
    }
}
