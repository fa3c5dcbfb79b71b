using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Attaching;
using Bekwaam.Core.Files;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<CaseFile> CaseFiles => Set<CaseFile>();

    private static void MapCaseFiles(ModelBuilder model) => model.Entity<CaseFile>(file =>
    {
        file.HasKey(f => f.Id);
        file.HasIndex(f => f.CaseId);
        file.HasIndex(f => f.MessageId);
        file.HasIndex(f => f.Hash);
        file.HasOne<Case>().WithMany().HasForeignKey(f => f.CaseId);
        file.HasOne<CaseMessage>().WithMany().HasForeignKey(f => f.MessageId).OnDelete(DeleteBehavior.Restrict);
        file.HasOne<StoredFile>().WithMany().HasForeignKey(f => f.Hash).OnDelete(DeleteBehavior.Restrict);
    });
}
