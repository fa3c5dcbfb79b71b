using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Search;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Knowledge;

/// <summary>Keeps by which words customers found nothing, so that it can be written; never who searched, nor what looks like a name, an address or a number.</summary>
public static class NoteGap
{
    public const int Days = 90;

    /// <summary>Different ones that are kept.</summary>
    public const int Most = 1000;

    private const int LongestWords = 80;

    public static async Task RunAsync(AppDb db, string? text, string language, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (text is null || text.Contains('@', StringComparison.Ordinal))
            return;
        var words = string.Join(' ', SearchWords.In(text).Distinct(StringComparer.Ordinal).Take(10));
        if (words.Length is < 3 or > LongestWords || words.Any(char.IsAsciiDigit))
            return;
        if (await db.AnswerGaps.Where(g => g.Words == words && g.Language == language).ExecuteUpdateAsync(set => set.SetProperty(g => g.Count, g => g.Count + 1).SetProperty(g => g.LastAt, now), cancel) > 0)
            return;
        if (await db.AnswerGaps.Take(Most).CountAsync(cancel) >= Most)
            return;
        db.AnswerGaps.Add(new AnswerGap { Words = words, Language = language, Count = 1, LastAt = now });
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Somebody searched for the same at the same moment: one of two is enough.
            db.ChangeTracker.Clear();
        }
    }
}

/// <summary>Clears away words that nobody searched for any more.</summary>
public sealed class ClearGaps(IDatabase database) : IJobHandler
{
    public string Kind => RecurringWork.ClearGaps;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        await using var db = database.Open();
        var before = job.Clock.GetUtcNow().AddDays(-NoteGap.Days);
        await db.AnswerGaps.Where(g => g.LastAt < before).ExecuteDeleteAsync(cancel);
    }
}
