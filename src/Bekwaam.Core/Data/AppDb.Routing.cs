using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases.Routing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<Absence> Absences => Set<Absence>();
    public DbSet<Duty> Duties => Set<Duty>();
    public DbSet<Team> Teams => Set<Team>();
    public DbSet<TeamMember> TeamMembers => Set<TeamMember>();
    public DbSet<AccountSkill> AccountSkills => Set<AccountSkill>();
    public DbSet<RoutingRule> RoutingRules => Set<RoutingRule>();

    private static void MapRouting(ModelBuilder model)
    {
        model.Entity<Absence>(absence =>
        {
            absence.HasKey(a => a.Id);
            absence.HasIndex(a => new { a.AccountId, a.Last });
            absence.HasIndex(a => new { a.DeputyId, a.Last }).HasFilter("deputy_id is not null");
            absence.Property(a => a.Version).IsConcurrencyToken();
            absence.HasOne<Account>().WithMany().HasForeignKey(a => a.AccountId);
        });
        model.Entity<Duty>(duty =>
        {
            duty.HasKey(d => new { d.Day, d.LocationId });
            duty.HasOne<Account>().WithMany().HasForeignKey(d => d.AccountId);
        });
        model.Entity<Team>(team =>
        {
            team.HasKey(t => t.Id);
            team.HasIndex(t => t.Name).IsUnique();
            team.HasMany(t => t.Members).WithOne().HasForeignKey(m => m.TeamId);
        });
        model.Entity<TeamMember>(member =>
        {
            member.HasKey(m => new { m.TeamId, m.AccountId });
            member.HasOne<Account>().WithMany().HasForeignKey(m => m.AccountId);
        });
        model.Entity<AccountSkill>(skill =>
        {
            skill.HasKey(s => new { s.AccountId, s.Skill });
            skill.HasOne<Account>().WithMany().HasForeignKey(s => s.AccountId);
        });
        model.Entity<RoutingRule>(rule =>
        {
            rule.HasKey(r => r.Id);
            rule.HasOne<Team>().WithMany().HasForeignKey(r => r.TeamId);
        });
    }
}
