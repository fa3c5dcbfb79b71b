using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Reminding;

/// <summary>Notes that stand on a colleague's page of today, until they say that it is done.</summary>
public static class ReadReminders
{
    private const int Most = 20;

    /// <param name="By">Who wrote it; null when that is whoever it is for.</param>
    public sealed record Line(Guid Note, CaseNumber Number, string Subject, string? Text, string? By, DateTimeOffset At);

    public static async Task<IReadOnlyList<Line>> RunAsync(AppDb db, Guid account, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        return await (from reminder in db.CaseReminders
                      join note in db.CaseMessages on reminder.MessageId equals note.Id
                      join one in db.Cases on note.CaseId equals one.Id
                      where reminder.AccountId == account && reminder.DoneAt == null && reminder.Day <= today
                      orderby reminder.Day, note.At
                      select new Line(note.Id, one.Number, one.Subject, note.Text, note.By == account ? null : db.Accounts.Where(a => a.Id == note.By).Select(a => a.Name).FirstOrDefault(), note.At))
            .Take(Most).ToListAsync(cancel);
    }

    /// <summary>Only of whom it is for; that it is done already is no fault.</summary>
    public static Task DoneAsync(AppDb db, Guid note, Guid account, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.CaseReminders.Where(r => r.MessageId == note && r.AccountId == account && r.DoneAt == null).ExecuteUpdateAsync(set => set.SetProperty(r => r.DoneAt, now), cancel);
    }
}
