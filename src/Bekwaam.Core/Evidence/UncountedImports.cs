using Bekwaam.Core.Data;
using Bekwaam.Core.Listening;

namespace Bekwaam.Core.Evidence;

/// <summary>
/// The imports whose answers may stand in the database but do not count: half in, or half out. Whoever reads answers
/// themselves leaves these sources out.
/// </summary>
public static class UncountedImports
{
    public static IQueryable<int> Query(AppDb db) =>
        from import in db.Imports
        where import.State == ImportState.Running || import.State == ImportState.Failed
            || (import.State == ImportState.Undoing && import.UndoneAt != null)
        select import.Number;
}
