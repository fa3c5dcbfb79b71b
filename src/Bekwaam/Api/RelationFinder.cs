using System.Globalization;
using Bekwaam.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Api;

/// <summary>Finds a relation by its id or number, and notes that it was looked at.</summary>
internal sealed class RelationFinder(IDatabase database, AppDb db, TimeProvider clock)
{
    /// <param name="context">The request.</param>
    /// <param name="key">Id or number.</param>
    /// <param name="rest">What follows in the address, with its slash.</param>
    /// <returns>The relation, or the answer that leads elsewhere.</returns>
    public async Task<(Relation? Relation, IResult? Elsewhere)> FindAsync(HttpContext context, string key, string rest = "")
    {
        var cancel = context.RequestAborted;
        var relation = Guid.TryParse(key, out var id) ? await db.Relations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, cancel)
            : int.TryParse(key, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? await db.Relations.AsNoTracking().SingleOrDefaultAsync(r => r.Number == number, cancel)
            : null;
        switch (relation)
        {
            case null:
                return (null, Problems.Of(StatusCodes.Status404NotFound, "not-found", "There is no such relation."));
            case { State: RelationState.Merged, MergedInto: { } into }:
                return (null, TypedResults.Redirect($"{RelationsApi.Root}/relations/{into}{rest}", permanent: true, preserveMethod: true));
            case { State: RelationState.Erased }:
                return (null, Problems.Of(StatusCodes.Status410Gone, "erased", "This relation was erased."));
            default:
                await RecordLook.AtOneAsync(database, db, relation.Id, context.User.AccountId()!.Value, LookWay.Api, clock.GetUtcNow(), context.Address(), cancel);
                return (relation, null);
        }
    }

    public Task<DateOnly> TodayAsync(CancellationToken cancel) => OrganisationDay.OfAsync(db, clock.GetUtcNow(), cancel);

    public async Task<RelationShape> ShapeAsync(Relation relation, CancellationToken cancel)
    {
        var today = await TodayAsync(cancel);
        var kinds = await db.RelationKindPeriods.AsNoTracking()
            .Where(k => k.RelationId == relation.Id && k.From <= today && (k.Until == null || k.Until > today)).Select(k => k.Kind).ToListAsync(cancel);
        return new RelationShape(
            relation.Id, relation.Number, relation.Type, relation.Name, relation.Card, [.. kinds.Distinct().Order()], relation.AdviserId, relation.LocationId,
            relation.Completeness, relation.ConfirmedAt, relation.LastContactAt, relation.CreatedAt, relation.ChangedAt, relation.Version);
    }

    public static string ETag(int version) => string.Create(CultureInfo.InvariantCulture, $"\"{version}\"");
}
