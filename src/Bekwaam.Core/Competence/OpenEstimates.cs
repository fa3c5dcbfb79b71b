using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Competence;

/// <summary>How many colleagues can still estimate what customers will say this quarter: they should not see the results yet.</summary>
public static class OpenEstimates
{
    public static Task<int> CountAsync(AppDb db, Period quarter, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var key = quarter.Key;
        return db.Accounts.CountAsync(
            a => a.DisabledAt == null && a.Roles.Any(r => r.Role != Role.Administrator)
                && !db.PredictionsMade.Any(p => p.AccountId == a.Id && p.Quarter == key)
                && !db.SheetsSeen.Any(s => s.AccountId == a.Id && s.Quarter == key),
            cancel);
    }
}
