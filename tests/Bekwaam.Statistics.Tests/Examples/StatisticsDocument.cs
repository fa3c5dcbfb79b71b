using System.Collections;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Bekwaam.Statistics.Tests.Examples;

/// <summary>The parts of docs/statistics.md that are written by tests, each between two marks.</summary>
internal static class StatisticsDocument
{
    private const int longest = 70;

    public static string File => Repository.PathOf("docs/statistics.md");

    /// <summary>The document with one part replaced.</summary>
    /// <param name="document">The whole text.</param>
    /// <param name="part">The name in the marks.</param>
    /// <param name="content">What stands between them from now on.</param>
    public static string With(string document, string part, string content)
    {
        var (open, close) = ($"<!-- {part}: written by the tests -->\n", $"<!-- end of {part} -->\n");
        var from = document.IndexOf(open, StringComparison.Ordinal) + open.Length;
        var to = document.IndexOf(close, StringComparison.Ordinal);
        return from >= open.Length && to >= from
            ? $"{document[..from]}\n{content}\n{document[to..]}"
            : throw new InvalidOperationException($"docs/statistics.md lacks the marks of {part}.");
    }

    /// <summary>Each function with what it takes and gives.</summary>
    public static string Functions()
    {
        var text = new StringBuilder();
        foreach (var area in ExampleFunctions.All.GroupBy(f => f.Area, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"### {area.Key}\n");
            foreach (var function in area)
            {
                var takes = string.Join(", ", function.Arguments.Select(Describe));
                var gives = string.Join(", ", function.Result.Figures.Select(f => $"`{f.First}`"));
                text.Append(CultureInfo.InvariantCulture, $"- **`{function.Name}`** — {function.About}.\n  Takes {takes}. Gives {gives}.\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    /// <summary>Our own examples, with what we find.</summary>
    public static string Examples()
    {
        var examples = ReadExamples.In(ReadExamples.OurFolder).Select(e => e.Read()).Where(e => !IsRefusal(e));
        var text = new StringBuilder();
        foreach (var area in examples.GroupBy(e => ExampleFunctions.Find(e.Function).Area, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal))
        {
            text.Append(CultureInfo.InvariantCulture, $"### {area.Key}\n| function | inputs | published | ours | source |\n| --- | --- | --- | --- | --- |\n");
            foreach (var example in area)
            {
                text.Append(CultureInfo.InvariantCulture,
                    $"| `{example.Function}` | {Cell(Brief(example.Inputs))} | {Cell(Brief(example.Expected))} | {Cell(Ours(example))} | {Cell(example.Source)} |\n");
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    private static string Describe(Argument argument)
    {
        var others = argument.Names.Others.Count == 0 ? "" : $" or {string.Join(", ", argument.Names.Others.Select(o => $"`{o}`"))}";
        var left = argument.Default switch { null => "", "" => ", optional", var value => $", {value} when left out" };
        return $"`{argument.Names.First}`{others} ({argument.Form}{left})";
    }

    private static bool IsRefusal(Example example) =>
        example.Expected.ValueKind is JsonValueKind.Object && example.Expected.TryGetProperty("error", out _);

    private static string Ours(Example example)
    {
        var function = ExampleFunctions.Find(example.Function);
        var result = function.RunOn(example.Inputs);
        if (result is null)
            return "no estimate";
        if (example.Expected.ValueKind is not JsonValueKind.Object)
            return Shown(function.Result.Read(result, ""));
        return Cut(string.Join(", ", example.Expected.EnumerateObject()
            .Select(f => $"{f.Name} {Shown(function.Result.Read(result, f.Name))}")));
    }

    private static string Shown(object? value) => value switch
    {
        // Ten digits are the same on every machine.
        double number => number.ToString("G10", CultureInfo.InvariantCulture),
        IEnumerable items and not string => Cut($"[{string.Join(", ", items.Cast<object?>().Select(Shown))}]"),
        _ => CheckExample.Text(value),
    };

    private static string Brief(JsonElement value) => value.ValueKind is JsonValueKind.Object
        ? Cut(string.Join(", ", value.EnumerateObject().Select(p => $"{p.Name} {Brief(p.Value)}")))
        : Cut(string.Join(' ', value.GetRawText().Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)));

    private static string Cut(string text) => text.Length <= longest ? text : text[..(longest - 1)] + "…";

    private static string Cell(string text) => text.Replace("|", "\\|", StringComparison.Ordinal);
}
