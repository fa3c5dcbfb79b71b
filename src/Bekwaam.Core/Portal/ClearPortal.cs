using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Bekwaam.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal;

/// <summary>Clears away what has served: links, sessions that ended, questions that became cases or were never confirmed.</summary>
public sealed class ClearPortal(IDatabase database) : IJobHandler
{
    /// <summary>Held or unconfirmed questions, in days.</summary>
    public const int KeptDays = 30;

    /// <summary>That somebody came in, in days: two years of figures.</summary>
    public const int VisitDays = 730;

    private const int AtOnce = 200;

    public string Kind => RecurringWork.ClearPortal;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        await using var db = database.Open();
        var now = job.Clock.GetUtcNow();
        var (days, month, week) = (now.AddDays(-2), now.AddDays(-KeptDays), now.AddDays(-7));
        await db.PortalLinks.Where(l => l.AskedAt < days).ExecuteDeleteAsync(cancel);
        await db.PortalSessions.Where(s => s.EndsAt < now).ExecuteDeleteAsync(cancel);
        await db.PortalQuestions.Where(q => q.AskedAt < month || (q.AskedAt < week && (q.State == QuestionState.Sent || q.State == QuestionState.PutAway))).ExecuteDeleteAsync(cancel);
        var years = now.AddDays(-VisitDays);
        await db.DoorVisits.Where(v => v.At < years).ExecuteDeleteAsync(cancel);
        // Files that a customer's browser sent along with a form that never came through.
        var left = await db.CaseFiles.Where(f => f.MessageId == null && f.At < days && !db.Accounts.Any(a => a.Id == f.By)).Take(AtOnce).ToListAsync(cancel);
        foreach (var file in left)
        {
            await db.CaseFiles.Where(f => f.Id == file.Id && f.MessageId == null).ExecuteDeleteAsync(cancel);
            await FileStore.DeleteIfUnusedAsync(db, file.Hash, cancel);
        }
    }
}
