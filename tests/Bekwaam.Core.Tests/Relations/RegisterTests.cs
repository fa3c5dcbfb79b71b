using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Indexing;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Relations;

public sealed class RegisterTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 3, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 5, 3);
    private static readonly RelationCard Smit = new()
    {
        Type = RelationType.Organisation,
        Name = "Bakkerij Smit B.V.",
        Mails = [new MailAddress("Info@Smit.example")],
        Phones = [new PhoneNumber("020 624 11 11", null)],
        Tags = ["Brood"],
    };

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_new_relation_has_a_number_a_kind_and_can_be_found_by_all_it_is_known_by(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var first = await MakeAsync(database, Smit, RelationKind.Customer);
        var second = await MakeAsync(database, Smit with { Name = "Zand" });

        (first.Number, second.Number).ShouldBe((1, 2));
        await using var db = database.Open();
        (await db.RelationKeys.Where(k => k.RelationId == first.Id && k.Kind != RelationKeyKind.Sound).Select(k => k.Value).ToListAsync(Cancel)).ShouldBe(["31206241111", "info@smit.example"], ignoreOrder: true);
        (await db.RelationTerms.Where(t => t.RelationId == first.Id).Select(t => t.Term).ToListAsync(Cancel)).ShouldBe(
            [Terms.Type(RelationType.Organisation), Terms.Kind(RelationKind.Customer), Terms.Tag("brood"), Terms.ToComplete([RelationKind.Customer], first.Completeness)], ignoreOrder: true);
        (await db.RelationTerms.Where(t => t.RelationId == second.Id && t.Term == Terms.WithoutKind).CountAsync(Cancel)).ShouldBe(1);
        (await db.RelationKindPeriods.SingleAsync(k => k.RelationId == first.Id, Cancel)).From.ShouldBe(Today);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_changed_card_is_found_by_its_new_name_only_and_keeps_the_old_one_in_its_history(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var relation = await MakeAsync(database, Smit, RelationKind.Customer);

        var saved = (await SaveAsync(database, relation, Smit with { Name = "Aardappel", Mails = [] })).Saved!;

        saved.Version.ShouldBe(relation.Version + 1);
        await using var db = database.Open();
        (await db.RelationTerms.Where(t => t.RelationId == relation.Id).Select(t => t.SortName).Distinct().ToListAsync(Cancel)).ShouldBe(["aardappel"]);
        (await db.RelationKeys.AnyAsync(k => k.Kind == RelationKeyKind.Mail, Cancel)).ShouldBeFalse();
        CardJson.Read((await db.RelationVersions.SingleAsync(Cancel)).Card).Name.ShouldBe("Bakkerij Smit B.V.");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_saves_second_sees_what_the_first_changed_and_loses_nothing(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var opened = await MakeAsync(database, Smit);
        await SaveAsync(database, opened, Smit with { Industry = "bakery", Notes = "first" });

        var result = await SaveAsync(database, opened, Smit with { Notes = "second", AlsoKnownAs = "Smitje" });

        result.Saved.ShouldBeNull();
        var conflict = result.Conflict!;
        conflict.Joined.Theirs.ShouldBe(["industry"]);
        conflict.Joined.Both.ShouldBe(["notes"]);
        conflict.Joined.Card.ShouldSatisfyAllConditions(
            c => c.Industry.ShouldBe("bakery"), c => c.Notes.ShouldBe("second"), c => c.AlsoKnownAs.ShouldBe("Smitje"));
        await using var db = database.Open();
        (await db.Relations.SingleAsync(Cancel)).Card.Notes.ShouldBe("first");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_confirmation_meanwhile_is_no_reason_to_ask(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var opened = await MakeAsync(database, Smit);
        await using (var db = database.Open())
            (await ConfirmRelation.RunAsync(db, opened.Id, null, Now.AddDays(1), Cancel)).Done.ShouldBeTrue();

        (await SaveAsync(database, opened, Smit with { Notes = "mine" })).Saved!.Card.Notes.ShouldBe("mine");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_is_no_longer_a_customer_becomes_a_former_one_and_the_history_stays(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var relation = await MakeAsync(database, Smit, RelationKind.Customer, RelationKind.Supplier);

        await using (var db = database.Open())
            (await ChangeKinds.RunAsync(db, relation.Id, [RelationKind.Supplier], Today.AddDays(30), null, Now.AddDays(30), Today.AddDays(30), Cancel)).Done.ShouldBeTrue();
        await using (var db = database.Open())
            (await ChangeKinds.RunAsync(db, relation.Id, [], Today.AddDays(60), null, Now.AddDays(60), Today.AddDays(60), Cancel)).Done.ShouldBeTrue();

        await using var after = database.Open();
        var periods = await after.RelationKindPeriods.OrderBy(k => k.Kind).ToListAsync(Cancel);
        periods.Select(p => (p.Kind, p.From, p.Until)).ShouldBe([
            (RelationKind.Customer, Today, Today.AddDays(30)),
            (RelationKind.Supplier, Today, (DateOnly?)Today.AddDays(60)),
        ]);
        (await after.RelationTerms.AnyAsync(t => t.Term == Terms.WithoutKind, Cancel)).ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_customer_who_leaves_is_a_former_customer(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var relation = await MakeAsync(database, Smit, RelationKind.Customer);

        await using var db = database.Open();
        await ChangeKinds.RunAsync(db, relation.Id, [], Today.AddDays(1), null, Now.AddDays(1), Today.AddDays(1), Cancel);

        (await db.RelationKindPeriods.SingleAsync(k => k.Until == null, Cancel)).Kind.ShouldBe(RelationKind.FormerCustomer);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_person_acts_for_several_relations_and_an_organisation_for_none(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var smit = await MakeAsync(database, Smit, RelationKind.Customer);
        var zand = await MakeAsync(database, Smit with { Name = "Zand" });
        var anna = await MakeAsync(database, new RelationCard { Person = new PersonName { Given = "Anna", Family = "Bos" } });
        await using var db = database.Open();

        (await ActAsync(db, smit.Id, anna.Id)).Done.ShouldBeTrue();
        (await ActAsync(db, zand.Id, anna.Id)).Done.ShouldBeTrue();
        (await ActAsync(db, zand.Id, anna.Id)).Refusal!.Code.ShouldStartWith("This person acts");
        (await ActAsync(db, smit.Id, zand.Id)).Refusal!.Code.ShouldStartWith("Choose a person");
        (await ActAsync(db, smit.Id, smit.Id)).Refusal!.Code.ShouldStartWith("A relation cannot");

        var view = (await ReadRelation.RunAsync(db, anna.Id, Today, Cancel))!;
        view.ActsFor.Select(c => c.Name).ShouldBe(["Bakkerij Smit B.V.", "Zand"]);
        (await ReadRelation.RunAsync(db, smit.Id, Today, Cancel))!.People.ShouldHaveSingleItem().Name.ShouldBe("Anna Bos");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Completeness_names_what_is_missing_and_rises_when_it_comes(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var relation = await MakeAsync(database, Smit, RelationKind.Customer);
        await using var db = database.Open();

        var view = (await ReadRelation.RunAsync(db, relation.Id, Today, Cancel))!;

        view.Completeness.Missing.ShouldBe([Wanted.Address, Wanted.Adviser, Wanted.Person, Wanted.Website, Wanted.TradeRegister], ignoreOrder: true);
        relation.Completeness.ShouldBe(view.Completeness.Percent);
        var better = (await SaveAsync(database, relation, Smit with { TradeRegister = "12345678" })).Saved!;
        better.Completeness.ShouldBeGreaterThan(relation.Completeness);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_newest_word_on_a_permission_holds_and_the_older_stay(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var relation = await MakeAsync(database, Smit);
        await using var db = database.Open();
        await SayAsync(db, relation.Id, given: true, Now);
        await SayAsync(db, relation.Id, given: false, Now.AddHours(1));

        (await ReadRelation.RunAsync(db, relation.Id, Today, Cancel))!.Permissions.ShouldHaveSingleItem().Given.ShouldBeFalse();
        (await db.RelationPermissions.CountAsync(Cancel)).ShouldBe(2);
        (await RecordPermission.RunAsync(db, new(relation.Id, PermissionPurpose.News, null, true, " ", null, Now), null, Now, Cancel)).Refusal.ShouldNotBeNull();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_timeline_tells_newest_first_and_as_lived_only_what_the_relation_noticed(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var relation = await MakeAsync(database, Smit);
        await SaveAsync(database, relation, Smit with { Notes = "typed at a desk" });
        await using var db = database.Open();
        await AddNote.RunAsync(db, relation.Id, "called, asked for bread", null, Now.AddHours(2), Cancel);

        var all = (await ReadTimeline.RunAsync(db, relation.Id, asLived: false, null, 10, Cancel)).Value.Items;
        all.Select(e => e.Event.Kind).ShouldBe([RelationEventKind.NoteAdded, RelationEventKind.Changed, RelationEventKind.Created]);
        var lived = (await ReadTimeline.RunAsync(db, relation.Id, asLived: true, null, 10, Cancel)).Value.Items;
        lived.ShouldHaveSingleItem().Event.Kind.ShouldBe(RelationEventKind.NoteAdded);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_field_of_the_administrator_reads_only_what_fits_it(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var input = new SaveCustomField.Input("boiler", "Kind of boiler", CustomFieldType.Choice, "gas\nheat pump", null, Wanted: true, Retired: false);

        var field = (await SaveCustomField.RunAsync(db, input, isNew: true, null, Now, null, Cancel)).Value;

        OwnFields.ReadValue(field, "gas", System.Globalization.CultureInfo.InvariantCulture).Value.ShouldBe("gas");
        OwnFields.ReadValue(field, "coal", System.Globalization.CultureInfo.InvariantCulture).Done.ShouldBeFalse();
        (await SaveCustomField.RunAsync(db, input, isNew: true, null, Now, null, Cancel)).Done.ShouldBeFalse();
        (await SaveCustomField.RunAsync(db, input with { Key = "Two words" }, isNew: true, null, Now, null, Cancel)).Done.ShouldBeFalse();
        (await SaveCustomField.RunAsync(db, input with { Key = "empty", Choices = "one" }, isNew: true, null, Now, null, Cancel)).Done.ShouldBeFalse();
    }

    private static async Task<Relation> MakeAsync(TestDatabase database, RelationCard card, params RelationKind[] kinds)
    {
        await using var db = database.Open();
        return (await SaveRelation.RunAsync(db, new SaveRelation.Input(null, 0, card, null, null, kinds), null, Now, Today, Cancel)).Value.Saved!;
    }

    private static async Task<SaveRelation.Result> SaveAsync(TestDatabase database, Relation opened, RelationCard card)
    {
        await using var db = database.Open();
        return (await SaveRelation.RunAsync(db, new SaveRelation.Input(opened.Id, opened.Version, card, null, null, []), null, Now.AddMinutes(5), Today, Cancel)).Value;
    }

    private static Task<Outcome<ContactPerson>> ActAsync(AppDb db, Guid relation, Guid person) =>
        SaveContactPerson.RunAsync(db, new SaveContactPerson.Input(null, 0, relation, person, "buyer", null, ContactRoles.Decides, null, null), null, Now, Today, Cancel);

    private static Task<Outcome<RelationPermission>> SayAsync(AppDb db, Guid relation, bool given, DateTimeOffset at) =>
        RecordPermission.RunAsync(db, new RecordPermission.Input(relation, PermissionPurpose.News, ChannelKind.Mail, given, "phone call", null, at), null, at, Cancel);
}
