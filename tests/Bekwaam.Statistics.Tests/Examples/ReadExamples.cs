using System.Text.Json;

namespace Bekwaam.Statistics.Tests.Examples;

/// <summary>Finds the records in a folder of *.json files; what cannot be read becomes a failing example of its own.</summary>
internal static class ReadExamples
{
    private static readonly JsonDocumentOptions lenient =
        new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static string OurFolder => Repository.PathOf("tests/Bekwaam.Statistics.Tests/Examples");

    /// <summary>Where an outsider's examples are; null when there are none.</summary>
    public static string? OthersFolder =>
        Environment.GetEnvironmentVariable("BEKWAAM_EXAMPLES") is { Length: > 0 } folder ? folder : null;

    /// <summary>The places of all records, each with how to read it.</summary>
    public static IEnumerable<(string Place, Func<Example> Read)> In(string folder)
    {
        if (!Directory.Exists(folder))
            return [(folder, () => throw new ExampleException("There is no such folder."))];
        var files = Directory.EnumerateFiles(folder, "*.json").Order(StringComparer.Ordinal).ToList();
        return files.Count > 0
            ? files.SelectMany(File)
            : [(folder, () => throw new ExampleException("The folder holds no *.json file."))];
    }

    private static IEnumerable<(string Place, Func<Example> Read)> File(string file)
    {
        var name = Path.GetFileName(file);
        JsonElement root;
        try
        {
            using var document = JsonDocument.Parse(System.IO.File.ReadAllText(file), lenient);
            root = document.RootElement.Clone();
        }
        catch (Exception wrong) when (wrong is JsonException or IOException or UnauthorizedAccessException)
        {
            return [(name, () => throw new ExampleException($"The file cannot be read: {wrong.Message}", wrong))];
        }

        var records = root.ValueKind is JsonValueKind.Array ? [.. root.EnumerateArray()] : new[] { root };
        return records.Select((record, i) => ($"{name}, record {i + 1}", (Func<Example>)(() => Example.Read($"{name}, record {i + 1}", record))));
    }
}
