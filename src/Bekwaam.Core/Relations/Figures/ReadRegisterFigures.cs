using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Figures;

/// <summary>The register's figures as last counted, everybody first, then by kind.</summary>
/// <param name="Day">Of which day.</param>
/// <param name="Lines">One for each kind that there is.</param>
public sealed record RegisterFigures(DateOnly Day, IReadOnlyList<RegisterFigures.Line> Lines)
{
    /// <param name="Kind">Null for everybody.</param>
    /// <param name="Figures">What was counted.</param>
    /// <param name="Missing">What is missing most, first.</param>
    public sealed record Line(RelationKind? Kind, RegisterDay Figures, IReadOnlyList<KeyValuePair<Wanted, int>> Missing);
}

public static class ReadRegisterFigures
{
    /// <returns>Null when nothing was counted yet.</returns>
    public static async Task<RegisterFigures?> RunAsync(AppDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var days = await db.RegisterDays.AsNoTracking().Where(d => d.Day == db.RegisterDays.Max(latest => latest.Day)).OrderBy(d => d.Kind).ToListAsync(cancel);
        return days.Count == 0 ? null : new RegisterFigures(days[0].Day, [.. days.Select(Line)]);
    }

    private static RegisterFigures.Line Line(RegisterDay day) => new(
        day.Kind == RegisterDay.Everybody ? null : (RelationKind)day.Kind,
        day,
        [.. StoredJson.Read<Dictionary<Wanted, int>>(day.Missing).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key)]);
}
