using System.Text;
using Bekwaam.Core.Text;
using FsCheck;
using FsCheck.Fluent;

namespace Bekwaam.Core.Tests.Text;

public sealed class InspectCsvTests
{
    private const string Sample = "nr;dag;naam;gewicht\n1;31-12-2025;Zoë;1,25\n2;1-2-2026;Café;0,75\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "utf-8", Encoding.UTF8.GetBytes(Sample) },
        { "utf-8", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Sample)] },
        { "windows-1252", TextEncoding.Windows1252.Encoding.GetBytes(Sample) },
        { "utf-16le", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Sample)] },
        { "utf-16be", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Sample)] },
        { "utf-16le", Encoding.Unicode.GetBytes(Sample) },
        { "utf-16be", Encoding.BigEndianUnicode.GetBytes(Sample) },
    };

    [Theory, MemberData(nameof(Encodings))]
    public async Task Every_encoding_reads_the_same(string name, byte[] file)
    {
        var found = (await InspectCsv.RunAsync(new MemoryStream(file), null, null, null, Cancel)).Value;
        found.Format.ShouldBe(new CsvFormat(TextEncoding.Find(name)!, ';', ',', HasHint: false));
        found.Names.ShouldBe(["nr", "dag", "naam", "gewicht"]);
        found.Sample[0].ShouldBe(["1", "31-12-2025", "Zoë", "1,25"]);
        found.Columns[1].Dates.ShouldHaveSingleItem().Name.ShouldBe("d-M-yyyy");
    }

    [Theory]
    [InlineData("a,b\n\"1;2\",\"3;4\"\n\"5;6\",7\n", ',')]
    [InlineData("a\tb\tc\n1,5\t2,5\t3,5\n", '\t')]
    [InlineData("a|b\n1|2\n", '|')]
    [InlineData("sep=;\na;b,c\n1;2,3\n", ';')]
    [InlineData("alleen\n1\n2\n", ',')]
    public async Task The_delimiter_is_the_one_that_cuts_evenly(string text, char delimiter) =>
        (await InspectCsv.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), null, null, null, Cancel)).Value.Format.Delimiter.ShouldBe(delimiter);

    [Fact]
    public async Task An_accent_on_the_last_line_still_decides_the_encoding()
    {
        var text = "nr,say\n" + string.Concat(Enumerable.Repeat("1,plain\n", 200_000)) + "2,café\n";
        var found = await InspectCsv.RunAsync(new MemoryStream(TextEncoding.Windows1252.Encoding.GetBytes(text)), null, null, null, Cancel);
        found.Value.Format.Encoding.ShouldBe(TextEncoding.Windows1252);
    }

    [Fact]
    public async Task What_the_map_says_of_the_encoding_is_held_against_the_file()
    {
        var file = new MemoryStream([.. Encoding.UTF8.GetBytes("nr,say\n1,caf"), 0xE9]);
        (await InspectCsv.RunAsync(file, TextEncoding.Utf8, null, null, Cancel)).Refusal!.ToString().ShouldBe("The file is not UTF-8: the byte 0xE9 stands in row 2, column 2. It may be windows-1252.");
    }

    [Fact]
    public void Random_bytes_give_findings_or_a_refusal_never_a_crash() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(ArbMap.Default.ArbFor<byte[]>(), bytes => Settles(bytes)));

    [Fact]
    public void A_file_with_a_few_bytes_changed_gives_findings_or_a_refusal_never_a_crash() => Check.One(
        Config.QuickThrowOnFailure.WithMaxTest(300),
        Prop.ForAll(Mutations(), bytes => Settles(bytes)));

    [Theory]
    [InlineData("4", 4), InlineData(" 4.0 ", 4), InlineData("4,00", 4), InlineData("10", 10), InlineData("-1", -1)]
    public void A_whole_number_may_be_written_with_empty_decimals(string text, int value)
    {
        NumberText.TryWhole(Encoding.UTF8.GetBytes(text), out var read).ShouldBeTrue();
        read.ShouldBe(value);
    }

    [Theory]
    [InlineData("4.5"), InlineData("4,"), InlineData("4.0.0"), InlineData("four"), InlineData(""), InlineData("1e3"), InlineData("99999999999")]
    public void Anything_else_is_no_whole_number(string text) => NumberText.TryWhole(Encoding.UTF8.GetBytes(text), out _).ShouldBeFalse();

    [Theory]
    [InlineData("0.2847177143", '.', 284_718), InlineData("1.234,5", ',', 1_234_500_000), InlineData("1,234.5", '.', 1_234_500_000), InlineData("9.5e-05", '.', 95)]
    public void A_weight_is_read_in_millionths(string text, char point, long value)
    {
        NumberText.TryMillionths(Encoding.UTF8.GetBytes(text), point, out var read).ShouldBeTrue();
        read.ShouldBe(value);
    }

    [Theory]
    [InlineData("1,5", '.'), InlineData("1.23,4", ','), InlineData("NaN", '.'), InlineData("1,,000", '.'), InlineData("x", '.')]
    public void What_is_no_decimal_number_is_refused(string text, char point) => NumberText.TryMillionths(Encoding.UTF8.GetBytes(text), point, out _).ShouldBeFalse();

    [Theory]
    [InlineData("yyyy-MM-dd", "2026-03-31", 2026, 3, 31), InlineData("yyyy-MM-dd", "2026-03-31T23:30:00Z", 2026, 4, 1), InlineData("yyyy-MM-dd", "2026-03-31 23:30:00", 2026, 3, 31)]
    [InlineData("dd-MM-yyyy", "1-2-2026", 2026, 2, 1), InlineData("M/d/yyyy", "2/1/2026", 2026, 2, 1), InlineData("yyyyMMdd", "20260201", 2026, 2, 1), InlineData("excel", "46054", 2026, 2, 1)]
    public void A_day_is_read_as_it_is_written(string format, string text, int year, int month, int day)
    {
        DateFormat.Find(format)!.TryRead(Encoding.UTF8.GetBytes(text), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"), out var read).ShouldBeTrue();
        read.ShouldBe(new DateOnly(year, month, day));
    }

    private static bool Settles(byte[] bytes)
    {
        // Everything is in memory: the task is done when it is returned.
        var task = InspectCsv.RunAsync(new MemoryStream(bytes), null, null, null, CancellationToken.None);
        return task.IsCompletedSuccessfully;
    }

    private static Arbitrary<byte[]> Mutations()
    {
        var original = Encoding.UTF8.GetBytes(Sample);
        return (from changes in Gen.Zip(Gen.Choose(0, original.Length - 1), Gen.Choose(0, 255)).ListOf()
                select changes.Aggregate(original.ToArray(), (bytes, change) =>
                {
                    bytes[change.Item1] = (byte)change.Item2;
                    return bytes;
                })).ToArbitrary();
    }
}
