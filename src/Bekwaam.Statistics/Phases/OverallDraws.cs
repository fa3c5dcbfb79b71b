namespace Bekwaam.Statistics.Phases;

/// <summary>All facets together, draw by draw: sums over the facets of what is certain and what is possible.</summary>
internal sealed class OverallDraws(AssessmentRules rules)
{
    private readonly double[] marginLow = new double[rules.Draws];
    private readonly double[] marginHigh = new double[rules.Draws];
    private readonly double[] gapLow = new double[rules.Draws];
    private readonly double[] gapHigh = new double[rules.Draws];
    private readonly double[] habitCertain = new double[rules.Draws];
    private readonly double[] habitPossible = new double[rules.Draws];
    private readonly Truth[] noneTooLow = Enumerable.Repeat(Truth.True, rules.Draws).ToArray();
    private double weight;

    public void Add(FacetInput input, FacetDraws draws)
    {
        weight += input.Weight;
        var floor = input.Bar - rules.WorstShortfall - FacetTally.Hair;
        var habitComplete = draws.Habit.Missing == 0;
        var (asked, named) = (input.Evidence.EmployeePrediction is not null, input.Evidence.ManagementPrediction is not null);
        var (lows, highs, employees, management, fails) =
            (draws.Low, draws.High, draws.Employees, draws.Management, draws.Fails);
        for (var i = 0; i < lows.Length; i++)
        {
            var (low, high) = (lows[i], highs[i]);
            marginLow[i] += input.Weight * (low - input.Bar);
            marginHigh[i] += input.Weight * (high - input.Bar);
            noneTooLow[i] = Truths.And(noneTooLow[i], Truths.Of(low >= floor, high >= floor));
            // A prediction nobody made may be any: right on the outcome, or at the far end of the scale.
            var (near, far) = (0d, 0d);
            if (asked)
                Widen(employees[i], low, high, ref near, ref far);
            else
                far = Math.Max(high, 100 - low);
            if (named)
                Widen(management[i], low, high, ref near, ref far);
            else
                far = Math.Max(far, Math.Max(high, 100 - low));
            gapLow[i] += input.Weight * near;
            gapHigh[i] += input.Weight * far;
            if (!fails[i])
            {
                habitPossible[i] += input.Weight;
                habitCertain[i] += habitComplete ? input.Weight : 0;
            }
        }
    }

    public ClaimCounter Claims()
    {
        var claims = new ClaimCounter(rules.Draws);
        var hair = FacetTally.Hair * weight;
        var awareness = (rules.Awareness * weight) - hair;
        var automatic = (rules.AutomaticShare * weight) - hair;
        for (var i = 0; i < rules.Draws; i++)
        {
            claims.Add(
                Truths.And(noneTooLow[i], Truths.Of(marginLow[i] >= -hair, marginHigh[i] >= -hair)),
                Truths.Of(gapHigh[i] < awareness, gapLow[i] < awareness),
                Truths.Of(habitCertain[i] >= automatic, habitPossible[i] >= automatic));
        }

        return claims;
    }

    private static void Widen(double prediction, double low, double high, ref double near, ref double far)
    {
        near = Math.Max(near, FacetTally.NearestGap(prediction, low, high));
        far = Math.Max(far, FacetTally.FurthestGap(prediction, low, high));
    }
}
