using System.Text.Json.Nodes;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Privacy;

/// <summary>Who looked at a relation, and who took many along at once.</summary>
public static class ReadLooks
{
    private const int Most = 200;

    /// <param name="What">A list, book or selection that the relation may have been in; null for a look at this relation alone.</param>
    /// <param name="Cards">How many cards were read that day.</param>
    public sealed record Line(DateTimeOffset At, string Who, LookWay Way, string? What, long Cards, string? Address);

    /// <param name="AtThis">At this relation, newest first.</param>
    /// <param name="AtMany">At many since it is known, newest first.</param>
    public sealed record Result(IReadOnlyList<Line> AtThis, IReadOnlyList<Line> AtMany);

    public static async Task<Result> RunAsync(AppDb db, IReadOnlyList<Guid> ids, DateOnly since, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var looks = await db.RelationLooks.Where(l => ids.Contains(l.RelationId)).OrderByDescending(l => l.Hour).Take(Most)
            .Join(db.Accounts, l => l.AccountId, a => a.Id, (l, a) => new { l.At, a.Name, l.Way, l.RemoteAddress }).ToListAsync(cancel);
        var reads = await db.RelationReadDays.Where(r => r.Day >= since).OrderByDescending(r => r.Day).Take(Most)
            .Join(db.Accounts, r => r.AccountId, a => a.Id, (r, a) => new { r.At, a.Name, r.Way, r.What, r.Cards, r.RemoteAddress }).ToListAsync(cancel);
        return new Result(
            [.. looks.OrderByDescending(l => l.At).Select(l => new Line(l.At, l.Name, l.Way, null, 1, l.RemoteAddress))],
            [.. reads.OrderByDescending(r => r.At).Select(r => new Line(r.At, r.Name, r.Way, r.What, r.Cards, r.RemoteAddress))]);
    }

    /// <summary>A person may know how often and in which way; which colleague it was is that colleague's.</summary>
    internal static async Task<JsonNode?> ForFileAsync(AppDb db, IReadOnlyList<Guid> ids, CancellationToken cancel) => PersonalData.List(
        (await db.RelationLooks.Where(l => ids.Contains(l.RelationId)).OrderBy(l => l.Hour).Select(l => new { l.At, l.Way }).ToListAsync(cancel)));
}
