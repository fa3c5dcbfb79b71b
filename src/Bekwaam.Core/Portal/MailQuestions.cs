using Bekwaam.Core.Accounts;
using Bekwaam.Core.Contact;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Portal.Figures;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal;

/// <summary>Mails the link by which whoever asked something without an account shows that the address is theirs.</summary>
public sealed class MailQuestions(IDatabase database, ISecretBox box, IPortalWords words) : IJobHandler
{
    public const string JobKind = "portal.confirm-question";

    internal const string Lane = "portal-questions";
    private const int AtOnce = 50;

    public string Kind => JobKind;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        await using var db = database.Open();
        var door = await CustomerDoor.ReadAsync(db, cancel);
        var organisation = (await OrganisationSetting.ReadAsync(db, cancel))?.Name ?? "Bekwaam";
        while (door is { Open: true })
        {
            var now = job.Clock.GetUtcNow();
            var waiting = await db.PortalQuestions.Where(q => q.State == QuestionState.Waiting).OrderBy(q => q.Id).Take(AtOnce).ToListAsync(cancel);
            foreach (var question in waiting)
            {
                var token = InvitationToken.New();
                (question.TokenHash, question.State) = (InvitationToken.HashOf(token), QuestionState.Mailed);
                var letter = words.ConfirmQuestion(question.Language, organisation, question.Words, door.LinkTo($"/ask/confirm/{token}"), (int)RequestQuestion.ValidFor.TotalHours);
                await DoorDay.CountAsync(db, DoorStep.QuestionMailed, now, cancel);
                Outbox.AddSealed(db, new Outbox.Draft(JobKind, question.Mail, letter.Subject, letter.Text, null, question.ExpiresAt), box, now);
                await db.SaveChangesAsync(cancel);
            }

            if (waiting.Count < AtOnce)
                return;
            db.ChangeTracker.Clear();
        }
    }
}
