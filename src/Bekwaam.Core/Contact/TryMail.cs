using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Contact;

/// <summary>Sends a mail by hand: a trial to oneself, or one once more that was given up.</summary>
public static class TryMail
{
    public const string Trial = "trial";

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="to">The address of whoever asks.</param>
    /// <param name="subject">In their language; likewise the text.</param>
    /// <param name="text">What it says.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<OutgoingMail> RunAsync(AppDb db, string to, string subject, string text, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var mail = Outbox.Add(db, new Outbox.Draft(Trial, to, subject, text, null), now);
        await db.SaveChangesAsync(cancel);
        return mail;
    }

    public static async Task<Outcome<OutgoingMail>> AgainAsync(AppDb db, Guid id, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        if (await db.OutgoingMails.SingleOrDefaultAsync(m => m.Id == id, cancel) is not { State: MailState.GivenUp, Text: not null } mail)
            return new Reason("This mail cannot be sent again: it was sent, it held a secret, or it is not kept any more.");
        (mail.State, mail.Attempts, mail.NextAt) = (MailState.Waiting, 0, now);
        Outbox.Call(db, now);
        await db.SaveChangesAsync(cancel);
        return mail;
    }
}
