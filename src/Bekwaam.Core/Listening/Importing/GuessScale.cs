using System.Globalization;
using Bekwaam.Core.Text;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>The scale on which values probably are.</summary>
public static class GuessScale
{
    /// <summary>Numbers that questionnaires use for "don't know", "not applicable" and "no answer".</summary>
    private static readonly int[] UsualCodes = [-9, -8, -1, 11, 77, 88, 96, 97, 98, 99, 997, 998, 999];

    private static readonly HashSet<string> YesAndNo = new(["yes", "no", "ja", "nee", "true", "false", "waar", "onwaar"], StringComparer.OrdinalIgnoreCase);

    /// <returns>A word of <see cref="MapWords.Scales"/>, or null when the values are on none.</returns>
    public static string? Of(ColumnProfile answers)
    {
        if (answers.Filled == 0 || answers.ManyValues && !answers.Whole)
            return null;
        if (!answers.Whole)
            return answers.Values.Keys.All(v => YesAndNo.Contains(v.Trim())) ? "yes-no" : null;
        var numbers = answers.Values.Keys.Select(Number).Except(UsualCodes).Order().ToList();
        if (numbers.Count == 0)
            return null;
        return (numbers[0], numbers[^1]) switch
        {
            (0, 1) or (0, 0) => "yes-no",
            ( >= 1, <= 3) => "single",
            ( >= 1, <= 5) => "1-5",
            ( >= 1, <= 7) => "1-7",
            ( >= 0, <= 10) => "0-10",
            ( >= 0, <= 100) when answers.ManyValues || numbers.Count > 11 => "0-100",
            _ => null,
        };
    }

    /// <summary>The values that are not on a scale, with how often each came: to be explained, or refused.</summary>
    public static IEnumerable<(string Value, int Count)> Outside(ColumnProfile answers, string? scale)
    {
        (int Low, int High)? ends = scale switch
        {
            "0-10" => (0, 10),
            "1-7" => (1, 7),
            "1-5" => (1, 5),
            "0-100" => (0, 100),
            _ => null,
        };
        return ends is { } range
            ? answers.Values.Where(v => !NumberText.TryWhole(System.Text.Encoding.UTF8.GetBytes(v.Key), out var number) || number < range.Low || number > range.High)
                .Select(v => (v.Key, v.Value))
            : [];
    }

    private static int Number(string value) =>
        NumberText.TryWhole(System.Text.Encoding.UTF8.GetBytes(value), out var number) ? number : int.Parse(value, CultureInfo.InvariantCulture);
}
