using Bekwaam.Core.Evidence;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Evidence;

public sealed class RecordEffortTests
{
    private static readonly DateOnly Today = new(2026, 8, 3);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_month_typed_again_is_replaced_and_a_month_without_cases_is_taken_out(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await RecordEffort.RunAsync(db, Input(40, 3), Today, Cancel);
        db.ChangeTracker.Clear();
        await RecordEffort.RunAsync(db, Input(50, 4), Today, Cancel);
        (await db.EffortDays.AsNoTracking().SingleAsync(e => e.Kind == EffortKind.Transfer, Cancel)).Events.ShouldBe(4);

        db.ChangeTracker.Clear();
        await RecordEffort.RunAsync(db, Input(0, 0), Today, Cancel);
        (await db.EffortDays.CountAsync(Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task Events_without_cases_negative_numbers_and_months_to_come_are_refused()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        (await RecordEffort.RunAsync(db, Input(0, 1), Today, Cancel)).Refusal.ShouldBe(RecordEffort.NothingHandled);
        (await RecordEffort.RunAsync(db, Input(-1, 0), Today, Cancel)).Refusal.ShouldBe(RecordEffort.Negative);
        (await RecordEffort.RunAsync(db, Input(1, 0) with { Month = Today.AddMonths(1) }, Today, Cancel)).Refusal.ShouldBe(RecordEffort.NotYet);
    }

    private static RecordEffort.Input Input(long cases, long transfers) => new(Facet.Ease, new DateOnly(2026, 7, 12), cases, 0, transfers, 0, 0);
}
