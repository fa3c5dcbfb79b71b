using Bekwaam.Core.Cases;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<Case> Cases => Set<Case>();
    public DbSet<CaseMessage> CaseMessages => Set<CaseMessage>();
    public DbSet<Moment> Moments => Set<Moment>();
    public DbSet<Promise> Promises => Set<Promise>();
    public DbSet<Consultation> Consultations => Set<Consultation>();
    public DbSet<Transfer> Transfers => Set<Transfer>();

    private static void MapCases(ModelBuilder model)
    {
        model.Entity<Case>(one =>
        {
            one.HasKey(c => c.Id);
            one.Property(c => c.Number).HasConversion(number => number.Packed, packed => CaseNumber.Of(packed));
            one.HasIndex(c => c.Number).IsUnique();
            one.Property(c => c.Version).IsConcurrencyToken();
            // What is open is little and stays little: its lists stand apart, in the order of what is due first.
            var open = FormattableString.Invariant($"state < {(short)CaseState.Solved}");
            one.HasIndex(c => new { c.DueAt, c.Id }).HasFilter(open);
            one.HasIndex(c => new { c.OwnerId, c.DueAt, c.Id }).HasFilter(open);
            one.HasIndex(c => new { c.OpenedAt, c.Id });
            one.HasIndex(c => new { c.RelationId, c.OpenedAt });
            one.HasIndex(c => c.SolvedAt).HasFilter("solved_at is not null");
            one.HasIndex(c => c.FollowsId).HasFilter("follows_id is not null");
            one.HasIndex(c => c.MergedInto).HasFilter("merged_into is not null");
            one.HasIndex(c => c.PersonId).HasFilter("person_id is not null");
            one.HasIndex(c => new { c.Source, c.SourceKey }).HasFilter("source is not null");
        });
        model.Entity<CaseMessage>(message =>
        {
            message.HasKey(m => m.Id);
            message.HasIndex(m => new { m.CaseId, m.Line }).IsUnique();
            // What was solved and opened again in a period, without the rest of what was said.
            var turned = FormattableString.Invariant($"kind in ({(short)MessageKind.Solved}, {(short)MessageKind.Reopened})");
            message.HasIndex(m => m.At).HasFilter(turned);
            message.HasIndex(m => m.FormKey).IsUnique().HasFilter("form_key is not null");
            message.HasOne<Case>().WithMany().HasForeignKey(m => m.CaseId);
        });
        model.Entity<Moment>(moment =>
        {
            moment.HasKey(m => m.Id);
            moment.HasIndex(m => m.CaseId);
            moment.HasIndex(m => m.PersonId).HasFilter("person_id is not null");
            moment.HasIndex(m => new { m.At, m.Id });
            moment.HasIndex(m => m.FormKey).IsUnique().HasFilter("form_key is not null");
            moment.HasOne<Case>().WithMany().HasForeignKey(m => m.CaseId);
        });
        model.Entity<Promise>(promise =>
        {
            promise.HasKey(p => p.Id);
            promise.HasIndex(p => p.CaseId);
            promise.HasIndex(p => p.DueAt);
            var open = FormattableString.Invariant($"state = {(short)PromiseState.Open}");
            promise.HasIndex(p => new { p.DueAt, p.Id }).HasFilter(open);
            promise.HasIndex(p => new { p.OwnerId, p.DueAt }).HasFilter(open);
            promise.Property(p => p.Version).IsConcurrencyToken();
            promise.HasOne<Case>().WithMany().HasForeignKey(p => p.CaseId);
        });
        model.Entity<Consultation>(consultation =>
        {
            consultation.HasKey(c => c.Id);
            consultation.HasIndex(c => c.CaseId);
            consultation.HasIndex(c => c.AskedAt);
            consultation.HasIndex(c => c.AskedOf).HasFilter("answered_at is null");
            consultation.Property(c => c.Version).IsConcurrencyToken();
            consultation.HasOne<Case>().WithMany().HasForeignKey(c => c.CaseId);
        });
        model.Entity<Transfer>(transfer =>
        {
            transfer.HasKey(t => t.Id);
            transfer.HasIndex(t => t.CaseId);
            transfer.HasIndex(t => t.At);
            transfer.HasOne<Case>().WithMany().HasForeignKey(t => t.CaseId);
        });
    }
}
