using System.Text.Json;
using System.Text.Json.Nodes;
using Bekwaam.Core.Text;

namespace Bekwaam.Core.Relations.Formats.Columns;

/// <summary>What the columns of a file hold: guessed, chosen on the mapping screen or written by hand (docs/relations-import.md).</summary>
public sealed record ContactMap
{
    /// <summary>Null where the file tells.</summary>
    public TextEncoding? Encoding { get; init; }

    public char? Delimiter { get; init; }

    /// <summary>By the name of the column.</summary>
    public IReadOnlyDictionary<string, ContactColumn> Columns { get; init; } = new Dictionary<string, ContactColumn>(StringComparer.Ordinal);

    public static Outcome<ContactMap> Read(string json)
    {
        JsonObject? map;
        try
        {
            map = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }) as JsonObject;
        }
        catch (JsonException)
        {
            map = null;
        }

        if (map is null)
            return new Reason("The map is not JSON.");
        var encoding = Text(map["encoding"]) is { } name ? TextEncoding.Find(name) ?? (object)name : null;
        if (encoding is string unknown)
            return new Reason("The map names the encoding “{0}”, which is none of {1}.", unknown, string.Join(", ", TextEncoding.All.Select(e => e.Name)));
        var delimiter = Text(map["delimiter"]) is { } sign ? sign is "tab" ? "\t" : sign : null;
        if (delimiter is not null && (delimiter.Length != 1 || !CsvFormat.Delimiters.Contains(delimiter[0])))
            return new Reason("The map names the delimiter “{0}”; it is a comma, a semicolon, a bar or tab.", delimiter);
        var columns = new Dictionary<string, ContactColumn>(StringComparer.Ordinal);
        foreach (var (column, node) in map["columns"] as JsonObject ?? [])
        {
            if (Text(node) is not { } words || ContactColumn.Parse(words) is not { } meaning)
                return new Reason("The map says of column “{0}” what is not known: {1}.", column, node?.ToJsonString() ?? "null");
            columns[column] = meaning;
        }

        return columns.Count == 0
            ? new Reason("The map names no columns.")
            : new ContactMap { Encoding = encoding as TextEncoding, Delimiter = delimiter?[0], Columns = columns };
    }

    public string Write()
    {
        var map = new JsonObject();
        if (Encoding is not null)
            map["encoding"] = Encoding.Name;
        if (Delimiter is { } sign)
            map["delimiter"] = sign == '\t' ? "tab" : sign.ToString();
        var columns = new JsonObject();
        foreach (var (name, column) in Columns)
            columns[name] = column.ToString();
        map["columns"] = columns;
        return map.ToJsonString(new JsonSerializerOptions { WriteIndented = true });
    }

    private static string? Text(JsonNode? node) => (node as JsonValue)?.GetValueKind() is JsonValueKind.String ? node!.GetValue<string>() : null;
}
