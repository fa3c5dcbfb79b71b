using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations.Matching;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Duplicates;

/// <summary>
/// Searches the whole register for relations that were entered twice. Pairs that somebody dismissed stay dismissed, unless
/// something changed on either card that matters; pairs that are no longer alike go.
/// </summary>
public sealed class ScanDuplicates(IDatabase database) : IJobHandler
{
    private static readonly TimeSpan Told = TimeSpan.FromSeconds(1);

    public string Kind => RecurringWork.ScanDuplicates;

    /// <summary>Asks for a search, unless one is waiting or going on.</summary>
    public static async Task<bool> AskAsync(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (await IsAskedAsync(db, cancel))
            return false;
        JobQueue.Enqueue(db, RecurringWork.ScanDuplicates, new object(), now, lane: RecurringWork.ScanDuplicates);
        await db.SaveChangesAsync(cancel);
        return true;
    }

    /// <summary>Whether a search waits or goes on.</summary>
    public static Task<bool> IsAskedAsync(AppDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Jobs.AnyAsync(job => job.Kind == RecurringWork.ScanDuplicates && (job.State == JobState.Waiting || job.State == JobState.Running), cancel);
    }

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        var scan = await BeginAsync(job.Clock.GetUtcNow(), cancel);
        var (keys, numbers, profiles) = await ReadAsync(cancel);
        var counts = ValueCounts.Of(profiles);
        await TellAsync(scan, profiles.Count, 0, cancel);
        var compared = 0;
        var search = Task.Run(() => FindPairs.Run(profiles, counts, Math.Clamp(Environment.ProcessorCount, 1, 4), done => Volatile.Write(ref compared, done), cancel), cancel);
        while (await Task.WhenAny(search, Task.Delay(Told, job.Clock, cancel)) != search)
            await TellAsync(scan, profiles.Count, Volatile.Read(ref compared), cancel);
        var found = await search;

        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await KeepPairs.RunAsync(db, Pairs(found, keys, numbers, profiles, counts), job.Clock.GetUtcNow(), cancel);
        await KeepCountsAsync(db, counts, cancel);
        await db.DuplicateScans.Where(s => s.Id == scan).ExecuteUpdateAsync(set => set
            .SetProperty(s => s.Compared, profiles.Count)
            .SetProperty(s => s.Found, found.Count)
            .SetProperty(s => s.FinishedAt, job.Clock.GetUtcNow()), cancel);
        await job.HoldAsync(db, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static List<KeepPairs.Found> Pairs(
        IReadOnlyList<MatchedPair> found, List<Guid> keys, List<int> numbers, List<MatchProfile> profiles, ValueCounts counts)
    {
        var evidence = new MatchEvidence();
        var pairs = new List<KeepPairs.Found>(found.Count);
        foreach (var pair in found)
        {
            CompareProfiles.Run(evidence, profiles[pair.A], profiles[pair.B], counts);
            var (a, b) = numbers[pair.A] < numbers[pair.B] ? (pair.A, pair.B) : (pair.B, pair.A);
            pairs.Add(new KeepPairs.Found(keys[a], keys[b], (int)Math.Round(pair.LogOdds * 100), DescribeMatch.Run(evidence)));
        }

        return pairs;
    }

    private async Task<Guid> BeginAsync(DateTimeOffset now, CancellationToken cancel)
    {
        await using var db = database.Open();
        // Only the last few are of interest.
        await db.DuplicateScans.Where(s => s.StartedAt < now.AddDays(-30) || s.FinishedAt == null).ExecuteDeleteAsync(cancel);
        var scan = new DuplicateScan { Id = Guid.CreateVersion7(now), StartedAt = now };
        db.DuplicateScans.Add(scan);
        await db.SaveChangesAsync(cancel);
        return scan.Id;
    }

    /// <summary>Cards become profiles as they come in; the cards themselves are not kept.</summary>
    private async Task<(List<Guid> Keys, List<int> Numbers, List<MatchProfile> Profiles)> ReadAsync(CancellationToken cancel)
    {
        var (keys, numbers, profiles) = (new List<Guid>(), new List<int>(), new List<MatchProfile>());
        await using var db = database.Open();
        var rows = db.Relations.AsNoTracking().Where(r => r.State == RelationState.Active).Select(r => new { r.Id, r.Number, r.Card }).AsAsyncEnumerable();
        await foreach (var row in rows.WithCancellation(cancel))
        {
            keys.Add(row.Id);
            numbers.Add(row.Number);
            profiles.Add(MatchProfile.Of(row.Card));
        }

        return (keys, numbers, profiles);
    }

    private async Task TellAsync(Guid scan, int cards, int compared, CancellationToken cancel)
    {
        await using var db = database.Open();
        await db.DuplicateScans.Where(s => s.Id == scan).ExecuteUpdateAsync(set => set.SetProperty(s => s.Cards, cards).SetProperty(s => s.Compared, compared), cancel);
    }

    private async Task KeepCountsAsync(AppDb db, ValueCounts counts, CancellationToken cancel)
    {
        await db.ValueCounts.ExecuteDeleteAsync(cancel);
        using var rows = database.Bulk(db, "value_counts", "field", "value", "count");
        foreach (var (field, value, count) in counts.Repeated)
        {
            rows.StartRow();
            rows.Write((short)field);
            rows.Write(value);
            rows.Write(count);
        }

        await rows.CompleteAsync(cancel);
    }
}
