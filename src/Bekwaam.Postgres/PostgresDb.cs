using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Postgres;

/// <summary>PostgreSQL's quirks.</summary>
public sealed class PostgresDb(DbContextOptions<PostgresDb> options) : AppDb(options)
{
    /// <summary>Byte order: what is folded already needs no language's rules, and both engines list in the same order.</summary>
    private const string ByteOrder = "C";

    protected override void OnModelCreating(ModelBuilder modelBuilder)
    {
        base.OnModelCreating(modelBuilder);
        modelBuilder.Entity<Relation>().Property(r => r.SortName).UseCollation(ByteOrder);
        modelBuilder.Entity<RelationTerm>().Property(t => t.SortName).UseCollation(ByteOrder);
        modelBuilder.Entity<RelationTerm>().Property(t => t.Term).UseCollation(ByteOrder);
        modelBuilder.Entity<RelationKey>().Property(k => k.Value).UseCollation(ByteOrder);
    }
}
