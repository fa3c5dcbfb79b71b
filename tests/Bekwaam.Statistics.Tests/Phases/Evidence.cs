using Bekwaam.Statistics.Phases;
using Bekwaam.Statistics.Units;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Statistics.Tests.Phases;

/// <summary>Evidence for tests: written out, or made up by a property test.</summary>
internal static class Evidence
{
    private static readonly SpreadPosterior even = SpreadPosterior.Of(
        [.. Enumerable.Range(0, 8).Select(i => new UnitScore(40, 70 + i, 40 * 400d))], 10)!;

    private static readonly SpreadPosterior uneven = SpreadPosterior.Of(
        [.. Enumerable.Range(0, 8).Select(i => new UnitScore(40, 60 + (3 * i), 40 * 400d))], 10)!;

    /// <summary>Few draws: enough for what is certain.</summary>
    public static AssessmentRules Quick { get; } = new() { Draws = 300 };

    public static Effort Rare { get; } = new(2, 200, 5);

    public static Estimate Outcome(double mean, double error = 2, long n = 60) => new(mean, error, n - 1, n);

    /// <summary>A facet of which everything is known, above its bar, judged well, evenly and without effort.</summary>
    public static FacetEvidence Full(int facet = 1, double outcome = 80, double bar = 70) => new(facet, bar)
    {
        Outcome = [new OutcomePart(OutcomePart.Answers, 1, Outcome(outcome))],
        EmployeePrediction = new Estimate(outcome, 1.5, 8, 9),
        ManagementPrediction = Estimate.OfEverybody(2, outcome),
        Spread = even,
        Chart = true,
        Consultations = Rare,
        Transfers = Rare,
        Escalations = Rare,
        Reopenings = Rare,
    };

    public static FacetEvidence CustomersAlone(int facet = 1, double outcome = 80, double bar = 70) => new(facet, bar)
    {
        Outcome = [new OutcomePart(OutcomePart.Answers, 1, Outcome(outcome))],
    };

    /// <summary>One to nine facets, each with or without each of its inputs.</summary>
    public static Arbitrary<FacetEvidence[]> Any { get; } = Facets(known: false).ToArbitrary();

    public static Arbitrary<FacetEvidence[]> FullyKnown { get; } = Facets(known: true).ToArbitrary();

    /// <summary>The same evidence with one input taken away, in every way there is.</summary>
    public static IEnumerable<FacetEvidence> WithOneLess(FacetEvidence f)
    {
        for (var i = 0; i < f.Outcome.Count; i++)
        {
            if (f.Outcome[i].Estimate is not null)
                yield return f with { Outcome = [.. f.Outcome.Select((p, at) => at == i ? p with { Estimate = null } : p)] };
        }

        if (f.EmployeePrediction is not null)
            yield return f with { EmployeePrediction = null };
        if (f.ManagementPrediction is not null)
            yield return f with { ManagementPrediction = null };
        if (f.Spread is not null)
            yield return f with { Spread = null };
        if (f.Chart is not null)
            yield return f with { Chart = null };
        if (f.Consultations is not null)
            yield return f with { Consultations = null };
        if (f.Transfers is not null)
            yield return f with { Transfers = null };
        if (f.Escalations is not null)
            yield return f with { Escalations = null };
        if (f.Reopenings is not null)
            yield return f with { Reopenings = null };
    }

    private static Gen<FacetEvidence[]> Facets(bool known) =>
        from count in Gen.Choose(1, 9)
        from facets in Gen.ArrayOf(Facet(known), count)
        select facets.Select((f, i) => f with { Facet = i + 1 }).ToArray();

    private static Gen<FacetEvidence> Facet(bool known) =>
        from bar in Gen.Choose(40, 90)
        from weight in Gen.Choose(1, 4)
        from shares in Gen.Elements<double[]>([1], [.5, .5], [.2, .3, .5])
        from parts in Gen.ArrayOf(Perhaps(Mean(0, 100), known), shares.Length)
        from employees in Perhaps(Mean(20, 100), known)
        from management in Perhaps(Mean(20, 100), known)
        from spread in Gen.Elements(known ? [even, uneven] : new[] { even, uneven, null })
        from chart in Gen.Elements(known ? [true, false] : new bool?[] { true, true, false, null })
        from efforts in Gen.ArrayOf(Perhaps(AnyEffort, known), 4)
        select new FacetEvidence(1, bar)
        {
            Weight = weight,
            Outcome = [.. shares.Select((share, i) => new OutcomePart(i + 1, share, parts[i]))],
            EmployeePrediction = employees,
            ManagementPrediction = management,
            Spread = spread,
            Chart = chart,
            Consultations = efforts[0],
            Transfers = efforts[1],
            Escalations = efforts[2],
            Reopenings = efforts[3],
        };

    private static Gen<Estimate> Mean(int low, int high) =>
        from mean in Gen.Choose(low * 10, high * 10)
        from error in Gen.Choose(0, 80)
        from n in Gen.Choose(2, 200)
        select new Estimate(mean / 10d, error / 10d, n - 1, n);

    private static Gen<Effort> AnyEffort =>
        from events in Gen.Choose(0, 15)
        from bar in Gen.Choose(3, 12)
        select new Effort(events, 150, bar);

    private static Gen<T?> Perhaps<T>(Gen<T> gen, bool always)
        where T : struct =>
        from value in gen
        from lost in Gen.Choose(0, 3)
        select always || lost > 0 ? value : (T?)null;
}
