using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Knowledge;

/// <summary>A reader says whether an article helped, and what was missing when it did not. Of nobody in particular.</summary>
public static class JudgeArticle
{
    public const int LongestRemark = 1000;

    /// <summary>Remarks that are kept per article; above that the oldest go.</summary>
    public const int MostRemarks = 200;

    public static async Task<Outcome<bool>> RunAsync(AppDb db, Guid article, bool helped, string? missing, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (missing?.Length > LongestRemark)
            return new Reason("Longer than {0} characters.", LongestRemark);
        // Beside the version: whoever edits it at this moment is not told of a change that is none of theirs.
        var counted = helped
            ? await db.Articles.Where(a => a.Id == article && a.State == ArticleState.Published).ExecuteUpdateAsync(set => set.SetProperty(a => a.Helped, a => a.Helped + 1), cancel)
            : await db.Articles.Where(a => a.Id == article && a.State == ArticleState.Published).ExecuteUpdateAsync(set => set.SetProperty(a => a.DidNot, a => a.DidNot + 1), cancel);
        if (counted == 0)
            return new Reason("There is no such article.");
        if (!helped)
            await RemarkAsync(db, article, missing, now, cancel);
        return true;
    }

    /// <summary>What was missing, said after the mark.</summary>
    public static async Task RemarkAsync(AppDb db, Guid article, string? missing, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (string.IsNullOrWhiteSpace(missing))
            return;
        var text = missing.Trim().Replace("\0", "", StringComparison.Ordinal);
        db.ArticleRemarks.Add(new ArticleRemark { Id = Guid.CreateVersion7(now), ArticleId = article, At = now, Text = text.Length <= LongestRemark ? text : text[..LongestRemark] });
        await db.SaveChangesAsync(cancel);
        var old = await db.ArticleRemarks.Where(r => r.ArticleId == article).OrderByDescending(r => r.Id).Select(r => (Guid?)r.Id).Skip(MostRemarks).FirstOrDefaultAsync(cancel);
        if (old is { } last)
            await db.ArticleRemarks.Where(r => r.ArticleId == article && r.Id <= last).ExecuteDeleteAsync(cancel);
    }
}
