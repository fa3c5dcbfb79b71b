using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Indexing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Importing;

/// <summary>Somebody who is in the register, or came earlier in the file.</summary>
internal sealed class KnownRelation
{
    public required Guid Id { get; init; }

    /// <summary>Null while it is not written yet.</summary>
    public int? Number { get; set; }

    public required RelationType Type { get; init; }

    public required string SortName { get; init; }

    /// <summary>On its way into the register in the present batch.</summary>
    public NewRelation? Pending { get; set; }

    /// <summary>An organisation of which the file has said no more yet than that somebody works there.</summary>
    public bool IsNameOnly { get; set; }
}

/// <summary>
/// Who is certainly there already: the same UID, the same number in a register, the same mail address or telephone number with
/// the same name. What only resembles is left to the search for duplicates.
/// </summary>
internal sealed class KnownRelations(IDatabase database)
{
    public const string OwnUid = "urn:uuid:";
    private const int AtOnce = 500;
    private const int MostInMemory = 1_000_000;
    private static readonly RelationKeyKind[] Telling = [RelationKeyKind.Uid, RelationKeyKind.TradeRegister, RelationKeyKind.Vat, RelationKeyKind.Mail, RelationKeyKind.Phone];
    private readonly Dictionary<(RelationKeyKind, string), List<KnownRelation>> own = [];
    private readonly Dictionary<string, KnownRelation> organisations = new(StringComparer.Ordinal);
    private Dictionary<(RelationKeyKind, string), List<KnownRelation>> stored = [];
    private Dictionary<string, KnownRelation> storedOrganisations = new(StringComparer.Ordinal);
    private ILookup<string, (KnownRelation Known, RelationCard Card)> namesakes = Array.Empty<(KnownRelation, RelationCard)>().ToLookup(_ => "");
    private readonly List<KnownRelation> unwritten = [];
    private bool? readsDatabase;

    /// <summary>Looks up in the register whom these entries may be.</summary>
    public async Task LookUpAsync(IReadOnlyList<PreparedContact> entries, CancellationToken cancel)
    {
        await using var db = database.Open();
        readsDatabase ??= await db.Relations.AnyAsync(cancel);
        stored = [];
        storedOrganisations = new Dictionary<string, KnownRelation>(StringComparer.Ordinal);
        if (readsDatabase is false)
            return;
        foreach (var keys in entries.SelectMany(entry => entry.Keys).Where(key => Telling.Contains(key.Kind)).Distinct().GroupBy(key => key.Kind))
            foreach (var values in keys.Select(key => key.Value).Chunk(AtOnce))
                await ReadAsync(db, keys.Key, values, cancel);
        await ReadNamesakesAsync(db, [.. entries.Where(HasNoKeys).Select(entry => entry.SortName).Distinct(StringComparer.Ordinal)], cancel);
        var names = entries.Select(entry => entry.Entry.Contact!.Organisation).OfType<string>().Select(OrganisationKey).Distinct(StringComparer.Ordinal);
        foreach (var some in names.Chunk(AtOnce))
        {
            var found = await db.Relations.AsNoTracking()
                .Where(r => r.State == RelationState.Active && some.Contains(r.SortName) && r.Type == RelationType.Organisation)
                .OrderBy(r => r.Number).Select(r => new KnownRelation { Id = r.Id, Number = r.Number, Type = r.Type, SortName = r.SortName }).ToListAsync(cancel);
            foreach (var organisation in found)
                storedOrganisations.TryAdd(organisation.SortName, organisation);
        }
    }

    /// <summary>Who this certainly is, or null.</summary>
    public KnownRelation? Find(PreparedContact contact)
    {
        foreach (var key in contact.Keys)
        {
            if (own.TryGetValue(key, out var earlier) && Same(earlier, key.Kind, contact) is { } one)
                return one;
            if (stored.TryGetValue(key, out var there) && Same(there, key.Kind, contact) is { } other)
                return other;
        }

        return HasNoKeys(contact) ? namesakes[contact.SortName].FirstOrDefault(there => there.Card.Type == contact.Card.Type && SaysNothingNew(there.Card, contact.Card)).Known : null;
    }

    public KnownRelation? Organisation(string name) =>
        OrganisationKey(name) is var key && organisations.TryGetValue(key, out var made) ? made : storedOrganisations.GetValueOrDefault(key);

    /// <summary>Remembers one that is new, so that the file's later entries find it.</summary>
    public KnownRelation Add(NewRelation relation)
    {
        var known = new KnownRelation { Id = relation.Id, Type = relation.Card.Type, SortName = relation.SortName, Pending = relation };
        unwritten.Add(known);
        AddKeys(known, relation.Keys);
        if (relation.Card.Type is RelationType.Organisation)
            organisations.TryAdd(known.SortName, known);
        return known;
    }

    /// <summary>Some who came earlier are looked up in the register by now: whoever asks waits until they are written.</summary>
    public bool HasForgotten { get; private set; }

    /// <summary>The batch goes to whoever writes it: nothing of it changes any more.</summary>
    public void HandOver()
    {
        foreach (var relation in unwritten)
            relation.Pending = null;
        unwritten.Clear();
    }

    public void AddKeys(KnownRelation known, IReadOnlyList<(RelationKeyKind Kind, string Value)> keys)
    {
        // What was written can be found in the register as well.
        if (own.Count > MostInMemory)
        {
            own.Clear();
            organisations.Clear();
            readsDatabase = true;
            HasForgotten = true;
        }

        foreach (var key in keys)
        {
            if (!Telling.Contains(key.Kind))
                continue;
            if (!own.TryGetValue(key, out var list))
                own[key] = list = new List<KnownRelation>(1);
            if (!list.Contains(known))
                list.Add(known);
        }
    }

    private static string OrganisationKey(string name) => IndexRelation.SortNameOf(new RelationCard { Type = RelationType.Organisation, Name = name });

    private static bool HasNoKeys(PreparedContact contact) => !contact.Keys.Any(key => Telling.Contains(key.Kind));

    /// <summary>With nothing to know somebody by, only who says exactly what is there already is the same.</summary>
    private static bool SaysNothingNew(RelationCard there, RelationCard card) => CardJson.Write(AddMissing.Run(there, card)) == CardJson.Write(there);

    private async Task ReadNamesakesAsync(AppDb db, string[] names, CancellationToken cancel)
    {
        var found = new List<(KnownRelation Known, RelationCard Card)>();
        foreach (var some in names.Chunk(AtOnce))
        {
            var rows = await db.Relations.AsNoTracking().Where(r => r.State == RelationState.Active && some.Contains(r.SortName)).OrderBy(r => r.Number)
                .Select(r => new { r.Id, r.Number, r.Type, r.SortName, r.Card }).ToListAsync(cancel);
            found.AddRange(rows.Select(row => (new KnownRelation { Id = row.Id, Number = row.Number, Type = row.Type, SortName = row.SortName }, row.Card)));
        }

        namesakes = found.ToLookup(there => there.Known.SortName, StringComparer.Ordinal);
    }

    private static KnownRelation? Same(List<KnownRelation> found, RelationKeyKind kind, PreparedContact contact) =>
        found.Find(one => one.Type == contact.Card.Type && IsSame(kind, contact.SortName, one.SortName));

    private static bool IsSame(RelationKeyKind kind, string name, string other) => kind switch
    {
        RelationKeyKind.Uid or RelationKeyKind.TradeRegister or RelationKeyKind.Vat => true,
        RelationKeyKind.Mail => name == other || name.Contains('@', StringComparison.Ordinal) || other.Contains('@', StringComparison.Ordinal),
        RelationKeyKind.Phone => name == other,
        _ => false,
    };

    private async Task ReadAsync(AppDb db, RelationKeyKind kind, string[] values, CancellationToken cancel)
    {
        if (kind is RelationKeyKind.Uid)
            await ReadOwnAsync(db, values, cancel);
        var rows = await (from key in db.RelationKeys.AsNoTracking()
                          join relation in db.Relations on key.RelationId equals relation.Id
                          where key.Kind == kind && values.Contains(key.Value) && relation.State == RelationState.Active
                          select new { key.Value, relation.Id, relation.Number, relation.Type, relation.SortName }).ToListAsync(cancel);
        foreach (var row in rows)
        {
            if (!stored.TryGetValue((kind, row.Value), out var list))
                stored[(kind, row.Value)] = list = [];
            list.Add(new KnownRelation { Id = row.Id, Number = row.Number, Type = row.Type, SortName = row.SortName });
        }
    }

    /// <summary>Cards that were written out of this register carry its key as their UID.</summary>
    private async Task ReadOwnAsync(AppDb db, string[] values, CancellationToken cancel)
    {
        var ids = values.Select(value => value.StartsWith(OwnUid, StringComparison.Ordinal) && Guid.TryParse(value[OwnUid.Length..], out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).ToArray();
        if (ids.Length == 0)
            return;
        var rows = await db.Relations.AsNoTracking().Where(r => ids.Contains(r.Id) && r.State == RelationState.Active)
            .Select(r => new { r.Id, r.Number, r.Type, r.SortName }).ToListAsync(cancel);
        foreach (var row in rows)
            stored[(RelationKeyKind.Uid, OwnUid + row.Id)] = [new KnownRelation { Id = row.Id, Number = row.Number, Type = row.Type, SortName = row.SortName }];
    }
}
