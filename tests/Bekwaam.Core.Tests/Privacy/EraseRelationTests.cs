using Bekwaam.Core.Accounts;
using Bekwaam.Core.Files;
using Bekwaam.Core.Privacy;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Duplicates;
using Bekwaam.Core.Relations.Importing;
using Bekwaam.Core.Relations.Merging;
using Bekwaam.Core.Relations.Numbers;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Privacy;

public sealed class EraseRelationTests
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TestClock.Start.UtcDateTime);
    private static readonly Guid By = Guid.CreateVersion7(TestClock.Start);

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Nothing_in_the_database_says_who_it_was_and_the_counts_stay(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (jan, bakery) = await RegisterAsync(database);

        await using (var db = database.Open())
            (await EraseRelation.RunAsync(db, jan, ErasureReason.Asked, By, TestClock.Start, Today, null, TestContext.Current.CancellationToken)).Done.ShouldBeTrue();

        foreach (var word in new[] { "Quirinus", "Zonneveld", "612345678", "zonneveld.example", "taart" })
            (await TextOfAsync(database)).ShouldNotContain(word, Shouldly.Case.Insensitive);
        await using var after = database.Open();
        var relation = await after.Relations.SingleAsync(r => r.Id == jan, TestContext.Current.CancellationToken);
        (relation.State, relation.Number).ShouldBe((RelationState.Erased, 1));
        (await after.RelationKindPeriods.SingleAsync(k => k.RelationId == jan, TestContext.Current.CancellationToken)).Kind.ShouldBe(RelationKind.Customer);
        (await after.AuditEvents.SingleAsync(a => a.Kind == AuditKind.RelationErased, TestContext.Current.CancellationToken)).Subject.ShouldBe("1");
        (await after.RelationEvents.CountAsync(e => e.RelationId == bakery && e.Kind == RelationEventKind.PersonAdded, TestContext.Current.CancellationToken)).ShouldBe(1);
    }

    [Fact]
    public async Task Who_was_forgotten_is_not_forgotten_twice()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var (jan, _) = await RegisterAsync(database);
        await using var db = database.Open();
        await EraseRelation.RunAsync(db, jan, ErasureReason.Asked, By, TestClock.Start, Today, null, TestContext.Current.CancellationToken);
        await using var again = database.Open();

        var outcome = await EraseRelation.RunAsync(again, jan, ErasureReason.Asked, By, TestClock.Start, Today, null, TestContext.Current.CancellationToken);

        outcome.Done.ShouldBeFalse();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_file_holds_all_that_is_kept(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (jan, bakery) = await RegisterAsync(database);
        await using var db = database.Open();
        db.DuplicatePairs.Add(new DuplicatePair { Id = Guid.CreateVersion7(TestClock.Start), AId = jan, BId = bakery, Reasons = "[]", Mark = "", FoundAt = TestClock.Start });
        db.RelationMerges.Add(new RelationMerge { Id = Guid.CreateVersion7(TestClock.Start), SurvivorId = jan, AbsorbedId = bakery, At = TestClock.Start, Turn = 1 });
        await GatherPersonalData.RunAsync(db, 1, By, TestClock.Start, null, TestContext.Current.CancellationToken);

        var file = (await GatherPersonalData.RunAsync(db, 1, By, TestClock.Start, null, TestContext.Current.CancellationToken))!.ToJson();

        var text = file.ToJsonString();
        foreach (var word in new[] { "Quirinus", "Zonneveld", "+31612345678".Replace("+", "\\u002B", StringComparison.Ordinal), "info@zonneveld.example", "taart", "customer", "Bakkerij", "news", "webshop" })
            text.ShouldContain(word);
        foreach (var part in new[] { "earlierCards", "duplicates", "merges", "audit" })
            file[part]!.AsArray().Count.ShouldBe(1, part);
        file["merges"]![0]!["into"]!.GetValue<int>().ShouldBe(1);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_file_that_somebody_came_in_is_emptied_and_can_be_brought_again(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var cancel = TestContext.Current.CancellationToken;
        var files = new FileStore(database.Database);
        var content = "BEGIN:VCARD\nFN:Quirinus van Zonneveld\nEND:VCARD"u8.ToArray();
        var kept = await files.StoreAsync(new MemoryStream(content), TestClock.Start, cancel);
        var jan = await AddAsync(database, new RelationCard { Person = new PersonName { Family = "Zonneveld" } });
        await using var db = database.Open();
        db.RelationImports.Add(new RelationImport { Number = 7, FileName = "contacts.vcf", FileHash = kept.Hash, Format = "vcard", State = RelationImportState.Completed, CreatedAt = TestClock.Start });
        await db.SaveChangesAsync(cancel);
        db.RelationImportChanges.Add(new RelationImportChange { Import = 7, RelationId = jan, Version = 1, Before = "{}" });
        await db.SaveChangesAsync(cancel);

        (await EraseRelation.RunAsync(db, jan, ErasureReason.Asked, By, TestClock.Start, Today, null, cancel)).Done.ShouldBeTrue();

        (await ContentAsync(files, kept.Hash)).ShouldBeEmpty();
        (await db.FileChunks.CountAsync(chunk => chunk.Hash == kept.Hash, cancel)).ShouldBe(0);
        (await db.RelationImports.AsNoTracking().SingleAsync(cancel)).State.ShouldBe(RelationImportState.Completed);
        await files.StoreAsync(new MemoryStream(content), TestClock.Start, cancel);
        (await ContentAsync(files, kept.Hash)).ShouldBe(content);
    }

    private static async Task<byte[]> ContentAsync(FileStore files, string hash)
    {
        await using var stream = (await files.OpenAsync(hash, TestContext.Current.CancellationToken)).ShouldNotBeNull();
        var all = new MemoryStream();
        await stream.CopyToAsync(all, TestContext.Current.CancellationToken);
        return all.ToArray();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Retention_proposes_and_takes_no_for_an_answer_for_a_year(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var prospect = await AddAsync(database, new RelationCard { Person = new PersonName { Family = "Stil" } }, RelationKind.Prospect);
        await AddAsync(database, new RelationCard { Person = new PersonName { Family = "Klant" } }, RelationKind.Prospect, RelationKind.Customer);
        var (later, laterDay) = (TestClock.Start.AddYears(3), Today.AddYears(3));
        await using var db = database.Open();

        (await ProposeErasures.RunAsync(db, RetentionRules.Usual, TestClock.Start, Today, TestContext.Current.CancellationToken)).ShouldBeEmpty();
        var proposed = await ProposeErasures.RunAsync(db, RetentionRules.Usual, later, laterDay, TestContext.Current.CancellationToken);
        proposed.ShouldHaveSingleItem().Id.ShouldBe(prospect);
        await ProposeErasures.KeepAsync(db, proposed[0].Number, By, later, laterDay, TestContext.Current.CancellationToken);
        (await ProposeErasures.RunAsync(db, RetentionRules.Usual, later, laterDay, TestContext.Current.CancellationToken)).ShouldBeEmpty();
        (await ProposeErasures.RunAsync(db, RetentionRules.Usual, later.AddYears(2), laterDay.AddYears(2), TestContext.Current.CancellationToken)).ShouldHaveSingleItem();
    }

    /// <summary>Somebody with everything that can hang on a person.</summary>
    private static async Task<(Guid Person, Guid Organisation)> RegisterAsync(TestDatabase database)
    {
        var card = new RelationCard
        {
            Person = new PersonName { Given = "Quirinus", Prefix = "van", Family = "Zonneveld" },
            Phones = [Phones.Read("06 12345678")],
            Mails = [new MailAddress("info@zonneveld.example")],
            Foreign = [new ForeignProperty("X-SPOUSE", "", "Zonneveld-Taart")],
        };
        var jan = await AddAsync(database, card, RelationKind.Customer);
        var bakery = await AddAsync(database, new RelationCard { Type = RelationType.Organisation, Name = "Bakkerij" });
        await using var db = database.Open();
        var cancel = TestContext.Current.CancellationToken;
        await SaveRelation.RunAsync(db, new SaveRelation.Input(jan, 0, card with { Notes = "Houdt van taart" }, null, null, []), By, TestClock.Start, Today, cancel);
        await SaveContactPerson.RunAsync(db, new SaveContactPerson.Input(null, 0, bakery, jan, "inkoper", null, ContactRoles.Pays, null, null), By, TestClock.Start, Today, cancel);
        await RecordPermission.RunAsync(db, new RecordPermission.Input(jan, PermissionPurpose.News, null, true, "webshop", "Zonneveld zei ja", TestClock.Start), By, TestClock.Start, cancel);
        await AddNote.RunAsync(db, jan, "Belde over taart", By, TestClock.Start, cancel);
        return (jan, bakery);
    }

    private static async Task<Guid> AddAsync(TestDatabase database, RelationCard card, params RelationKind[] kinds)
    {
        await using var db = database.Open();
        var made = await SaveRelation.RunAsync(db, new SaveRelation.Input(null, 0, card, null, null, kinds), By, TestClock.Start, Today, TestContext.Current.CancellationToken);
        return made.Value.Saved!.Id;
    }

    /// <summary>Every text in every table.</summary>
    private static async Task<string> TextOfAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var all = new System.Text.StringBuilder();
        foreach (var table in db.Model.GetEntityTypes().Select(type => type.GetTableName()).OfType<string>().Distinct())
        {
            await db.Database.OpenConnectionAsync(TestContext.Current.CancellationToken);
            await using var command = db.Database.GetDbConnection().CreateCommand();
            command.CommandText = $"select * from {table}";
            await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
            while (await reader.ReadAsync(TestContext.Current.CancellationToken))
            {
                for (var i = 0; i < reader.FieldCount; i++)
                    all.Append(reader.GetValue(i)).Append('\n');
            }
        }

        return all.ToString();
    }
}
