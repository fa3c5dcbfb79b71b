using System.Globalization;
using System.Text.Json;

namespace Bekwaam.Statistics.Tests.Examples;

/// <summary>The inputs of an example, read in the forms that its function asks for.</summary>
internal sealed class ExampleInputs
{
    private readonly Dictionary<Argument, JsonElement> given = [];
    private readonly IReadOnlyList<Argument> arguments;

    public ExampleInputs(IReadOnlyList<Argument> arguments, JsonElement inputs)
    {
        this.arguments = arguments;
        if (inputs.ValueKind is not JsonValueKind.Object)
            throw new ExampleException("\"inputs\" must be an object of named inputs.");
        foreach (var input in inputs.EnumerateObject())
        {
            var argument = arguments.FirstOrDefault(a => a.Names.Match(input.Name))
                ?? throw new ExampleException($"There is no input \"{input.Name}\"; {Valid()}.");
            if (!given.TryAdd(argument, input.Value))
                throw new ExampleException($"The input \"{argument.Names.First}\" is given twice.");
        }

        foreach (var argument in arguments)
        {
            if (given.ContainsKey(argument))
                continue;
            if (argument.Default is null)
                throw new ExampleException($"The input \"{argument.Names.First}\" is missing; {Valid()}.");
            if (argument.Default.Length > 0)
                given[argument] = JsonElement.Parse(JsonNumber(argument.Default));
        }
    }

    public bool Has(string name) => given.TryGetValue(Argument(name), out var value) && value.ValueKind is not JsonValueKind.Null;

    public JsonElement Json(string name) => given[Argument(name)];

    public double Number(string name) => Number(Json(name), name);

    public long Whole(string name) => Whole(Json(name), name);

    public int Int(string name) => Small(Whole(name), name);

    public bool YesNo(string name) => Json(name).ValueKind switch
    {
        JsonValueKind.True => true,
        JsonValueKind.False => false,
        _ => throw Wrong(name),
    };

    public string Text(string name) =>
        Json(name) is { ValueKind: JsonValueKind.String } text ? text.GetString()! : throw Wrong(name);

    public string[] Texts(string name) =>
        Array(Json(name), name, e => e.ValueKind is JsonValueKind.String ? e.GetString()! : throw Wrong(name));

    public double[] Numbers(string name) => Array(Json(name), name, e => Number(e, name));

    public double?[] SomeNumbers(string name) => Array(Json(name), name, e => SomeNumber(e, name));

    /// <summary>Whole numbers.</summary>
    public long[] Wholes(string name) => Array(Json(name), name, e => Whole(e, name));

    /// <summary>Positions, codes and other small whole numbers.</summary>
    public int[] Ints(string name) => System.Array.ConvertAll(Wholes(name), whole => Small(whole, name));

    /// <summary>Rows of numbers, of the same length or not.</summary>
    public double[][] Matrix(string name) =>
        Array(Json(name), name, row => Array(row, name, e => Number(e, name)));

    public double?[][] SomeMatrix(string name) =>
        Array(Json(name), name, row => Array(row, name, e => SomeNumber(e, name)));

    public long[][] WholeMatrix(string name) =>
        Array(Json(name), name, row => Array(row, name, e => Whole(e, name)));

    private static double? SomeNumber(JsonElement value, string name) =>
        value.ValueKind is JsonValueKind.Null ? null : Number(value, name);

    // JSON has no word for what is no number, and examples of refusals need it.
    private static double Number(JsonElement value, string name) => value.ValueKind switch
    {
        JsonValueKind.Number => value.GetDouble(),
        JsonValueKind.String when value.GetString() is "NaN" => double.NaN,
        JsonValueKind.String when value.GetString() is "Infinity" or "Inf" => double.PositiveInfinity,
        JsonValueKind.String when value.GetString() is "-Infinity" or "-Inf" => double.NegativeInfinity,
        _ => throw new ExampleException($"The input \"{name}\" must hold numbers (or \"NaN\", \"Infinity\"), not {value.GetRawText()}."),
    };

    // A count that is no whole number is outside the domain, as a negative one is.
    private static long Whole(JsonElement value, string name)
    {
        var number = Number(value, name);
        if (number != Math.Truncate(number) || Math.Abs(number) > 1L << 53)
            throw new ArgumentOutOfRangeException(name, number, "Must be a whole number.");
        return (long)number;
    }

    private static int Small(long whole, string name) => whole is >= int.MinValue and <= int.MaxValue
        ? (int)whole
        : throw new ArgumentOutOfRangeException(name, whole, "Must be a smaller whole number.");

    private static T[] Array<T>(JsonElement value, string name, Func<JsonElement, T> read) =>
        value.ValueKind is JsonValueKind.Array
            ? [.. value.EnumerateArray().Select(read)]
            : throw new ExampleException($"The input \"{name}\" must be an array, not {value.GetRawText()}.");

    // Defaults are written as they read best: .95.
    private static string JsonNumber(string text) =>
        double.TryParse(text, CultureInfo.InvariantCulture, out var number) ? number.ToString("R", CultureInfo.InvariantCulture) : text;

    private Argument Argument(string name) =>
        arguments.FirstOrDefault(a => a.Names.Match(name)) ?? throw new InvalidOperationException($"The function declares no argument \"{name}\".");

    private ExampleException Wrong(string name) =>
        new($"The input \"{name}\" must be {Argument(name).Form}, not {Json(name).GetRawText()}.");

    private string Valid() => "it takes " + string.Join(
        ", ", arguments.Select(a => a.Default is null ? a.Names.First : $"{a.Names.First} (optional)"));
}
