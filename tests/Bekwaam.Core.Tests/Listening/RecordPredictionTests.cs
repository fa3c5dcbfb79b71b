using Bekwaam.Core.Competence;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Listening;

public sealed class RecordPredictionTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 3, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 8, 3);
    private static readonly Period Quarter = Period.Of(Today);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_manager_may_change_an_estimate_until_the_results_are_seen(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var manager = RandomKey.New();
        (await RecordAsync(database, manager, byName: true, 60)).Done.ShouldBeTrue();
        (await RecordAsync(database, manager, byName: true, 75)).Done.ShouldBeTrue();

        await using var db = database.Open();
        (await RecordPrediction.OwnAsync(db, manager, Quarter.First, Quarter.Last, Cancel))[Facet.Ease].ShouldBe(75);
        Moments.Unpack((await db.FacetDays.SingleAsync(d => d.Facet == Facet.Ease, Cancel)).Moments).ShouldBe(Moments.Of(7500, null));

        await SheetVisit.RecordAsync(db, manager, Quarter, Now, Cancel);
        (await RecordAsync(database, manager, byName: true, 90)).Refusal.ShouldBe(RecordPrediction.ResultsSeen);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task An_employees_estimate_is_kept_without_a_name_and_given_once(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var employee = RandomKey.New();
        (await RecordAsync(database, employee, byName: false, 60)).Done.ShouldBeTrue();
        (await RecordAsync(database, employee, byName: false, 75)).Refusal.ShouldBe(RecordPrediction.MadeAlready);

        await using var db = database.Open();
        var response = await db.Responses.SingleAsync(Cancel);
        response.AccountId.ShouldBeNull();
        response.Perspective.ShouldBe(Perspective.Employee);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Rollups_agree_with_the_answers_after_an_estimate_was_changed(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var manager = RandomKey.New();
        await RecordAsync(database, manager, byName: true, 60);
        await RecordAsync(database, manager, byName: true, 61);

        await using var db = database.Open();
        (await new CompareRollups(database.Database).RunAsync((await db.Surveys.SingleAsync(Cancel)).Id, Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task An_estimate_off_the_scale_is_refused_and_nothing_is_kept()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        (await RecordAsync(database, RandomKey.New(), byName: true, 101)).Refusal.ShouldBe(RecordPrediction.OutsideScale);
        await using var db = database.Open();
        db.Responses.ShouldBeEmpty();
    }

    private static async Task<Outcome<int>> RecordAsync(TestDatabase database, Guid account, bool byName, int estimate)
    {
        await using var db = database.Open();
        var input = new RecordPrediction.Input(account, byName, Quarter.Key, Today, new Dictionary<Facet, int> { [Facet.Ease] = estimate });
        return await RecordPrediction.RunAsync(database.Database, db, input, Now, Cancel);
    }
}
