using System.Text.Json;
using Bekwaam.Core.Data;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Text;

namespace Bekwaam.Core.Cases.Importing;

public enum LogLayout : short
{
    /// <summary>A row an event.</summary>
    Events = 0,
    /// <summary>A row a case.</summary>
    Cases = 1,
}

/// <summary>Which column is what, which activities close a case, and how times are written: guessed, chosen or written by hand (docs/cases-import.md).</summary>
public sealed record LogMap
{
    public LogLayout Layout { get; init; }

    /// <summary>Null to find out.</summary>
    public string? Encoding { get; init; }

    /// <summary>Null to find out; a tab may be called tab.</summary>
    public string? Delimiter { get; init; }

    public LogColumns Columns { get; init; } = new();

    /// <summary>How times are written; null to find out.</summary>
    public string? Times { get; init; }

    /// <summary>The zone of times that name none.</summary>
    public string Zone { get; init; } = "UTC";

    /// <summary>A case begins at the first of these; at its first event when there are none.</summary>
    public IReadOnlyList<string> Open { get; init; } = [];

    /// <summary>The first of these is the first answer.</summary>
    public IReadOnlyList<string> Answer { get; init; } = [];

    /// <summary>After one of these a case is solved.</summary>
    public IReadOnlyList<string> Close { get; init; } = [];

    /// <summary>Only these open a solved case again; when there are none, all do but the closing ones.</summary>
    public IReadOnlyList<string> Reopen { get; init; } = [];

    /// <summary>The kind of cases that name none.</summary>
    public CaseKind Kind { get; init; } = CaseKind.Question;

    /// <summary>How the cases came in; a log does not say.</summary>
    public ChannelKind Channel { get; init; } = ChannelKind.Mail;

    public string Write() => StoredJson.Write(this);

    /// <summary>Reads a map and looks at all that does not need the file.</summary>
    public static Outcome<LogMap> Read(string json)
    {
        LogMap map;
        try
        {
            map = StoredJson.Read<LogMap>(json);
        }
        catch (JsonException error)
        {
            return new Reason("The map cannot be read at “{0}”.", error.Path ?? "$");
        }

        if (map.Columns is null || map.Zone is null || map.Open is null || map.Answer is null || map.Close is null || map.Reopen is null)
            return new Reason("The map cannot be read at “{0}”.", "null");
        if (map.Encoding is { } encoding && TextEncoding.Find(encoding) is null)
            return new Reason("The map names the encoding “{0}”, which is none of {1}.", encoding, string.Join(", ", TextEncoding.All.Select(e => e.Name)));
        if (map.Delimiter is not null && map.Sign is null)
            return new Reason("The map names the delimiter “{0}”; it is a comma, a semicolon, a bar or tab.", map.Delimiter);
        if (map.Times is { } times && TimeFormat.Find(times) is null)
            return new Reason("The map says that times are written as “{0}”, which is none of {1}.", times, string.Join(", ", TimeFormat.Known.Select(k => k.Name)));
        return TimeZoneInfo.TryFindSystemTimeZoneById(map.Zone, out _) ? map : new Reason("There is no time zone “{0}”.", map.Zone);
    }

    internal char? Sign => Delimiter switch
    {
        "tab" => '\t',
        { Length: 1 } sign when CsvFormat.Delimiters.Contains(sign[0]) => sign[0],
        _ => null,
    };
}

/// <summary>Names of columns; null for what the file does not have.</summary>
public sealed record LogColumns
{
    /// <summary>What a case is called.</summary>
    public string? Case { get; init; }

    public string? Activity { get; init; }

    /// <summary>When the activity was done; of a file with a row a case nothing.</summary>
    public string? Time { get; init; }

    /// <summary>When the activity was begun.</summary>
    public string? Start { get; init; }

    /// <summary>Whether the event is the beginning or the end of its activity.</summary>
    public string? Lifecycle { get; init; }

    /// <summary>Who did it.</summary>
    public string? Resource { get; init; }

    public string? Subject { get; init; }

    public string? Kind { get; init; }

    public string? Customer { get; init; }

    public string? Opened { get; init; }

    public string? FirstAnswer { get; init; }

    public string? Solved { get; init; }

    /// <summary>Those that are named, by their role.</summary>
    internal IEnumerable<(string Role, string Name)> Named =>
        new[]
        {
            (nameof(Case), Case), (nameof(Activity), Activity), (nameof(Time), Time), (nameof(Start), Start), (nameof(Lifecycle), Lifecycle), (nameof(Resource), Resource),
            (nameof(Subject), Subject), (nameof(Kind), Kind), (nameof(Customer), Customer), (nameof(Opened), Opened), (nameof(FirstAnswer), FirstAnswer), (nameof(Solved), Solved),
        }.Where(pair => !string.IsNullOrEmpty(pair.Item2)).Select(pair => (pair.Item1, pair.Item2!));
}
