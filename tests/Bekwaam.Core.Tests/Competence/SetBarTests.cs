using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Competence;

public sealed class SetBarTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 3, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 5, 3);

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Without_a_bar_the_usual_one_counts_provisionally(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var bars = await Bars.OfAsync(db, 2026, Cancel);
        bars[Facet.Ease, BarKind.Outcome].ShouldSatisfyAllConditions(b => b.Value.ShouldBe(70), b => b.Standing.ShouldBe(BarStanding.Usual));
        Enum.GetValues<BarKind>().Select(kind => bars[Facet.Ease, kind].Value).ShouldBe([70, 20, 15, 5, 10]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_bar_set_in_its_year_is_provisional_and_one_set_before_it_is_not(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        (await SetAsync(db, 2026, 75)).Value.Standing.ShouldBe(BarStanding.Provisional);
        (await SetAsync(db, 2027, 80)).Value.Standing.ShouldBe(BarStanding.Set);
        (await Bars.OfAsync(db, 2028, Cancel))[Facet.Ease, BarKind.Outcome].ShouldSatisfyAllConditions(
            b => b.Value.ShouldBe(80), b => b.Standing.ShouldBe(BarStanding.CarriedOver));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Moving_a_bar_while_its_year_runs_takes_a_reason_and_stays_visible(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await SetAsync(db, 2026, 70);
        (await SetAsync(db, 2026, 65)).Refusal.ShouldBe(SetBar.WhyMoved);
        var moved = (await SetAsync(db, 2026, 65, "a branch was taken over", Now.AddDays(1))).Value;
        moved.Value.ShouldBe(65);
        moved.Moved.ShouldBeTrue();
        moved.Moves.Select(m => m.Value).ShouldBe([70, 65]);
        moved.Moves[^1].Why.ShouldBe("a branch was taken over");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_cannot_be_a_bar_is_refused(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        (await SetAsync(db, 2026, 101)).Refusal.ShouldBe(SetBar.NotAnOutcome);
        (await SetAsync(db, 2025, 70)).Refusal.ShouldBe(SetBar.YearOver);
        (await SetBar.RunAsync(db, new SetBar.Input(2026, Facet.Ease, BarKind.Transfers, -1, null), null, Now, Today, Cancel)).Refusal.ShouldBe(SetBar.NotARate);
    }

    private static Task<Outcome<BarInForce>> SetAsync(AppDb db, int year, decimal value, string? why = null, DateTimeOffset? at = null) =>
        SetBar.RunAsync(db, new SetBar.Input(year, Facet.Ease, BarKind.Outcome, value, why), null, at ?? Now, Today, Cancel);
}
