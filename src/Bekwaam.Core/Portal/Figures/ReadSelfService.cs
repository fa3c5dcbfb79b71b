using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings;
using Bekwaam.Statistics;
using Bekwaam.Statistics.Intervals;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal.Figures;

/// <summary>How well customers get on by themselves: reached what they came for, gave up on the way, or needed us all the same.</summary>
public static class ReadSelfService
{
    /// <summary>Whoever calls, writes or comes within so long after they were at the door was not helped by it.</summary>
    public static readonly TimeSpan Soon = TimeSpan.FromDays(7);

    /// <summary>Visits that are looked at, the newest: more would make the interval no narrower than anybody could use.</summary>
    private const int MostVisits = 20_000;

    /// <param name="CameIn">Of links that were mailed to people we know, those that were used.</param>
    /// <param name="Sent">Of questions without an account, those that were confirmed by the mailed link.</param>
    /// <param name="SaidItWorks">Of cases from the website that are solved, those of which the customer said so themselves.</param>
    /// <param name="NeededUs">Of visits at the door, those after which the customer called, wrote or came within a week.</param>
    /// <param name="TooYoung">Visits of which that cannot be told yet; in neither part.</param>
    /// <param name="Forms">What forms kept from becoming a case: apart, for that nobody asked is no proof that they were helped.</param>
    public sealed record View(Measure? CameIn, Measure? Sent, Measure? SaidItWorks, Measure? NeededUs, long TooYoung, IReadOnlyList<FormUse> Forms);

    /// <param name="Helped">Said that what stood above the questions helped, since the form was made.</param>
    /// <param name="Sent">Became a case.</param>
    public sealed record FormUse(string Title, int Helped, int Sent);

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="first">The first day.</param>
    /// <param name="last">The last day.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<View> RunAsync(AppDb db, DateOnly first, DateOnly last, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await OrganisationSetting.ReadAsync(db, cancel))?.TimeZone ?? Organisation.DefaultTimeZone);
        var (from, until) = (Midnight(first, zone), Midnight(last.AddDays(1), zone));
        var steps = await db.DoorDays.Where(d => d.Day >= first && d.Day <= last).GroupBy(d => d.Step).Select(g => new { g.Key, Count = g.Sum(d => d.Count) }).ToDictionaryAsync(g => g.Key, g => g.Count, cancel);
        var solved = db.Cases.Where(c => c.SolvedAt >= from && c.SolvedAt < until && c.Channel == ChannelKind.Portal && c.MergedInto == null);
        var works = await solved.CountAsync(c => db.CaseMessages.Any(m => m.CaseId == c.Id && m.Kind == MessageKind.WorksForCustomer), cancel);
        var (needed, told, young) = await NeededAsync(db, from, until, now, cancel);
        var forms = await db.RequestForms.Where(f => f.Solves != null).OrderBy(f => f.Position).Select(f => new FormUse(f.Title, f.Helped, f.Sent)).ToListAsync(cancel);
        return new View(
            ShareOf(steps.GetValueOrDefault(DoorStep.CameIn), steps.GetValueOrDefault(DoorStep.LinkMailed)),
            ShareOf(steps.GetValueOrDefault(DoorStep.QuestionSent), steps.GetValueOrDefault(DoorStep.QuestionMailed)),
            ShareOf(works, await solved.CountAsync(cancel)), ShareOf(needed, told), young, forms);
    }

    private static async Task<(long Needed, long Told, long Young)> NeededAsync(AppDb db, DateTimeOffset begin, DateTimeOffset until, DateTimeOffset now, CancellationToken cancel)
    {
        var (ripe, end) = (now - Soon, until + Soon);
        var visits = await db.DoorVisits.AsNoTracking().Where(v => v.At >= begin && v.At < until).OrderByDescending(v => v.At).Take(MostVisits).ToListAsync(cancel);
        var young = visits.Count(v => v.At > ripe);
        visits.RemoveAll(v => v.At > ripe);
        var who = visits.Select(v => v.RelationId).Distinct().ToList();
        var contacts = who.Count == 0 ? [] : await (
            from moment in db.Moments
            join one in db.Cases on moment.CaseId equals one.Id
            where moment.Inward && moment.Channel != ChannelKind.Portal && moment.At >= begin && moment.At < end
                && ((one.RelationId != null && EF.Parameter(who).Contains(one.RelationId.Value)) || (moment.PersonId != null && EF.Parameter(who).Contains(moment.PersonId.Value)))
            select new { one.RelationId, moment.PersonId, moment.At }).ToListAsync(cancel);
        var times = contacts.SelectMany(c => new[] { c.RelationId, c.PersonId }.OfType<Guid>().Distinct().Select(id => (id, c.At))).ToLookup(c => c.id, c => c.At);
        return (visits.Count(v => times[v.RelationId].Any(at => at > v.At && at <= v.At + Soon)), visits.Count, young);
    }

    // One mail can be used after midnight: of a short period more can come in than were mailed.
    private static Measure? ShareOf(long x, long n) => n == 0 ? null : Proportion.Wilson(Math.Min(x, n), n);

    private static DateTimeOffset Midnight(DateOnly day, TimeZoneInfo zone)
    {
        var wall = day.ToDateTime(TimeOnly.MinValue);
        return new DateTimeOffset(wall, zone.GetUtcOffset(wall)).ToUniversalTime();
    }
}
