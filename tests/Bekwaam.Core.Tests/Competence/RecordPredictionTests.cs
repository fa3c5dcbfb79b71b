using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Competence;

public sealed class RecordPredictionTests
{
    private static readonly DateTimeOffset Now = new(2026, 8, 3, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 8, 3);
    private static readonly Period Quarter = Period.Of(Today);

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Who_has_seen_the_results_can_no_longer_estimate_them(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var manager = RandomKey.New();
        await using (var db = database.Open())
            await SheetVisit.RecordAsync(db, manager, Quarter, Now, Cancel);
        (await EstimateAsync(database, manager, byName: true, 70)).Refusal.ShouldBe(RecordPrediction.ResultsSeen);
        (await PredictedAsync(database, Perspective.Manager)).N.ShouldBe(0);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_manager_who_estimates_again_replaces_the_first(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var manager = RandomKey.New();
        (await EstimateAsync(database, manager, byName: true, 70)).Done.ShouldBeTrue();
        (await EstimateAsync(database, manager, byName: true, 82)).Done.ShouldBeTrue();
        var predicted = await PredictedAsync(database, Perspective.Manager);
        (predicted.N, predicted.Mean).ShouldBe((1, 82));
        await using var db = database.Open();
        (await RecordPrediction.OwnAsync(db, manager, Quarter.First, Quarter.Last, Cancel))[Facet.Ease].ShouldBe(82);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_employee_estimates_once_and_nothing_ties_the_answer_to_the_name(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var employee = RandomKey.New();
        (await EstimateAsync(database, employee, byName: false, 70)).Done.ShouldBeTrue();
        (await EstimateAsync(database, employee, byName: false, 90)).Refusal.ShouldBe(RecordPrediction.MadeAlready);
        await using var db = database.Open();
        var response = await db.Responses.SingleAsync(Cancel);
        (response.AccountId, response.Perspective).ShouldBe((null, Perspective.Employee));
        response.Id.ShouldNotBe(employee);
        (await PredictedAsync(database, Perspective.Employee)).Mean.ShouldBe(70);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_estimate_is_a_number_from_0_to_100_on_at_least_one_facet(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        (await EstimateAsync(database, RandomKey.New(), byName: true, 101)).Refusal.ShouldBe(RecordPrediction.OutsideScale);
        await using var db = database.Open();
        var nothing = new RecordPrediction.Input(RandomKey.New(), true, Quarter.Key, Today, new Dictionary<Facet, int>());
        (await RecordPrediction.RunAsync(database.Database, db, nothing, Now, Cancel)).Refusal.ShouldBe(RecordPrediction.NothingFilledIn);
    }

    private static async Task<Outcome<int>> EstimateAsync(TestDatabase database, Guid account, bool byName, int value)
    {
        await using var db = database.Open();
        var input = new RecordPrediction.Input(account, byName, Quarter.Key, Today, new Dictionary<Facet, int> { [Facet.Ease] = value });
        return await RecordPrediction.RunAsync(database.Database, db, input, Now, Cancel);
    }

    private static async Task<Moments> PredictedAsync(TestDatabase database, Perspective perspective)
    {
        await using var db = database.Open();
        var days = await db.FacetDays.Where(d => d.Role == QuestionRole.Prediction && d.Perspective == perspective).ToListAsync(Cancel);
        return days.Aggregate(default(Moments), (sum, day) => sum + Moments.Unpack(day.Moments));
    }
}
