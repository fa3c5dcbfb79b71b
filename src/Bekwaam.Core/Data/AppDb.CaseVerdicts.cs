using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Asking;
using Bekwaam.Core.Cases.Mandates;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<Mandate> Mandates => Set<Mandate>();
    public DbSet<Grant> Grants => Set<Grant>();
    public DbSet<CaseInvitation> CaseInvitations => Set<CaseInvitation>();

    private static void MapCaseVerdicts(ModelBuilder model)
    {
        model.Entity<Mandate>(mandate =>
        {
            mandate.HasKey(m => m.Id);
            Cents(mandate.Property(m => m.Each));
            Cents(mandate.Property(m => m.PerMonth));
            mandate.Property(m => m.Version).IsConcurrencyToken();
            // Of each there is one at most that holds.
            mandate.HasIndex(m => new { m.Role, m.Kind }).IsUnique().HasFilter("ended_at is null and role is not null");
            mandate.HasIndex(m => new { m.AccountId, m.Kind }).IsUnique().HasFilter("ended_at is null and account_id is not null");
            mandate.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
        });
        model.Entity<Grant>(grant =>
        {
            grant.HasKey(g => g.Id);
            Cents(grant.Property(g => g.Amount));
            grant.HasIndex(g => g.CaseId);
            grant.HasIndex(g => g.At);
            grant.HasOne<Case>().WithMany().HasForeignKey(g => g.CaseId);
        });
        model.Entity<CaseInvitation>(invitation =>
        {
            invitation.HasKey(i => i.Id);
            invitation.HasIndex(i => i.CaseId).IsUnique();
            invitation.HasIndex(i => i.TokenHash).IsUnique();
            invitation.HasIndex(i => i.AttentionSince).HasFilter("attention_since is not null");
            invitation.Property(i => i.Version).IsConcurrencyToken();
            invitation.HasOne<Case>().WithMany().HasForeignKey(i => i.CaseId);
        });
        model.Entity<Consultation>(consultation => Cents(consultation.Property(c => c.Amount)));
    }

    private static void Cents(PropertyBuilder<Money?> amount) => amount.HasConversion(money => money!.Value.Cents, cents => new Money(cents));
}
