using System.Collections.Concurrent;

namespace Bekwaam.Core.Relations.Matching;

/// <summary>Two cards of a register that are likely the same.</summary>
/// <param name="A">Place of the one in the list that was searched.</param>
/// <param name="B">Place of the other; higher.</param>
/// <param name="LogOdds">log₂ of the odds.</param>
/// <param name="Doubtful">The given names differ: what speaks for it is all the rest.</param>
public readonly record struct MatchedPair(int A, int B, double LogOdds, bool Doubtful);

/// <summary>Finds the pairs of cards in a register that are likely the same.</summary>
public static class FindPairs
{
    private const int Chunk = 2_000;

    /// <summary>A pair whose names leave room for another is only shown when it is this much better than the next.</summary>
    private const double Clear = 3;

    /// <param name="profiles">All cards; their places in this list name them.</param>
    /// <param name="counts">What is common among them.</param>
    /// <param name="threads">How many processors may be used.</param>
    /// <param name="progress">Told how many cards have been compared, now and then; null for nobody.</param>
    /// <param name="cancel">Stops it.</param>
    /// <returns>Best first.</returns>
    public static IReadOnlyList<MatchedPair> Run(
        IReadOnlyList<MatchProfile> profiles, ValueCounts counts, int threads, Action<int>? progress, CancellationToken cancel)
    {
        var blocks = new CandidateBlocks(profiles);
        var weighed = new ConcurrentBag<List<Weighed>>();
        var strangers = Math.Log2(Math.Max(1000, profiles.Count)) - 4;
        var done = 0;
        var seen = new ConcurrentBag<int[]>();
        Parallel.For(0, (profiles.Count + Chunk - 1) / Chunk, new ParallelOptions { MaxDegreeOfParallelism = threads, CancellationToken = cancel }, chunk =>
        {
            var marks = seen.TryTake(out var used) ? used : new int[profiles.Count];
            var (found, evidence, mine) = (new List<int>(), new MatchEvidence(), new List<Weighed>());
            var last = Math.Min(profiles.Count, (chunk + 1) * Chunk);
            for (var record = chunk * Chunk; record < last; record++)
            {
                blocks.Of(record, marks, found);
                foreach (var other in found)
                {
                    if (CompareProfiles.Run(evidence, profiles[record], profiles[other], counts) && Math.Max(evidence.Same, evidence.Kin) >= strangers)
                        mine.Add(new Weighed(record, other, evidence.Same, evidence.Kin, evidence.Doubtful));
                }
            }

            seen.Add(marks);
            weighed.Add(mine);
            progress?.Invoke(Interlocked.Add(ref done, last - chunk * Chunk));
        });
        var all = weighed.SelectMany(list => list).ToList();
        var rates = MatchRates.Learn([.. all.Select(pair => (pair.Same, pair.Kin))], profiles.Count);
        var pairs = all
            .Select(pair => new MatchedPair(pair.A, pair.B, rates.LogOdds(pair.Same, pair.Kin, profiles.Count), pair.Doubtful))
            .Where(pair => CompareProfiles.Suffices(pair.LogOdds, pair.Doubtful))
            .OrderByDescending(pair => pair.LogOdds).ThenBy(pair => pair.A).ThenBy(pair => pair.B)
            .ToList();
        return WithoutRivals(pairs, profiles, counts);
    }

    /// <summary>
    /// "J. de Vries" fits Jan and Jeroen at the same address, who are two: then it is neither, unless one fits much better. And
    /// whose given name differs is the same only when neither of both has somebody who fits better.
    /// </summary>
    private static List<MatchedPair> WithoutRivals(List<MatchedPair> pairs, IReadOnlyList<MatchProfile> profiles, ValueCounts counts)
    {
        var of = new Dictionary<int, List<MatchedPair>>();
        foreach (var pair in pairs)
        {
            foreach (var end in new[] { pair.A, pair.B })
            {
                if (!of.TryGetValue(end, out var list))
                    of[end] = list = [];
                list.Add(pair);
            }
        }

        var evidence = new MatchEvidence();
        bool HasRival(MatchedPair pair, int end)
        {
            var other = pair.A == end ? pair.B : pair.A;
            foreach (var rival in of[end])
            {
                if (rival == pair || rival.LogOdds < pair.LogOdds - Clear)
                    continue;
                var third = rival.A == end ? rival.B : rival.A;
                if (pair.Doubtful && rival.LogOdds >= pair.LogOdds)
                    return true;
                CompareProfiles.Run(evidence, profiles[other], profiles[third], counts);
                if (evidence.Of(MatchField.GivenName) is Agreement.Differs || evidence.Of(MatchField.Initials) is Agreement.Differs || evidence.Of(MatchField.Generation) is Agreement.Differs)
                    return true;
            }

            return false;
        }

        return pairs.FindAll(pair => !HasRival(pair, pair.A) && !HasRival(pair, pair.B));
    }

    private readonly record struct Weighed(int A, int B, double Same, double Kin, bool Doubtful);
}
