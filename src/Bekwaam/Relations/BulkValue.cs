using System.Globalization;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Bulk;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Relations;

/// <summary>What a change to many relations gave them or took, by its name.</summary>
internal static class BulkValue
{
    /// <returns>Null when the change says it all.</returns>
    public static async Task<string?> OfAsync(AppDb db, BulkAction action, IStringLocalizer L, CancellationToken cancel)
    {
        var key = Guid.TryParse(action.Value, out var read) ? read : Guid.Empty;
        return action.Kind switch
        {
            BulkKind.Adviser => await db.Accounts.Where(a => a.Id == key).Select(a => a.Name).SingleOrDefaultAsync(cancel) ?? L["Nobody in particular"],
            BulkKind.Location => await db.Locations.Where(l => l.Id == key).Select(l => l.Name).SingleOrDefaultAsync(cancel) ?? L["None"],
            BulkKind.AddToSegment or BulkKind.RemoveFromSegment => await db.Segments.Where(s => s.Id == key).Select(s => s.Name).SingleOrDefaultAsync(cancel),
            BulkKind.AddKind => L[RelationWords.Of((RelationKind)short.Parse(action.Value!, CultureInfo.InvariantCulture))],
            _ => action.Value,
        };
    }
}
