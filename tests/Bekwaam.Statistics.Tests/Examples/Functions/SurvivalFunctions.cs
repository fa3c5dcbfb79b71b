using Bekwaam.Statistics.Survival;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>How long things take.</summary>
internal static class SurvivalFunctions
{
    private static readonly Argument[] durations =
    [
        Argument.Numbers("times|durations|t|time"),
        Argument.Json("events|event|ended|status", "array of 1 or true where it ended, 0 or false where it was still going on"),
        Argument.Level,
    ];

    public static IEnumerable<ExampleFunction> All =>
    [
        new(
            "survival.kaplan_meier",
            "The curve: one entry per time at which something ended or was last seen; Greenwood's standard error, log-log interval",
            durations,
            Shape.Of<KaplanMeier>(
                ("survival|estimate", k => k.Points.Select(p => p.Share)),
                ("times|time", k => k.Points.Select(p => p.Time)),
                ("at_risk|n_risk", k => k.Points.Select(p => p.AtRisk)),
                ("events|n_event|ended", k => k.Points.Select(p => p.Ended)),
                ("censored|n_censor", k => k.Points.Select(p => p.Censored)),
                ("se|std_err|standard_error", k => k.Points.Select(p => p.StandardError)),
                ("lower|low|ci_lower", k => k.Points.Select(p => p.Low)),
                ("upper|high|ci_upper", k => k.Points.Select(p => p.High)),
                ("n", k => k.N)),
            Curve,
            ["KaplanMeier.Of"]),
        new(
            "survival.at",
            "The curve at one time, or at several",
            [.. durations, Argument.Json("at|x", "number, or array of numbers")],
            Shape.Of<List<SurvivalPoint?>>(
                ("survival|estimate", all => One(all, p => p.Share)),
                ("se|std_err|standard_error", all => One(all, p => p.StandardError)),
                ("lower|low|ci_lower", all => One(all, p => p.Low)),
                ("upper|high|ci_upper", all => One(all, p => p.High)),
                ("at_risk|n_risk", all => One(all, p => p.AtRisk))),
            i => Forms.NumbersOrOne(i, "at").Select(Curve(i).At).ToList(),
            ["KaplanMeier.At"]),
        new(
            "survival.median",
            "The time by which a share (half when left out) has ended, with Brookmeyer and Crowley's interval on the log-log band; null: not reached",
            [.. durations, Argument.Number("share|p|probability").Or(".5")],
            Shape.Of<SurvivalTime>(
                ("median|estimate|quantile|value", t => t.Value),
                ("lower|low|ci_lower", t => t.Low),
                ("upper|high|ci_upper", t => t.High),
                ("n", t => t.N),
                ("events|ended", t => t.Ended)),
            i => Curve(i).TimeUntil(i.Number("share")),
            ["KaplanMeier.TimeUntil", "KaplanMeier.Median"]),
        new(
            "survival.log_rank",
            "Whether groups differ; groups in the order in which they come up",
            [
                Argument.Json("times|durations|t|time", "array of numbers, or an array of them for each group"),
                Argument.Json("events|event|ended|status", "1 or true where it ended, 0 or false where it was still going on, in the form of times"),
                Argument.Json("groups|group|arm", "array: per duration its group, a number or a text; left out when times are given for each group").Or(""),
            ],
            Shape.Of<LogRank>(
                ("chi_square|chi2|statistic|chisq", t => t.ChiSquare),
                ("df|degrees_of_freedom", t => t.DegreesOfFreedom),
                ("p|p_value", t => t.P),
                ("observed", t => t.Observed),
                ("expected", t => t.Expected)),
            i => LogRank.Of(Groups(i)),
            ["LogRank.Of"]),
    ];

    private static KaplanMeier Curve(ExampleInputs inputs) => KaplanMeier.Of(Durations(inputs), inputs.Number("level"));

    private static Duration[] Durations(ExampleInputs inputs) =>
        Durations(inputs.Numbers("times"), Forms.YesNos(inputs, "events"));

    private static Duration[] Durations(double[] times, bool[] ended)
    {
        Forms.SameLength(times, ended, "events");
        return [.. times.Zip(ended, (time, yes) => new Duration(time, yes))];
    }

    private static List<Duration[]> Groups(ExampleInputs inputs)
    {
        if (!inputs.Has("groups"))
        {
            var (times, events) = (inputs.Matrix("times"), Forms.YesNoRows(inputs, "events"));
            Forms.SameLength(times, events, "events");
            return [.. times.Zip(events, Durations)];
        }

        var labels = inputs.Json("groups").EnumerateArray().Select(e => e.ToString()).ToList();
        var durations = Durations(inputs);
        Forms.SameLength(labels, durations, "groups");
        return [.. labels.Zip(durations).GroupBy(d => d.First, StringComparer.Ordinal).Select(g => g.Select(d => d.Second).ToArray())];
    }

    private static object? One<T>(List<SurvivalPoint?> points, Func<SurvivalPoint, T> figure)
    {
        var figures = points.ConvertAll(p => p is { } known ? (object?)figure(known) : null);
        return figures.Count == 1 ? figures[0] : figures;
    }
}
