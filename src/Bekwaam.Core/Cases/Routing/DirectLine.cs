using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Routing;

/// <summary>Along which way a case came to whom it is with.</summary>
public enum CaseRoute : short
{
    /// <summary>The relation's own adviser.</summary>
    Adviser = 1,
    /// <summary>Who stands in for the adviser.</summary>
    Deputy = 2,
    /// <summary>The colleague of a team with the skill and the least to do.</summary>
    Team = 3,
    /// <summary>Lies with a branch, or with all: nobody was found who is there.</summary>
    Nobody = 4,
}

/// <summary>
/// The direct line: to the relation's own adviser when they are there, to their deputy when they are not, else to a team by skill
/// and load. No menu, and nobody who passes it on.
/// </summary>
internal static class DirectLine
{
    /// <summary>How many deputies stand in for each other before one gives up.</summary>
    private const int Deputies = 3;

    public readonly record struct Found(Guid? Owner, CaseRoute Route);

    public static async Task<Found> FindAsync(AppDb db, Relation? relation, CaseKind kind, string? product, DateTimeOffset at, CancellationToken cancel)
    {
        if (relation?.AdviserId is { } adviser && await PresentAsync(db, adviser, at, cancel) is { } there)
            return new Found(there, there == adviser ? CaseRoute.Adviser : CaseRoute.Deputy);
        return await OfTeamAsync(db, kind, product, at, cancel) is { } colleague ? new Found(colleague, CaseRoute.Team) : new Found(null, CaseRoute.Nobody);
    }

    /// <summary>The colleague, or who stands in for them that day.</summary>
    private static async Task<Guid?> PresentAsync(AppDb db, Guid colleague, DateTimeOffset at, CancellationToken cancel)
    {
        var today = await OrganisationDay.OfAsync(db, at, cancel);
        for (var tried = 0; tried <= Deputies; tried++)
        {
            var found = await db.Accounts.Where(a => a.Id == colleague && a.DisabledAt == null)
                .Select(a => new { Away = db.Absences.Where(x => x.AccountId == a.Id && x.WithdrawnAt == null && x.First <= today && x.Last >= today).Select(x => new { x.DeputyId }).FirstOrDefault() })
                .FirstOrDefaultAsync(cancel);
            if (found is null)
                return null;
            if (found.Away is null)
                return colleague;
            if (found.Away.DeputyId is not { } deputy)
                return null;
            colleague = deputy;
        }

        return null;
    }

    private static async Task<Guid?> OfTeamAsync(AppDb db, CaseKind kind, string? product, DateTimeOffset at, CancellationToken cancel)
    {
        var rules = await db.RoutingRules.AsNoTracking().Where(r => r.Kind == null || r.Kind == kind).OrderBy(r => r.Place).ToListAsync(cancel);
        if (rules.Find(r => r.Product is null || product?.Contains(r.Product, StringComparison.OrdinalIgnoreCase) is true) is not { } rule)
            return null;
        var today = await OrganisationDay.OfAsync(db, at, cancel);
        var present = from member in db.TeamMembers
                      join account in db.Accounts on member.AccountId equals account.Id
                      where member.TeamId == rule.TeamId && account.DisabledAt == null
                          && !db.Absences.Any(x => x.AccountId == account.Id && x.WithdrawnAt == null && x.First <= today && x.Last >= today)
                          && (rule.Skill == null || db.AccountSkills.Any(s => s.AccountId == account.Id && s.Skill == rule.Skill))
                      // What waits for others is little work; what waits for us is.
                      select new { account.Id, account.Name, Load = db.Cases.Count(c => c.OwnerId == account.Id && c.State == CaseState.WaitsForUs) };
        return (await present.ToListAsync(cancel)).OrderBy(p => p.Load).ThenBy(p => p.Name, StringComparer.Ordinal).FirstOrDefault()?.Id;
    }
}
