using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>
/// Lays a map, whole or half-made, beside the columns of a file. Columns that it does not mention are left out;
/// columns that only it mentions are forgotten.
/// </summary>
public static class ReadMapDraft
{
    /// <param name="json">The map.</param>
    /// <param name="columns">Names of the file's columns.</param>
    public static MapDraft Run(string json, IEnumerable<string> columns)
    {
        var map = JsonNode.Parse(json, documentOptions: new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip }) as JsonObject ?? [];
        var (format, day, perspective) = (map["format"] as JsonObject, map["day"] as JsonObject, map["perspective"] as JsonObject);
        var draft = new MapDraft
        {
            SurveyKey = Text((map["survey"] as JsonObject)?["key"]),
            SurveyName = Text((map["survey"] as JsonObject)?["name"]),
            Layout = Text(map["layout"]) == "long" ? "long" : "wide",
            Encoding = Text(format?["encoding"]),
            Delimiter = Text(format?["delimiter"]),
            Decimal = Text(format?["decimal"]),
            // By the name that the choices have, so that a format written in another way is not lost on the screen.
            DateFormat = (Text(day?["format"]) ?? Text(format?["date"])) is { } written ? Bekwaam.Core.Text.DateFormat.Find(written)?.Usual.Name ?? written : null,
            Day = DateOnly.TryParseExact(Text(day?["value"]), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var fixedDay) ? fixedDay : null,
            Perspective = perspective is null ? Text(map["perspective"]) : null,
            AcceptPartial = Text(map["accept"]) == "partial",
            Columns = [.. columns.Select(name => new ColumnDraft { Name = name })],
        };
        Use(draft, Text(map["respondent"]), ColumnUse.Respondent);
        Use(draft, Text(day?["column"]), ColumnUse.Day);
        Use(draft, Text(map["weight"]), ColumnUse.Weight);
        if (Use(draft, Text(perspective?["column"]), ColumnUse.Perspective) is { } who && perspective!["values"] is JsonObject values)
            who.Perspectives = MapLines.Lines(values.Select(v => (v.Key, Text(v.Value) ?? "")));
        foreach (var breakdown in (map["breakdowns"] as JsonArray ?? []).OfType<JsonObject>())
            if (Use(draft, Text(breakdown["column"]), Text(breakdown["role"]) is { } role && ColumnUse.IsBreakdown(role) ? role : ColumnUse.Other) is { } column)
                column.BreakdownName = Text(breakdown["name"]);
        Questions(draft, map);
        return draft;
    }

    private static void Questions(MapDraft draft, JsonObject map)
    {
        var questions = (map["questions"] as JsonObject ?? []).Select(q => Question(q.Key, q.Value as JsonObject ?? []));
        if (draft.IsLong)
        {
            Use(draft, Text(map["question"]), ColumnUse.Code);
            Use(draft, Text(map["value"]), ColumnUse.Value);
            draft.Codes.AddRange(questions);
            draft.Codes.AddRange((map["ignore"] as JsonArray ?? []).Select(Text).OfType<string>().Select(code => new QuestionDraft { Code = code, Ignore = true }));
            return;
        }

        foreach (var question in questions)
            if (Use(draft, question.Code, question.Scale == "open" ? ColumnUse.Comment : ColumnUse.Question) is { } column)
                column.Question = question;
    }

    private static QuestionDraft Question(string code, JsonObject json) => new()
    {
        Code = code,
        Text = Text(json["text"]),
        Scale = Text(json["scale"]),
        Role = Text(json["role"]),
        Facet = FacetWord(Text(json["facet"])),
        Metric = Text(json["metric"]),
        DontKnow = Codes(json["dontKnow"]),
        NotApplicable = Codes(json["notApplicable"]),
        Yes = Codes(json["yes"]),
        No = Codes(json["no"]),
        Choices = json["choices"] is JsonObject choices ? MapLines.Lines(choices.Select(c => (c.Key, Text(c.Value) ?? ""))) : null,
        Separator = Text(json["separator"]),
    };

    private static ColumnDraft? Use(MapDraft draft, string? name, string use)
    {
        var column = name is null ? null : draft.Columns.Find(c => c.Name == name);
        column?.Use = use;
        return column;
    }

    private static string? FacetWord(string? said) =>
        short.TryParse(said, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? MapWords.Facets.Where(f => (short)f.Value == number).Select(f => f.Key).FirstOrDefault()
            : said;

    private static string? Codes(JsonNode? list) => list is JsonArray { Count: > 0 } codes ? string.Join(", ", codes.Select(Text)) : null;

    private static string? Text(JsonNode? node) => (node as JsonValue)?.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number => node.ToJsonString(),
        _ => null,
    };
}
