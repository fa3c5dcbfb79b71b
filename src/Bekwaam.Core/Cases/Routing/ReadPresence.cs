using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Routing;

/// <summary>Who is there, who is on duty, and who stands in for whom.</summary>
public static class ReadPresence
{
    /// <param name="Away">Now and later, the first to go first.</param>
    /// <param name="OnDuty">On the day itself, by branch.</param>
    public sealed record View(IReadOnlyList<Absent> Away, IReadOnlyList<(string? Branch, string Colleague)> OnDuty);

    public sealed record Absent(Guid Id, Guid Account, string Colleague, DateOnly First, DateOnly Last, string? Deputy);

    public static async Task<View> RunAsync(AppDb db, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var away = await db.Absences.Where(x => x.WithdrawnAt == null && x.Last >= today).OrderBy(x => x.First).ThenBy(x => x.Id).Take(200)
            .Select(x => new Absent(
                x.Id, x.AccountId, db.Accounts.Where(a => a.Id == x.AccountId).Select(a => a.Name).First(), x.First, x.Last,
                db.Accounts.Where(a => a.Id == x.DeputyId).Select(a => a.Name).FirstOrDefault())).ToListAsync(cancel);
        var duty = await db.Duties.Where(d => d.Day == today)
            .Select(d => new { Branch = db.Locations.Where(l => l.Id == d.LocationId).Select(l => l.Name).FirstOrDefault(), Colleague = db.Accounts.Where(a => a.Id == d.AccountId).Select(a => a.Name).First() })
            .ToListAsync(cancel);
        return new View(away, [.. duty.OrderBy(d => d.Branch, StringComparer.CurrentCulture).Select(d => (d.Branch, d.Colleague))]);
    }

    /// <summary>Whose work somebody does on a day: their own, and that of who is away and left it to them.</summary>
    internal static async Task<List<Guid>> StandsInForAsync(AppDb db, Guid account, DateTimeOffset now, CancellationToken cancel)
    {
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        return [account, .. await db.Absences.Where(x => x.DeputyId == account && x.WithdrawnAt == null && x.First <= today && x.Last >= today).Select(x => x.AccountId).ToListAsync(cancel)];
    }
}
