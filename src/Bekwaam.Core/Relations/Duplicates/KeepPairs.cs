using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Duplicates;

/// <summary>Brings the list of pairs in line with what a search found.</summary>
internal static class KeepPairs
{
    private const int Batch = 500;

    /// <param name="A">The one with the lower number.</param>
    public sealed record Found(Guid A, Guid B, int Score, IReadOnlyList<Reason> Reasons);

    public static async Task RunAsync(AppDb db, IReadOnlyList<Found> found, DateTimeOffset now, CancellationToken cancel)
    {
        var known = await db.DuplicatePairs.ToDictionaryAsync(pair => (pair.AId, pair.BId), cancel);
        foreach (var batch in found.Chunk(Batch))
        {
            var ids = batch.SelectMany(pair => new[] { pair.A, pair.B }).ToHashSet();
            var cards = await db.Relations.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, r => r.Card, cancel);
            foreach (var pair in batch)
            {
                // One of them may have gone while the search was on.
                if (!cards.TryGetValue(pair.A, out var a) || !cards.TryGetValue(pair.B, out var b))
                    continue;
                var mark = DescribeMatch.Mark(a, b);
                if (known.Remove((pair.A, pair.B), out var pairKnown))
                    Renew(pairKnown, pair, mark, now);
                else
                    db.DuplicatePairs.Add(New(pair, mark, now));
            }
        }

        // What is left is no longer alike; what somebody decided is remembered all the same.
        db.DuplicatePairs.RemoveRange(known.Values.Where(pair => pair.State is DuplicateState.Open));
        await db.SaveChangesAsync(cancel);
    }

    private static void Renew(DuplicatePair known, Found found, string mark, DateTimeOffset now)
    {
        if (known.State is not DuplicateState.Open && known.Mark == mark)
            return;
        if (known.State is not DuplicateState.Open)
            (known.State, known.FoundAt, known.DecidedAt, known.DecidedBy) = (DuplicateState.Open, now, null, null);
        (known.Score, known.Reasons, known.Mark) = (found.Score, StoredJson.Write(found.Reasons), mark);
    }

    private static DuplicatePair New(Found found, string mark, DateTimeOffset now) => new()
    {
        Id = Guid.CreateVersion7(now),
        AId = found.A,
        BId = found.B,
        Score = found.Score,
        Reasons = StoredJson.Write(found.Reasons),
        FoundAt = now,
        Mark = mark,
    };
}
