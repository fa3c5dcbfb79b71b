using System.Text.Json;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Merging;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Relations.Merging;

/// <summary>A small register in which relations are made, merged, changed and taken apart; every step a minute later.</summary>
internal sealed class MergeBench(TestDatabase database) : IAsyncDisposable
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public DateTimeOffset Now { get; private set; } = TestClock.Start;

    public DateOnly Today => DateOnly.FromDateTime(Now.UtcDateTime);

    public static async Task<MergeBench> OpenAsync(Engine engine) => new(await TestDatabase.CreateAsync(engine));

    public ValueTask DisposeAsync() => database.DisposeAsync();

    public AppDb Open() => database.Open();

    public async Task<T> DoAsync<T>(Func<AppDb, Task<T>> work)
    {
        Now = Now.AddMinutes(1);
        await using var db = database.Open();
        return await work(db);
    }

    public async Task<Guid> MakeAsync(RelationCard card, params RelationKind[] kinds) =>
        await DoAsync(async db => (await SaveRelation.RunAsync(db, new SaveRelation.Input(null, 0, card, null, null, kinds), null, Now, Today, Cancel)).Value.Saved.ShouldNotBeNull().Id);

    public Task<Guid> FirmAsync(string name, string? phone = null, params RelationKind[] kinds) => MakeAsync(
        new RelationCard { Type = RelationType.Organisation, Name = name, Phones = phone is null ? [] : [new PhoneNumber(phone, phone)] }, kinds);

    public Task<Guid> PersonAsync(string name) => MakeAsync(new RelationCard { Person = DutchNames.Read(name) });

    public Task<Relation> ReadAsync(Guid id) => DoAsync(db => db.Relations.AsNoTracking().SingleAsync(r => r.Id == id, Cancel));

    public Task EditAsync(Guid id, Func<RelationCard, RelationCard> change) => DoAsync(async db =>
    {
        var relation = await db.Relations.AsNoTracking().SingleAsync(r => r.Id == id, Cancel);
        var input = new SaveRelation.Input(id, relation.Version, change(relation.Card), relation.AdviserId, relation.LocationId, []);
        return (await SaveRelation.RunAsync(db, input, null, Now, Today, Cancel)).Value.Saved.ShouldNotBeNull();
    });

    public Task<RelationEvent> NoteAsync(Guid id, string text) => DoAsync(async db => (await AddNote.RunAsync(db, id, text, null, Now, Cancel)).Value);

    /// <summary>The relation calls, and what it says is taken down.</summary>
    public Task<Guid> OpenCaseAsync(Guid id, string words) => DoAsync(async db => (await RecordMoment.RunAsync(
        db,
        new RecordMoment.Input(RandomKey.New(), id, null, null, ChannelKind.Phone, true, null, words, null, false, null, CaseKind.Question, null, CaseImpact.Normal, null, MomentOutcome.Case, null, null, null, null, null),
        id, Now, Cancel)).Value.Id);

    public Task<RelationPermission> SayAsync(Guid id, PermissionPurpose purpose, bool given) =>
        DoAsync(async db => (await RecordPermission.RunAsync(db, new RecordPermission.Input(id, purpose, ChannelKind.Mail, given, "by phone", null, Now), null, Now, Cancel)).Value);

    public Task<ContactPerson> ActAsync(Guid relation, Guid person, string function) => DoAsync(async db => (await SaveContactPerson.RunAsync(
        db, new SaveContactPerson.Input(null, 0, relation, person, function, null, ContactRoles.None, null, null), null, Now, Today, Cancel)).Value);

    public Task<Outcome<RelationMerge>> TryMergeAsync(Guid survivor, Guid absorbed, params (string Field, MergeChoice Choice)[] choices) => DoAsync(async db =>
    {
        var versions = await db.Relations.Where(r => r.Id == survivor || r.Id == absorbed).ToDictionaryAsync(r => r.Id, r => r.Version, Cancel);
        db.ChangeTracker.Clear();
        var input = new MergeRelations.Input(survivor, versions[survivor], absorbed, versions[absorbed], choices.ToDictionary(c => c.Field, c => c.Choice), "merged");
        return await MergeRelations.RunAsync(db, input, null, Now, Today, Cancel);
    });

    public async Task<Guid> MergeAsync(Guid survivor, Guid absorbed, params (string Field, MergeChoice Choice)[] choices) =>
        (await TryMergeAsync(survivor, absorbed, choices)).Value.Id;

    public Task<Outcome<RelationMerge>> UnmergeAsync(Guid merge) => DoAsync(db => UnmergeRelations.RunAsync(db, merge, null, Now, Today, Cancel));

    public async Task<LeftBehind> LeftAsync(Guid merge) =>
        StoredJson.Read<LeftBehind>((await DoAsync(db => db.RelationMerges.AsNoTracking().SingleAsync(m => m.Id == merge, Cancel))).Left.ShouldNotBeNull());

    /// <summary>Everything about a relation, to the letter, but for its version, when it was changed and that it was merged and taken apart.</summary>
    public Task<string> PictureAsync(Guid id) => DoAsync(async db =>
    {
        var relation = await db.Relations.AsNoTracking().SingleAsync(r => r.Id == id, Cancel);
        return JsonSerializer.Serialize(new
        {
            relation.Number,
            relation.Type,
            relation.Name,
            relation.SortName,
            Card = CardJson.Write(relation.Card),
            relation.Place,
            relation.Mail,
            relation.Phone,
            relation.AdviserId,
            relation.LocationId,
            relation.Completeness,
            relation.ConfirmedAt,
            relation.LastContactAt,
            relation.CreatedAt,
            relation.CreatedBy,
            relation.State,
            relation.MergedInto,
            relation.Source,
            Kinds = await db.RelationKindPeriods.AsNoTracking().Where(k => k.RelationId == id).OrderBy(k => k.Id).ToListAsync(Cancel),
            People = (await db.ContactPersons.AsNoTracking().Where(c => c.RelationId == id || c.PersonId == id).OrderBy(c => c.Id).ToListAsync(Cancel)).Select(c => new { c.Id, c.RelationId, c.PersonId, c.Function, c.Department, c.Roles, c.From, c.Until }),
            Permissions = await db.RelationPermissions.AsNoTracking().Where(p => p.RelationId == id).OrderBy(p => p.Id).ToListAsync(Cancel),
            Events = await db.RelationEvents.AsNoTracking().Where(e => e.RelationId == id && e.Kind != RelationEventKind.Merged && e.Kind != RelationEventKind.Unmerged).OrderBy(e => e.Id).ToListAsync(Cancel),
            Keys = await db.RelationKeys.AsNoTracking().Where(k => k.RelationId == id).OrderBy(k => k.Kind).ThenBy(k => k.Value).ToListAsync(Cancel),
            Terms = await db.RelationTerms.AsNoTracking().Where(t => t.RelationId == id).OrderBy(t => t.Term).ToListAsync(Cancel),
        });
    });
}
