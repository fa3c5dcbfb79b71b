using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Visiting;
using Bekwaam.Core.Contact;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal.Figures;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Relations.Merging;

/// <summary>
/// A table with rows of relations. A module whose rows hang on a relation adds one line to <see cref="All"/>: then they go
/// along when relations are merged, come back when that is undone, and are listed when they came in between.
/// </summary>
public sealed class HangsOnRelation
{
    private readonly Func<AppDb, Guid, IQueryable<Guid>> rowsOf;
    private readonly Func<AppDb, IQueryable<Guid>, Guid, CancellationToken, Task<int>> moveAsync;
    private readonly Func<AppDb, Guid, IQueryable<Guid>> listedOf;
    private readonly Func<AppDb, IReadOnlyList<Guid>, IQueryable<Line>> lines;

    private HangsOnRelation(
        string name,
        Type entity,
        Func<AppDb, Guid, IQueryable<Guid>> rowsOf,
        Func<AppDb, IQueryable<Guid>, Guid, CancellationToken, Task<int>> moveAsync,
        Func<AppDb, Guid, IQueryable<Guid>> listedOf,
        Func<AppDb, IReadOnlyList<Guid>, IQueryable<Line>> lines)
    {
        Name = name;
        Entity = entity;
        this.rowsOf = rowsOf;
        this.moveAsync = moveAsync;
        this.listedOf = listedOf;
        this.lines = lines;
    }

    /// <summary>All of them but kinds and contact persons, which merging knows by heart: they can be edited in place.</summary>
    public static IReadOnlyList<HangsOnRelation> All { get; } =
    [
        Of<RelationEvent>("history", nameof(RelationEvent.At), nameof(RelationEvent.Details), rows => rows.Where(e => e.Kind == RelationEventKind.NoteAdded)),
        Of<RelationPermission>("permissions", nameof(RelationPermission.At), nameof(RelationPermission.Source)),
        OfSome<Case>("cases", nameof(Case.OpenedAt), nameof(Case.Subject)),
        OfSome<Case>("casePersons", nameof(Case.OpenedAt), nameof(Case.Subject), cases => cases.Where(_ => false), nameof(Case.PersonId)),
        OfSome<Moment>("momentPersons", nameof(Moment.At), null, moments => moments.Where(_ => false), nameof(Moment.PersonId)),
        OfSome<Visit>("visits", nameof(Visit.At), nameof(Visit.Name)),
        Of<DoorVisit>("door", nameof(DoorVisit.At), null, visits => visits.Where(_ => false)),
        OfSome<OutgoingMail>("mails", nameof(OutgoingMail.MadeAt), null, mails => mails.Where(_ => false)),
    ];

    /// <summary>Stable; kept with merges.</summary>
    public string Name { get; }

    public Type Entity { get; }

    /// <param name="name">Stable, short, of its own.</param>
    /// <param name="at">The property that says when a row came.</param>
    /// <param name="text">The property, text that may be null, that tells a person which row it is; null when rows are never listed.</param>
    /// <param name="listed">Which rows are worth a person's attention when they came between a merge and its undoing; all when left out.</param>
    /// <param name="relation">The property that says whose it is.</param>
    /// <typeparam name="T">An entity with a key <c>Id</c> that is made from the time (version 7).</typeparam>
    public static HangsOnRelation Of<T>(string name, string at, string? text, Func<IQueryable<T>, IQueryable<T>>? listed = null, string relation = "RelationId")
        where T : class =>
        Make(
            name, at, text, listed,
            (rows, owner) => rows.Where(row => EF.Property<Guid>(row, relation) == owner),
            (rows, to, cancel) => rows.ExecuteUpdateAsync(set => set.SetProperty(row => EF.Property<Guid>(row, relation), to), cancel));

    /// <inheritdoc cref="Of{T}"/>
    /// <remarks>For rows that need not be anybody's.</remarks>
    public static HangsOnRelation OfSome<T>(string name, string at, string? text, Func<IQueryable<T>, IQueryable<T>>? listed = null, string relation = "RelationId")
        where T : class =>
        Make(
            name, at, text, listed,
            (rows, owner) => rows.Where(row => EF.Property<Guid?>(row, relation) == owner),
            (rows, to, cancel) => rows.ExecuteUpdateAsync(set => set.SetProperty(row => EF.Property<Guid?>(row, relation), to), cancel));

    private static HangsOnRelation Make<T>(
        string name,
        string at,
        string? text,
        Func<IQueryable<T>, IQueryable<T>>? listed,
        Func<IQueryable<T>, Guid, IQueryable<T>> ownedBy,
        Func<IQueryable<T>, Guid, CancellationToken, Task<int>> giveAsync)
        where T : class =>
        new(
            name,
            typeof(T),
            // Whoever merges need not see a row for it to go along; only its words are for who may read them.
            (db, owner) => ownedBy(db.Set<T>().IgnoreQueryFilters(), owner).Select(row => EF.Property<Guid>(row, "Id")),
            (db, keys, to, cancel) => giveAsync(db.Set<T>().IgnoreQueryFilters().Where(row => keys.Contains(EF.Property<Guid>(row, "Id"))), to, cancel),
            (db, owner) => ownedBy((listed ?? (rows => rows))(db.Set<T>()), owner).Select(row => EF.Property<Guid>(row, "Id")),
            (db, keys) => db.Set<T>().Where(row => keys.Contains(EF.Property<Guid>(row, "Id"))).Select(row => new Line
            {
                Id = EF.Property<Guid>(row, "Id"),
                At = EF.Property<DateTimeOffset>(row, at),
                Text = text == null ? null : EF.Property<string?>(row, text),
            }));

    /// <summary>Gives the rows of one relation to another and remembers which they were.</summary>
    internal async Task TakeAsync(AppDb db, Guid merge, Guid from, Guid to, CancellationToken cancel)
    {
        var keys = await rowsOf(db, from).ToListAsync(cancel);
        db.MergedRows.AddRange(keys.Select(key => new MergedRow { MergeId = merge, Hangs = Name, RowId = key }));
        await db.SaveChangesAsync(cancel);
        await moveAsync(db, Moved(db, merge), to, cancel);
    }

    /// <summary>Gives back what is still there and still the survivor's.</summary>
    internal Task GiveBackAsync(AppDb db, Guid merge, Guid from, Guid to, CancellationToken cancel)
    {
        var own = rowsOf(db, from);
        return moveAsync(db, Moved(db, merge).Where(key => own.Contains(key)), to, cancel);
    }

    /// <summary>What came to a relation after the merge: keys tell when they were made.</summary>
    internal async Task<IReadOnlyList<Guid>> SinceAsync(AppDb db, Guid merge, Guid owner, CancellationToken cancel) =>
        await listedOf(db, owner).Where(key => key > merge && !Moved(db, merge).Contains(key)).ToListAsync(cancel);

    /// <summary>Gives one row of a relation to another.</summary>
    internal Task<int> MoveAsync(AppDb db, Guid row, Guid from, Guid to, CancellationToken cancel) => moveAsync(db, rowsOf(db, from).Where(key => key == row), to, cancel);

    internal async Task<IReadOnlyList<Line>> LinesAsync(AppDb db, IReadOnlyList<Guid> keys, CancellationToken cancel) => await lines(db, keys).ToListAsync(cancel);

    private IQueryable<Guid> Moved(AppDb db, Guid merge) => db.MergedRows.Where(moved => moved.MergeId == merge && moved.Hangs == Name).Select(moved => moved.RowId);

    /// <summary>What a person sees of a row.</summary>
    public sealed record Line
    {
        public Guid Id { get; init; }

        public DateTimeOffset At { get; init; }

        public string? Text { get; init; }
    }
}
