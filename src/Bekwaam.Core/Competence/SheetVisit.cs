using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Competence;

/// <summary>Remembers when a colleague first saw the results of a quarter: an estimate made after that would know the answer.</summary>
public static class SheetVisit
{
    public static Task<bool> WasAsync(AppDb db, Guid account, Period quarter, CancellationToken cancel)
    {
        var key = quarter.Key;
        return db.SheetsSeen.AnyAsync(s => s.AccountId == account && s.Quarter == key, cancel);
    }

    public static async Task RecordAsync(AppDb db, Guid account, Period quarter, DateTimeOffset now, CancellationToken cancel)
    {
        if (await WasAsync(db, account, quarter, cancel))
            return;
        db.SheetsSeen.Add(new SheetSeen { AccountId = account, Quarter = quarter.Key, At = now });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Two tabs at once: the other one recorded it.
            db.ChangeTracker.Clear();
        }
    }
}
