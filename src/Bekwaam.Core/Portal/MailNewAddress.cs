using Bekwaam.Core.Contact;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal;

/// <summary>Tells the addresses that a customer had before that another came in front of them.</summary>
public sealed class MailNewAddress(IDatabase database, IPortalWords words) : IJobHandler
{
    public const string JobKind = "portal.address-added";

    /// <param name="Relation">Whose.</param>
    /// <param name="Mail">The new one.</param>
    /// <param name="Others">Those that were there.</param>
    public sealed record Payload(Guid Relation, string Mail, IReadOnlyList<string> Others);

    public string Kind => JobKind;

    public async Task RunAsync(JobContext job, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(job);
        var (relation, mail, others) = job.Read<Payload>();
        await using var db = database.Open();
        var now = job.Clock.GetUtcNow();
        var organisation = await OrganisationSetting.ReadAsync(db, cancel);
        var card = await db.Relations.AsNoTracking().Where(r => r.Id == relation).Select(r => r.Card).SingleOrDefaultAsync(cancel);
        var letter = words.MailAdded(card?.Language is "en" ? "en" : organisation?.Language ?? "nl", organisation?.Name ?? "Bekwaam", mail, (await CustomerDoor.ReadAsync(db, cancel))?.Phone);
        foreach (var other in others)
            Outbox.Add(db, new Outbox.Draft(JobKind, other, letter.Subject, letter.Text, relation), now);
        await db.SaveChangesAsync(cancel);
    }
}
