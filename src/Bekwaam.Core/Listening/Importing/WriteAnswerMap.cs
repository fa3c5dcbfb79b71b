using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>Writes a map as the JSON that <see cref="ReadAnswerMap"/> reads back the same.</summary>
public static class WriteAnswerMap
{
    public static string Run(AnswerMap map)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            json.WriteStartObject();
            json.WriteStartObject("survey");
            json.WriteString("key", map.SurveyKey);
            json.WriteString("name", map.SurveyName);
            json.WriteEndObject();
            json.WriteString("layout", MapWords.Of(MapWords.Layouts, map.Layout));
            Format(json, map);
            json.WriteString("respondent", map.Respondent);
            PerspectiveOf(json, map.Perspective);
            Day(json, map);
            Text(json, "weight", map.Weight);
            Breakdowns(json, map.Breakdowns);
            Text(json, "question", map.QuestionColumn);
            Text(json, "value", map.ValueColumn);
            json.WriteStartObject("questions");
            foreach (var question in map.Questions)
                Question(json, question);
            json.WriteEndObject();
            Texts(json, "ignore", map.Ignore);
            Text(json, "accept", map.AcceptPartial ? "partial" : null);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(bytes.WrittenSpan);
    }

    private static void Format(Utf8JsonWriter json, AnswerMap map)
    {
        if (map is { Encoding: null, Delimiter: null, Decimal: null })
            return;
        json.WriteStartObject("format");
        Text(json, "encoding", map.Encoding?.Name);
        Text(json, "delimiter", map.Delimiter?.ToString());
        Text(json, "decimal", map.Decimal?.ToString());
        json.WriteEndObject();
    }

    private static void PerspectiveOf(Utf8JsonWriter json, PerspectiveMap perspective)
    {
        if (perspective.Fixed is { } one)
        {
            json.WriteString("perspective", MapWords.Of(MapWords.Perspectives, one));
            return;
        }

        json.WriteStartObject("perspective");
        Text(json, "column", perspective.Column);
        json.WriteStartObject("values");
        foreach (var (value, meaning) in perspective.Values)
            json.WriteString(value, MapWords.Of(MapWords.Perspectives, meaning));
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private static void Day(Utf8JsonWriter json, AnswerMap map)
    {
        if (map is { DayColumn: null, Day: null, Date: null })
            return;
        json.WriteStartObject("day");
        Text(json, "column", map.DayColumn);
        Text(json, "value", map.Day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));
        Text(json, "format", map.Date?.Name);
        json.WriteEndObject();
    }

    private static void Breakdowns(Utf8JsonWriter json, IReadOnlyList<BreakdownMap> breakdowns)
    {
        if (breakdowns.Count == 0)
            return;
        json.WriteStartArray("breakdowns");
        foreach (var breakdown in breakdowns)
        {
            json.WriteStartObject();
            json.WriteString("column", breakdown.Column);
            json.WriteString("name", breakdown.Name);
            json.WriteString("role", MapWords.Of(MapWords.BreakdownRoles, breakdown.Role));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    private static void Question(Utf8JsonWriter json, QuestionMap question)
    {
        json.WriteStartObject(question.Code);
        json.WriteString("text", question.Text);
        json.WriteString("scale", MapWords.Of(MapWords.Scales, question.Scale));
        json.WriteString("role", MapWords.Of(MapWords.Roles, question.Role));
        Text(json, "facet", question.Facet is { } facet ? MapWords.Of(MapWords.Facets, facet) : null);
        json.WriteString("metric", MapWords.Of(MapWords.Metrics, question.Metric));
        Texts(json, "notApplicable", question.NotApplicable);
        Texts(json, "dontKnow", question.DontKnow);
        Texts(json, "yes", question.Yes);
        Texts(json, "no", question.No);
        if (question.Choices.Count > 0)
        {
            json.WriteStartObject("choices");
            foreach (var (number, label) in question.Choices)
                json.WriteString(number.ToString(CultureInfo.InvariantCulture), label);
            json.WriteEndObject();
        }

        Text(json, "separator", question.Separator == ';' ? null : question.Separator.ToString());
        json.WriteEndObject();
    }

    private static void Text(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
            json.WriteString(name, value);
    }

    private static void Texts(Utf8JsonWriter json, string name, IReadOnlyList<string> values)
    {
        if (values.Count == 0)
            return;
        json.WriteStartArray(name);
        foreach (var value in values)
            json.WriteStringValue(value);
        json.WriteEndArray();
    }
}
