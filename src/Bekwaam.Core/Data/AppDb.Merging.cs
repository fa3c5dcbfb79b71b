using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Duplicates;
using Bekwaam.Core.Relations.Merging;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<RelationMerge> RelationMerges => Set<RelationMerge>();
    public DbSet<MergedRow> MergedRows => Set<MergedRow>();
    public DbSet<DuplicatePair> DuplicatePairs => Set<DuplicatePair>();
    public DbSet<DuplicateScan> DuplicateScans => Set<DuplicateScan>();
    public DbSet<ValueCount> ValueCounts => Set<ValueCount>();

    private static void MapMerging(ModelBuilder model)
    {
        model.Entity<RelationMerge>(merge =>
        {
            merge.HasKey(m => m.Id);
            merge.HasIndex(m => new { m.SurvivorId, m.Turn });
            merge.HasIndex(m => m.AbsorbedId);
            merge.Property(m => m.Version).IsConcurrencyToken();
            merge.HasOne<Relation>().WithMany().HasForeignKey(m => m.SurvivorId);
            merge.HasOne<Relation>().WithMany().HasForeignKey(m => m.AbsorbedId);
        });
        model.Entity<MergedRow>(row =>
        {
            row.HasKey(r => new { r.MergeId, r.Hangs, r.RowId });
            row.HasOne<RelationMerge>().WithMany().HasForeignKey(r => r.MergeId);
        });
        model.Entity<DuplicatePair>(pair =>
        {
            pair.HasKey(p => p.Id);
            pair.HasIndex(p => new { p.AId, p.BId }).IsUnique();
            pair.HasIndex(p => p.BId);
            pair.HasIndex(p => new { p.State, p.Score, p.Id });
            pair.HasOne<Relation>().WithMany().HasForeignKey(p => p.AId);
            pair.HasOne<Relation>().WithMany().HasForeignKey(p => p.BId);
        });
        model.Entity<DuplicateScan>().HasKey(s => s.Id);
        model.Entity<ValueCount>().HasKey(c => new { c.Field, c.Value });
    }
}
