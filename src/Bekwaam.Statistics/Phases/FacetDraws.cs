using Bekwaam.Statistics.Randomness;
using Bekwaam.Statistics.Rates;

namespace Bekwaam.Statistics.Phases;

/// <summary>
/// The joint draws of one facet. Every quantity has its own stream, seeded by the rules' seed, the facet and the quantity,
/// so that adding or removing one leaves the draws of the others as they were. One instance serves all facets in turn.
/// </summary>
internal sealed class FacetDraws(AssessmentRules rules)
{
    private readonly double[] low = new double[rules.Draws];
    private readonly double[] high = new double[rules.Draws];
    private readonly double[] employees = new double[rules.Draws];
    private readonly double[] management = new double[rules.Draws];
    private readonly bool[] fails = new bool[rules.Draws];

    /// <summary>The outcome's lowest and highest possible value in each draw; equal where it is fully known.</summary>
    public double[] Low => low;

    public double[] High => high;

    public double[] Employees => employees;

    public double[] Management => management;

    /// <summary>Whether some known part of working from habit fails in each draw.</summary>
    public bool[] Fails => fails;

    public HabitParts Habit { get; private set; }

    public void Draw(FacetInput input)
    {
        Array.Clear(low);
        Array.Clear(high);
        foreach (var part in input.Outcome)
            AddOutcome(input.Facet, part);
        if (input.Evidence.EmployeePrediction is { } asked)
            DrawMean(employees, asked, StreamOf(input.Facet, Quantity.Employees));
        if (input.Evidence.ManagementPrediction is { } named)
            DrawMean(management, named, StreamOf(input.Facet, Quantity.Management));
        Array.Fill(fails, input.Evidence.Chart is false);
        Habit = new HabitParts(
            Even: DrawCondition(input, Quantity.Spread, input.Evidence.Spread?.ProbabilityBelow(rules.Spread)),
            Chart: input.Evidence.Chart is { } quiet ? Bounds.Known(quiet ? rules.Draws : 0, rules.Draws) : null,
            Consultations: DrawCondition(input, Quantity.Consultations, BelowBar(input.Evidence.Consultations)),
            Transfers: DrawCondition(input, Quantity.Transfers, BelowBar(input.Evidence.Transfers)),
            Escalations: DrawCondition(input, Quantity.Escalations, BelowBar(input.Evidence.Escalations)),
            Reopenings: DrawCondition(input, Quantity.Reopenings, BelowBar(input.Evidence.Reopenings)));
    }

    private void AddOutcome(int facet, OutcomePart part)
    {
        if (part.Estimate is not { } estimate)
        {
            for (var i = 0; i < high.Length; i++)
                high[i] += part.Share * 100;
            return;
        }

        var stream = StreamOf(facet, Quantity.Outcome + part.Key);
        for (var i = 0; i < low.Length; i++)
        {
            var drawn = part.Share * DrawMean(estimate, ref stream);
            low[i] += drawn;
            high[i] += drawn;
        }
    }

    private static void DrawMean(double[] into, Estimate estimate, Xoshiro256 stream)
    {
        for (var i = 0; i < into.Length; i++)
            into[i] = DrawMean(estimate, ref stream);
    }

    private static double DrawMean(Estimate estimate, ref Xoshiro256 stream) => estimate.StandardError is 0
        ? estimate.Mean
        : Math.Clamp(estimate.Mean + (estimate.StandardError * stream.NextStudent(estimate.DegreesOfFreedom)), 0, 100);

    /// <summary>
    /// A quantity that is only compared with a fixed margin need not be drawn itself: drawn by inversion it lies below the
    /// margin exactly when the uniform draw lies below the margin's probability.
    /// </summary>
    private Bounds? DrawCondition(FacetInput input, int quantity, double? probability)
    {
        if (probability is not { } p)
            return null;
        var stream = StreamOf(input.Facet, quantity);
        var holds = 0;
        for (var i = 0; i < fails.Length; i++)
        {
            if (stream.NextUniform() < p)
                holds++;
            else
                fails[i] = true;
        }

        return Bounds.Known(holds, rules.Draws);
    }

    private static double? BelowBar(Effort? effort) => effort is { Exposure: > 0 } known
        ? Rate.ProbabilityBelow(known.Events, known.Exposure, known.BarPerHundred / 100)
        : null;

    private Xoshiro256 StreamOf(int facet, int quantity) => new(SplitMix64.Substream(rules.Seed, facet, quantity));

    /// <summary>Which stream is whose; these numbers never change, or old verdicts would.</summary>
    private static class Quantity
    {
        public const int Employees = 1;
        public const int Management = 2;
        public const int Spread = 3;
        public const int Consultations = 4;
        public const int Transfers = 5;
        public const int Escalations = 6;
        public const int Reopenings = 7;
        public const int Outcome = 16;
    }
}
