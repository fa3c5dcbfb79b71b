namespace Bekwaam.Statistics.Phases;

/// <summary>
/// How often each combination of what is known comes up among a facet's draws: C, employees and management each false,
/// unknown or true, and whether a known part of U fails. Everything that is said of the facet follows from these 54 counts,
/// as does what would be said if a missing piece were known.
/// </summary>
internal sealed class FacetTally
{
    /// <summary>Ties are decided by exact arithmetic, not by the last bit.</summary>
    internal const double Hair = 1e-9;

    private readonly int[] counts = new int[54];
    private readonly int draws;

    /// <summary>Counts the draws.</summary>
    /// <param name="draws">The facet's draws.</param>
    /// <param name="input">The facet.</param>
    /// <param name="awareness">Who predicts closer than this judges well.</param>
    /// <param name="assumed">A missing part of the outcome, taken to be at this value for once.</param>
    /// <param name="said">A missing prediction of employees, taken to be this for once.</param>
    /// <param name="named">A missing prediction of management, taken to be this for once.</param>
    public FacetTally(
        FacetDraws draws, FacetInput input, double awareness, (double Share, double Value)? assumed = null, double? said = null,
        double? named = null)
    {
        this.draws = draws.Low.Length;
        var (up, down) = assumed is var (share, value) ? (share * value, share * (100 - value)) : (0, 0);
        var employeesKnown = said is not null || input.Evidence.EmployeePrediction is not null;
        var managementKnown = named is not null || input.Evidence.ManagementPrediction is not null;
        var bar = input.Bar - Hair;
        var (lows, highs, employees, management, fails) =
            (draws.Low, draws.High, draws.Employees, draws.Management, draws.Fails);
        for (var i = 0; i < lows.Length; i++)
        {
            var low = lows[i] + up;
            var high = highs[i] - down;
            var c = Truths.Of(low >= bar, high >= bar);
            var e = employeesKnown ? Judges(said ?? employees[i], low, high, awareness) : Truth.Unknown;
            var m = managementKnown ? Judges(named ?? management[i], low, high, awareness) : Truth.Unknown;
            counts[IndexOf(c, e, m, fails[i])]++;
        }
    }

    /// <summary>Counts the three claims and the phases.</summary>
    /// <param name="missingHabit">Of how many parts of U nothing is known.</param>
    /// <param name="employees">What the employees' judgement is taken to be, or null to take it as drawn.</param>
    /// <param name="management">Likewise for management.</param>
    /// <param name="habitFails">Whether some part of U is taken to fail in every draw.</param>
    public ClaimCounter Claims(int missingHabit, Truth? employees = null, Truth? management = null, bool habitFails = false)
    {
        var claims = new ClaimCounter(draws);
        ForEach((c, e, m, fails, times) => claims.Add(
            c,
            Truths.And(employees ?? e, management ?? m),
            habitFails || fails ? Truth.False : missingHabit == 0 ? Truth.True : Truth.Unknown,
            times));
        return claims;
    }

    /// <summary>The employees' and management's judgement, each apart.</summary>
    public (Bounds Employees, Bounds Management) Perspectives()
    {
        var (eCertain, ePossible, mCertain, mPossible) = (0, 0, 0, 0);
        ForEach((_, e, m, _, times) =>
        {
            eCertain += e is Truth.True ? times : 0;
            ePossible += e is Truth.False ? 0 : times;
            mCertain += m is Truth.True ? times : 0;
            mPossible += m is Truth.False ? 0 : times;
        });
        return (new Bounds(eCertain, ePossible, draws), new Bounds(mCertain, mPossible, draws));
    }

    private static Truth Judges(double prediction, double low, double high, double awareness) => Truths.Of(
        FurthestGap(prediction, low, high) < awareness - Hair,
        NearestGap(prediction, low, high) < awareness - Hair);

    /// <summary>The largest |prediction − outcome| that an outcome from low to high leaves possible.</summary>
    internal static double FurthestGap(double prediction, double low, double high) =>
        Math.Max(high - prediction, prediction - low);

    /// <summary>The smallest |prediction − outcome| that an outcome from low to high leaves possible.</summary>
    internal static double NearestGap(double prediction, double low, double high) =>
        Math.Max(0, Math.Max(low - prediction, prediction - high));

    private static int IndexOf(Truth c, Truth e, Truth m, bool fails) =>
        (((((int)c * 3) + (int)e) * 3) + (int)m) * 2 + (fails ? 1 : 0);

    private void ForEach(Action<Truth, Truth, Truth, bool, int> visit)
    {
        for (var i = 0; i < counts.Length; i++)
        {
            if (counts[i] > 0)
                visit((Truth)(i / 18), (Truth)(i / 6 % 3), (Truth)(i / 2 % 3), i % 2 == 1, counts[i]);
        }
    }
}
