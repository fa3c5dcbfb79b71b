using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Listening;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Asking;

/// <summary>
/// To which cuts of the results a case belongs: its branch, its kind, the segments of its relation, and whoever solved it. A
/// colleague is a key there and not a name: the spread between them counts, nobody is judged by it.
/// </summary>
internal static class CaseBreakdowns
{
    public const string Branch = "Branch";
    public const string Colleague = "Colleague";
    public const string CaseKind = "Kind of case";
    public const string Segment = "Segment";

    /// <returns>Numbers of breakdown values, made where they were not there yet; in the caller's transaction.</returns>
    public static async Task<int[]> OfAsync(AppDb db, Case one, DateTimeOffset now, CancellationToken cancel)
    {
        var belongs = new List<(string Breakdown, BreakdownRole Role, string Value)> { (CaseKind, BreakdownRole.Other, one.Kind.ToString()) };
        if (one.LocationId is { } location && await db.Locations.Where(l => l.Id == location).Select(l => l.Name).SingleOrDefaultAsync(cancel) is { } branch)
            belongs.Add((Branch, BreakdownRole.Unit, branch));
        if ((one.SolvedBy ?? one.OwnerId) is { } colleague)
            belongs.Add((Colleague, BreakdownRole.Employee, colleague.ToString("N", CultureInfo.InvariantCulture)));
        if (one.RelationId is { } relation)
            belongs.AddRange((await SegmentsAsync(db, relation, cancel)).Select(name => (Segment, BreakdownRole.Other, name)));
        var numbers = new List<int>();
        foreach (var (breakdown, role, value) in belongs)
            numbers.Add(await NumberAsync(db, breakdown, role, value, now, cancel));
        return [.. numbers.Distinct()];
    }

    private static Task<List<string>> SegmentsAsync(AppDb db, Guid relation, CancellationToken cancel) =>
        (from member in db.SegmentMembers
         join segment in db.Segments on member.SegmentId equals segment.Id
         where member.RelationId == relation && member.Until == null
         select segment.Name).Distinct().ToListAsync(cancel);

    private static async Task<int> NumberAsync(AppDb db, string name, BreakdownRole role, string value, DateTimeOffset now, CancellationToken cancel)
    {
        var breakdown = await db.Breakdowns.SingleOrDefaultAsync(b => b.Name == name, cancel);
        if (breakdown is null)
            db.Breakdowns.Add(breakdown = new Breakdown { Id = Guid.CreateVersion7(now), Name = name, Role = role });
        else if (await db.BreakdownValues.Where(v => v.BreakdownId == breakdown.Id && v.Value == value).Select(v => (int?)v.Number).SingleOrDefaultAsync(cancel) is { } known)
            return known;
        var number = (await db.BreakdownValues.MaxAsync(v => (int?)v.Number, cancel) ?? 0) + 1;
        db.BreakdownValues.Add(new BreakdownValue { Number = number, BreakdownId = breakdown.Id, Value = value });
        await db.SaveChangesAsync(cancel);
        return number;
    }
}
