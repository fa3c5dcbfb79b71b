using Bekwaam.Statistics;
using Bekwaam.Texts;
using Bekwaam.Ui;

namespace Bekwaam.Tests.Ui;

public sealed class MeasureTagHelperTests
{
    private static Task<string> HtmlAsync(Figure? figure) => Rendered.HtmlAsync(new MeasureTagHelper(new TextLocalizer()) { Value = figure });

    private static async Task<string> WordsAsync(Figure? figure) =>
        System.Text.RegularExpressions.Regex.Replace(await HtmlAsync(figure), "<[^>]*>", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(1));

    [Fact]
    public async Task A_figure_comes_with_its_interval_and_its_n() =>
        (await WordsAsync(new Figure(71.25, 67, 75.5, 1262))).ShouldBe("71,3 67 tot 75,5 · n 1.262");

    [Fact]
    public async Task What_was_left_out_is_said_with_it() =>
        (await WordsAsync(new Figure(71, 67, 75, 262) { LeftOut = "85 weggelaten" })).ShouldEndWith("n 26285 weggelaten");

    [Fact]
    public async Task Without_a_figure_the_reason_is_said()
    {
        (await WordsAsync(null)).ShouldBe("geen cijfer");
        (await WordsAsync(new Figure(double.NaN, null, null, 0))).ShouldBe("geen cijfer");
        (await WordsAsync(new Figure(null, null, null, 0) { WhyNone = "nog niet gevraagd" })).ShouldBe("nog niet gevraagd");
    }

    [Fact]
    public async Task A_weighted_measure_says_how_many_answers_it_counts_as() =>
        (await WordsAsync(Figure.Percent(new Measure(.5, .4, .6, 120, EffectiveN: 80.4)))).ShouldBe("50% 40 tot 60% · n 120, telt als 80");

    [Fact]
    public async Task Words_are_escaped() =>
        (await HtmlAsync(new Figure(1, null, null, 1) { LeftOut = "<b>" })).ShouldContain("&lt;b&gt;");
}
