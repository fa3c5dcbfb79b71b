using Bekwaam.Core.Competence;
using Bekwaam.Core.Evidence;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Competence;

public sealed class KnownPeriodsTests
{
    private static readonly Period Quarter = Period.Parse("2026-2")!.Value;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_form_sent_in_months_late_does_not_make_a_quarter(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await new Answered(db)
            .Customers(Facet.Ease, Quarter.First, Enumerable.Repeat(75, 40))
            .Customers(Facet.Ease, Quarter.Next.Next.First, [100, 50])
            .SaveAsync(Cancel);

        (await KnownPeriods.OfAsync(db, Cancel)).ShouldBe((Quarter, Quarter));
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task With_few_answers_only_the_newest_quarter_is_the_last(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        (await KnownPeriods.OfAsync(db, Cancel)).ShouldBeNull();
        await new Answered(db).Customers(Facet.Ease, Quarter.First, [100, 50]).SaveAsync(Cancel);

        (await KnownPeriods.OfAsync(db, Cancel)).ShouldBe((Quarter, Quarter));
    }
}
