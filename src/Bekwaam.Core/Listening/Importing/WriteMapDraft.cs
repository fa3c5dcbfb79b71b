using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>Writes a draft as the JSON of the map that it will be; what is not known yet is left out.</summary>
public static class WriteMapDraft
{
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static string Run(MapDraft draft)
    {
        var map = new JsonObject { ["survey"] = Filled(("key", draft.SurveyKey), ("name", draft.SurveyName)), ["layout"] = draft.Layout };
        Put(map, "format", Filled(("encoding", draft.Encoding), ("delimiter", draft.Delimiter), ("decimal", draft.Decimal)));
        Put(map, "respondent", draft.ColumnFor(ColumnUse.Respondent));
        map["perspective"] = PerspectiveOf(draft);
        Put(map, "day", Day(draft));
        Put(map, "weight", draft.ColumnFor(ColumnUse.Weight));
        Put(map, "breakdowns", Breakdowns(draft));
        if (draft.IsLong)
        {
            Put(map, "question", draft.ColumnFor(ColumnUse.Code));
            Put(map, "value", draft.ColumnFor(ColumnUse.Value));
        }

        map["questions"] = Questions(draft);
        Put(map, "ignore", Ignored(draft));
        Put(map, "accept", draft.AcceptPartial ? "partial" : null);
        return map.ToJsonString(Readable);
    }

    private static JsonNode? PerspectiveOf(MapDraft draft)
    {
        if (draft.Columns.Find(c => c.Use == ColumnUse.Perspective) is not { } column)
            return draft.Perspective;
        var values = new JsonObject();
        foreach (var (value, word) in MapLines.Pairs(column.Perspectives))
            values[value] = word;
        return new JsonObject { ["column"] = column.Name, ["values"] = values };
    }

    private static JsonObject Day(MapDraft draft)
    {
        var column = draft.ColumnFor(ColumnUse.Day);
        return Filled(
            ("column", column),
            ("value", column is null ? draft.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) : null),
            ("format", column is null ? null : draft.DateFormat));
    }

    private static JsonArray Breakdowns(MapDraft draft) =>
    [
        .. draft.Columns.Where(c => ColumnUse.IsBreakdown(c.Use)).Select(c =>
            Filled(("column", c.Name), ("name", MapLines.Blank(c.BreakdownName) ? c.Name : c.BreakdownName), ("role", c.Use))),
    ];

    private static JsonObject Questions(MapDraft draft)
    {
        var questions = new JsonObject();
        if (draft.IsLong)
        {
            foreach (var code in draft.Codes.Where(c => !c.Ignore && !MapLines.Blank(c.Code)))
                questions[code.Code!] = Question(code);
            return questions;
        }

        foreach (var column in draft.Columns.Where(c => c.Use is ColumnUse.Question or ColumnUse.Comment))
            questions[column.Name!] = column.Use == ColumnUse.Comment
                ? Filled(("text", column.Question.Text), ("scale", "open"), ("role", "other"))
                : Question(column.Question);
        return questions;
    }

    private static JsonObject Question(QuestionDraft question)
    {
        var (scored, chosen) = (question.Scale is not ("single" or "multiple" or "open"), question.Scale is "single" or "multiple");
        var json = Filled(("text", question.Text), ("scale", question.Scale), ("role", question.Role),
            ("facet", scored ? question.Facet : null), ("metric", scored ? question.Metric : null));
        Put(json, "notApplicable", MapLines.Codes(question.NotApplicable));
        Put(json, "dontKnow", MapLines.Codes(question.DontKnow));
        if (question.Scale == "yes-no")
        {
            Put(json, "yes", MapLines.Codes(question.Yes));
            Put(json, "no", MapLines.Codes(question.No));
        }

        if (chosen)
        {
            var choices = new JsonObject();
            foreach (var (number, label) in MapLines.Pairs(question.Choices))
                choices[number] = label;
            Put(json, "choices", choices);
        }

        Put(json, "separator", question.Scale == "multiple" ? question.Separator : null);
        return json;
    }

    private static JsonArray Ignored(MapDraft draft) => draft.IsLong
        ? [.. draft.Codes.Where(c => c.Ignore && !MapLines.Blank(c.Code)).Select(c => JsonValue.Create(c.Code))]
        : [.. draft.Columns.Where(c => c.Use == ColumnUse.Ignore).Select(c => JsonValue.Create(c.Name))];

    private static JsonObject Filled(params ReadOnlySpan<(string Name, string? Value)> properties)
    {
        var json = new JsonObject();
        foreach (var (name, value) in properties)
            Put(json, name, value);
        return json;
    }

    private static void Put(JsonObject json, string name, string? value)
    {
        // A tab is a delimiter, though blank.
        if (value == "\t" || !MapLines.Blank(value))
            json[name] = value == "\t" ? value : value!.Trim();
    }

    private static void Put(JsonObject json, string name, JsonObject value)
    {
        if (value.Count > 0)
            json[name] = value;
    }

    private static void Put(JsonObject json, string name, JsonArray value)
    {
        if (value.Count > 0)
            json[name] = value;
    }
}
