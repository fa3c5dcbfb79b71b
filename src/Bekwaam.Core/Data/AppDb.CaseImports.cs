using Bekwaam.Core.Cases.Importing;
using Bekwaam.Core.Files;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<CaseImport> CaseImports => Set<CaseImport>();
    public DbSet<CaseImportError> CaseImportErrors => Set<CaseImportError>();

    private static void MapCaseImports(ModelBuilder model)
    {
        model.Entity<CaseImport>(import =>
        {
            import.HasKey(i => i.Number);
            import.Property(i => i.Number).ValueGeneratedNever();
            import.Property(i => i.Version).IsConcurrencyToken();
            import.HasOne<StoredFile>().WithMany().HasForeignKey(i => i.FileHash);
        });
        model.Entity<CaseImportError>().HasKey(e => new { e.Import, e.Number });
    }
}
