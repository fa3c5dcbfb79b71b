using Bekwaam.Core.Cases.Linking;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Asking;

/// <summary>Says that a low mark was looked at, and what came of it: the next who opens the case reads that too.</summary>
public static class SettleAttention
{
    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, string? text, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        if (WorkOnCase.Check(text) is { } wrong)
            return wrong;
        return await WorkOnCase.RunAsync<Case>(db, id, async one =>
        {
            var within = await MergeCases.WithinAsync(db, one.Id, cancel);
            var low = await db.CaseInvitations.Where(i => EF.Parameter(within).Contains(i.CaseId) && i.AttentionSince != null).ToListAsync(cancel);
            if (low.Count == 0)
                return one;
            foreach (var invitation in low)
                invitation.AttentionSince = null;
            CaseThread.Add(db, one, MessageKind.Note, by, now, text);
            return one;
        }, cancel);
    }
}
