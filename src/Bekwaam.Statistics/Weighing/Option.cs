namespace Bekwaam.Statistics.Weighing;

/// <summary>One of the things that could be decided.</summary>
/// <param name="Limits">
/// Per hard limit (law, own values, environmental ceiling, social floor) whether the option keeps within it; null when that
/// is not known yet.
/// </param>
/// <param name="Vetoes">Per stakeholder with a veto whether it was used against the option.</param>
/// <param name="Short">Per criterion the value in the short run, on one scale where more is better.</param>
/// <param name="Long">The same in the long run.</param>
public sealed record Option(
    IReadOnlyList<bool?> Limits, IReadOnlyList<bool> Vetoes, IReadOnlyList<double> Short, IReadOnlyList<double> Long);

/// <summary>Whether an option takes part in the weighing.</summary>
public enum Standing
{
    /// <summary>It is weighed.</summary>
    Open,

    /// <summary>It breaks a hard limit: no value makes up for that.</summary>
    BreaksLimit,

    /// <summary>It keeps the limits, but a stakeholder uses a veto.</summary>
    Vetoed,
}

/// <summary>What became of one option.</summary>
/// <param name="Option">Which, counted from 0.</param>
/// <param name="Standing">Whether it takes part.</param>
/// <param name="LimitsBroken">Which limits it breaks.</param>
/// <param name="LimitsUnknown">Of which limits it is not known whether it keeps them: it is weighed, under that reserve.</param>
/// <param name="Vetoes">Which stakeholders use a veto.</param>
/// <param name="Short">Its weighted value in the short run, also when it does not take part.</param>
/// <param name="Long">The same in the long run.</param>
/// <param name="DominatedBy">The options taking part that are at least as good in everything, in both runs, and better in something.</param>
public sealed record WeighedOption(
    int Option, Standing Standing, IReadOnlyList<int> LimitsBroken, IReadOnlyList<int> LimitsUnknown,
    IReadOnlyList<int> Vetoes, double Short, double Long, IReadOnlyList<int> DominatedBy);
