using Bekwaam.Statistics.Agreement;

namespace Bekwaam.Statistics.Tests.Examples.Functions;

/// <summary>How far raters, items and forecasts agree.</summary>
internal static class AgreementFunctions
{
    private static readonly Argument weighting = Argument.Text("weights|weighting|weight", "none", "linear", "quadratic").Or("\"none\"");
    private static readonly Argument subjects = Argument.Matrix("ratings|scores|data|x", "per subject its ratings");

    private static readonly Shape estimate = Shape.Of<AgreementEstimate>(
        ("estimate|value|kappa|alpha|icc|ccc|rho_c|concordance", a => a.Value),
        ("lower|low|ci_lower", a => a.Low),
        ("upper|high|ci_upper", a => a.High),
        ("se|standard_error", a => a.StandardError),
        ("n|subjects|units", a => a.N));

    public static IEnumerable<ExampleFunction> All =>
    [
        new(
            "agreement.kappa",
            "Cohen's kappa, weighted or not, of two raters on a fixed scale; standard error of Fleiss, Cohen and Everitt",
            [
                Argument.Json("first|rater1|x", "array: per subject the first rater's category, a number or a text"),
                Argument.Json("second|rater2|y", "array: the second rater's"),
                Argument.Json("categories|scale|levels", "array: all categories in order").Or(""),
                weighting, Argument.Level,
            ],
            estimate,
            i => Kappa(i),
            ["CohenKappa.Of"]),
        new(
            "agreement.kappa_table",
            "The same from a square table of counts",
            [Argument.Matrix("table|counts|matrix", "per category of the first rater the counts by that of the second"), weighting, Argument.Level],
            estimate,
            i => CohenKappa.OfTable(Forms.Square(i.WholeMatrix("table")), Weighting(i), i.Number("level")),
            ["CohenKappa.OfTable"]),
        new(
            "agreement.fleiss_kappa",
            "Fleiss' kappa; standard error by jackknife over subjects",
            [Argument.Matrix("table|counts|ratings|matrix", "per subject how many raters chose each category"), Argument.Level],
            estimate,
            i => FleissKappa.Of(Forms.Square(i.WholeMatrix("table")), i.Number("level")),
            ["FleissKappa.Of"]),
        new(
            "agreement.krippendorff_alpha",
            "Krippendorff's alpha; interval by seeded bootstrap over units",
            [
                Argument.SomeMatrix("ratings|data|reliability_data", "per rater the rating of each unit"),
                Argument.Text("level_of_measurement|metric|measurement|scale", "nominal", "ordinal", "interval", "ratio").Or("\"nominal\""),
                Argument.Level, Argument.Whole("draws").Or("1000"), Argument.Whole("seed").Or("1"),
            ],
            estimate,
            i => KrippendorffAlpha.Of(
                Forms.Square(i.SomeMatrix("ratings")), Enum.Parse<RatingLevel>(i.Text("metric"), ignoreCase: true), i.Number("level"),
                i.Int("draws"), (ulong)i.Whole("seed")),
            ["KrippendorffAlpha.Of"]),
        Icc("icc1", "ICC(1,1), one-way", IccForm.OneWaySingle),
        Icc("icc2", "ICC(2,1), two-way random, absolute agreement", IccForm.RandomSingle),
        Icc("icc3", "ICC(3,1), two-way mixed, consistency", IccForm.FixedSingle),
        Icc("icc1k", "ICC(1,k), one-way, of the mean", IccForm.OneWayAverage),
        Icc("icc2k", "ICC(2,k), two-way random, of the mean", IccForm.RandomAverage),
        Icc("icc3k", "ICC(3,k), two-way mixed, of the mean", IccForm.FixedAverage),
        new(
            "agreement.cronbach_alpha",
            "Cronbach's alpha with Feldt's interval",
            [Argument.Matrix("ratings|answers|items|data|x", "per respondent the answers to each item"), Argument.Level],
            estimate,
            i => CronbachAlpha.Of(Forms.Square(i.Matrix("ratings")), i.Number("level")),
            ["CronbachAlpha.Of"]),
        new(
            "agreement.lin_concordance",
            "Lin's concordance with n − 1; interval by Fisher's z, standard error on the scale of the estimate",
            [Argument.Numbers("first|x|target"), Argument.Numbers("second|y|preds|estimates"), Argument.Level],
            estimate,
            i => LinConcordance.Of(i.Numbers("first"), i.Numbers("second"), i.Number("level")),
            ["LinConcordance.Of"]),
        new(
            "agreement.calibration_error",
            "How far stated probabilities lie from what happened, in bins of equal width",
            [
                Argument.Numbers("probabilities|preds|forecasts|p"),
                Argument.Json("outcomes|happened|target|y", "array of 1 or true where it happened, 0 or false where not"),
                Argument.Whole("bins|n_bins").Or("10"),
            ],
            Shape.Of<CalibrationError>(
                ("l1|ece|expected", c => c.Expected),
                ("l2|rmsce|root_mean_square", c => c.RootMeanSquare),
                ("max|mce|largest", c => c.Largest),
                ("bin_n|counts", c => c.Bins.Select(b => b.N)),
                ("n", c => c.N)),
            i => CalibrationError.Of(i.Numbers("probabilities"), Forms.YesNos(i, "outcomes"), i.Int("bins")),
            ["CalibrationError.Of"]),
    ];

    private static ExampleFunction Icc(string name, string about, IccForm form) => new(
        $"agreement.{name}", about, [subjects, Argument.Level], estimate,
        i => IntraclassCorrelation.Of(Forms.Square(i.Matrix("ratings")), form, i.Number("level")), ["IntraclassCorrelation.Of"]);

    private static AgreementEstimate? Kappa(ExampleInputs inputs)
    {
        var (first, second) = (Labels("first"), Labels("second"));
        var scale = inputs.Has("categories") ? Labels("categories") : [.. first.Concat(second).Distinct().OrderBy(Number).ThenBy(l => l, StringComparer.Ordinal)];
        return CohenKappa.Of(Places(first), Places(second), scale.Length, Weighting(inputs), inputs.Number("level"));

        string[] Labels(string name) => [.. inputs.Json(name).EnumerateArray().Select(e => e.ToString())];
        int[] Places(string[] labels) => Array.ConvertAll(labels, l => Array.IndexOf(scale, l));
        static double Number(string label) =>
            double.TryParse(label, System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : double.MaxValue;
    }

    private static KappaWeighting Weighting(ExampleInputs inputs) => inputs.Text("weights").ToUpperInvariant() switch
    {
        "NONE" or "UNWEIGHTED" => KappaWeighting.None,
        "LINEAR" or "EQUAL" => KappaWeighting.Linear,
        "QUADRATIC" or "SQUARED" => KappaWeighting.Quadratic,
        var other => throw new ExampleException($"There is no weighting \"{other}\"; there are none, linear, quadratic."),
    };
}
