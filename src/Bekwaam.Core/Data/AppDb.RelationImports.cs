using Bekwaam.Core.Files;
using Bekwaam.Core.Relations.Importing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<RelationImport> RelationImports => Set<RelationImport>();
    public DbSet<RelationImportNote> RelationImportNotes => Set<RelationImportNote>();
    public DbSet<RelationImportChange> RelationImportChanges => Set<RelationImportChange>();

    private static void MapRelationImports(ModelBuilder model)
    {
        model.Entity<RelationImport>(import =>
        {
            import.HasKey(i => i.Number);
            import.Property(i => i.Number).ValueGeneratedNever();
            import.Property(i => i.Version).IsConcurrencyToken();
            import.HasOne<StoredFile>().WithMany().HasForeignKey(i => i.FileHash);
        });
        model.Entity<RelationImportNote>().HasKey(n => new { n.Import, n.Number });
        model.Entity<RelationImportChange>().HasKey(c => new { c.Import, c.RelationId });
    }
}
