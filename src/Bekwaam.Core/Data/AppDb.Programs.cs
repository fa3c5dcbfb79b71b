using Bekwaam.Core.Accounts;
using Bekwaam.Core.Accounts.ApiTokens;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Relations.AddressBooks;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Data;

/// <summary>What programs come in with, what phones were given, and who looked at whom.</summary>
public abstract partial class AppDb
{
    public DbSet<ApiToken> ApiTokens => Set<ApiToken>();
    public DbSet<ApiAnswer> ApiAnswers => Set<ApiAnswer>();
    public DbSet<AddressBookEntry> AddressBookEntries => Set<AddressBookEntry>();
    public DbSet<RelationLook> RelationLooks => Set<RelationLook>();
    public DbSet<RelationReadDay> RelationReadDays => Set<RelationReadDay>();
    public DbSet<RetentionKeep> RetentionKeeps => Set<RetentionKeep>();

    private static void MapPrograms(ModelBuilder model)
    {
        model.Entity<ApiToken>(token =>
        {
            token.HasKey(t => t.Id);
            token.HasIndex(t => t.TokenHash).IsUnique();
            token.HasIndex(t => t.AccountId);
            token.HasOne<Account>().WithMany().HasForeignKey(t => t.AccountId);
        });
        model.Entity<ApiAnswer>(answer =>
        {
            answer.HasKey(a => new { a.AccountId, a.Key });
            answer.HasIndex(a => a.At);
        });
        model.Entity<AddressBookEntry>(entry =>
        {
            entry.HasKey(e => new { e.Book, e.RelationId });
            entry.HasIndex(e => new { e.Book, e.Sequence });
        });
        model.Entity<RelationLook>().HasKey(l => new { l.RelationId, l.Hour, l.AccountId, l.Way });
        model.Entity<RelationReadDay>().HasKey(r => new { r.Day, r.AccountId, r.Way, r.What });
        // No foreign key: a decision to keep must not hold up the undoing of an import.
        model.Entity<RetentionKeep>().HasKey(k => k.RelationId);
    }
}
