using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>The trail, newest first, a page at a time.</summary>
public static class ReadAuditTrail
{
    public const int PageSize = 50;

    private static readonly Keyset<AuditEvent, DateTimeOffset, Guid> NewestFirst = new(e => e.At, e => e.Id, descending: true);

    /// <param name="Person">By or about this account.</param>
    /// <param name="Kind">One of <see cref="AuditKind"/>.</param>
    /// <param name="Page">Cursor of a page; null for the newest.</param>
    public sealed record Query(Guid? Person = null, string? Kind = null, string? Page = null);

    /// <param name="Event">What happened.</param>
    /// <param name="Actor">Name of who did it, or null.</param>
    public sealed record Line(AuditEvent Event, string? Actor);

    public static async Task<Outcome<KeysetPage<Line>>> RunAsync(AppDb db, Query query, CancellationToken cancel)
    {
        var events = db.AuditEvents.AsNoTracking();
        if (query.Kind is not null)
            events = events.Where(e => e.Kind == query.Kind);
        if (query.Person is { } person)
        {
            var email = await db.Accounts.Where(a => a.Id == person).Select(a => a.Email).SingleOrDefaultAsync(cancel);
            events = events.Where(e => e.ActorId == person || (email != null && e.Subject == email));
        }

        var outcome = await NewestFirst.PageAsync(events, query.Page, PageSize, cancel);
        if (!outcome.Done)
            return outcome.Refusal;
        var page = outcome.Value;
        var actors = page.Items.Select(e => e.ActorId).OfType<Guid>().Distinct().ToList();
        var names = await db.Accounts.Where(a => actors.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        return new KeysetPage<Line>(
            [.. page.Items.Select(e => new Line(e, e.ActorId is { } actor ? names.GetValueOrDefault(actor) : null))], page.Next, page.Previous);
    }
}
