using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Merging;

/// <summary>
/// Gives each relation back the history of kinds it had. A period that was changed since goes back as it was, and the survivor
/// keeps what was made of it.
/// </summary>
internal static class RestoreKinds
{
    public const string Name = "kinds";

    public static async Task RunAsync(
        AppDb db, Relation survivor, Relation absorbed, MergeSnapshot before, MergeSnapshot gone, MergeSnapshot after, List<LeftBehind.Row> left, DateTimeOffset now, CancellationToken cancel)
    {
        await db.RelationKindPeriods.Where(k => k.RelationId == survivor.Id || k.RelationId == absorbed.Id).LoadAsync(cancel);
        var moved = after.Kinds.Where(kind => gone.Kinds.Any(k => k.Id == kind.Id)).ToDictionary(kind => kind.Id);
        foreach (var kind in gone.Kinds)
        {
            var period = db.RelationKindPeriods.Local.SingleOrDefault(k => k.Id == kind.Id);
            if (period is null)
            {
                db.RelationKindPeriods.Add(new RelationKindPeriod { Id = kind.Id, RelationId = absorbed.Id, Kind = kind.What, From = kind.From, Until = kind.Until });
                continue;
            }

            if (moved.ContainsKey(kind.Id) && (period.From != kind.From || period.Until != kind.Until))
            {
                var kept = new RelationKindPeriod { Id = Guid.CreateVersion7(now), RelationId = survivor.Id, Kind = period.Kind, From = period.From, Until = period.Until };
                db.RelationKindPeriods.Add(kept);
                left.Add(new LeftBehind.Row(Name, kept.Id));
            }

            (period.RelationId, period.From, period.Until) = (absorbed.Id, kind.From, kind.Until);
        }

        var known = before.Kinds.Concat(gone.Kinds).Select(kind => kind.Id).ToHashSet();
        left.AddRange(db.RelationKindPeriods.Local
            .Where(k => k.RelationId == survivor.Id && !known.Contains(k.Id) && !left.Exists(row => row.Id == k.Id))
            .Select(k => new LeftBehind.Row(Name, k.Id)));
    }
}
