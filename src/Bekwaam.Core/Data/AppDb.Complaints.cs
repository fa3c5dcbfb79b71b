using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Complaints;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<Complaint> Complaints => Set<Complaint>();

    /// <summary>For whom this unit of work reads; null sees every case, as jobs do. Set before anything is read.</summary>
    public Guid? Reader { get; set; }

    /// <summary>The reader leads, and sees what is confidential too unless it is about them.</summary>
    public bool ReaderLeads { get; set; }

    /// <summary>Contexts are used again: whoever opens one does not read as who had it before.</summary>
    public AppDb ForAll()
    {
        (Reader, ReaderLeads) = (null, false);
        return this;
    }

    private void MapComplaints(ModelBuilder model)
    {
        model.Entity<Complaint>(complaint =>
        {
            complaint.HasKey(c => c.CaseId);
            complaint.HasIndex(c => c.ReceivedAt);
            complaint.HasIndex(c => c.DecideBy).HasFilter("told_at is null and settled_at is null");
            Cents(complaint.Property(c => c.Cost));
            complaint.HasOne<Case>().WithOne().HasForeignKey<Complaint>(c => c.CaseId);
        });
        // In the one place that every list, page and search goes by: who may not see a confidential case does not learn that it is there.
        model.Entity<Case>().HasQueryFilter(c => !c.Confidential || Reader == null || (c.AboutId != Reader && (ReaderLeads || c.OwnerId == Reader || c.OpenedBy == Reader)));
    }
}
