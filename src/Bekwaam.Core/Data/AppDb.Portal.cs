using Bekwaam.Core.Cases;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Portal.Figures;
using Bekwaam.Core.Portal.Forms;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<PortalLink> PortalLinks => Set<PortalLink>();
    public DbSet<PortalSession> PortalSessions => Set<PortalSession>();
    public DbSet<PortalQuestion> PortalQuestions => Set<PortalQuestion>();
    public DbSet<PortalTurnedAway> PortalTurnedAway => Set<PortalTurnedAway>();
    public DbSet<CaseAsker> CaseAskers => Set<CaseAsker>();
    public DbSet<RequestForm> RequestForms => Set<RequestForm>();
    public DbSet<DoorDay> DoorDays => Set<DoorDay>();
    public DbSet<DoorVisit> DoorVisits => Set<DoorVisit>();

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
        model.Entity<DoorDay>().HasKey(d => new { d.Day, d.Step });
        model.Entity<DoorVisit>(visit =>
        {
            visit.HasKey(v => v.Id);
            visit.HasIndex(v => v.At);
            visit.HasIndex(v => v.RelationId);
        });
        model.Entity<PortalTurnedAway>().HasKey(t => new { t.Day, t.Suspicion });
        model.Entity<RequestForm>(form =>
        {
            form.HasKey(f => f.Id);
            form.HasIndex(f => f.Key).IsUnique();
            form.Property(f => f.Version).IsConcurrencyToken();
            form.Property(f => f.Fields).HasConversion(fields => StoredJson.Write(fields), json => StoredJson.Read<IReadOnlyList<RequestField>>(json), Whole<RequestField>());
        });
        model.Entity<CaseAsker>(asker =>
        {
            asker.HasKey(a => a.CaseId);
            asker.HasIndex(a => a.Mail);
            asker.HasOne<Case>().WithOne().HasForeignKey<CaseAsker>(a => a.CaseId);
        });
    }

    /// <summary>A list is replaced as a whole, and is the same when what stands in it is.</summary>
    private static ValueComparer<IReadOnlyList<T>> Whole<T>() => new((a, b) => StoredJson.Write(a) == StoredJson.Write(b), list => StoredJson.Write(list).GetHashCode(StringComparison.Ordinal), list => list);
}
