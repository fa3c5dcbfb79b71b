using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Linking;

/// <summary>Says that a case has to do with another, and takes that back. Neither of them changes by it.</summary>
public static class LinkCase
{
    public static async Task<Outcome<CaseLink>> RunAsync(AppDb db, Guid id, string? other, CaseLinkKind kind, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (!CaseNumber.TryParse(other, out var number) || await db.Cases.Where(c => c.Number == number).Select(c => (Guid?)(c.MergedInto ?? c.Id)).SingleOrDefaultAsync(cancel) is not { } to)
            return new Reason("There is no case with this number.");
        if (to == id)
            return new Reason("That is this case itself.");
        if (!Enum.IsDefined(kind))
            return new Reason("Choose what the two have to do with each other.");
        var link = await db.CaseLinks.SingleOrDefaultAsync(l => (l.CaseId == id && l.OtherId == to) || (l.CaseId == to && l.OtherId == id), cancel);
        if (link is not null)
            return new Reason("These two are linked already.");
        db.CaseLinks.Add(link = new CaseLink { CaseId = id, OtherId = to, Kind = kind, At = now, By = by });
        await db.SaveChangesAsync(cancel);
        return link;
    }

    /// <summary>That it is gone already is no fault.</summary>
    public static Task RemoveAsync(AppDb db, Guid id, Guid other, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.CaseLinks.Where(l => (l.CaseId == id && l.OtherId == other) || (l.CaseId == other && l.OtherId == id)).ExecuteDeleteAsync(cancel);
    }
}
