using Bekwaam.Core.Data;
using Bekwaam.Core.Listening;

namespace Bekwaam.Core.Evidence;

/// <summary>What the number of a breakdown value stands for.</summary>
public sealed record BreakdownName(int Number, string Breakdown, BreakdownRole Role, string Value);

internal static class BreakdownQueries
{
    public static IQueryable<BreakdownName> BreakdownNames(this AppDb db) =>
        from value in db.BreakdownValues
        join breakdown in db.Breakdowns on value.BreakdownId equals breakdown.Id
        select new BreakdownName(value.Number, breakdown.Name, breakdown.Role, value.Value);
}
