using Bekwaam.Core.Competence;
using Bekwaam.Core.Evidence;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Competence;

public sealed class BarTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 4, 9, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 5, 4);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_first_bar_of_a_running_year_is_provisional_and_next_years_is_not(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();

        (await Set(2026, 65)).Standing.ShouldBe(BarStanding.Provisional);
        (await Set(2027, 72)).Standing.ShouldBe(BarStanding.Set);
        (await Bars.OfAsync(db, 2028, Cancel))[Facet.Ease, BarKind.Outcome].ShouldSatisfyAllConditions(
            bar => bar.Standing.ShouldBe(BarStanding.CarriedOver), bar => bar.Value.ShouldBe(72));

        async Task<BarInForce> Set(int year, decimal value) =>
            (await SetBar.RunAsync(db, new SetBar.Input(year, Facet.Ease, BarKind.Outcome, value, null), null, Now, Today, Cancel)).Value;
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_bar_moved_while_its_year_runs_asks_why_and_shows_every_move(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await SetBar.RunAsync(db, Input(70, null), null, Now, Today, Cancel);

        (await SetBar.RunAsync(db, Input(60, " "), null, Now, Today, Cancel)).Refusal.ShouldBe(SetBar.WhyMoved);
        var moved = (await SetBar.RunAsync(db, Input(60, "A merger."), null, Now.AddDays(1), Today, Cancel)).Value;

        moved.Value.ShouldBe(60);
        moved.Moved.ShouldBeTrue();
        moved.Moves.Select(m => m.Value).ShouldBe([70m, 60m]);
        moved.Moves[1].Why.ShouldBe("A merger.");
    }

    [Theory, InlineData(-1, 2026), InlineData(101, 2026), InlineData(70, 2025)]
    public async Task A_bar_outside_the_scale_or_for_a_year_that_is_over_is_refused(int value, int year)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var outcome = await SetBar.RunAsync(db, new SetBar.Input(year, Facet.Ease, BarKind.Outcome, value, null), null, Now, Today, Cancel);
        outcome.Done.ShouldBeFalse();
        db.Bars.ShouldBeEmpty();
    }

    private static SetBar.Input Input(decimal value, string? why) => new(2026, Facet.Ease, BarKind.Outcome, value, why);
}
