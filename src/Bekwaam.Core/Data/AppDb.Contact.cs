using Bekwaam.Core.Contact;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<OutgoingMail> OutgoingMails => Set<OutgoingMail>();

    private static void MapContact(ModelBuilder model) => model.Entity<OutgoingMail>(mail =>
    {
        mail.HasKey(m => m.Id);
        mail.HasIndex(m => new { m.NextAt, m.Id }).HasFilter(FormattableString.Invariant($"state = {(short)MailState.Waiting}"));
        mail.HasIndex(m => new { m.MadeAt, m.Id });
        mail.HasIndex(m => m.RelationId).HasFilter("relation_id is not null");
    });
}
