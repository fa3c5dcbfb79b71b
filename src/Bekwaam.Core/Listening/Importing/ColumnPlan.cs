using Bekwaam.Core.Text;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>Where the map's columns stand in the file; −1 for what the map does not name.</summary>
internal sealed class ColumnPlan
{
    public required IReadOnlyList<string> Names { get; init; }

    public int Respondent { get; private init; } = -1;

    public int Perspective { get; private init; } = -1;

    public int Day { get; private init; } = -1;

    public int Weight { get; private init; } = -1;

    /// <summary>Per cut of the map.</summary>
    public int[] Cuts { get; private init; } = [];

    /// <summary>Wide: per question of the map.</summary>
    public int[] Questions { get; private init; } = [];

    /// <summary>Long: the code of the question; likewise the answer.</summary>
    public int Question { get; private init; } = -1;

    public int Value { get; private init; } = -1;

    /// <summary>Columns that the map neither uses nor ignores.</summary>
    public IReadOnlyList<string> Unmapped { get; private init; } = [];

    public static Outcome<ColumnPlan> Make(AnswerMap map, IReadOnlyList<string> names, bool headerLooksLikeData)
    {
        var places = names.Select((name, place) => (name, place)).ToDictionary(n => n.name, n => n.place, StringComparer.Ordinal);
        var used = new HashSet<string>(StringComparer.Ordinal);
        var missing = new List<string>();
        var plan = new ColumnPlan
        {
            Names = names,
            Respondent = Find(map.Respondent),
            Perspective = Find(map.Perspective.Column),
            Day = Find(map.DayColumn),
            Weight = Find(map.Weight),
            Cuts = [.. map.Breakdowns.Select(b => Find(b.Column))],
            Questions = map.Layout is AnswerLayout.Wide ? [.. map.Questions.Select(q => Find(q.Code))] : [],
            Question = Find(map.QuestionColumn),
            Value = Find(map.ValueColumn),
            Unmapped = [.. names.Where(name => !used.Contains(name) && !map.Ignore.Contains(name))],
        };
        if (missing.Count == 0)
            return plan;
        return headerLooksLikeData
            ? CsvHeader.Missing(names)
            : new Reason("The map names columns that are not in row {0} of the file: {1}. There are: {2}.", 1, string.Join(", ", missing), Start(names));

        int Find(string? name)
        {
            if (name is null)
                return -1;
            used.Add(name);
            if (places.TryGetValue(name, out var place))
                return place;
            missing.Add(name);
            return -1;
        }
    }

    private static string Start(IReadOnlyList<string> names) =>
        names.Count <= 30 ? string.Join(", ", names) : string.Join(", ", names.Take(30)) + " …";
}
