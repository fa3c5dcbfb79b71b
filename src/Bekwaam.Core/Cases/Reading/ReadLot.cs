using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Reading;

/// <summary>What it took one relation to be helped, as they lived it: waiting, being passed on, telling it again.</summary>
public static class ReadLot
{
    /// <param name="Contacts">How often they came to us, or we to them.</param>
    /// <param name="LongestWait">For a first answer; of an open case without one, up to now. Null when they never came with anything.</param>
    /// <param name="PassedOn">How often they were passed on.</param>
    /// <param name="AskedTwice">How often they had to tell it again.</param>
    /// <param name="ToldLate">Promises that were kept too late, or are late now.</param>
    public sealed record View(int Contacts, TimeSpan? LongestWait, int PassedOn, int AskedTwice, int ToldLate)
    {
        public static readonly View None = new(0, null, 0, 0, 0);
    }

    public static async Task<View> RunAsync(AppDb db, Guid relation, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var cases = await db.Cases.Where(c => c.RelationId == relation).Select(c => new { c.Id, c.OpenedAt, c.FirstAnswerAt, c.SolvedAt, c.PassedOn }).ToListAsync(cancel);
        if (cases.Count == 0)
            return View.None;
        var keys = cases.ConvertAll(c => c.Id);
        var told = await db.Moments.Where(m => EF.Parameter(keys).Contains(m.CaseId)).Select(m => m.AskedTwice).ToListAsync(cancel);
        var late = await db.Promises.CountAsync(p => EF.Parameter(keys).Contains(p.CaseId)
            && ((p.State == PromiseState.Kept && p.SettledAt > p.DueAt) || (p.State == PromiseState.Open && p.DueAt < now)), cancel);
        return new View(told.Count, cases.Max(c => (c.FirstAnswerAt ?? c.SolvedAt ?? now) - c.OpenedAt), cases.Sum(c => c.PassedOn), told.Count(twice => twice), late);
    }
}
