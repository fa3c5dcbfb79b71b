using Bekwaam.Core.Cases.Attaching;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Core.Tests.Cases.Attaching;

public sealed class FileNamesTests
{
    [Theory]
    [InlineData("factuur maart.pdf", "factuur maart.pdf")]
    [InlineData(@"C:\Users\Anna\Documents\klacht.docx", "klacht.docx")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("foto\u202Egpj.exe", "fotogpj.exe")]
    [InlineData("a\r\nContent-Type: text.html", "aContent-Type text.html")]
    [InlineData("één café ☕.png", "één café ☕.png")]
    [InlineData(" . ", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    public void A_name_has_no_folder_and_nothing_that_misleads(string? given, string kept) => FileNames.Clean(given).ShouldBe(kept);

    [Fact]
    public void A_long_name_keeps_its_ending()
    {
        var kept = FileNames.Clean(new string('a', 300) + ".pdf");

        kept.Length.ShouldBe(FileNames.Longest);
        kept.ShouldEndWith("a.pdf");
    }

    [Fact]
    public void Whatever_it_is_called_it_can_stand_in_a_header_and_in_a_folder() =>
        Check.One(Config.QuickThrowOnFailure.WithMaxTest(500), Prop.ForAll(ArbMap.Default.ArbFor<string?>(), given =>
        {
            var kept = FileNames.Clean(given);
            return kept.Length is > 0 and <= FileNames.Longest && !kept.Any(char.IsControl) && kept.IndexOfAny(['/', '\\', '"', '\u202e']) < 0 && FileNames.Clean(kept) == kept;
        }));
}
