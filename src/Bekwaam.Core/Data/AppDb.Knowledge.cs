using Bekwaam.Core.Knowledge;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<Article> Articles => Set<Article>();
    public DbSet<ArticleAddress> ArticleAddresses => Set<ArticleAddress>();
    public DbSet<ArticleVersion> ArticleVersions => Set<ArticleVersion>();
    public DbSet<ArticleRemark> ArticleRemarks => Set<ArticleRemark>();
    public DbSet<AnswerGap> AnswerGaps => Set<AnswerGap>();

    private static void MapKnowledge(ModelBuilder model)
    {
        model.Entity<Article>(article =>
        {
            article.HasKey(a => a.Id);
            article.HasIndex(a => a.Key).IsUnique();
            article.HasIndex(a => a.ChangedAt);
            article.HasIndex(a => new { a.State, a.Audience, a.Language, a.Title });
            article.HasIndex(a => a.CaseId).HasFilter("case_id is not null");
            article.Property(a => a.Version).IsConcurrencyToken();
        });
        model.Entity<ArticleAddress>(address =>
        {
            address.HasKey(a => a.Key);
            address.HasIndex(a => a.ArticleId);
            address.HasOne<Article>().WithMany().HasForeignKey(a => a.ArticleId);
        });
        model.Entity<ArticleVersion>(version =>
        {
            version.HasKey(v => new { v.ArticleId, v.Version });
            version.HasOne<Article>().WithMany().HasForeignKey(v => v.ArticleId);
        });
        model.Entity<ArticleRemark>(remark =>
        {
            remark.HasKey(r => r.Id);
            remark.HasIndex(r => new { r.ArticleId, r.Id });
            remark.HasOne<Article>().WithMany().HasForeignKey(r => r.ArticleId);
        });
        model.Entity<AnswerGap>(gap =>
        {
            gap.HasKey(g => new { g.Words, g.Language });
            gap.HasIndex(g => g.LastAt);
        });
    }
}
