using Bekwaam.Core.Relations.Bulk;
using Bekwaam.Core.Relations.Figures;
using Bekwaam.Core.Relations.Segments;
using Bekwaam.Core.Relations.Views;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<Segment> Segments => Set<Segment>();
    public DbSet<SegmentMember> SegmentMembers => Set<SegmentMember>();
    public DbSet<SegmentDay> SegmentDays => Set<SegmentDay>();
    public DbSet<SavedView> SavedViews => Set<SavedView>();
    public DbSet<BulkAction> BulkActions => Set<BulkAction>();
    public DbSet<BulkRow> BulkRows => Set<BulkRow>();
    public DbSet<RegisterDay> RegisterDays => Set<RegisterDay>();

    private static void MapRelationGroups(ModelBuilder model)
    {
        model.Entity<Segment>(segment =>
        {
            segment.HasKey(s => s.Id);
            segment.Property(s => s.Version).IsConcurrencyToken();
        });
        // No foreign keys to relations here and below: there may be millions, and they end with their relation by its index.
        model.Entity<SegmentMember>(member =>
        {
            member.HasKey(m => new { m.RelationId, m.SegmentId, m.From });
            member.HasIndex(m => new { m.SegmentId, m.From });
        });
        model.Entity<SegmentDay>(day =>
        {
            day.HasKey(d => new { d.SegmentId, d.Day });
            day.HasOne<Segment>().WithMany().HasForeignKey(d => d.SegmentId);
        });
        model.Entity<SavedView>(view =>
        {
            view.HasKey(v => v.Id);
            view.HasIndex(v => v.OwnerId);
        });
        model.Entity<BulkAction>().HasKey(a => a.Id);
        model.Entity<BulkRow>(row =>
        {
            row.HasKey(r => new { r.ActionId, r.RelationId });
            row.HasIndex(r => r.RelationId);
        });
        model.Entity<RegisterDay>().HasKey(d => new { d.Day, d.Kind });
    }
}
