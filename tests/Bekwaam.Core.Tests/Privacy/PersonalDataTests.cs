using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Visiting;
using Bekwaam.Core.Contact;
using Bekwaam.Core.Portal;
using Bekwaam.Core.Portal.Figures;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.AddressBooks;
using Bekwaam.Core.Relations.Bulk;
using Bekwaam.Core.Relations.Duplicates;
using Bekwaam.Core.Relations.Importing;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Core.Relations.Merging;
using Bekwaam.Core.Relations.Segments;
using Bekwaam.Core.Search;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;

namespace Bekwaam.Core.Tests.Privacy;

public sealed class PersonalDataTests
{
    /// <summary>Which holder each table is read and forgotten by.</summary>
    private static readonly Dictionary<Type, string> Held = new()
    {
        [typeof(RelationVersion)] = "earlierCards",
        [typeof(RelationKindPeriod)] = "kinds",
        [typeof(ContactPerson)] = "actsFor",
        [typeof(RelationPermission)] = "permissions",
        [typeof(RelationEvent)] = "events",
        [typeof(SegmentMember)] = "segments",
        [typeof(RelationLook)] = "looks",
        [typeof(DuplicatePair)] = "duplicates",
        [typeof(RelationMerge)] = "merges",
        [typeof(BulkRow)] = "bulk",
        [typeof(RelationImportChange)] = "imports",
        [typeof(RelationImportNote)] = "imports",
        [typeof(RetentionKeep)] = "retention",
        [typeof(Case)] = "cases",
        [typeof(Moment)] = "cases",
        [typeof(Visit)] = "visits",
        [typeof(OutgoingMail)] = "mails",
        [typeof(PortalLink)] = "door",
        [typeof(DoorVisit)] = "door",
    };

    /// <summary>Tables that tell of relations and have no holder, with the reason.</summary>
    private static readonly Dictionary<Type, string> Excused = new()
    {
        [typeof(Relation)] = "the card itself is in the file, and erasing empties it",
        [typeof(RelationKey)] = "made anew from the card",
        [typeof(RelationTerm)] = "made anew from the card",
        [typeof(SearchDocument)] = "made anew from the card; see ForgetSearch",
        [typeof(AddressBookEntry)] = "a key and a hash, by which phones hear that somebody left",
    };

    [Fact]
    public async Task Every_table_that_tells_of_relations_is_in_the_file_of_a_person_and_forgotten_or_is_excused()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();

        var telling = db.Model.GetEntityTypes().Where(TellsOfRelations).Select(entity => entity.ClrType).ToList();

        telling.Where(type => !Held.ContainsKey(type) && !Excused.ContainsKey(type)).ShouldBeEmpty("Add a holder to PersonalData.Holders, or excuse it here.");
        Held.Keys.Concat(Excused.Keys).Except(telling).ShouldBeEmpty("This is no longer a table that tells of relations.");
        Held.Values.Except(PersonalData.Holders.Select(holder => holder.Name)).ShouldBeEmpty("There is no such holder.");
    }

    /// <summary>By a foreign key, or by a property that is called after a relation though the database does not know it.</summary>
    private static bool TellsOfRelations(IEntityType entity) =>
        entity.ClrType == typeof(Relation) || entity.ClrType == typeof(SearchDocument)
        || entity.GetForeignKeys().Any(key => key.PrincipalEntityType.ClrType == typeof(Relation))
        || entity.GetProperties().Any(property => property.Name is "Relation" or "RelationNumber" or "PersonId" || property.Name.EndsWith("RelationId", StringComparison.Ordinal));
}
