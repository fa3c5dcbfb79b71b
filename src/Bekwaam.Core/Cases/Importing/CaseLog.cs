namespace Bekwaam.Core.Cases.Importing;

/// <summary>Something that was done in a case.</summary>
/// <param name="At">When it was done.</param>
/// <param name="Began">When it was begun, where the log says so.</param>
/// <param name="Activity">Which of the log's activities.</param>
/// <param name="Resource">Who of the log's resources did it; -1 when it does not say.</param>
/// <param name="Unfinished">The activity was planned or begun here, and not done.</param>
/// <param name="Line">Of the file.</param>
internal readonly record struct LogEvent(DateTimeOffset At, DateTimeOffset? Began, int Activity, int Resource, bool Unfinished, long Line)
{
    public DateTimeOffset First => Began ?? At;
}

/// <summary>What a file tells about one case.</summary>
internal sealed class LogCase(string key, long line)
{
    public string Key { get; } = key;

    /// <summary>The row in which it was first named.</summary>
    public long Line { get; } = line;

    public List<LogEvent> Events { get; } = [];

    public string? Subject { get; set; }

    public string? Kind { get; set; }

    public string? Customer { get; set; }

    /// <summary>Who has it, in a file with a row a case; -1 when it does not say.</summary>
    public int Resource { get; set; } = -1;

    public DateTimeOffset Opened { get; set; }

    public DateTimeOffset? FirstAnswer { get; set; }

    public DateTimeOffset? Solved { get; set; }

    /// <summary>How often it was solved and was not.</summary>
    public int Reopened { get; set; }

    /// <summary>The last thing that happened in it.</summary>
    public DateTimeOffset Changed { get; set; }
}

/// <summary>A whole file as it was read.</summary>
internal sealed class CaseLog
{
    private readonly Dictionary<string, int> activities = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> resources = new(StringComparer.OrdinalIgnoreCase);

    public Dictionary<string, LogCase> Cases { get; } = new(StringComparer.Ordinal);

    /// <summary>By their number in the events.</summary>
    public List<string> Activities { get; } = [];

    public List<string> Resources { get; } = [];

    public LogRefusals Refusals { get; } = new();

    public long Rows { get; set; }

    public long Events { get; set; }

    public DateTimeOffset? From { get; private set; }

    public DateTimeOffset? Until { get; private set; }

    public int ActivityOf(string name) => NumberOf(activities, Activities, name);

    public int ResourceOf(string name) => name.Length == 0 ? -1 : NumberOf(resources, Resources, name);

    public void Saw(DateTimeOffset time)
    {
        From = From is { } from && from <= time ? from : time;
        Until = Until is { } until && until >= time ? until : time;
    }

    private static int NumberOf(Dictionary<string, int> numbers, List<string> names, string name)
    {
        if (numbers.TryGetValue(name, out var number))
            return number;
        names.Add(name);
        return numbers[name] = names.Count - 1;
    }
}
