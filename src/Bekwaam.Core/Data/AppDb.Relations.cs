using Bekwaam.Core.Files;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Search;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

public abstract partial class AppDb
{
    public DbSet<Relation> Relations => Set<Relation>();
    public DbSet<RelationVersion> RelationVersions => Set<RelationVersion>();
    public DbSet<RelationKindPeriod> RelationKindPeriods => Set<RelationKindPeriod>();
    public DbSet<ContactPerson> ContactPersons => Set<ContactPerson>();
    public DbSet<RelationPermission> RelationPermissions => Set<RelationPermission>();
    public DbSet<RelationEvent> RelationEvents => Set<RelationEvent>();
    public DbSet<RelationKey> RelationKeys => Set<RelationKey>();
    public DbSet<RelationTerm> RelationTerms => Set<RelationTerm>();
    public DbSet<CustomField> CustomFields => Set<CustomField>();
    public DbSet<Tag> Tags => Set<Tag>();
    public DbSet<Location> Locations => Set<Location>();

    public DbSet<SearchDocument> SearchDocuments => Set<SearchDocument>();
    public DbSet<SearchWord> SearchWords => Set<SearchWord>();

    /// <summary>Numbers of relations that have the words, the newest first where the engine can: at most so many.</summary>
    public abstract Task<IReadOnlyList<int>> MatchAsync(SearchWish wish, int most, CancellationToken cancel);

    /// <summary>Writes documents, new ones and others, by one statement.</summary>
    public abstract Task PutAsync(IReadOnlyCollection<SearchDocument> documents, CancellationToken cancel);

    /// <summary>Adds words, by one statement and in the order given; those that are there stay.</summary>
    public abstract Task LearnAsync(IReadOnlyCollection<SearchWord> words, CancellationToken cancel);

    private static void MapSearch(ModelBuilder model)
    {
        model.Entity<SearchDocument>(document =>
        {
            document.HasKey(d => d.Number);
            document.Property(d => d.Number).ValueGeneratedNever();
        });
        model.Entity<SearchWord>().HasKey(w => new { w.Variant, w.Word });
    }

    private static void MapRelations(ModelBuilder model)
    {
        MapSearch(model);
        model.Entity<Location>().HasKey(l => l.Id);
        model.Entity<CustomField>().HasKey(f => f.Key);
        model.Entity<Tag>().HasKey(t => t.Key);
        model.Entity<Relation>(relation =>
        {
            relation.HasKey(r => r.Id);
            relation.HasIndex(r => r.Number).IsUnique();
            // The list in its order, the work list "to complete" and "not spoken to for long". Only of the active: an index that
            // begins with what nearly all have in common would be taken for a narrow one.
            var active = FormattableString.Invariant($"state = {(short)RelationState.Active}");
            relation.HasIndex(r => new { r.SortName, r.Id }).HasFilter(active);
            relation.HasIndex(r => new { r.Completeness, r.Id }).HasFilter(active);
            relation.HasIndex(r => new { r.LastContactAt, r.Id }).HasFilter(active);
            relation.HasIndex(r => r.Source);
            relation.HasIndex(r => r.MergedInto).HasFilter("merged_into is not null");
            relation.Property(r => r.Version).IsConcurrencyToken();
            relation.HasOne<StoredFile>().WithMany().HasForeignKey(r => r.PhotoHash);
            relation.HasIndex(r => r.PhotoHash).HasFilter("photo_hash is not null");
            relation.Property(r => r.Card).HasConversion(
                card => CardJson.Write(card),
                json => CardJson.Read(json),
                new Microsoft.EntityFrameworkCore.ChangeTracking.ValueComparer<RelationCard>(
                    (a, b) => ReferenceEquals(a, b) || CardJson.Write(a!) == CardJson.Write(b!),
                    card => CardJson.Write(card).GetHashCode(StringComparison.Ordinal),
                    card => card));
        });
        model.Entity<RelationVersion>(version =>
        {
            version.HasKey(v => new { v.RelationId, v.Version });
            version.HasOne<Relation>().WithMany().HasForeignKey(v => v.RelationId);
        });
        model.Entity<RelationKindPeriod>(period =>
        {
            period.HasKey(k => k.Id);
            period.HasIndex(k => new { k.RelationId, k.Kind });
            // Those that end on a day.
            period.HasIndex(k => k.Until).HasFilter("until is not null");
            period.HasOne<Relation>().WithMany().HasForeignKey(k => k.RelationId);
        });
        model.Entity<ContactPerson>(contact =>
        {
            contact.HasKey(c => c.Id);
            contact.HasIndex(c => c.RelationId);
            contact.HasIndex(c => c.PersonId);
            contact.HasIndex(c => c.Source);
            contact.Property(c => c.Version).IsConcurrencyToken();
            contact.HasOne<Relation>().WithMany().HasForeignKey(c => c.RelationId);
            contact.HasOne<Relation>().WithMany().HasForeignKey(c => c.PersonId);
        });
        model.Entity<RelationPermission>(permission =>
        {
            permission.HasKey(p => p.Id);
            permission.HasIndex(p => new { p.RelationId, p.At });
            permission.HasOne<Relation>().WithMany().HasForeignKey(p => p.RelationId);
        });
        model.Entity<RelationEvent>(happening =>
        {
            happening.HasKey(e => e.Id);
            happening.HasIndex(e => new { e.RelationId, e.At, e.Id });
            happening.HasOne<Relation>().WithMany().HasForeignKey(e => e.RelationId);
        });
        // No foreign keys: at millions of rows they double the cost of an import, and both are only written with their relation.
        model.Entity<RelationKey>(key =>
        {
            key.HasKey(k => new { k.Kind, k.Value, k.RelationId });
            key.HasIndex(k => k.RelationId);
        });
        model.Entity<RelationTerm>(term =>
        {
            term.HasKey(t => new { t.Term, t.SortName, t.RelationId });
            term.HasIndex(t => t.RelationId);
        });
    }
}
