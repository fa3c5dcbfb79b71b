using Bekwaam.Core.Evidence;
using Bekwaam.Statistics;
using Bekwaam.Statistics.Intervals;
using Bekwaam.Statistics.Scores;

namespace Bekwaam.Core.Listening;

/// <summary>Which figure a question's results lead with: its metric, as far as its scale allows.</summary>
public enum FigureKind
{
    /// <summary>Choices and open text: shares or a number only.</summary>
    None,
    /// <summary>−100 to 100.</summary>
    Nps,
    /// <summary>Percentage of the two highest answers.</summary>
    Csat,
    /// <summary>Mean on 1–7.</summary>
    Ces,
    /// <summary>Percentage of the highest answer.</summary>
    TopBox,
    /// <summary>Mean on the scale.</summary>
    Mean,
    /// <summary>Percentage of "yes".</summary>
    Yes,
}

/// <summary>Computes figures from counted answers. Shares are percentages.</summary>
internal static class ResultFigure
{
    public static FigureKind KindOf(Question question) => (question.Metric, question.Scale) switch
    {
        (Metric.Nps, QuestionScale.ZeroToTen) => FigureKind.Nps,
        (Metric.Csat, QuestionScale.OneToFive or QuestionScale.OneToSeven) => FigureKind.Csat,
        (Metric.Ces, QuestionScale.OneToSeven) => FigureKind.Ces,
        (_, QuestionScale.YesNo) => FigureKind.Yes,
        (_, QuestionScale.Single or QuestionScale.Multiple or QuestionScale.Open) => FigureKind.None,
        (Metric.TopBox, not QuestionScale.Hundred) => FigureKind.TopBox,
        _ => FigureKind.Mean,
    };

    /// <summary>A share rather than a mean or a balance: it has a control chart for shares.</summary>
    public static bool IsShare(FigureKind kind) => kind is FigureKind.Csat or FigureKind.TopBox or FigureKind.Yes;

    /// <summary>How many of the highest answers a share counts.</summary>
    public static int Boxes(FigureKind kind) => kind is FigureKind.Csat ? 2 : 1;

    /// <summary>Respondents who answered: of a multiple choice those under 0, who chose anything at all.</summary>
    public static long Answered(QuestionScale scale, Tally tally) => scale is QuestionScale.Multiple
        ? tally.Given.Where(g => g.Key == 0).Sum(g => g.Value.Count)
        : tally.N;

    public static Measure? Of(FigureKind kind, QuestionScale scale, Tally tally)
    {
        if (kind is FigureKind.None)
            return null;
        var counts = Counts(scale, tally);
        return kind switch
        {
            FigureKind.Nps => Nps.Of(counts),
            FigureKind.Ces or FigureKind.Mean => MeanScore.Of(counts, ScaleOf(scale)),
            _ => TopBox.Of(counts, Boxes(kind))?.Times(100),
        };
    }

    /// <summary>What belongs beside the figure: the dissatisfied beside CSAT, the share that found it easy beside CES.</summary>
    public static Measure? Beside(FigureKind kind, QuestionScale scale, Tally tally) => kind switch
    {
        FigureKind.Csat => Csat.Dissatisfied(Counts(scale, tally))?.Times(100),
        FigureKind.Ces => Ces.Easy(Counts(scale, tally))?.Times(100),
        _ => null,
    };

    /// <summary>The weighted figure, or null when every weight is one.</summary>
    public static Measure? Weighted(FigureKind kind, QuestionScale scale, Tally tally)
    {
        if (kind is FigureKind.None || !tally.Given.Any(g => HasWeights(g.Value)))
            return null;
        var (lowest, highest) = Rescale.Range(scale)!.Value;
        var from = highest + 1 - Boxes(kind);
        return kind switch
        {
            FigureKind.Nps => Nps.Weighted(Between(tally, 9, 10), Between(tally, 7, 8), Between(tally, 0, 6)),
            FigureKind.Ces or FigureKind.Mean => Statistics.Scores.Weighted.Mean(Sums(tally), ScaleOf(scale)),
            _ => Statistics.Scores.Weighted.Share(Between(tally, from, highest), Between(tally, lowest, from - 1))?.Times(100),
        };
    }

    /// <summary>Weights of one only leave Σw and Σw² equal to the count; no other weights do both.</summary>
    private static bool HasWeights(Tally.Cell cell) =>
        cell.Weight != cell.Count * Tally.One || cell.SquaredWeight != (Int128)cell.Count * Tally.One * Tally.One;

    private static long[] Counts(QuestionScale scale, Tally tally)
    {
        var (lowest, highest) = Rescale.Range(scale)!.Value;
        var counts = new long[highest - lowest + 1];
        foreach (var (value, cell) in tally.Given)
            if (value >= lowest && value <= highest)
                counts[value - lowest] += cell.Count;
        return counts;
    }

    private static AnswerScale ScaleOf(QuestionScale scale)
    {
        var (lowest, highest) = Rescale.Range(scale)!.Value;
        return new AnswerScale(lowest, highest, 1);
    }

    private static WeightedCount Between(Tally tally, int from, int to) =>
        tally.Given.Where(g => g.Key >= from && g.Key <= to).Aggregate(default(WeightedCount), (sum, g) => sum + Counted(g.Value));

    private static WeightedSums Sums(Tally tally) =>
        tally.Given.Aggregate(default(WeightedSums), (sum, g) => sum + Counted(g.Value).At(g.Key));

    private static WeightedCount Counted(Tally.Cell cell) =>
        new(cell.Count, cell.Weight / (double)Tally.One, (double)cell.SquaredWeight / ((double)Tally.One * Tally.One));
}
