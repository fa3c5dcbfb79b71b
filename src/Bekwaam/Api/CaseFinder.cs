using Bekwaam.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Exporting;
using Bekwaam.Core.Cases.Linking;
using Bekwaam.Core.Data;
using Bekwaam.Core.Privacy;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Api;

/// <summary>Finds a case by its id or number, and notes that its customer was looked at.</summary>
internal sealed class CaseFinder(IDatabase database, AppDb db, TimeProvider clock)
{
    /// <param name="context">The request.</param>
    /// <param name="key">Id or number.</param>
    /// <param name="rest">What follows in the address, with its slash.</param>
    /// <returns>The case, or the answer that leads elsewhere.</returns>
    public async Task<(Case? Case, IResult? Elsewhere)> FindAsync(HttpContext context, string key, string rest = "")
    {
        var cancel = context.RequestAborted;
        var one = Guid.TryParse(key, out var id) ? await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel)
            : CaseNumber.TryParse(key, out var number) ? await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Number == number, cancel)
            : null;
        if (one is { MergedInto: not null })
        {
            return await MergeCases.SurvivorAsync(db, one.Number, cancel) is { } survivor
                ? (null, TypedResults.Redirect($"{RelationsApi.Root}/cases/{survivor}{rest}", permanent: false, preserveMethod: true)) : (null, NotThere());
        }

        if (one is null)
            return (null, NotThere());
        foreach (var relation in new[] { one.RelationId, one.PersonId }.OfType<Guid>())
            await RecordLook.AtOneAsync(database, db, relation, context.User.AccountId()!.Value, LookWay.Api, clock.GetUtcNow(), context.Address(), cancel);
        return (one, null);
    }

    /// <summary>All of it but its thread.</summary>
    public async Task<CaseRecord> RecordAsync(Case one, CancellationToken cancel) => (await ReadCaseRecords.OfAsync(db, [one], cancel))[0];

    private static IResult NotThere() => Problems.Of(StatusCodes.Status404NotFound, "not-found", "There is no such case.");
}
