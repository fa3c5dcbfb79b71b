using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Linking;

/// <summary>What a case has to do with others: links both ways, and the cases that were taken up in it.</summary>
public static class ReadLinks
{
    private const int Most = 50;

    /// <param name="Links">In the order in which they were made.</param>
    /// <param name="Merges">Not undone, the latest first.</param>
    public sealed record View(IReadOnlyList<Line> Links, IReadOnlyList<Taken> Merges)
    {
        public static readonly View None = new([], []);
    }

    /// <param name="Outward">The link was made from this case; otherwise from the other.</param>
    public sealed record Line(Guid Other, CaseNumber Number, string Subject, CaseState State, CaseLinkKind Kind, bool Outward);

    /// <param name="Since">What was written in the case since; it stays there when the merge is undone.</param>
    public sealed record Taken(Guid Merge, CaseNumber Number, string Subject, DateTimeOffset At, IReadOnlyList<CaseMessage> Since);

    public static async Task<View> RunAsync(AppDb db, Case one, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(one);
        var links = await db.CaseLinks.Where(l => l.CaseId == one.Id || l.OtherId == one.Id).OrderBy(l => l.At).Take(Most)
            .Select(l => new { Other = l.CaseId == one.Id ? l.OtherId : l.CaseId, l.Kind, Outward = l.CaseId == one.Id })
            .Join(db.Cases, l => l.Other, c => c.Id, (l, c) => new Line(l.Other, c.Number, c.Subject, c.State, l.Kind, l.Outward)).ToListAsync(cancel);
        var merges = await db.CaseMerges.AsNoTracking().Where(m => m.SurvivorId == one.Id && m.UndoneAt == null).OrderByDescending(m => m.At).Take(Most)
            .Join(db.Cases, m => m.AbsorbedId, c => c.Id, (m, c) => new { Merge = m, c.Number, c.Subject }).ToListAsync(cancel);
        var taken = new List<Taken>(merges.Count);
        foreach (var (merge, number, subject) in merges.Select(m => (m.Merge, m.Number, m.Subject)))
            taken.Add(new Taken(merge.Id, number, subject, merge.At, await UnmergeCases.SinceAsync(db, merge, cancel)));
        return new View(links, taken);
    }
}
