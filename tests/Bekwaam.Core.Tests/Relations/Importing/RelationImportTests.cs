using System.Text;
using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Exporting;
using Bekwaam.Core.Relations.Importing;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Relations.Importing;

public sealed class RelationImportTests
{
    private const string TwoPeople = """
        BEGIN:VCARD
        VERSION:3.0
        UID:een
        N:de Vries;Jan;;;
        ORG:Bakkerij Zon
        TITLE:Inkoper
        TEL;TYPE=CELL:06 12345678
        EMAIL:jan@example.org
        CATEGORIES:Beurs
        END:VCARD
        BEGIN:VCARD
        VERSION:3.0
        N:Smit;Els;;;
        ORG:Bakkerij Zon
        TEL:030 1234567
        END:VCARD
        BEGIN:VCARD
        END:VCARD

        """;

    private static readonly RelationImportWork Work = RelationImportWork.Alone(new StandingClock(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task People_come_with_their_organisation_keys_terms_and_kinds(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var import = await ImportAsync(database, TwoPeople, kinds: RelationKind.Customer);

        import.State.ShouldBe(RelationImportState.Completed, import.Failure);
        var report = Report(import);
        (report.Entries, report.Made, report.Organisations, report.Linked, report.Refused).ShouldBe((3, 2, 1, 2, 1));
        await using var db = database.Open();
        var organisation = await db.Relations.SingleAsync(r => r.Type == RelationType.Organisation, Cancel);
        organisation.Name.ShouldBe("Bakkerij Zon");
        (await db.ContactPersons.Where(c => c.RelationId == organisation.Id).Select(c => c.Function).ToListAsync(Cancel)).Order().ShouldBe([null, "Inkoper"]);
        (await db.RelationKeys.Where(k => k.Kind == RelationKeyKind.Phone).Select(k => k.Value).ToListAsync(Cancel)).Order().ShouldBe(["31301234567", "31612345678"]);
        (await db.RelationTerms.Where(t => t.Term == Terms.Kind(RelationKind.Customer)).Select(t => t.RelationId).ToListAsync(Cancel)).ShouldBe([organisation.Id]);
        (await db.SearchDocuments.CountAsync(d => d.Words.Contains("bakkerij"), Cancel)).ShouldBe(3);
        (await db.Tags.SingleAsync(Cancel)).Name.ShouldBe("Beurs");
        (await db.RelationImportNotes.SingleAsync(n => n.Import == import.Number, Cancel)).Line.ShouldBe(17);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_dry_run_says_the_same_and_writes_nothing(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var checkedImport = await ImportAsync(database, TwoPeople, dry: true);
        checkedImport.State.ShouldBe(RelationImportState.Checked);
        await using var db = database.Open();
        (await db.Relations.AnyAsync(Cancel)).ShouldBeFalse();
        Report(await ImportAsync(database, TwoPeople)).ShouldBeEquivalentTo(Report(checkedImport));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Who_is_there_already_is_left_added_to_or_made_again_as_chosen(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await ImportAsync(database, TwoPeople);
        const string more = "BEGIN:VCARD\r\nN:de Vries;Jan;;;\r\nEMAIL:jan@example.org\r\nEMAIL:thuis@example.org\r\nEND:VCARD\r\n";

        (Report(await ImportAsync(database, more)) is { Known: 1, Made: 0 }).ShouldBeTrue();
        (await MailsAsync(database)).ShouldBe(["jan@example.org"]);
        var added = await ImportAsync(database, more, KnownContacts.Add);
        (await MailsAsync(database)).ShouldBe(["jan@example.org", "thuis@example.org"]);
        (await UndoAsync(database, added.Number)).PutBack.ShouldBe(1);
        (await MailsAsync(database)).ShouldBe(["jan@example.org"]);
        Report(await ImportAsync(database, more, KnownContacts.Make)).Made.ShouldBe(1);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Two_people_who_share_a_mail_address_stay_two(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await ImportAsync(database, "BEGIN:VCARD\r\nN:Smit;Els;;;\r\nEMAIL:info@example.org\r\nEND:VCARD\r\n");
        Report(await ImportAsync(database, "BEGIN:VCARD\r\nN:Smit;Piet;;;\r\nEMAIL:info@example.org\r\nEND:VCARD\r\n")).Made.ShouldBe(1);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_file_that_comes_twice_makes_nobody_twice_even_without_mail_or_number(Engine engine)
    {
        const string linkedIn = "First Name,Last Name,URL,Email Address,Company,Position,Connected On\nBob,Wilson,https://www.linkedin.com/in/bob,,Acme,Baas,15 Jan 2024\n";
        await using var database = await TestDatabase.CreateAsync(engine);
        await ImportAsync(database, linkedIn);
        (Report(await ImportAsync(database, linkedIn)) is { Known: 1, Made: 0 }).ShouldBeTrue();
        Report(await ImportAsync(database, linkedIn.Replace("in/bob", "in/another", StringComparison.Ordinal))).Made.ShouldBe(1);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Undoing_takes_out_what_came_and_leaves_what_was_changed_since(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var import = await ImportAsync(database, TwoPeople);
        await using (var db = database.Open())
        {
            var els = await db.Relations.AsNoTracking().SingleAsync(r => r.SortName.StartsWith("smit"), Cancel);
            await SaveRelation.RunAsync(db, new SaveRelation.Input(els.Id, els.Version, els.Card with { Notes = "belt terug" }, null, null, []), null, Work.Now, Work.Today, Cancel);
        }

        var report = await UndoAsync(database, import.Number);
        (report.TakenOut, report.Left).ShouldBe((2, 1));
        await using var after = database.Open();
        (await after.Relations.SingleAsync(Cancel)).Card.Notes.ShouldBe("belt terug");
        (await after.SearchDocuments.CountAsync(Cancel)).ShouldBe(1);
        (await after.RelationKeys.Where(k => k.Kind == RelationKeyKind.Phone).Select(k => k.Value).ToListAsync(Cancel)).ShouldBe(["31301234567"]);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_import_that_was_broken_off_is_begun_again_without_doubles(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var import = await ImportAsync(database, TwoPeople);
        await using (var db = database.Open())
            await db.RelationImports.ExecuteUpdateAsync(set => set.SetProperty(i => i.State, RelationImportState.Running), Cancel);
        await new RunRelationImport(database.Database, new FileStore(database.Database)).RunAsync(import.Number, Work, Cancel);
        await using var after = database.Open();
        (await after.Relations.CountAsync(Cancel)).ShouldBe(3);
    }

    [Theory]
    [InlineData(ExportFormat.VCard)]
    [InlineData(ExportFormat.Csv)]
    [InlineData(ExportFormat.Json)]
    public async Task What_is_written_out_is_known_again_when_it_comes_back(ExportFormat format)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await ImportAsync(database, TwoPeople);
        using var file = new MemoryStream();
        (await new ExportRelations(database.Database).RunAsync(file, format, ExportChoice.Everything, Work.Today, Cancel)).ShouldBe(3);
        var report = Report(await ImportAsync(database, file.ToArray()));
        (report.Known, report.Made).ShouldBe((3, 0));

        await using var other = await TestDatabase.CreateAsync(Engine.Sqlite);
        await ImportAsync(other, file.ToArray());
        await using var db = other.Open();
        (await db.Relations.OrderBy(r => r.SortName).Select(r => r.Name).ToListAsync(Cancel)).ShouldBe(["Bakkerij Zon", "Els Smit", "Jan de Vries"]);
    }

    [Fact]
    public async Task A_file_without_contacts_is_refused()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        using var empty = new MemoryStream();
        (await new ReceiveContacts(database.Database).RunAsync(empty, "a.vcf", null, new ContactChoices(KnownContacts.Skip, []), null, Work.Now, Cancel)).Done.ShouldBeFalse();
    }

    private static Task<RelationImport> ImportAsync(TestDatabase database, string file, KnownContacts known = KnownContacts.Skip, bool dry = false, params RelationKind[] kinds) =>
        ImportAsync(database, Encoding.UTF8.GetBytes(file), known, dry, kinds);

    private static async Task<RelationImport> ImportAsync(TestDatabase database, byte[] file, KnownContacts known = KnownContacts.Skip, bool dry = false, params RelationKind[] kinds)
    {
        using var content = new MemoryStream(file);
        var received = (await new ReceiveContacts(database.Database).RunAsync(content, "contacts", null, new ContactChoices(known, kinds), null, Work.Now, Cancel)).Value;
        var run = new RunRelationImport(database.Database, new FileStore(database.Database));
        await using var db = database.Open();
        if (dry)
        {
            await StartRelationImport.CheckAsync(db, received.Number, Work.Now, Cancel);
            await run.CheckAsync(received.Number, Work, Cancel);
        }
        else
        {
            await StartRelationImport.ImportAsync(db, received.Number, Work.Now, Cancel);
            await run.RunAsync(received.Number, Work, Cancel);
        }

        return await db.RelationImports.AsNoTracking().SingleAsync(i => i.Number == received.Number, Cancel);
    }

    private static async Task<RelationImportReport> UndoAsync(TestDatabase database, int number)
    {
        await using var db = database.Open();
        (await StartRelationImport.UndoAsync(db, number, Work.Now, Cancel)).Refusal.ShouldBeNull();
        await new UndoRelationImport(database.Database).RunAsync(number, Work, Cancel);
        return Report(await db.RelationImports.AsNoTracking().SingleAsync(i => i.Number == number, Cancel));
    }

    private static async Task<string[]> MailsAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var jan = await db.Relations.AsNoTracking().OrderBy(r => r.Number).FirstAsync(r => r.SortName.StartsWith("vries"), Cancel);
        return [.. jan.Card.Mails.Select(mail => mail.Address)];
    }

    private static RelationImportReport Report(RelationImport import) => StoredJson.Read<RelationImportReport>(import.Report.ShouldNotBeNull());

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 4, 5, 6, 7, TimeSpan.Zero);
    }
}
