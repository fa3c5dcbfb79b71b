using Bekwaam.Core.Evidence;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Competence;

public sealed class RecordEffortTests
{
    private static readonly DateOnly Today = new(2026, 8, 3);

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task A_month_typed_again_is_replaced_and_one_without_cases_taken_out(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        (await RecordAsync(database, new(Facet.Ease, new DateOnly(2026, 7, 9), 40, 3, 2, 1, 0))).Value.ShouldBe(new DateOnly(2026, 7, 31));
        await RecordAsync(database, new(Facet.Ease, new DateOnly(2026, 7, 1), 50, 5, 2, 1, 0));
        await using (var db = database.Open())
        {
            var days = await db.EffortDays.OrderBy(e => e.Kind).ToListAsync(Cancel);
            days.Select(d => (d.Kind, d.Events, d.Exposure)).ShouldBe(
                [(EffortKind.Consultation, 5, 50), (EffortKind.Transfer, 2, 50), (EffortKind.Escalation, 1, 50), (EffortKind.Reopening, 0, 50)]);
        }

        await RecordAsync(database, new(Facet.Ease, new DateOnly(2026, 7, 1), 0, 0, 0, 0, 0));
        await using var again = database.Open();
        (await again.EffortDays.CountAsync(Cancel)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Counts_that_cannot_be_are_refused(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        (await RecordAsync(database, new(Facet.Ease, Today, 0, 1, 0, 0, 0))).Refusal.ShouldBe(RecordEffort.NothingHandled);
        (await RecordAsync(database, new(Facet.Ease, Today, 5, -1, 0, 0, 0))).Refusal.ShouldBe(RecordEffort.Negative);
        (await RecordAsync(database, new(Facet.Ease, Today.AddMonths(1), 5, 1, 0, 0, 0))).Refusal.ShouldBe(RecordEffort.NotYet);
    }

    private static async Task<Outcome<DateOnly>> RecordAsync(TestDatabase database, RecordEffort.Input input)
    {
        await using var db = database.Open();
        return await RecordEffort.RunAsync(db, input, Today, Cancel);
    }
}
