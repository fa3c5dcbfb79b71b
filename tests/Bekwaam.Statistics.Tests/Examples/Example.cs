using System.Text.Json;

namespace Bekwaam.Statistics.Tests.Examples;

/// <summary>A published example, as its record says.</summary>
/// <param name="Place">File and number of the record in it, from 1.</param>
/// <param name="Function">Which function.</param>
/// <param name="Inputs">Its inputs.</param>
/// <param name="Expected">What was published.</param>
/// <param name="Tolerance">How far the result may be off; null for half a unit of the last digit given.</param>
/// <param name="Relative">How far it may be off as a fraction of the figure; null for not at all.</param>
/// <param name="Source">Where it was published.</param>
internal sealed record Example(
    string Place, string Function, JsonElement Inputs, JsonElement Expected, double? Tolerance, double? Relative, string Source)
{
    private static readonly Names[] known =
        [.. new[] { "function", "inputs|input", "expected", "tolerance|tol", "relative|rtol", "source", "note|comment|name|id|title|url|remark" }.Select(n => new Names(n))];

    /// <exception cref="ExampleException">The record is not well written.</exception>
    public static Example Read(string place, JsonElement record)
    {
        if (record.ValueKind is not JsonValueKind.Object)
            throw new ExampleException("A record must be an object.");
        var parts = new JsonElement?[known.Length];
        foreach (var part in record.EnumerateObject())
        {
            var at = Array.FindIndex(known, n => n.Match(part.Name));
            if (at < 0)
                throw new ExampleException($"There is no key \"{part.Name}\"; a record has {string.Join(", ", known.Select(n => n.First))}.");
            parts[at] = part.Value;
        }

        return new Example(
            place,
            parts[0] is { ValueKind: JsonValueKind.String } name ? name.GetString()! : throw Missing("function"),
            parts[1] ?? throw Missing("inputs"),
            parts[2] ?? throw Missing("expected"),
            Margin(parts[3], "tolerance"),
            Margin(parts[4], "relative"),
            parts[5] is { ValueKind: JsonValueKind.String } source ? source.GetString()! : throw Missing("source"));
    }

    private static double? Margin(JsonElement? value, string name) => value switch
    {
        null or { ValueKind: JsonValueKind.Null } => null,
        { ValueKind: JsonValueKind.Number } margin when margin.GetDouble() is >= 0 => margin.GetDouble(),
        _ => throw new ExampleException($"\"{name}\" must be a number of at least 0."),
    };

    private static ExampleException Missing(string name) => new($"The record lacks \"{name}\".");
}
