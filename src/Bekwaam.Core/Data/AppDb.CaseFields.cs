using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Fields;
using Bekwaam.Core.Cases.Visiting;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<CaseField> CaseFields => Set<CaseField>();
    public DbSet<CaseFieldValue> CaseFieldValues => Set<CaseFieldValue>();
    public DbSet<Visit> Visits => Set<Visit>();

    private static void MapCaseFields(ModelBuilder model)
    {
        model.Entity<CaseField>().HasKey(f => f.Key);
        model.Entity<CaseFieldValue>(value =>
        {
            value.HasKey(v => new { v.CaseId, v.Key });
            value.HasIndex(v => new { v.Key, v.Value, v.CaseId });
            value.HasOne<Case>().WithMany().HasForeignKey(v => v.CaseId);
            value.HasOne<CaseField>().WithMany().HasForeignKey(v => v.Key);
        });
    }

    private static void MapVisits(ModelBuilder model) => model.Entity<Visit>(visit =>
    {
        visit.HasKey(v => v.Id);
        visit.HasIndex(v => new { v.At, v.Id });
        visit.HasIndex(v => v.RelationId).HasFilter("relation_id is not null");
        visit.HasIndex(v => v.FormKey).IsUnique().HasFilter("form_key is not null");
        visit.Property(v => v.Version).IsConcurrencyToken();
        visit.HasOne<Location>().WithMany().HasForeignKey(v => v.LocationId);
        visit.HasOne<Case>().WithMany().HasForeignKey(v => v.CaseId);
    });
}
