using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Relations.Matching;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Duplicates;

/// <summary>Asks, while a card is being entered, who it may be already: by what it is reached by, and by what its name sounds like.</summary>
public static class FindDuplicates
{
    private const int MostPerKey = 60;

    /// <param name="Relation">Who it may be.</param>
    /// <param name="Certainty">How sure that is.</param>
    /// <param name="Reasons">Why.</param>
    public sealed record Match(Relation Relation, MatchCertainty Certainty, IReadOnlyList<Reason> Reasons);

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="card">As far as it has been filled in.</param>
    /// <param name="except">The relation itself, when it exists already.</param>
    /// <param name="most">At most so many.</param>
    /// <param name="cancel">Stops.</param>
    /// <returns>The surest first.</returns>
    public static async Task<IReadOnlyList<Match>> RunAsync(AppDb db, RelationCard card, Guid? except, int most, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        card = CheckCard.Run(card).Card;
        var ids = new HashSet<Guid>();
        foreach (var (kind, value) in IndexRelation.KeysOf(card))
            ids.UnionWith(await db.RelationKeys.Where(k => k.Kind == kind && k.Value == value).Select(k => k.RelationId).Take(MostPerKey).ToListAsync(cancel));
        var name = IndexRelation.SortNameOf(card);
        ids.UnionWith(await db.Relations.Where(r => r.State == RelationState.Active && r.SortName == name).Select(r => r.Id).Take(MostPerKey).ToListAsync(cancel));
        if (except is { } self)
            ids.Remove(self);
        if (ids.Count == 0)
            return [];

        // Asked for the active ones among them, SQLite walks all that are active.
        var candidates = (await db.Relations.AsNoTracking().Where(r => ids.Contains(r.Id)).ToListAsync(cancel)).FindAll(r => r.State is RelationState.Active);
        var profile = MatchProfile.Of(card);
        var others = candidates.ConvertAll(candidate => MatchProfile.Of(candidate.Card));
        var counts = await CountsAsync(db, others.Append(profile), cancel);
        var evidence = new MatchEvidence();
        var matches = new List<(double Odds, Match Match)>();
        for (var i = 0; i < candidates.Count; i++)
        {
            if (!CompareProfiles.Run(evidence, profile, others[i], counts))
                continue;
            var odds = MatchRates.Usual.LogOdds(evidence.Same, evidence.Kin, counts.Records);
            if (!evidence.Doubtful && CompareProfiles.Suffices(odds, doubtful: false))
                matches.Add((odds, new Match(candidates[i], ListDuplicates.CertaintyOf((int)(odds * 100)), DescribeMatch.Run(evidence))));
        }

        return [.. matches.OrderByDescending(match => match.Odds).Take(most).Select(match => match.Match)];
    }

    /// <summary>What the last search counted of the values at hand.</summary>
    private static async Task<ValueCounts> CountsAsync(AppDb db, IEnumerable<MatchProfile> profiles, CancellationToken cancel)
    {
        var records = await db.DuplicateScans.OrderByDescending(s => s.StartedAt).Where(s => s.FinishedAt != null).Select(s => s.Cards).FirstOrDefaultAsync(cancel);
        var known = new List<ValueCount>();
        // Field by field, as the key of the table begins.
        foreach (var (field, values) in profiles.SelectMany(ValueCounts.ValuesOf).GroupBy(value => value.Field, value => value.Value).Select(group => (group.Key, group.Distinct(StringComparer.Ordinal).ToList())))
            known.AddRange(await db.ValueCounts.AsNoTracking().Where(c => c.Field == field && values.Contains(c.Value)).ToListAsync(cancel));
        return ValueCounts.From(known.Select(row => (row.Field, row.Value, row.Count)), records);
    }
}
