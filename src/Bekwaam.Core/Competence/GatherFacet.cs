using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Statistics;
using Bekwaam.Statistics.ControlCharts;
using Bekwaam.Statistics.Phases;
using Bekwaam.Statistics.Rates;
using Bekwaam.Statistics.Units;

namespace Bekwaam.Core.Competence;

/// <summary>All that is known of one facet in one period, ready to be assessed and shown.</summary>
internal sealed class GatherFacet
{
    /// <summary>Below this many answers a unit or an employee is not looked at apart, so that nobody can be picked out.</summary>
    internal const int Floor = 5;

    /// <summary>Below this many, what employees predict is not shown.</summary>
    internal const int PredictionFloor = 3;

    /// <summary>Fewer employees than this have no spread.</summary>
    private const int FewestEmployees = 3;

    // How far two neighbouring answers lie apart when all are alike: one step of 1–5 for customers, of 0–10 for predictions.
    private const double CustomerStep = 25;
    private const double PredictionStep = 10;

    private readonly Moments customers;
    private readonly Moments expectation;
    private readonly Moments management;
    private readonly BarInForce bar;
    private readonly List<EffortReport> efforts;
    private readonly List<UnitReport> units;
    private readonly int hiddenUnits;
    private readonly ControlChart chart;
    private readonly IReadOnlyList<DateOnly> weeks;
    private readonly int employees;

    private GatherFacet(EvidenceTable table, Bars bars, Facet facet, Period period)
    {
        Facet = facet;
        bar = bars[facet, BarKind.Outcome];
        customers = table.Sum(facet, QuestionRole.Experience, Perspective.Customer, period);
        expectation = table.Sum(facet, QuestionRole.Expectation, Perspective.Customer, period);
        var predicted = table.Sum(facet, QuestionRole.Prediction, Perspective.Employee, period);
        management = table.Sum(facet, QuestionRole.Prediction, Perspective.Manager, period);

        var perWeek = table.Weeks(facet, period.Last, AssessCompetence.ChartWeeks);
        weeks = [.. perWeek.Select(w => w.Monday)];
        // The mean of a handful of customers swings by itself: such a week is shown, but sets no limit and gives no signal.
        chart = XmR.Of(
            [.. perWeek.Select(w => w.Moments.Mean)],
            new ChartMarks { Excluded = [.. Enumerable.Range(0, perWeek.Count).Where(i => perWeek[i].Moments.N < Floor)] });

        (units, hiddenUnits) = UnitsOf([.. table.Per(BreakdownRole.Unit, facet, period)]);
        List<UnitScore> scores =
        [
            .. table.Per(BreakdownRole.Employee, facet, period).Where(e => e.Moments.N >= Floor).Select(e => ScoreOf(e.Moments)),
        ];
        var spread = scores.Count >= FewestEmployees ? SpreadPosterior.Of(scores.ToArray(), CustomerStep) : null;
        employees = spread is null ? 0 : scores.Count;
        efforts = [.. Enum.GetValues<EffortKind>().Select(kind => EffortOf(table, bars, facet, kind, period))];

        Evidence = new FacetEvidence((int)facet, (double)bar.Value)
        {
            Outcome = [new OutcomePart(OutcomePart.Answers, 1, EstimateOf(customers, Floor, CustomerStep))],
            EmployeePrediction = EstimateOf(predicted, PredictionFloor, PredictionStep),
            ManagementPrediction = management.N == 0 ? null : Estimate.OfEverybody(management.N, management.Mean),
            Spread = spread,
            Chart = customers.N < Floor ? null : chart.NoUnfavourableSignal(),
            Consultations = Known(EffortKind.Consultation),
            Transfers = Known(EffortKind.Transfer),
            Escalations = Known(EffortKind.Escalation),
            Reopenings = Known(EffortKind.Reopening),
        };
    }

    public Facet Facet { get; }

    public FacetEvidence Evidence { get; }

    public static GatherFacet Of(EvidenceTable table, Bars bars, Facet facet, Period period) => new(table, bars, facet, period);

    public FacetReport Report(FacetVerdict verdict, Phase? stated, LeftOut leftOut) => new(
        Facet,
        verdict,
        MeasureOf(customers),
        MeasureOf(expectation),
        Evidence.EmployeePrediction?.ToMeasure(),
        MeasureOfManagement(),
        stated,
        bar,
        efforts,
        units,
        hiddenUnits,
        chart,
        weeks,
        employees,
        leftOut);

    private static Estimate? EstimateOf(Moments moments, int floor, double step) =>
        moments.N < floor ? null : Estimate.OfSample(moments.N, moments.Mean, moments.Variance, step);

    internal static Measure? MeasureOf(Moments moments) => EstimateOf(moments, Floor, CustomerStep)?.ToMeasure();

    private static UnitScore ScoreOf(Moments moments) =>
        new(moments.N, moments.Mean, moments.N < 2 ? 0 : moments.Variance * (moments.N - 1));

    /// <summary>
    /// Units with enough answers, lowest first. When exactly one unit lies under the floor, the next smallest is left out
    /// too: otherwise the one could be found by subtracting the others from the whole.
    /// </summary>
    private static (List<UnitReport> Units, int Hidden) UnitsOf(List<(BreakdownName Name, Moments Moments)> all)
    {
        var shown = new List<(BreakdownName Name, Moments Moments)>();
        foreach (var breakdown in all.GroupBy(u => u.Name.Breakdown, StringComparer.Ordinal))
        {
            var bySize = breakdown.OrderBy(u => u.Moments.N).ThenBy(u => u.Name.Number).ToList();
            var under = bySize.Count(u => u.Moments.N < Floor);
            shown.AddRange(bySize.Skip(under == 1 ? 2 : under));
        }

        List<UnitReport> units =
        [
            .. shown.Select(u => new UnitReport(u.Name, MeasureOf(u.Moments)!.Value)).OrderBy(u => u.Measure.Value).ThenBy(u => u.Name.Number),
        ];
        return (units, all.Count - units.Count);
    }

    private static EffortReport EffortOf(EvidenceTable table, Bars bars, Facet facet, EffortKind kind, Period period)
    {
        var inForce = bars[facet, (BarKind)kind];
        return table.Effort(facet, kind, period) is { } counted
            ? new EffortReport(kind, inForce, counted.Events, counted.Exposure, Rate.Garwood(counted.Events, counted.Exposure).Times(100))
            : new EffortReport(kind, inForce, 0, 0, null);
    }

    private Effort? Known(EffortKind kind) =>
        efforts.First(e => e.Kind == kind) is { PerHundred: not null } effort
            ? new Effort(effort.Events, effort.Exposure, (double)effort.Bar.Value)
            : null;

    /// <summary>Managers are everybody concerned, not a sample: where there are two or more, the interval runs over what they said.</summary>
    private Measure? MeasureOfManagement()
    {
        if (management.N == 0)
            return null;
        var deviation = management.N < 2 ? 0 : Math.Sqrt(management.Variance);
        return new Measure(
            management.Mean, Math.Max(0, management.Mean - deviation), Math.Min(100, management.Mean + deviation), management.N);
    }
}
