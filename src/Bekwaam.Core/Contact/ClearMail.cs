using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Contact;

/// <summary>Clears away mails that were sent, or given up, a month ago: what was said stands where it was said.</summary>
public sealed class ClearMail(IDatabase database) : IJobHandler
{
    private static readonly TimeSpan Kept = TimeSpan.FromDays(30);

    public string Kind => RecurringWork.ClearMail;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        var old = job.Clock.GetUtcNow() - Kept;
        await using var db = database.Open();
        await db.OutgoingMails.Where(m => m.MadeAt < old && m.State != MailState.Waiting).ExecuteDeleteAsync(cancel);
    }
}
