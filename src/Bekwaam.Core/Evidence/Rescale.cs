using Bekwaam.Core.Listening;

namespace Bekwaam.Core.Evidence;

/// <summary>Brings answers on different scales to 0–100, in integers: (value − lowest) ÷ (highest − lowest).</summary>
public static class Rescale
{
    /// <summary>The whole scale in steps that every scale divides: 300 ÷ 10, ÷ 6, ÷ 4, ÷ 100, ÷ 1.</summary>
    public const int Steps = 300;

    /// <summary>Lowest and highest answer, or null for answers that are no scores.</summary>
    public static (short Lowest, short Highest)? Range(QuestionScale scale) => scale switch
    {
        QuestionScale.ZeroToTen => (0, 10),
        QuestionScale.OneToSeven => (1, 7),
        QuestionScale.OneToFive => (1, 5),
        QuestionScale.YesNo => (0, 1),
        // Predictions have whole points; three steps make one.
        QuestionScale.Hundred => (0, 100),
        _ => null,
    };

    /// <summary>An answer in <see cref="Steps"/>, or −1 when the scale has no scores.</summary>
    public static int ToSteps(QuestionScale scale, short value) =>
        Range(scale) is { } range ? (value - range.Lowest) * Steps / (range.Highest - range.Lowest) : -1;

    /// <summary>The mean of answers in steps as a score in hundredths of a point, rounded half up.</summary>
    public static int ToScore(long steps, int count) => (int)((steps * 200 + 3L * count) / (6L * count));
}
