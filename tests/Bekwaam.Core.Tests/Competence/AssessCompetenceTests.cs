using Bekwaam.Core.Competence;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Statistics.Phases;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Competence;

public sealed class AssessCompetenceTests
{
    private static readonly Period Quarter = Period.Parse("2026-3")!.Value;
    private static readonly int[] Good = [.. Enumerable.Range(0, 60).Select(i => 75 + (25 * (i % 2)))];
    private static readonly int[] Poor = [.. Enumerable.Range(0, 60).Select(i => 25 + (25 * (i % 2)))];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Customers_alone_give_claim_C_bounds_for_the_phases_and_the_missing_perspectives_by_name(Engine engine)
    {
        var report = await AssessAsync(engine, answered => answered.Customers(Facet.Ease, Quarter.First, Good));

        var ease = report[Facet.Ease];
        ease.Verdict.Competence.Lower.ShouldBeGreaterThan(.99);
        ease.Verdict.Phases.Conscious.Lower.ShouldBe(0);
        ease.Verdict.Phases.Conscious.Upper.ShouldBeGreaterThan(.99);
        ease.Verdict.Phases.Competent.Upper.ShouldBeGreaterThan(.99);
        report.MissingPerspectives.ShouldBe([Perspective.Employee, Perspective.Manager]);
        report.Verdict.Overall.NotEnoughEvidence.ShouldBeTrue();
        report.Verdict.Overall.WithoutOutcome.Count.ShouldBe(8);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Nine_employees_two_managers_and_sixty_customers_without_any_bar_give_a_labelled_verdict(Engine engine)
    {
        var report = await AssessAsync(engine, answered => answered
            .Customers(Facet.Reachability, Quarter.First, Poor)
            .Predicted(Perspective.Employee, Facet.Reachability, Quarter.First, 40, 35, 38, 42, 39, 36, 41, 37, 40)
            .Predicted(Perspective.Manager, Facet.Reachability, Quarter.First, 36, 40));

        var facet = report[Facet.Reachability];
        facet.Customers!.Value.N.ShouldBe(60);
        facet.Employees!.Value.N.ShouldBe(9);
        facet.Management!.Value.N.ShouldBe(2);
        facet.Bar.Standing.ShouldBe(BarStanding.Usual);
        facet.Bar.Value.ShouldBe(70);
        facet.Verdict.Phases.Oriented.Lower.ShouldBeGreaterThan(.95);
        report.MissingPerspectives.ShouldBeEmpty();
        report.Helps.ShouldContain(h => h.Kind == HelpKind.BelowBar && h.Facet == Facet.Reachability);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task With_everything_known_the_four_phases_sum_to_one(Engine engine)
    {
        var report = await AssessAsync(engine, answered =>
        {
            var people = answered.Breakdown("Medewerker", BreakdownRole.Employee, "Joris", "Fatima", "Bram");
            foreach (var person in people)
                answered.Customers(Facet.ProblemSolving, Quarter.Previous.First, Good, person).Customers(Facet.ProblemSolving, Quarter.First, Good, person);
            answered.Predicted(Perspective.Employee, Facet.ProblemSolving, Quarter.First, 85, 88, 90)
                .Predicted(Perspective.Manager, Facet.ProblemSolving, Quarter.First, 86)
                .Effort(Facet.ProblemSolving, Quarter.Last, 1, 400);
        });

        var phases = report[Facet.ProblemSolving].Verdict.Phases;
        report[Facet.ProblemSolving].Spread.ShouldBe(3);
        (phases.Unaware.Certain + phases.Oriented.Certain + phases.Conscious.Certain + phases.Competent.Certain).ShouldBe(phases.Unaware.Draws);
        phases.Width.ShouldBe(0);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Predictions_of_two_employees_are_not_shown_and_count_for_nothing(Engine engine)
    {
        var report = await AssessAsync(engine, answered => answered
            .Customers(Facet.Ease, Quarter.First, Good)
            .Predicted(Perspective.Employee, Facet.Ease, Quarter.First, 10, 20));

        report[Facet.Ease].Employees.ShouldBeNull();
        report[Facet.Ease].Verdict.EmployeesAware.Probability.ShouldBeNull();
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_unit_under_the_floor_hides_and_takes_the_next_smallest_with_it_so_that_it_cannot_be_subtracted(Engine engine)
    {
        var report = await AssessAsync(engine, answered =>
        {
            var units = answered.Breakdown("Vestiging", BreakdownRole.Unit, "Zeist", "Utrecht", "Baarn");
            answered.Customers(Facet.Ease, Quarter.First, Good, units[0])
                .Customers(Facet.Ease, Quarter.First, Good.Take(20), units[1])
                .Customers(Facet.Ease, Quarter.First, Poor.Take(4), units[2]);
        });

        report[Facet.Ease].Units.Select(u => u.Name.Value).ShouldBe(["Zeist"]);
        report[Facet.Ease].HiddenUnits.ShouldBe(2);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task The_weakest_unit_is_named_with_its_facet(Engine engine)
    {
        var report = await AssessAsync(engine, answered =>
        {
            var units = answered.Breakdown("Vestiging", BreakdownRole.Unit, "Zeist", "Utrecht");
            answered.Customers(Facet.Ease, Quarter.First, Good, units[0]).Customers(Facet.Ease, Quarter.First, Poor, units[1]);
        });

        report.WeakestUnit!.Value.Unit.Name.Value.ShouldBe("Utrecht");
        report.Helps.ShouldContain(h => h.Kind == HelpKind.WeakUnit && h.Unit!.Name.Value == "Utrecht");
    }

    [Fact]
    public async Task Both_engines_give_the_same_verdict_to_the_last_digit()
    {
        static void Everything(Answered answered) => answered
            .Customers(Facet.Ease, Quarter.First, Good.Concat(Poor).Concat([0, 33, 67]))
            .Predicted(Perspective.Employee, Facet.Ease, Quarter.First, 55, 61, 70)
            .Predicted(Perspective.Manager, Facet.Ease, Quarter.First, 66);

        var one = await AssessAsync(Engine.Sqlite, Everything);
        var other = await AssessAsync(Engine.Postgres, Everything);

        one[Facet.Ease].Customers.ShouldBe(other[Facet.Ease].Customers);
        one[Facet.Ease].Verdict.Phases.ShouldBe(other[Facet.Ease].Verdict.Phases);
        one.Verdict.Overall.Phases.ShouldBe(other.Verdict.Overall.Phases);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_phase_is_stated_only_when_it_held_the_quarter_before_as_well(Engine engine)
    {
        static void InQuarter(Answered answered, Period quarter) => answered
            .Customers(Facet.Ease, quarter.First, Poor)
            .Predicted(Perspective.Employee, Facet.Ease, quarter.First, 40, 35, 38)
            .Predicted(Perspective.Manager, Facet.Ease, quarter.First, 38);

        var once = await AssessAsync(engine, answered => InQuarter(answered, Quarter));
        var twice = await AssessAsync(engine, answered =>
        {
            InQuarter(answered, Quarter.Previous);
            InQuarter(answered, Quarter);
        });

        once[Facet.Ease].Stated.ShouldBeNull();
        twice[Facet.Ease].Stated.ShouldBe(Phase.Oriented);
    }

    private static async Task<CompetenceReport> AssessAsync(Engine engine, Action<Answered> arrange)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var answered = new Answered(db);
        arrange(answered);
        await answered.SaveAsync(Cancel);
        return await AssessCompetence.RunAsync(db, Quarter, Cancel);
    }
}
