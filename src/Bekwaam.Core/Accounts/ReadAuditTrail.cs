using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>The trail, newest first, a page at a time.</summary>
public static class ReadAuditTrail
{
    public const int PageSize = 50;

    /// <param name="Person">By or about this account.</param>
    /// <param name="Kind">One of <see cref="AuditKind"/>.</param>
    /// <param name="Before">The last event of the page before; its time and key.</param>
    public sealed record Query(Guid? Person = null, string? Kind = null, (DateTimeOffset At, Guid Id)? Before = null);

    /// <param name="Event">What happened.</param>
    /// <param name="Actor">Name of who did it, or null.</param>
    public sealed record Line(AuditEvent Event, string? Actor);

    /// <param name="Lines">At most a page of them.</param>
    /// <param name="More">Whether there are older ones.</param>
    public sealed record Result(IReadOnlyList<Line> Lines, bool More);

    public static async Task<Result> RunAsync(AppDb db, Query query, CancellationToken cancel)
    {
        var events = db.AuditEvents.AsNoTracking();
        if (query.Kind is not null)
            events = events.Where(e => e.Kind == query.Kind);
        if (query.Person is { } person)
        {
            var email = await db.Accounts.Where(a => a.Id == person).Select(a => a.Email).SingleOrDefaultAsync(cancel);
            events = events.Where(e => e.ActorId == person || (email != null && e.Subject == email));
        }

        if (query.Before is var (at, id))
            events = events.Where(e => e.At < at || (e.At == at && e.Id.CompareTo(id) < 0));
        var lines = await events.OrderByDescending(e => e.At).ThenByDescending(e => e.Id).Take(PageSize + 1)
            .Select(e => new Line(e, db.Accounts.Where(a => a.Id == e.ActorId).Select(a => a.Name).FirstOrDefault()))
            .ToListAsync(cancel);
        return new Result([.. lines.Take(PageSize)], lines.Count > PageSize);
    }
}
