using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Beyond;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<BeyondDuty> BeyondDuty => Set<BeyondDuty>();
    public DbSet<DeserveNote> DeserveNotes => Set<DeserveNote>();

    private static void MapBeyond(ModelBuilder model)
    {
        model.Entity<BeyondDuty>(beyond =>
        {
            beyond.HasKey(b => b.Id);
            beyond.HasIndex(b => b.At);
            beyond.HasIndex(b => b.CaseId);
            beyond.HasOne<Case>().WithMany().HasForeignKey(b => b.CaseId);
        });
        model.Entity<DeserveNote>(note =>
        {
            note.HasKey(n => new { n.CaseId, n.By, n.Question });
            note.HasIndex(n => n.At);
            note.HasOne<Case>().WithMany().HasForeignKey(n => n.CaseId);
        });
    }
}
