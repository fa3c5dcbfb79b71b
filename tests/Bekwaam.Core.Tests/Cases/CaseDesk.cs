using Bekwaam.Core.Accounts;
using Bekwaam.Core.Cases;
using Bekwaam.Core.Cases.Reading;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Settings;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Cases;

/// <summary>An office with two colleagues and customers who call.</summary>
internal sealed class CaseDesk(TestDatabase database) : IAsyncDisposable
{
    public static readonly Guid Bram = new("11111111-1111-7111-8111-111111111111");
    public static readonly Guid Joris = new("22222222-2222-7222-8222-222222222222");

    /// <summary>A Tuesday, eleven in the morning in Amsterdam.</summary>
    public DateTimeOffset Now { get; set; } = TestClock.Start;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<CaseDesk> OpenAsync(Engine engine)
    {
        var desk = new CaseDesk(await TestDatabase.CreateAsync(engine));
        await using var db = desk.Open();
        db.Accounts.AddRange(Colleague(Bram, "Bram"), Colleague(Joris, "Joris"));
        await SettingsStore.WriteAsync(db, OrganisationSetting.Name, new Organisation("Brugman", "nl", Organisation.DefaultTimeZone), desk.Now, Cancel);
        await db.SaveChangesAsync(Cancel);
        return desk;
    }

    public IDatabase Database => database.Database;

    public AppDb Open() => database.Open();

    public async Task<Relation> EnterAsync(string name, RelationType type = RelationType.Organisation, Guid? adviser = null)
    {
        var card = type is RelationType.Organisation ? new RelationCard { Type = type, Name = name } : new RelationCard { Type = type, Person = DutchNames.Read(name) };
        await using var db = Open();
        return (await SaveRelation.RunAsync(db, new(null, 0, card, adviser, null, []), null, Now, DateOnly.FromDateTime(Now.DateTime), Cancel)).Value.Saved!;
    }

    /// <summary>A call of somebody, as Bram takes it down.</summary>
    public static RecordMoment.Input Call(Relation? who, string? words = "De ketel valt steeds uit.") => new(
        RandomKey.New(), who?.Id, null, null, ChannelKind.Phone, true, null, words, Feeling.Bad, false, null, CaseKind.Request, null, CaseImpact.Normal, null,
        MomentOutcome.Case, null, null, null, null, null);

    public async Task<Outcome<Case>> RecordAsync(RecordMoment.Input input)
    {
        await using var db = Open();
        return await RecordMoment.RunAsync(db, input, Bram, Now, Cancel);
    }

    public async Task<Case> OpenCaseAsync(Relation? who = null) => (await RecordAsync(Call(who))).Value;

    public async Task<ReadCase.View> ReadAsync(Case one)
    {
        await using var db = Open();
        return (await ReadCase.RunAsync(db, one.Number, Cancel))!;
    }

    public async Task<Outcome<T>> DoAsync<T>(Func<AppDb, Task<Outcome<T>>> act)
    {
        await using var db = Open();
        return await act(db);
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private static Account Colleague(Guid id, string name) =>
        new() { Id = id, Name = name, Email = name + "@brugman.example", NormalizedEmail = name.ToUpperInvariant() + "@BRUGMAN.EXAMPLE", SecurityStamp = "x", CreatedAt = TestClock.Start };
}
