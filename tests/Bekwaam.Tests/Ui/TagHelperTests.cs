using Bekwaam.Plots;
using Bekwaam.Texts;
using Bekwaam.Ui;

namespace Bekwaam.Tests.Ui;

public sealed class TagHelperTests
{
    private static readonly TextLocalizer Texts = new();

    [Fact]
    public async Task Bad_news_interrupts_a_screen_reader_and_good_news_does_not()
    {
        (await Rendered.HtmlAsync(new NoticeTagHelper(Texts) { Kind = NoticeKind.Wrong }, "x")).ShouldContain("role=\"alert\"");
        (await Rendered.HtmlAsync(new NoticeTagHelper(Texts) { Kind = NoticeKind.Done }, "x")).ShouldContain("role=\"status\"");
    }

    [Fact]
    public async Task An_empty_place_offers_its_next_step()
    {
        var html = await Rendered.HtmlAsync(new EmptyTagHelper(Texts) { Title = "Today" }, "<a href=\"/x\">go</a>");
        html.ShouldContain("Vandaag");
        html.ShouldContain("<div class=\"actions\"><a href=\"/x\">go</a></div>");
    }

    [Fact]
    public async Task A_plot_brings_its_values_as_a_table()
    {
        var plot = new PlotResult("<svg></svg>", new PlotTable("Titel", [new("Week"), new("Waarde", true)], [["wk 1", "7,4"]], "2 van 3"));
        var html = await Rendered.HtmlAsync(new PlotTagHelper(Texts) { Plot = plot });
        html.ShouldStartWith("<figure class=\"plot-box\"><svg></svg><details");
        html.ShouldContain("<summary>De waarden als tabel</summary>");
        html.ShouldContain("<td>wk 1</td><td class=\"num\">7,4</td>");
        html.ShouldContain("2 van 3");
    }

    [Fact]
    public async Task A_bare_plot_leaves_its_table_to_the_row_it_stands_in()
    {
        var plot = new PlotResult("<svg></svg>", new PlotTable("Titel", [], []));
        (await Rendered.HtmlAsync(new PlotTagHelper(Texts) { Plot = plot, Bare = true })).ShouldBe("<div class=\"plot-box\"><svg></svg></div>");
    }
}
