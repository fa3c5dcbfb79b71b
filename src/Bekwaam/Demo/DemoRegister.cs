using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Merging;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Demo;

/// <summary>Fills the register of the demo company as its colleagues would have, over the years: with gaps, and some entered twice.</summary>
internal sealed class DemoRegister(
    IDatabase database, DemoCalendar calendar, IReadOnlyDictionary<Colleague, Guid> accounts, DemoGroups groups, int part)
{
    private const int Customers = 720;
    private const int Firms = 400;
    private const int EnteredTwice = 24;
    private readonly DemoRandom random = new(DemoFiles.Seed, 60);
    private readonly Dictionary<string, Guid> locations = [];

    public async Task FillAsync(CancellationToken cancel)
    {
        await using var db = database.Open();
        // One transaction: entering one by one would wait for the disk two thousand times.
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await PrepareAsync(db, cancel);
        for (var i = 0; i < Customers / part; i++)
            await EnterAsync(db, Person(home: true), Kind(0.78, 0.1), cancel);
        for (var i = 0; i < Firms / part; i++)
            await EnterFirmAsync(db, Firm(), Kind(0.62, 0.25), cancel);
        foreach (var supplier in DemoNames.Suppliers)
            await EnterFirmAsync(db, Firm() with { Name = supplier, Industry = "leverancier" }, RelationKind.Supplier, cancel);
        foreach (var authority in DemoNames.Authorities)
            await EnterFirmAsync(db, Firm() with { Name = authority, Industry = null, TradeRegister = null }, RelationKind.Authority, cancel);
        for (var i = 0; i < EnteredTwice; i++)
            await EnterTwiceAsync(db, cancel);
        var noticed = await EnterTwiceAsync(db, cancel);
        await transaction.CommitAsync(cancel);
        await MergeAsync(db, noticed, cancel);
    }

    /// <summary>One that was entered twice was noticed, and made one again.</summary>
    private async Task MergeAsync(AppDb db, (Relation First, Relation Again) noticed, CancellationToken cancel)
    {
        // What was added after entering them may have made newer versions of both.
        var versions = await db.Relations.Where(r => r.Id == noticed.First.Id || r.Id == noticed.Again.Id).ToDictionaryAsync(r => r.Id, r => r.Version, cancel);
        db.ChangeTracker.Clear();
        var input = new MergeRelations.Input(
            noticed.First.Id, versions[noticed.First.Id], noticed.Again.Id, versions[noticed.Again.Id], new Dictionary<string, MergeChoice>(StringComparer.Ordinal), "samengevoegd");
        _ = (await MergeRelations.RunAsync(db, input, accounts[DemoPeople.Manager], calendar.Now, calendar.Today, cancel)).Value;
    }

    private async Task PrepareAsync(AppDb db, CancellationToken cancel)
    {
        var owner = accounts[DemoPeople.Owner];
        var began = calendar.At(calendar.Quarters[0].First);
        foreach (var branch in DemoPeople.Branches)
            locations[branch] = (await SaveLocation.RunAsync(db, null, branch, closed: false, owner, began, null, cancel)).Value.Id;
        await SaveCustomField.RunAsync(db, new SaveCustomField.Input("ketel", "Soort ketel", CustomFieldType.Choice, "gas\nhybride\nwarmtepomp\nstadswarmte", null, Wanted: false, Retired: false), isNew: true, owner, began, null, cancel);
        await SaveCustomField.RunAsync(db, new SaveCustomField.Input("onderhoud", "Onderhoudscontract", CustomFieldType.YesNo, null, null, Wanted: false, Retired: false), isNew: true, owner, began, null, cancel);
        await groups.PrepareAsync(db, cancel);
    }

    private async Task EnterFirmAsync(AppDb db, RelationCard card, RelationKind kind, CancellationToken cancel)
    {
        var firm = await EnterAsync(db, card, kind, cancel);
        for (var people = random.Below(4); people > 0; people--)
        {
            var somebody = Person(home: false);
            if (random.Chance(0.7))
                somebody = somebody with { Mails = [new MailAddress($"{Core.Relations.Numbers.Fold.Text(somebody.Person!.Given!)}@{Domain(card.Name!)}", UseLabel.Work)] };
            var person = await EnterAsync(db, somebody, null, cancel);
            var roles = (random.Chance(0.4) ? ContactRoles.Decides : ContactRoles.None) | (random.Chance(0.3) ? ContactRoles.Pays : ContactRoles.None) | (random.Chance(0.5) ? ContactRoles.Uses : ContactRoles.None);
            var contact = new SaveContactPerson.Input(null, 0, firm.Id, person.Id, random.Pick(DemoNames.Functions), null, roles, null, null);
            await SaveContactPerson.RunAsync(db, contact, person.CreatedBy, person.CreatedAt, calendar.DayOf(person.CreatedAt), cancel);
        }
    }

    private async Task<Relation> EnterAsync(AppDb db, RelationCard card, RelationKind? kind, CancellationToken cancel)
    {
        var days = calendar.Today.DayNumber - calendar.Quarters[0].First.DayNumber;
        var at = calendar.At(calendar.Today.AddDays(-random.Below(days)), 8 + random.Below(9), random.Below(60));
        var branch = random.Pick(DemoPeople.Branches);
        var colleague = random.Pick([.. DemoPeople.Employees.Where(c => c.Branch == branch)]);
        var input = new SaveRelation.Input(
            null, 0, card, kind is RelationKind.Customer && random.Chance(0.75) ? accounts[colleague] : null, locations[branch], kind is { } one ? [one] : []);
        var by = accounts[colleague];
        var relation = (await SaveRelation.RunAsync(db, input, by, at, calendar.DayOf(at), cancel)).Value.Saved!;
        if (kind is RelationKind.Customer && random.Chance(0.08))
            await ChangeKinds.RunAsync(db, relation.Id, [], calendar.Today, by, calendar.Now, calendar.Today, cancel);
        if (random.Chance(0.15))
            await AddNote.RunAsync(db, relation.Id, random.Pick(DemoNames.Notes), by, at.AddMinutes(4) < calendar.Now ? at.AddMinutes(4) : calendar.Now, cancel);
        if (kind is not null && random.Chance(0.35))
        {
            var said = new RecordPermission.Input(relation.Id, PermissionPurpose.News, ChannelKind.Mail, random.Chance(0.7), "gevraagd bij het bezoek", null, at);
            await RecordPermission.RunAsync(db, said, by, at, cancel);
        }

        // What was saved is of no further use to this unit of work, and would make each next step slower.
        db.ChangeTracker.Clear();
        return relation;
    }

    /// <summary>Somebody is entered again by a colleague who did not look: with an initial, or a slip of the pen.</summary>
    private async Task<(Relation First, Relation Again)> EnterTwiceAsync(AppDb db, CancellationToken cancel)
    {
        var first = Person(home: true);
        var entered = await EnterAsync(db, first, RelationKind.Customer, cancel);
        var name = first.Person!;
        var again = random.Chance(0.5)
            ? first with { Person = name with { Given = null, Initials = name.Given![..1] + "." }, Mails = [] }
            : first with { Person = name with { Family = name.Family!.Length > 4 ? name.Family[..2] + name.Family[3] + name.Family[2] + name.Family[4..] : name.Family }, Phones = [] };
        return (entered, await EnterAsync(db, again, RelationKind.Customer, cancel));
    }

    private RelationCard Person(bool home)
    {
        var woman = random.Chance(0.5);
        var (prefix, family) = random.Pick(DemoNames.Families);
        var given = random.Pick(woman ? DemoNames.Women : DemoNames.Men);
        var mail = Core.Relations.Numbers.Fold.Text($"{given}.{(prefix + family).Replace(" ", "", StringComparison.Ordinal).Replace("'", "", StringComparison.Ordinal)}");
        return new RelationCard
        {
            Type = RelationType.Person,
            Person = new PersonName { Given = given, Prefix = prefix, Family = family },
            Language = home && random.Chance(0.9) ? "nl" : null,
            Phones = random.Chance(0.85) ? [Mobile()] : [],
            Mails = home && random.Chance(0.7) ? [new MailAddress($"{mail}{random.Below(90) + 10}@post.example")] : [],
            Addresses = home && random.Chance(0.92) ? [Address().Address] : [],
            Tags = home && random.Chance(0.1) ? [random.Pick(["spoed", "wanbetaler", "ambassadeur", "nieuwbouw"])] : [],
            Custom = home && random.Chance(0.6)
                ? new Dictionary<string, string>(StringComparer.Ordinal) { ["ketel"] = random.Pick(["gas", "gas", "gas", "hybride", "warmtepomp", "stadswarmte"]), ["onderhoud"] = random.Chance(0.5) ? "true" : "false" }
                : new Dictionary<string, string>(StringComparer.Ordinal),
        };
    }

    private RelationCard Firm()
    {
        var (before, after, industry) = random.Pick(DemoNames.Firms);
        var (prefix, family) = random.Pick(DemoNames.Families);
        var owner = prefix is null ? family : char.ToUpperInvariant(prefix[0]) + prefix[1..] + " " + family;
        var name = string.Join(' ', new[] { before, owner, after }.Where(part => part.Length > 0));
        var (address, area) = Address();
        return new RelationCard
        {
            Type = RelationType.Organisation,
            Name = name,
            Industry = industry,
            Addresses = random.Chance(0.95) ? [address with { Use = UseLabel.Work }] : [],
            Phones = random.Chance(0.85) ? [Line(area)] : [],
            Mails = random.Chance(0.75) ? [new MailAddress("info@" + Domain(name), UseLabel.Work)] : [],
            Websites = random.Chance(0.5) ? [new Website("https://www." + Domain(name))] : [],
            TradeRegister = random.Chance(0.6) ? FormattableString.Invariant($"{30_000_000 + random.Below(60_000_000)}") : null,
            Tags = random.Chance(0.2) ? [random.Pick(["contract", "meerdere panden", "prijsgevoelig"])] : [],
        };
    }

    private (PostalAddress Address, string Area) Address()
    {
        var (place, digits, area) = random.Pick(DemoNames.Places);
        const string letters = "ABCDEGHJKLMNPRTVWXZ";
        var postcode = $"{digits}{random.Below(10)} {letters[random.Below(letters.Length)]}{letters[random.Below(letters.Length)]}";
        var number = FormattableString.Invariant($"{1 + random.Below(180)}");
        return (new PostalAddress { Street = random.Pick(DemoNames.Streets), HouseNumber = number, Addition = random.Chance(0.08) ? "A" : null, Postcode = postcode, Place = place, Country = "NL" }, area);
    }

    private PhoneNumber Mobile() => new(FormattableString.Invariant($"06 5550 {random.Below(10_000):0000}"), null);

    private PhoneNumber Line(string area) =>
        new(area.Length == 3 ? FormattableString.Invariant($"{area} 555 {random.Below(10_000):0000}") : FormattableString.Invariant($"{area} 55 {random.Below(10_000):0000}"), null);

    private RelationKind Kind(double customer, double prospect)
    {
        var throwOf = random.Uniform();
        return throwOf < customer ? RelationKind.Customer : throwOf < customer + prospect ? RelationKind.Prospect : RelationKind.Other;
    }

    private static string Domain(string name) =>
        string.Concat(Core.Relations.Numbers.Fold.Text(name).Where(char.IsAsciiLetterOrDigit)) + ".example";
}
