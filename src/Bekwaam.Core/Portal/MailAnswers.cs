using Bekwaam.Core.Cases;
using Bekwaam.Core.Contact;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal;

/// <summary>
/// Mails a customer that there is an answer, with its words: whoever does not want to look anything up need not. It waits as long as
/// the answer can be taken back, and each answer is mailed once, however often this runs.
/// </summary>
public sealed class MailAnswers(IDatabase database, IPortalWords words) : IJobHandler
{
    /// <summary>What was answered longer ago is no news: the door was closed by then, or the program stood still.</summary>
    private static readonly TimeSpan News = TimeSpan.FromDays(3);

    public string Kind => CaseThread.AnsweredJob;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        var line = job.Read<CaseThread.Answered>().Line;
        await using var db = database.Open();
        var now = job.Clock.GetUtcNow();
        if (await CustomerDoor.ReadAsync(db, cancel) is not { Open: true } door
            || await db.CaseMessages.AsNoTracking().SingleOrDefaultAsync(m => m.Id == line, cancel) is not { Text: { } answer } message || message.At < now - News
            || await db.OutgoingMails.AnyAsync(m => m.Id == line, cancel))
            return;
        if (await db.HeldAnswers.Where(h => h.MessageId == line && h.Until > now).Select(h => (DateTimeOffset?)h.Until).SingleOrDefaultAsync(cancel) is { } until)
        {
            CaseThread.CallAnswered(db, line, now, until);
            await db.SaveChangesAsync(cancel);
            return;
        }

        var one = await db.Cases.AsNoTracking().SingleAsync(c => c.Id == message.CaseId, cancel);
        var organisation = await OrganisationSetting.ReadAsync(db, cancel);
        if (await AddresseeAsync(db, one, cancel) is not var (mail, relation, language))
            return;
        var letter = words.Answered(language ?? organisation?.Language ?? "nl", organisation?.Name ?? "Bekwaam", one.Number, one.Subject, answer, door.LinkTo($"/portal/cases/{one.Number}"), !one.IsOpen);
        Outbox.Add(db, new Outbox.Draft("portal.answered", mail, letter.Subject, letter.Text, relation) { Id = line }, now);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>Whoever asked it here, at the address that they showed to be theirs; otherwise the first address on the card.</summary>
    private static async Task<(string Mail, Guid? Relation, string? Language)?> AddresseeAsync(AppDb db, Case one, CancellationToken cancel)
    {
        var whom = one.PersonId ?? one.RelationId;
        if (await db.CaseAskers.AsNoTracking().SingleOrDefaultAsync(a => a.CaseId == one.Id, cancel) is { } asker)
            return (asker.Mail, whom, asker.Language);
        var card = await db.Relations.AsNoTracking().Where(r => r.Id == whom && r.State == RelationState.Active).Select(r => new { r.Mail, r.Card }).SingleOrDefaultAsync(cancel);
        return card?.Mail is { } mail ? (mail, whom, card.Card.Language) : null;
    }
}
