using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Competence;

/// <summary>How a colleague stands to the estimate of one quarter.</summary>
/// <param name="Made">It is in.</param>
/// <param name="Seen">The results were seen: it can no longer be made or changed.</param>
public readonly record struct EstimateState(bool Made, bool Seen)
{
    /// <summary>Nothing was estimated and nothing was seen: first the own estimate.</summary>
    public bool Open => !Made && !Seen;

    public static async Task<EstimateState> OfAsync(AppDb db, Guid account, Period quarter, CancellationToken cancel)
    {
        var key = quarter.Key;
        return new EstimateState(
            await db.PredictionsMade.AnyAsync(p => p.AccountId == account && p.Quarter == key, cancel),
            await SheetVisit.WasAsync(db, account, quarter, cancel));
    }
}
