using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Bekwaam.Browser.Tests;

public sealed partial class PaperTests(DemoSite demo)
{
    [Fact]
    public async Task The_sheet_fits_on_two_pages_of_paper()
    {
        await using var owner = await demo.OwnerAsync();
        await owner.GoAsync("/competence");

        var paper = await owner.Page.PdfAsync(new PagePdfOptions { Format = "A4", PreferCSSPageSize = true, PrintBackground = true });

        await File.WriteAllBytesAsync(Path.Combine(Artefacts.Folder("paper"), "sheet.pdf"), paper, TestContext.Current.CancellationToken);
        PageObject().Count(System.Text.Encoding.Latin1.GetString(paper)).ShouldBeInRange(1, 2);
    }

    [GeneratedRegex("/Type /Page[^s]")]
    private static partial Regex PageObject();
}
