using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Bulk;
using Bekwaam.Core.Cases.Holding;
using Bekwaam.Core.Cases.Linking;
using Bekwaam.Core.Cases.Reminding;
using Bekwaam.Core.Cases.Tagging;
using Bekwaam.Core.Cases.Templates;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<CaseTag> CaseTags => Set<CaseTag>();

    public DbSet<AnswerTemplate> AnswerTemplates => Set<AnswerTemplate>();

    public DbSet<CaseLink> CaseLinks => Set<CaseLink>();
    public DbSet<CaseMerge> CaseMerges => Set<CaseMerge>();

    public DbSet<CaseBulk> CaseBulks => Set<CaseBulk>();
    public DbSet<CaseBulkRow> CaseBulkRows => Set<CaseBulkRow>();
    public DbSet<CaseReminder> CaseReminders => Set<CaseReminder>();
    public DbSet<HeldAnswer> HeldAnswers => Set<HeldAnswer>();

    private static void MapInbox(ModelBuilder model)
    {
        model.Entity<CaseTag>(tag =>
        {
            tag.HasKey(t => new { t.CaseId, t.Key });
            tag.HasIndex(t => new { t.Key, t.CaseId });
            tag.HasOne<Case>().WithMany().HasForeignKey(t => t.CaseId);
        });
        model.Entity<CaseLink>(link =>
        {
            link.HasKey(l => new { l.CaseId, l.OtherId });
            link.HasIndex(l => l.OtherId);
            link.HasOne<Case>().WithMany().HasForeignKey(l => l.CaseId);
            link.HasOne<Case>().WithMany().HasForeignKey(l => l.OtherId);
        });
        model.Entity<CaseMerge>(merge =>
        {
            merge.HasKey(m => m.Id);
            merge.HasIndex(m => m.SurvivorId);
            // A case is taken up in one other at most, as long as that is not undone.
            merge.HasIndex(m => m.AbsorbedId).IsUnique().HasFilter("undone_at is null");
            merge.Property(m => m.UndoneAt).IsConcurrencyToken();
            merge.HasOne<Case>().WithMany().HasForeignKey(m => m.SurvivorId);
            merge.HasOne<Case>().WithMany().HasForeignKey(m => m.AbsorbedId);
        });
        model.Entity<CaseReminder>(reminder =>
        {
            reminder.HasKey(r => new { r.MessageId, r.AccountId });
            reminder.HasIndex(r => new { r.AccountId, r.Day }).HasFilter("done_at is null");
            reminder.HasOne<CaseMessage>().WithMany().HasForeignKey(r => r.MessageId);
        });
        model.Entity<HeldAnswer>(held =>
        {
            held.HasKey(h => h.CaseId);
            held.HasOne<Case>().WithMany().HasForeignKey(h => h.CaseId);
        });
        model.Entity<CaseBulk>().HasKey(b => b.Id);
        model.Entity<CaseBulkRow>(row =>
        {
            row.HasKey(r => new { r.BulkId, r.CaseId });
            row.HasIndex(r => r.CaseId);
            row.HasOne<CaseBulk>().WithMany().HasForeignKey(r => r.BulkId);
            row.HasOne<Case>().WithMany().HasForeignKey(r => r.CaseId);
        });
        model.Entity<AnswerTemplate>(template =>
        {
            template.HasKey(t => t.Id);
            template.HasIndex(t => new { t.Name, t.Language }).IsUnique();
            template.Property(t => t.Version).IsConcurrencyToken();
        });
    }
}
