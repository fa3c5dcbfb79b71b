using System.Text.Encodings.Web;
using Bekwaam.Ui;

namespace Bekwaam.Tests.Ui;

public sealed class RenderedRowsTests
{
    [Fact]
    public void However_many_rows_there_are_none_is_lost_and_each_cell_says_its_column()
    {
        var rows = new RenderedRows([new TableColumn("Naam", false, false)]);
        foreach (var row in Enumerable.Range(1, 5_000))
            rows.Write(FormattableString.Invariant($"<tr><td>Rij {row}</td></tr>"));

        using var page = new StringWriter();
        rows.WriteTo(page, HtmlEncoder.Default);

        var text = page.ToString();
        text.ShouldStartWith("<tr><td data-label=\"Naam\">Rij 1</td></tr>");
        text.ShouldEndWith("<tr><td data-label=\"Naam\">Rij 5000</td></tr>");
        text.Split("data-label").Length.ShouldBe(5_001);
    }
}
