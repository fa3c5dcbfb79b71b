using System.Collections;
using System.Globalization;
using System.Text.Json;

namespace Bekwaam.Statistics.Tests.Examples;

/// <summary>Runs an example and compares what it names.</summary>
internal static class CheckExample
{
    /// <exception cref="ExampleException">It does not hold, or is not well written; the message says why.</exception>
    public static void Run(Example example)
    {
        var function = ExampleFunctions.Find(example.Function);
        object? result;
        try
        {
            result = function.RunOn(example.Inputs);
        }
        catch (ArgumentException refusal)
        {
            if (ExpectsRefusal(example))
                return;
            throw new ExampleException($"{example.Function} refuses these inputs: {refusal.Message}", refusal);
        }

        if (result is not null)
        {
            foreach (var (name, value) in function.Result.All(result))
                NeverNaN(value, name);
        }

        if (ExpectsRefusal(example))
        {
            if (result is not null)
                throw new ExampleException($"A refusal or no estimate was expected, but {example.Function} gives {Text(function, result)}.");
            return;
        }

        Compare(example, function, result);
    }

    private static bool ExpectsRefusal(Example example) =>
        example.Expected.ValueKind is JsonValueKind.Object
        && example.Expected.TryGetProperty("error", out var error) && error.ValueKind is not JsonValueKind.False;

    private static void Compare(Example example, ExampleFunction function, object? result)
    {
        if (example.Expected.ValueKind is not JsonValueKind.Object)
        {
            Value(example, example.Expected, result is null ? null : function.Result.Read(result, ""), function.Result.Figures.First().First);
            return;
        }

        foreach (var figure in example.Expected.EnumerateObject())
        {
            // An unknown name is told also where there is no estimate to read it from.
            if (!function.Result.Figures.Any(f => f.Match(figure.Name)))
                function.Result.Read(new object(), figure.Name);
            Value(example, figure.Value, result is null ? null : function.Result.Read(result, figure.Name), figure.Name);
        }
    }

    private static void Value(Example example, JsonElement expected, object? actual, string name)
    {
        var holds = expected.ValueKind switch
        {
            JsonValueKind.Null => actual is null,
            JsonValueKind.True or JsonValueKind.False => actual is bool yes && yes == expected.GetBoolean(),
            JsonValueKind.String => actual is not (null or IEnumerable and not string)
                && string.Equals(Convert.ToString(actual, CultureInfo.InvariantCulture), expected.GetString(), StringComparison.OrdinalIgnoreCase),
            JsonValueKind.Number when actual is IEnumerable figures and not string => AllNear(example, expected, figures),
            JsonValueKind.Number => actual is not (null or bool or string or IEnumerable)
                && Near(example, expected, Convert.ToDouble(actual, CultureInfo.InvariantCulture), actual),
            JsonValueKind.Array => actual is IEnumerable and not string,
            _ => throw new ExampleException($"\"{name}\" must be a number, an array, a text, true, false or null."),
        };
        if (!holds)
            throw new ExampleException($"{name}: expected {expected.GetRawText()}, found {Text(actual)}.");
        if (expected.ValueKind is not JsonValueKind.Array)
            return;
        var items = ((IEnumerable)actual!).Cast<object?>().ToList();
        if (items.Count != expected.GetArrayLength())
            throw new ExampleException($"{name}: expected {expected.GetArrayLength()} values, found {items.Count}: {Text(actual)}.");
        foreach (var (item, i) in expected.EnumerateArray().Select((item, i) => (item, i)))
            Value(example, item, items[i], $"{name}[{i}]");
    }

    /// <summary>One number beside many figures, such as a centre line: each of them is that number.</summary>
    private static bool AllNear(Example example, JsonElement expected, IEnumerable figures)
    {
        var all = figures.Cast<object?>().ToList();
        return all.Count > 0 && all.TrueForAll(f => f is not (null or bool or string or IEnumerable)
            && Near(example, expected, Convert.ToDouble(f, CultureInfo.InvariantCulture), f));
    }

    private static bool Near(Example example, JsonElement expected, double actual, object figure)
    {
        var value = expected.GetDouble();
        var margin = example.Tolerance ?? example.Relative * Math.Abs(value) ?? (figure is double ? HalfAUnit(expected.GetRawText()) : 0);
        if (example.Tolerance is not null && example.Relative is { } relative)
            margin = Math.Max(margin, relative * Math.Abs(value));
        // Beyond twelve digits programs differ by how they round on the way.
        return Math.Abs(actual - value) <= margin + (1e-12 * Math.Abs(value));
    }

    /// <summary>Half a unit of the last digit that a number is written with: .05 for "1.3", 5e-9 for "2.45e-6".</summary>
    internal static double HalfAUnit(string number)
    {
        var parts = number.Split('e', 'E');
        var point = parts[0].IndexOf('.', StringComparison.Ordinal);
        var decimals = point < 0 ? 0 : parts[0].Length - point - 1;
        var exponent = parts.Length > 1 ? int.Parse(parts[1], CultureInfo.InvariantCulture) : 0;
        return .5 * Math.Pow(10, exponent - decimals);
    }

    private static void NeverNaN(object? value, string name)
    {
        if (value is double number && double.IsNaN(number))
            throw new ExampleException($"{name} is NaN, which no result may be.");
        if (value is IEnumerable items and not string)
        {
            foreach (var item in items)
                NeverNaN(item, name);
        }
    }

    private static string Text(ExampleFunction function, object? result) => result is null
        ? "no estimate"
        : string.Join(", ", function.Result.All(result).Select(f => $"{f.Name} {Text(f.Value)}"));

    internal static string Text(object? value) => value switch
    {
        null => "null",
        double number => number.ToString("R", CultureInfo.InvariantCulture),
        bool yes => yes ? "true" : "false",
        string text => text,
        IEnumerable items => $"[{string.Join(", ", items.Cast<object?>().Select(Text))}]",
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "null",
    };
}
