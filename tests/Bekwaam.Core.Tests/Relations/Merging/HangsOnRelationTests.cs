using Bekwaam.Core.Privacy;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Duplicates;
using Bekwaam.Core.Relations.Merging;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Relations.Merging;

public sealed class HangsOnRelationTests
{
    /// <summary>Those that merging treats in its own way, with how.</summary>
    private static readonly Dictionary<Type, string> Known = new()
    {
        [typeof(RelationVersion)] = "earlier cards stay with the relation whose they were",
        [typeof(RelationKindPeriod)] = "moved and restored one by one",
        [typeof(ContactPerson)] = "moved and restored one by one",
        [typeof(RelationMerge)] = "the merges themselves",
        [typeof(RetentionKeep)] = "somebody's decision about one card",
        [typeof(DuplicatePair)] = "pairs of the two that were one",
    };

    [Fact]
    public async Task Every_table_of_rows_of_relations_goes_along_when_they_are_merged()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();

        db.Model.GetEntityTypes()
            .Where(entity => entity.GetForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(Relation)))
            .Select(entity => entity.ClrType)
            .Where(type => !Known.ContainsKey(type) && HangsOnRelation.All.All(hangs => hangs.Entity != type))
            .ShouldBeEmpty("Add a line to HangsOnRelation.All.");
    }

    [Fact]
    public void Each_has_a_name_of_its_own() => HangsOnRelation.All.Select(hangs => hangs.Name).Append("kinds").Append("people").ShouldBeUnique();
}
