using System.Security.Claims;
using Bekwaam.Accounts;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;

namespace Bekwaam.Competence;

/// <summary>
/// First the own estimate, then the results: who shows the running quarter asks here. Somebody who may estimate and did
/// not is stopped once; whoever goes on has seen the results, and that is remembered.
/// </summary>
internal static class SheetGate
{
    /// <summary>Whether this colleague's estimate is asked for: everybody's who works here or leads, not that of a mere administrator.</summary>
    public static bool MayEstimate(ClaimsPrincipal user) => ByName(user) || user.Is(Role.Employee);

    /// <summary>Management estimates by name.</summary>
    public static bool ByName(ClaimsPrincipal user) => user.Is(Role.Owner) || user.Is(Role.Manager);

    /// <returns>True when the results may be shown now.</returns>
    public static async Task<bool> PassAsync(AppDb db, ClaimsPrincipal user, Period shown, DateOnly today, DateTimeOffset now, CancellationToken cancel)
    {
        if (!shown.Holds(today) || !MayEstimate(user) || user.AccountId() is not { } account)
            return true;
        var quarter = Period.Of(today);
        var state = await EstimateState.OfAsync(db, account, quarter, cancel);
        if (state.Open)
            return false;
        if (!state.Seen)
            await SheetVisit.RecordAsync(db, account, quarter, now, cancel);
        return true;
    }
}
