using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Cases.Reminding;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases;

/// <summary>
/// Writes something down for colleagues in a case, or another way to help that was offered. Who is mentioned in it finds it on
/// their page of today, and so does its writer from the day on which it is to be followed up.
/// </summary>
public static class AddCaseNote
{
    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="id">Which case.</param>
    /// <param name="kind">A note, or an alternative that was offered.</param>
    /// <param name="text">In Markdown.</param>
    /// <param name="form">Sent twice, it is kept once.</param>
    /// <param name="by">Who writes.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    public static Task<Outcome<Case>> RunAsync(AppDb db, Guid id, MessageKind kind, string? text, Guid? form, Guid by, DateTimeOffset now, CancellationToken cancel) =>
        RunAsync(db, id, kind, text, form, null, by, now, cancel);

    /// <inheritdoc cref="RunAsync(AppDb, Guid, MessageKind, string?, Guid?, Guid, DateTimeOffset, CancellationToken)"/>
    /// <param name="remindOn">From this day it stands on the writer's page of today.</param>
    public static async Task<Outcome<Case>> RunAsync(AppDb db, Guid id, MessageKind kind, string? text, Guid? form, DateOnly? remindOn, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (kind is not (MessageKind.Note or MessageKind.Alternative))
            throw new ArgumentOutOfRangeException(nameof(kind));
        if (WorkOnCase.Check(text) is { } wrong)
            return wrong;
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        if (remindOn < today)
            return new Reason("Choose today or a later day.");
        var mentioned = await Mentions.InAsync(db, text!, cancel);
        if (!mentioned.Done)
            return mentioned.Refusal;
        return await WorkOnCase.RunAsync<Case>(db, id, async one =>
        {
            if (form is not null && await db.CaseMessages.AnyAsync(m => m.FormKey == form, cancel))
                return one;
            var note = CaseThread.Add(db, one, kind, by, now, text, form: form);
            await CaseFiles.GoWithAsync(db, note, by, cancel);
            db.CaseReminders.AddRange(mentioned.Value.Where(colleague => colleague != by).Select(colleague => new CaseReminder { MessageId = note.Id, AccountId = colleague, Day = today }));
            if (remindOn is { } day)
                db.CaseReminders.Add(new CaseReminder { MessageId = note.Id, AccountId = by, Day = day });
            return one;
        }, cancel);
    }
}
