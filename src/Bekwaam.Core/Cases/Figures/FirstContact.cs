using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Figures;

/// <summary>
/// Whether a case was solved at first contact: at once, and the customer neither came back nor was passed on nor called back within
/// seven days. Cases that were not recorded as a contact (imported ones) tell nothing of it.
/// </summary>
internal static class FirstContact
{
    /// <param name="Location">Of the case.</param>
    /// <param name="Solved">Null when it is too early to tell.</param>
    public readonly record struct Line(Guid? Location, bool? Solved);

    public static async Task<IReadOnlyList<Line>> ReadAsync(AppDb db, DateTimeOffset from, DateTimeOffset until, DateTimeOffset now, CancellationToken cancel)
    {
        var opened = db.Cases.Where(c => c.OpenedAt >= from && c.OpenedAt < until && c.Kind != CaseKind.Compliment);
        var contacts = (await (from one in opened
                               join moment in db.Moments on one.Id equals moment.CaseId
                               select new { one.Id, one.OpenedAt, one.LocationId, one.PassedOn, moment.At, moment.Inward, moment.Outcome }).ToListAsync(cancel)).ToLookup(m => m.Id);
        var again = (await (from one in opened
                            join line in db.CaseMessages on one.Id equals line.CaseId
                            where line.Kind == MessageKind.Reopened
                            select new { one.Id, line.At }).ToListAsync(cancel)).ToLookup(l => l.Id, l => l.At);
        var after = (await (from one in opened
                            join later in db.Cases on one.Id equals later.FollowsId
                            select new { one.Id, later.OpenedAt }).ToListAsync(cancel)).ToLookup(l => l.Id, l => l.OpenedAt);
        var calls = (await (from one in opened
                            join promise in db.Promises on one.Id equals promise.CaseId
                            where promise.Kind == PromiseKind.Callback
                            select one.Id).Distinct().ToListAsync(cancel)).ToHashSet();
        var lines = new List<Line>();
        foreach (var contact in contacts)
        {
            var first = contact.MinBy(m => m.At)!;
            var end = first.At.AddDays(CaseFigures.FirstContactDays);
            var failed = first.Outcome is not MomentOutcome.SolvedAtOnce || first.PassedOn > 0 || calls.Contains(first.Id)
                || contact.Any(m => m.Inward && m.At > first.At && m.At <= end) || again[first.Id].Any(at => at <= end) || after[first.Id].Any(at => at <= end);
            lines.Add(new Line(first.LocationId, end > now ? null : !failed));
        }

        return lines;
    }
}
