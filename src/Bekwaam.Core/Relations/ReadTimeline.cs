using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations;

/// <summary>What happened to a relation, newest first.</summary>
public static class ReadTimeline
{
    /// <summary>What the relation itself noticed: what somebody said to it or asked of it, not what we typed at our desks.</summary>
    private static readonly string[] Noticed = [RelationEventKind.PermissionSaid, RelationEventKind.NoteAdded];

    private static readonly Keyset<RelationEvent, DateTimeOffset, Guid> Order = new(e => e.At, e => e.Id, descending: true);

    /// <param name="By">The colleague's name; null for the system.</param>
    public sealed record Entry(RelationEvent Event, string? By);

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="relation">Whose.</param>
    /// <param name="asLived">Only what the relation lived through.</param>
    /// <param name="cursor">From an earlier page.</param>
    /// <param name="size">At most so many.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<KeysetPage<Entry>>> RunAsync(AppDb db, Guid relation, bool asLived, string? cursor, int size, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var events = db.RelationEvents.AsNoTracking().Where(e => e.RelationId == relation);
        if (asLived)
            events = events.Where(e => Noticed.Contains(e.Kind));
        var outcome = await Order.PageAsync(events, cursor, size, cancel);
        if (!outcome.Done)
            return outcome.Refusal;
        var actors = outcome.Value.Items.Select(e => e.By).OfType<Guid>().Distinct().ToList();
        var names = actors.Count == 0 ? [] : await db.Accounts.Where(a => actors.Contains(a.Id)).ToDictionaryAsync(a => a.Id, a => a.Name, cancel);
        return new KeysetPage<Entry>(
            [.. outcome.Value.Items.Select(e => new Entry(e, e.By is { } by ? names.GetValueOrDefault(by) : null))],
            outcome.Value.Next,
            outcome.Value.Previous);
    }
}
