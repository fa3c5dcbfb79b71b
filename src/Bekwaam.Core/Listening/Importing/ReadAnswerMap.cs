using System.Globalization;
using System.Text.Json;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Text;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>A map that was read, or everything that is wrong with it.</summary>
/// <param name="Map">Null when there are mistakes.</param>
/// <param name="Mistakes">Each names its place in the JSON.</param>
public sealed record MapReading(AnswerMap? Map, IReadOnlyList<Reason> Mistakes);

/// <summary>Reads a map from JSON and says everything that is wrong with it at once.</summary>
public static class ReadAnswerMap
{
    /// <summary>Kept for what people say in the program itself, and for the addresses of its own pages.</summary>
    public static IReadOnlyList<string> ReservedKeys { get; } = ["predictions", "import", "imports"];

    public static MapReading Run(string json)
    {
        var mistakes = new List<Reason>();
        try
        {
            // By its bytes: half a character becomes a mark of its own instead of breaking the reader.
            using var document = JsonDocument.Parse(System.Text.Encoding.UTF8.GetBytes(json.TrimStart('\uFEFF')), new JsonDocumentOptions { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip });
            var map = Read(new JsonPlace(document.RootElement, "$", mistakes));
            return new MapReading(mistakes.Count == 0 ? map : null, mistakes);
        }
        catch (JsonException error)
        {
            return new MapReading(null, [new Reason("The map is not JSON: the mistake is at line {0}, position {1}.", (error.LineNumber ?? 0) + 1, (error.BytePositionInLine ?? 0) + 1)]);
        }
        catch (InvalidOperationException)
        {
            return new MapReading(null, [new Reason("The map is not JSON: the mistake is at line {0}, position {1}.", 1, 1)]);
        }
    }

    private static AnswerMap? Read(JsonPlace root)
    {
        root.AllowOnly("survey", "layout", "format", "respondent", "perspective", "day", "weight", "breakdowns", "questions", "question", "value", "ignore", "accept");
        if (!root.Is(JsonValueKind.Object))
            return null;
        var survey = root.Need("survey");
        survey?.AllowOnly("key", "name");
        var format = root.Get("format");
        format?.AllowOnly("encoding", "delimiter", "decimal", "date");
        var day = root.Get("day");
        day?.AllowOnly("column", "format", "value");
        var layout = root.Need("layout")?.Word(MapWords.Layouts) ?? AnswerLayout.Wide;
        var key = survey?.Need("key") is { } keyPlace ? Key(keyPlace) : null;
        var map = new AnswerMap
        {
            SurveyKey = key ?? "",
            SurveyName = survey?.Get("name")?.Text() ?? key ?? "",
            Layout = layout,
            Encoding = format?.Get("encoding") is { } encoding ? Encoding(encoding) : null,
            Delimiter = format?.Get("delimiter")?.Letter(",;\t|"),
            Decimal = format?.Get("decimal")?.Letter(".,"),
            Date = (day?.Get("format") ?? format?.Get("date")) is { } date ? Date(date) : null,
            Respondent = root.Need("respondent")?.Text() ?? "",
            Perspective = root.Need("perspective") is { } perspective ? Perspectives(perspective) : PerspectiveMap.Of(Perspective.Customer),
            DayColumn = day?.Get("column")?.Text(),
            Day = day?.Get("value") is { } value ? Day(value) : null,
            Weight = root.Get("weight")?.Text(),
            Breakdowns = [.. root.Get("breakdowns")?.Items().Select(Breakdown).OfType<BreakdownMap>() ?? []],
            Questions = [.. root.Need("questions")?.Properties().Select(q => ReadQuestionMap.Run(q.Name, q.Place)).OfType<QuestionMap>() ?? []],
            QuestionColumn = layout is AnswerLayout.Long ? root.Need("question")?.Text() : null,
            ValueColumn = layout is AnswerLayout.Long ? root.Need("value")?.Text() : null,
            Ignore = root.Get("ignore")?.Texts() ?? [],
            AcceptPartial = root.Get("accept")?.Word(new Dictionary<string, bool>(StringComparer.Ordinal) { ["partial"] = true, ["whole"] = false }) ?? false,
        };
        Together(root, map);
        return map;
    }

    /// <summary>What no single place can tell.</summary>
    private static void Together(JsonPlace root, AnswerMap map)
    {
        if (map.DayColumn is not null && map.Day is not null)
            root.Wrong("{0}.day has a column and a value in the map; it can have one.");
        if (map.DayColumn is null && map.Day is null && map.Layout is AnswerLayout.Wide)
            root.Wrong("{0}.day is missing in the map: name the column with the day, or the day itself.");
        if (root.Get("questions") is { } questions && map.Questions.Count == 0 && root.Mistakes.Count == 0)
            questions.Wrong("{0} is empty in the map; an import needs at least one question.");
        if (map.Questions.Count > short.MaxValue)
            root.Wrong("{0}.questions has more than {1} questions in the map.", short.MaxValue);
        foreach (var name in map.Breakdowns.CountBy(b => b.Name).Where(b => b.Value > 1).Select(b => b.Key))
            root.Wrong("{0}.breakdowns names “{1}” twice in the map.", name);
        foreach (var code in map.Ignore.Where(code => map.Questions.Any(q => q.Code == code)))
            root.Wrong("{0}.ignore names “{1}”, which is also a question in the map.", code);
    }

    private static string? Key(JsonPlace place)
    {
        if (place.Text() is not { } key)
            return null;
        if (key.Length > 50 || key[0] == '-' || key.Any(letter => !char.IsAsciiLetterLower(letter) && !char.IsAsciiDigit(letter) && letter != '-'))
            place.Wrong("{0} is “{1}” in the map; a survey's key has lower-case letters, digits and hyphens, at most 50.", key);
        else if (ReservedKeys.Contains(key))
            place.Wrong("{0} is “{1}” in the map; that key is kept for what is said in the program itself.", key);
        return key;
    }

    private static TextEncoding? Encoding(JsonPlace place)
    {
        if (place.Text() is not { } name)
            return null;
        if (TextEncoding.Find(name) is { } encoding)
            return encoding;
        place.Wrong("{0} is “{1}” in the map; it can be: {2}.", name, string.Join(", ", TextEncoding.All.Select(e => e.Name)));
        return null;
    }

    private static DateFormat? Date(JsonPlace place)
    {
        if (place.Text() is not { } name)
            return null;
        if (DateFormat.Find(name) is { } format)
            return format;
        place.Wrong("{0} is “{1}” in the map; write it like yyyy-MM-dd, d-M-yyyy, M/d/yyyy, yyyyMMdd or excel.", name);
        return null;
    }

    private static DateOnly? Day(JsonPlace place)
    {
        if (place.Text() is { } text && DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        place.Wrong("{0} must be a day like 2026-03-31 in the map.");
        return null;
    }

    private static PerspectiveMap Perspectives(JsonPlace place)
    {
        if (!place.Is(JsonValueKind.Object))
            return PerspectiveMap.Of(place.Word(MapWords.Perspectives) ?? Perspective.Customer);
        place.AllowOnly("column", "values");
        var values = new Dictionary<string, Perspective>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in place.Need("values")?.Properties() ?? [])
            if (value.Word(MapWords.Perspectives) is { } perspective)
                values[name.Trim()] = perspective;
        return new PerspectiveMap(null, place.Need("column")?.Text(), values);
    }

    private static BreakdownMap? Breakdown(JsonPlace place)
    {
        place.AllowOnly("column", "name", "role");
        var column = place.Need("column")?.Text();
        var role = place.Get("role") is { } said ? said.Word(MapWords.BreakdownRoles) : BreakdownRole.Other;
        return column is null || role is null ? null : new BreakdownMap(column, place.Get("name")?.Text() ?? column, role.Value);
    }
}
