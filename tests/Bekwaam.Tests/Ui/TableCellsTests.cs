using Bekwaam.Ui;

namespace Bekwaam.Tests.Ui;

public sealed class TableCellsTests
{
    private static readonly TableColumn[] Columns = [new("Survey", false, false), new("Answers & more", true, false), new("Do", false, true)];

    [Fact]
    public void Each_cell_says_which_column_it_is_in_and_figures_align_right() =>
        Marked("<tr class=\"x\"><th scope=\"row\">A</th><td>1</td><td><a>go</a></td></tr>", Columns).ShouldBe(
            "<tr class=\"x\"><th data-label=\"Survey\" scope=\"row\">A</th><td data-label=\"Answers &amp; more\" data-num>1</td><td><a>go</a></td></tr>");

    [Fact]
    public void Every_row_starts_at_the_first_column() =>
        Marked("<tr><td>a</td></tr><tr><td>b</td></tr>", Columns).ShouldBe("<tr><td data-label=\"Survey\">a</td></tr><tr><td data-label=\"Survey\">b</td></tr>");

    [Fact]
    public void A_cell_over_several_columns_is_left_as_it_is() =>
        Marked("<tr><td colspan=\"3\">all</td></tr>", Columns).ShouldBe("<tr><td colspan=\"3\">all</td></tr>");

    [Fact]
    public void Other_tags_are_no_cells() =>
        Marked("<tr><td><track><thx></td><td", Columns).ShouldBe("<tr><td data-label=\"Survey\"><track><thx></td><td");

    [Fact]
    public void Without_a_row_there_are_none() => TableCells.HasRows("  <!-- nothing --> ").ShouldBeFalse();

    private static string Marked(string rows, IReadOnlyList<TableColumn> columns)
    {
        using var to = new StringWriter();
        TableCells.Mark(rows, columns, to);
        return to.ToString();
    }
}
