using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Duplicates;

/// <summary>In words how sure it is that two are one.</summary>
public enum MatchCertainty : short
{
    /// <summary>Four to one or more.</summary>
    Likely = 0,
    /// <summary>Thirty to one or more.</summary>
    VeryLikely = 1,
    /// <summary>A thousand to one or more.</summary>
    NearlyCertain = 2,
}

/// <summary>The pairs to be looked at, the surest first.</summary>
public static class ListDuplicates
{
    private const int PageSize = 20;

    private static readonly Keyset<DuplicatePair, int, Guid> Order = new(pair => pair.Score, pair => pair.Id, descending: true);

    public sealed record Line(Guid Id, MatchCertainty Certainty, IReadOnlyList<Reason> Reasons, Relation A, Relation B);

    public static MatchCertainty CertaintyOf(int score) => score switch
    {
        >= 1000 => MatchCertainty.NearlyCertain,
        >= 500 => MatchCertainty.VeryLikely,
        _ => MatchCertainty.Likely,
    };

    public static async Task<Outcome<KeysetPage<Line>>> RunAsync(AppDb db, DuplicateState state, string? cursor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        // A pair of which one was merged with a third or erased since is nothing to decide about.
        var pairs = db.DuplicatePairs.AsNoTracking().Where(p => p.State == state
            && db.Relations.Any(r => r.Id == p.AId && r.State == RelationState.Active) && db.Relations.Any(r => r.Id == p.BId && r.State == RelationState.Active));
        var outcome = await Order.PageAsync(pairs, cursor, PageSize, cancel);
        if (!outcome.Done)
            return outcome.Refusal;
        var ids = outcome.Value.Items.SelectMany(p => new[] { p.AId, p.BId }).Distinct().ToList();
        var relations = await db.Relations.AsNoTracking().Where(r => ids.Contains(r.Id)).ToDictionaryAsync(r => r.Id, cancel);
        return new KeysetPage<Line>(
            [.. outcome.Value.Items.Select(p => new Line(p.Id, CertaintyOf(p.Score), StoredJson.Read<List<Reason>>(p.Reasons), relations[p.AId], relations[p.BId]))],
            outcome.Value.Next,
            outcome.Value.Previous);
    }
}
