using Bekwaam.Ui;

namespace Bekwaam.Tests.Ui;

public sealed class MarkdownTests
{
    [Theory]
    [InlineData("**bold**", "<strong>bold</strong>")]
    [InlineData("[us](https://us.example)", "href=\"https://us.example\"")]
    [InlineData("https://us.example/a", "href=\"https://us.example/a\"")]
    [InlineData("# Head", "<h3")]
    [InlineData("one\ntwo", "<br")]
    public void What_people_write_reads_as_they_meant_it(string text, string part) => MarkdownTagHelper.ToHtml(text).ShouldContain(part);

    [Theory]
    [InlineData("<script>alert(1)</script>", "<script")]
    [InlineData("[x](javascript:alert(1))", "javascript:")]
    [InlineData("[x](data:text/html;base64,AAAA)", "data:")]
    [InlineData("[x](JaVaScRiPt:alert(1))", "aVaScRiPt")]
    [InlineData("<javascript:alert(1)>", "href")]
    [InlineData("![x](https://spy.example/p.png)", "<img")]
    [InlineData("<b onclick=x>", "<b ")]
    public void Nothing_in_it_runs_or_tells_another_site(string text, string part) => MarkdownTagHelper.ToHtml(text).ShouldNotContain(part);
}
