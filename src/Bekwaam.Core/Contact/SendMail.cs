using System.Security.Cryptography;
using System.Text;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Contact;

/// <summary>
/// Sends what waits, the oldest first. What one address refuses stands in nobody's way; a server that is away is asked again
/// with growing waits, and nothing that waits is lost meanwhile.
/// </summary>
public sealed class SendMail(IDatabase database, IMailSender sender, ISecretBox box) : IJobHandler
{
    private const int AtOnce = 20;
    private const int LongestError = 300;

    /// <summary>Waits after the first attempt, the second …; together about three days.</summary>
    public static readonly IReadOnlyList<TimeSpan> Waits =
    [
        TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(5), TimeSpan.FromMinutes(15), TimeSpan.FromHours(1), TimeSpan.FromHours(4), TimeSpan.FromHours(12), TimeSpan.FromHours(24), TimeSpan.FromHours(24),
    ];

    public string Kind => Outbox.JobKind;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        while (await SendDueAsync(job.Clock, cancel))
        {
            // As long as something is due.
        }
    }

    /// <returns>Whether there may be more that is due.</returns>
    private async Task<bool> SendDueAsync(TimeProvider clock, CancellationToken cancel)
    {
        await using var db = database.Open();
        var now = clock.GetUtcNow();
        var waiting = db.OutgoingMails.Where(m => m.State == MailState.Waiting);
        if (await waiting.Where(m => m.Away).MinAsync(m => (DateTimeOffset?)m.NextAt, cancel) is { } rest && rest > now)
        {
            await ComeBackAsync(db, rest, now, cancel);
            return false;
        }

        var server = await MailServer.ReadAsync(db, cancel);
        var due = await waiting.Where(m => m.NextAt <= now).OrderBy(m => m.NextAt).ThenBy(m => m.Id).Take(AtOnce).ToListAsync(cancel);
        foreach (var mail in due)
        {
            mail.Away = await SendAsync(server, mail, clock.GetUtcNow(), cancel) && mail.State is MailState.Waiting;
            // Each by itself: what was sent is known to be, whatever becomes of the next.
            await db.SaveChangesAsync(cancel);
            if (mail.Away)
                break;
            // It is there again: who waited for that waits no longer.
            if (mail.State is MailState.Sent)
                await waiting.Where(m => m.Away).ExecuteUpdateAsync(set => set.SetProperty(m => m.Away, false).SetProperty(m => m.NextAt, now), cancel);
        }

        if (due.Count == AtOnce && !due[^1].Away)
            return true;
        if (!due.Exists(mail => mail.Away) && await waiting.AnyAsync(m => m.NextAt <= now, cancel))
            return true;
        if ((due.Find(mail => mail.Away)?.NextAt ?? await waiting.MinAsync(m => (DateTimeOffset?)m.NextAt, cancel)) is { } next)
            await ComeBackAsync(db, next, clock.GetUtcNow(), cancel);
        return false;
    }

    private static async Task ComeBackAsync(AppDb db, DateTimeOffset at, DateTimeOffset now, CancellationToken cancel)
    {
        if (await JobQueue.IsAwaitedAsync(db, Outbox.Lane, now, at, cancel))
            return;
        Outbox.Call(db, now, at);
        await db.SaveChangesAsync(cancel);
    }

    /// <returns>True when the server is away, and the others need not be tried.</returns>
    private async Task<bool> SendAsync(MailServer? server, OutgoingMail mail, DateTimeOffset now, CancellationToken cancel)
    {
        if (mail.ExpiresAt <= now)
        {
            Settle(mail, MailState.TooLate);
            return false;
        }

        string text;
        string? password;
        try
        {
            text = mail.Sealed is { } hidden ? Encoding.UTF8.GetString(box.Decrypt(hidden)) : mail.Text ?? "";
            password = server?.Password is { } kept ? Encoding.UTF8.GetString(box.Decrypt(kept)) : null;
        }
        catch (Exception error) when (error is CryptographicException or IOException)
        {
            // The key file is another: neither the text nor the password can ever be read.
            (mail.TriedAt, mail.Error) = (now, "The key file cannot read what was encrypted: fill in the password again.");
            if (mail.Sealed is not null)
                Settle(mail, MailState.GivenUp);
            else
                Delay(mail, now);
            return mail.Sealed is null;
        }

        var result = await sender.SendAsync(server, password, new Letter(mail.Id, mail.To, mail.Subject, text), cancel);
        (mail.TriedAt, mail.Error) = (now, result.Error is { Length: > LongestError } said ? said[..LongestError] : result.Error);
        if (result.Sent)
            Settle(mail, MailState.Sent);
        else if (result.ForGood)
            Settle(mail, MailState.GivenUp);
        else
            Delay(mail, now);
        return result.Away;
    }

    private static void Delay(OutgoingMail mail, DateTimeOffset now)
    {
        mail.Attempts++;
        if (mail.Attempts > Waits.Count)
            Settle(mail, MailState.GivenUp);
        else
            mail.NextAt = now + Waits[mail.Attempts - 1];
    }

    private static void Settle(OutgoingMail mail, MailState state)
    {
        mail.State = state;
        // A secret that was sent, or never will be, is not kept.
        mail.Sealed = null;
    }
}
