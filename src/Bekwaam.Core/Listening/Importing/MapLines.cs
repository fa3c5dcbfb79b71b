using System.Text.Json.Nodes;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>Lists as a person types them on the mapping screen.</summary>
internal static class MapLines
{
    public static bool Blank(string? text) => string.IsNullOrWhiteSpace(text);

    /// <summary><c>1 = By phone</c>, a line each; of a value that stands there twice the last counts.</summary>
    public static IEnumerable<(string Value, string Meaning)> Pairs(string? lines)
    {
        foreach (var line in (lines ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var sign = line.IndexOf('=', StringComparison.Ordinal);
            if (sign > 0)
                yield return (line[..sign].Trim(), line[(sign + 1)..].Trim());
        }
    }

    public static string Lines(IEnumerable<(string Value, string Meaning)> pairs) =>
        string.Join('\n', pairs.Select(p => $"{p.Value} = {p.Meaning}"));

    /// <summary><c>98, 99</c>.</summary>
    public static JsonArray Codes(string? text) =>
        [.. (text ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).Select(c => JsonValue.Create(c))];
}
