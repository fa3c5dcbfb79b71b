using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Files;
using Bekwaam.Core.Listening;
using Bekwaam.Statistics.Phases;
using Bekwaam.Testing;
using static Bekwaam.Testing.EvidenceRows;

namespace Bekwaam.Core.Tests.Competence;

public sealed class AssessCompetenceTests
{
    private static readonly Period Quarter = Period.Of(new DateOnly(2026, 8, 1));
    private static readonly DateOnly Day = new(2026, 8, 10);

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Customers_alone_give_the_claim_on_the_bar_bounds_and_the_missing_perspectives_by_name(Engine engine)
    {
        var report = await AssessAsync(engine, db => EveryFacet(facet => Customers(db, facet, Day, Around(85, 60))));
        report.MissingPerspectives.ShouldBe([Perspective.Employee, Perspective.Manager]);
        var facet = report[Facet.Ease];
        facet.Customers!.Value.N.ShouldBe(60);
        facet.Verdict.Competence.Probability.ShouldNotBeNull().ShouldBeGreaterThan(.99);
        facet.Verdict.Awareness.ShouldSatisfyAllConditions(a => a.Lower.ShouldBe(0), a => a.Upper.ShouldBe(1));
        facet.Verdict.Phases.Conscious.Upper.ShouldBeGreaterThan(.99);
        facet.Verdict.Phases.Unaware.Upper.ShouldBeLessThan(.01);
        report.Verdict.MeasureNext.ShouldContain(m => m.Kind == PieceKind.EmployeePrediction);
        report.Stated.ShouldBeNull();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Nine_employees_two_managers_and_sixty_answers_without_a_bar_give_a_labelled_verdict(Engine engine)
    {
        var report = await AssessAsync(engine, db => Small(db));
        var facet = report[Facet.Reachability];
        facet.Bar.ShouldSatisfyAllConditions(b => b.Value.ShouldBe(70), b => b.Standing.ShouldBe(BarStanding.Usual));
        (facet.Customers!.Value.N, facet.Employees!.Value.N, facet.Management!.Value.N).ShouldBe((60, 9, 2));
        facet.Verdict.Competence.Probability!.Value.ShouldBeLessThan(.01);
        facet.Verdict.Phases.Unaware.Probability!.Value.ShouldBeGreaterThan(.99, "customers give 60, colleagues think 80");
        report.MissingPerspectives.ShouldBeEmpty();
        report.Helps.ShouldContain(h => h.Kind == HelpKind.BelowBar && h.Facet == Facet.Reachability);
        report.Verdict.MeasureNext.ShouldContain(m => m.Kind == PieceKind.Spread);
    }

    [Fact]
    public async Task Both_engines_give_the_same_verdict_to_the_last_digit()
    {
        var (sqlite, postgres) = (await AssessAsync(Engine.Sqlite, Rich), await AssessAsync(Engine.Postgres, Rich));
        sqlite.Verdict.Overall.Phases.ShouldBe(postgres.Verdict.Overall.Phases);
        sqlite.Verdict.Facets.ShouldBe(postgres.Verdict.Facets);
        sqlite.Facets.Select(f => (f.Customers, f.Employees, f.Management)).ShouldBe(postgres.Facets.Select(f => (f.Customers, f.Employees, f.Management)));
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Two_employees_predictions_are_not_shown_and_leave_their_part_unknown(Engine engine)
    {
        var report = await AssessAsync(engine, db => Small(db, employees: 2));
        report[Facet.Ease].Employees.ShouldBeNull();
        report[Facet.Ease].Verdict.EmployeesAware.Width.ShouldBe(1);
        report.MissingPerspectives.ShouldBe([Perspective.Employee]);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Taking_predictions_away_never_raises_a_lower_bound(Engine engine)
    {
        var (whole, without) = (await AssessAsync(engine, db => Small(db)), await AssessAsync(engine, db => Small(db, employees: 0, managers: 0)));
        foreach (var phase in Enum.GetValues<Phase>())
        {
            without.Verdict.Overall.Phases[phase].Lower.ShouldBeLessThanOrEqualTo(whole.Verdict.Overall.Phases[phase].Lower);
            foreach (var facet in Enum.GetValues<Facet>())
                without[facet].Verdict.Phases[phase].Lower.ShouldBeLessThanOrEqualTo(whole[facet].Verdict.Phases[phase].Lower);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_unit_under_the_floor_hides_the_next_smallest_too(Engine engine)
    {
        var report = await AssessAsync(engine, db =>
        {
            AddUnits(db, "Zeist", "Utrecht", "Amersfoort");
            Customers(db, Facet.Ease, Day, Around(70, 40));
            Customers(db, Facet.Ease, Day, Around(40, 4), 1);
            Customers(db, Facet.Ease, Day, Around(50, 6), 2);
            Customers(db, Facet.Ease, Day, Around(75, 30), 3);
        });
        report[Facet.Ease].Units.Select(u => u.Name.Value).ShouldBe(["Amersfoort"]);
        report[Facet.Ease].HiddenUnits.ShouldBe(2);
        report.WeakestUnit!.Value.Unit.Name.Value.ShouldBe("Amersfoort");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task The_weakest_unit_is_named_with_its_interval(Engine engine)
    {
        var report = await AssessAsync(engine, db =>
        {
            AddUnits(db, "Zeist", "Utrecht");
            Customers(db, Facet.Ease, Day, Around(70, 60));
            Customers(db, Facet.Ease, Day, Around(80, 30), 1);
            Customers(db, Facet.Ease, Day, Around(60, 30), 2);
        });
        var (facet, unit) = report.WeakestUnit!.Value;
        (facet.Facet, unit.Name.Value, unit.Measure.N).ShouldBe((Facet.Ease, "Utrecht", 30));
        unit.Measure.High.ShouldBeGreaterThan(unit.Measure.Low);
        report.Helps.ShouldContain(h => h.Kind == HelpKind.WeakUnit && h.Unit!.Name.Value == "Utrecht");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Fewer_than_five_customers_show_nothing(Engine engine)
    {
        var report = await AssessAsync(engine, db => Customers(db, Facet.Ease, Day, [90, 80, 70, 100]));
        report.Empty.ShouldBeTrue();
        report[Facet.Ease].Verdict.NotEnoughEvidence.ShouldBeTrue();
        report.Verdict.Overall.NotEnoughEvidence.ShouldBeTrue();
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_phase_held_in_two_quarters_is_stated(Engine engine)
    {
        var report = await AssessAsync(engine, db =>
        {
            foreach (var day in new[] { Day, Day.AddMonths(-3) })
                Small(db, day: day);
        });
        report.Stated.ShouldBe(Phase.Unaware);
        (await AssessAsync(engine, db => Small(db))).Stated.ShouldBeNull("one quarter alone states nothing");
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task What_customers_left_open_is_said_beside_the_figure(Engine engine)
    {
        var report = await AssessAsync(engine, db =>
        {
            var survey = new Survey { Id = RandomKey.New(), Key = "s", Name = "S", CreatedAt = DateTimeOffset.UnixEpoch };
            survey.Questions.Add(new Question { SurveyId = survey.Id, Number = 1, Code = "A", Text = "A", Scale = QuestionScale.OneToFive, Role = QuestionRole.Experience, Facet = Facet.Ease });
            db.Surveys.Add(survey);
            var tally = new Tally();
            tally.AddLeft(AnswerKind.Blank, null);
            tally.AddLeft(AnswerKind.Refused, null);
            tally.AddLeft(AnswerKind.Refused, null);
            db.QuestionDays.Add(new QuestionDay { SurveyId = survey.Id, Perspective = Perspective.Customer, Question = 1, Day = Day, Tally = tally.Pack() });
        });
        report[Facet.Ease].LeftOut.ShouldBe(new LeftOut(1, 0, 0, 2));
        report[Facet.Reachability].LeftOut.ShouldBe(LeftOut.Nothing);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task An_import_under_way_is_named(Engine engine)
    {
        var report = await AssessAsync(engine, db =>
        {
            db.StoredFiles.Add(new StoredFile { Hash = "00", Length = 0, StoredAt = DateTimeOffset.UnixEpoch });
            db.Imports.Add(new Import { Number = 1, FileName = "november.csv", FileHash = "00", State = ImportState.Running, CreatedAt = DateTimeOffset.UnixEpoch });
        });
        report.UnfinishedImports.ShouldBe(["november.csv"]);
    }

    private static async Task<CompetenceReport> AssessAsync(Engine engine, Action<AppDb> fill)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var db = database.Open())
        {
            fill(db);
            await db.SaveChangesAsync(Cancel);
        }

        await using var read = database.Open();
        return await AssessCompetence.RunAsync(read, Quarter, Cancel);
    }

    private static void Small(AppDb db, int employees = 9, int managers = 2, DateOnly? day = null) => EveryFacet(facet =>
    {
        Customers(db, facet, day ?? Day, Around(60, 60));
        if (employees > 0)
            Add(db, Perspective.Employee, QuestionRole.Prediction, facet, day ?? Day, Around(80, employees));
        if (managers > 0)
            Add(db, Perspective.Manager, QuestionRole.Prediction, facet, day ?? Day, Enumerable.Repeat(80, managers));
    });

    private static void Rich(AppDb db)
    {
        Small(db);
        AddUnits(db, "Zeist", "Utrecht");
        for (var week = 0; week < 20; week++)
            Customers(db, Facet.Ease, Day.AddDays(-7 * week), Around(66 + (week * 7 % 5), 7));
        Customers(db, Facet.Ease, Day, Around(61, 20), 1);
        db.EffortDays.Add(new EffortDay { Facet = Facet.Ease, Kind = EffortKind.Transfer, Day = Day, Events = 3, Exposure = 40 });
    }

    private static void AddUnits(AppDb db, params string[] names)
    {
        var breakdown = new Breakdown { Id = RandomKey.New(), Name = "Vestiging", Role = BreakdownRole.Unit };
        breakdown.Values.AddRange(names.Select((name, i) => new BreakdownValue { Number = i + 1, BreakdownId = breakdown.Id, Value = name }));
        db.Breakdowns.Add(breakdown);
    }

    private static void EveryFacet(Action<Facet> add)
    {
        foreach (var facet in Enum.GetValues<Facet>())
            add(facet);
    }
}
