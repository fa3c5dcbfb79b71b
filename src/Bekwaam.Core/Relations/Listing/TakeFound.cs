using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Searching;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Listing;

/// <summary>
/// Who is found by words at this moment, by number. A job would search again later and might find others than the person
/// saw, so whoever acts on words takes them first.
/// </summary>
public static class TakeFound
{
    public static async Task<Outcome<int[]>> RunAsync(AppDb db, RelationFilter filter, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(filter);
        var found = await FindRelations.NumbersAsync(db, filter.Text, ListRelations.MostFound + 1, cancel);
        // More may have the words than were looked at, and a part of them taken for all would be worse than none.
        if (found.Count > ListRelations.MostFound)
            return new Reason("More than {0} relations have these words: type another word, so that it is clear who is meant.", ListRelations.MostFound);
        return await filter.Of(db).Where(r => found.Contains(r.Number)).OrderBy(r => r.Number).Select(r => r.Number).ToArrayAsync(cancel);
    }
}
