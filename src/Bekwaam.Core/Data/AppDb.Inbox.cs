using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Tagging;
using Bekwaam.Core.Cases.Templates;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<CaseTag> CaseTags => Set<CaseTag>();

    public DbSet<AnswerTemplate> AnswerTemplates => Set<AnswerTemplate>();

    private static void MapInbox(ModelBuilder model)
    {
        model.Entity<CaseTag>(tag =>
        {
            tag.HasKey(t => new { t.CaseId, t.Key });
            tag.HasIndex(t => new { t.Key, t.CaseId });
            tag.HasOne<Case>().WithMany().HasForeignKey(t => t.CaseId);
        });
        model.Entity<AnswerTemplate>(template =>
        {
            template.HasKey(t => t.Id);
            template.HasIndex(t => new { t.Name, t.Language }).IsUnique();
            template.Property(t => t.Version).IsConcurrencyToken();
        });
    }
}
