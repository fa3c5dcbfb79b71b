using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Contact;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Portal.Figures;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal;

/// <summary>Mails whoever asked to be let in: a link and a code when the address leads to somebody, otherwise that it does not.</summary>
public sealed class MailPortalLinks(IDatabase database, ISecretBox box, IPortalWords words) : IJobHandler
{
    public const string JobKind = "portal.sign-in";

    /// <summary>Of mails to addresses that are not known here: one a day, or they would be a way to pester strangers.</summary>
    public const string UnknownMail = "portal.unknown";

    internal const string Lane = "portal";
    private const int AtOnce = 50;

    public string Kind => JobKind;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        await using var db = database.Open();
        var door = await CustomerDoor.ReadAsync(db, cancel);
        var organisation = (await OrganisationSetting.ReadAsync(db, cancel))?.Name ?? "Bekwaam";
        while (true)
        {
            var now = job.Clock.GetUtcNow();
            var waiting = await db.PortalLinks.Where(l => l.HandledAt == null).OrderBy(l => l.Id).Take(AtOnce).ToListAsync(cancel);
            foreach (var link in waiting)
            {
                link.HandledAt = now;
                if (door is { Open: true } && link.ExpiresAt > now)
                    await MailAsync(db, link, door, organisation, now, cancel);
                await db.SaveChangesAsync(cancel);
            }

            if (waiting.Count < AtOnce)
                return;
            db.ChangeTracker.Clear();
        }
    }

    private async Task MailAsync(AppDb db, PortalLink link, CustomerDoor door, string organisation, DateTimeOffset now, CancellationToken cancel)
    {
        if (link.AddToRelationId is null && !await PortalVisitor.IsKnownAsync(db, link.Mail, cancel))
        {
            var day = now.AddDays(-1);
            if (await db.OutgoingMails.AnyAsync(m => m.Kind == UnknownMail && m.To == link.Mail && m.MadeAt > day, cancel))
                return;
            var unknown = words.Unknown(link.Language, organisation, door.LinkTo("/ask"));
            Outbox.Add(db, new Outbox.Draft(UnknownMail, link.Mail, unknown.Subject, unknown.Text, null, now.AddHours(1)), now);
            return;
        }

        var token = InvitationToken.New();
        var code = RandomNumberGenerator.GetInt32(1_000_000).ToString("000000", CultureInfo.InvariantCulture);
        link.TokenHash = InvitationToken.HashOf(token);
        link.Code = box.Encrypt(Encoding.UTF8.GetBytes(code));
        var minutes = (int)RequestPortalLink.ValidFor.TotalMinutes;
        var letter = words.SignIn(link.Language, organisation, door.LinkTo($"/portal/link/{token}"), code, minutes);
        if (link.AddToRelationId is null)
            await DoorDay.CountAsync(db, DoorStep.LinkMailed, now, cancel);
        Outbox.AddSealed(db, new Outbox.Draft(JobKind, link.Mail, letter.Subject, letter.Text, null, link.ExpiresAt), box, now);
    }
}
