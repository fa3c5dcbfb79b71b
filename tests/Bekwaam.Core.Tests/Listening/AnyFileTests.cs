using System.Text;
using Bekwaam.Core.Data;
using Bekwaam.Core.Listening;
using Bekwaam.Testing;

namespace Bekwaam.Core.Tests.Listening;

/// <summary>Files that were damaged by chance: nothing may break, and no row may go missing without a word.</summary>
public sealed class AnyFileTests
{
    private const string Header = "nr;day;w;branch;nps;help;ways;say";

    private const string Map = """
        {
          "survey": { "key": "shop" }, "layout": "wide", "respondent": "nr", "perspective": "customer", "accept": "partial",
          "day": { "column": "day", "format": "yyyy-MM-dd" }, "weight": "w", "breakdowns": [ { "column": "branch", "name": "Branch", "role": "unit" } ],
          "questions": {
            "nps": { "scale": "0-10", "role": "loyalty" }, "help": { "scale": "1-5", "role": "experience", "facet": "ease" },
            "ways": { "scale": "multiple", "choices": { "1": "Phone", "2": "Mail" } }, "say": { "scale": "open" }
          }
        }
        """;

    private static readonly byte[][] Bits =
    [
        [0], [(byte)'"'], "\"\""u8.ToArray(), [(byte)';'], [(byte)','], [(byte)'\n'], [(byte)'\r'], "\r\n"u8.ToArray(), [0xEF, 0xBB, 0xBF], [0xFF, 0xFE], [0xE9], [0xC3], [9],
        "=cmd|x!A0"u8.ToArray(), "-1"u8.ToArray(), "NaN"u8.ToArray(), "1e9"u8.ToArray(), "2026-02-31"u8.ToArray(), "\u202E"u8.ToArray(), [0x1B], "99999999999999999999"u8.ToArray(), [.. Enumerable.Repeat((byte)'x', 300)],
    ];

    [Theory, InlineData(1), InlineData(2), InlineData(3), InlineData(4)]
    public async Task A_damaged_file_is_refused_in_words_or_every_row_is_taken_or_told(int seed)
    {
        await using var bench = await ImportBench.CreateAsync(Engine.Sqlite);
        var random = new Random(seed);
        for (var i = 0; i < 40; i++)
        {
            var import = await bench.CheckAsync(Damage(random), Map);
            import.State.ShouldBeOneOf(ImportState.Checked, ImportState.Failed);
            if (import.State is ImportState.Failed)
                ImportBench.Failure(import).ShouldNotBeNullOrWhiteSpace();
            if (import.Report is null)
                continue;
            var (report, errors) = (ImportBench.Report(import), await bench.ErrorsAsync(import.Number));
            report.Rows.ShouldBe(report.Respondents + report.RowsRefused);
            errors.Select(e => e.Row).Distinct().Count().ShouldBeGreaterThanOrEqualTo((int)report.RowsRefused);
            errors.ShouldAllBe(e => e.Row >= 2 && (e.Column == null || Header.Contains(e.Column)) && StoredJson.Read<Reason>(e.Reason).ToString().Length > 0);
            report.Refused.ShouldBeLessThanOrEqualTo(errors.Count(e => e.Column != null));
        }

        (await bench.EverythingAsync()).ShouldBeEmpty();
    }

    private static byte[] Damage(Random random)
    {
        var text = new StringBuilder(Header).Append('\n');
        for (var row = 1; row <= 12; row++)
            text.Append($"{row};2026-01-{row:00};{(row % 3 == 0 ? "" : "1,5")};{(row % 2 == 0 ? "North" : "Zuid")};{row % 11};{1 + (row % 5)};{(row % 2 == 0 ? "\"1;2\"" : "2")};\"fijn; snel\"\n");
        var bytes = Encoding.UTF8.GetBytes(text.ToString()).ToList();
        for (var times = random.Next(1, 5); times > 0; times--)
        {
            var place = random.Next(bytes.Count);
            switch (random.Next(4))
            {
                case 0:
                    bytes.InsertRange(place, Bits[random.Next(Bits.Length)]);
                    break;
                case 1:
                    bytes.RemoveRange(place, Math.Min(random.Next(1, 30), bytes.Count - place));
                    break;
                case 2:
                    bytes[place] = (byte)random.Next(256);
                    break;
                default:
                    bytes.InsertRange(place, bytes.GetRange(random.Next(bytes.Count / 2), 40));
                    break;
            }
        }

        return [.. bytes];
    }
}
