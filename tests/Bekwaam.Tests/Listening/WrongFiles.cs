using System.Text;
using Bekwaam.Core.Text;

namespace Bekwaam.Tests.Listening;

/// <summary>Files that are no answers, each with a part of what is said about it.</summary>
internal static class WrongFiles
{
    public const string Header = "Number;Day;Branch;Helped by;Weight;Recommend;Reached;Easy;Comment";

    public static IEnumerable<TheoryDataRow<string, string>> Names =>
        All.Select(file => new TheoryDataRow<string, string>(file.Key, file.Value.Said));

    public static IReadOnlyDictionary<string, (byte[] Bytes, string Said)> All { get; } = new Dictionary<string, (byte[], string)>
    {
        ["empty"] = ([], "The file is empty."),
        ["binary"] = ([.. "Number;Day"u8, 0, 1, 2, .. "more"u8], "zero byte stands in row 1, column 2"),
        ["a workbook"] = ([0x50, 0x4B, 3, 4, 20, 0, 6, 0], "Excel workbook"),
        ["names only"] = (Text(Header), "no answers below it"),
        ["no names"] = (Text("101;03-02-2026;Utrecht;Joost;1;9;4;6;x\n102;03-02-2026;Utrecht;Joost;1;9;4;6;x"), "column"),
        ["a name twice"] = (Text("Number;Day;Day;Recommend\n1;03-02-2026;03-02-2026;9"), "“Day” stands in row 1 twice: in columns 2 and 3"),
        ["another encoding"] = ([.. Encoding.UTF8.GetBytes(Header + "\n1;03-02-2026;Utrécht;J;1;9;4;6;ok\n2;03-02-2026;"), 0xE9, (byte)';'], "row 3, column 3"),
        ["a mark and nothing else"] = ([0xEF, 0xBB, 0xBF], "The file is empty."),
        ["line ends only"] = (Text("\r\n\n\r"), "The file is empty."),
        ["zeros"] = (new byte[5_000], "a zero byte stands in row 1, column 1"),
        ["a quotation mark before the names"] = (Text('"' + Header + string.Concat(Enumerable.Repeat("\n1;03-02-2026;Utrecht;Joost;1;9;4;6;ok", 9))), "In row 1 a quotation mark is opened and never closed"),
        ["a PDF"] = (Text("%PDF-1.7\n1 0 obj\n"), "This is a PDF."),
        ["packed"] = ([0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3], "compressed (gzip)"),
        ["an old workbook"] = ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1], "old Excel or Word file"),
        ["a picture"] = ([0x89, .. "PNG\r\n"u8, 0x1A, (byte)'\n', 0, 0, 0, 13], "zero byte stands in row 3, column 1"),
        ["two million columns"] = (Text(new string(';', 2_000_000) + "\n"), $"column {CsvLimits.Columns + 1} is one too many"),
    };

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
}
