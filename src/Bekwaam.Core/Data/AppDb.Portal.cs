using Bekwaam.Core.Cases;
using Bekwaam.Core.Portal;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<PortalLink> PortalLinks => Set<PortalLink>();
    public DbSet<PortalSession> PortalSessions => Set<PortalSession>();
    public DbSet<PortalQuestion> PortalQuestions => Set<PortalQuestion>();
    public DbSet<PortalTurnedAway> PortalTurnedAway => Set<PortalTurnedAway>();
    public DbSet<CaseAsker> CaseAskers => Set<CaseAsker>();

    private static void MapPortal(ModelBuilder model)
    {
        model.Entity<PortalLink>(link =>
        {
            link.HasKey(l => l.Id);
            link.HasIndex(l => l.TokenHash).IsUnique().HasFilter("token_hash is not null");
            link.HasIndex(l => new { l.Mail, l.AskedAt });
            link.HasIndex(l => new { l.Network, l.AskedAt });
            link.HasIndex(l => l.Id).HasFilter("handled_at is null").HasDatabaseName("ix_portal_links_waiting");
        });
        model.Entity<PortalSession>(session =>
        {
            session.HasKey(s => s.Id);
            session.HasIndex(s => s.Mail);
        });
        model.Entity<PortalQuestion>(question =>
        {
            question.HasKey(q => q.Id);
            question.HasIndex(q => q.Form).IsUnique();
            question.HasIndex(q => q.TokenHash).IsUnique().HasFilter("token_hash is not null");
            question.HasIndex(q => new { q.Mail, q.AskedAt });
            question.HasIndex(q => new { q.Network, q.AskedAt });
            question.HasIndex(q => new { q.State, q.Id });
            question.HasIndex(q => q.AskedAt).HasFilter(FormattableString.Invariant($"suspicion <> {(short)Suspicion.None}"));
        });
        model.Entity<PortalTurnedAway>().HasKey(t => new { t.Day, t.Suspicion });
        model.Entity<CaseAsker>(asker =>
        {
            asker.HasKey(a => a.CaseId);
            asker.HasIndex(a => a.Mail);
            asker.HasOne<Case>().WithOne().HasForeignKey<CaseAsker>(a => a.CaseId);
        });
    }
}
