namespace Bekwaam.Core.Listening.Importing;

/// <summary>What a dry run or an import found in a file; kept as JSON with the import. Both come from the same reading.</summary>
public sealed record ImportReport
{
    /// <summary>Data rows read, the header not counted.</summary>
    public long Rows { get; init; }

    /// <summary>Rows of which nothing was taken over.</summary>
    public long RowsRefused { get; init; }

    /// <summary>Respondents with at least one row taken over.</summary>
    public long Respondents { get; init; }

    /// <summary>Of those, how many were there before, from an earlier file.</summary>
    public long RespondentsKnown { get; init; }

    /// <summary>Answers that count.</summary>
    public long Given { get; init; }

    public long Blank { get; init; }

    public long DontKnow { get; init; }

    public long NotApplicable { get; init; }

    /// <summary>Answers outside their scale: kept aside, never counted.</summary>
    public long Refused { get; init; }

    public DateOnly? FirstDay { get; init; }

    public DateOnly? LastDay { get; init; }

    public bool Weighted { get; init; }

    /// <summary>How the file was read: encoding, delimiter, decimal sign, format of days.</summary>
    public string Encoding { get; init; } = "";

    public string Delimiter { get; init; } = "";

    public string Decimal { get; init; } = "";

    public string? Date { get; init; }

    public IReadOnlyList<QuestionFinding> Questions { get; init; } = [];

    /// <summary>Columns in the file that the map neither uses nor ignores.</summary>
    public IReadOnlyList<string> UnmappedColumns { get; init; } = [];

    /// <summary>Long layout: codes that the map neither uses nor ignores, with how many rows have each.</summary>
    public IReadOnlyList<CodeCount> UnknownCodes { get; init; } = [];

    /// <summary>What was left out, by reason, most first.</summary>
    public IReadOnlyList<ErrorCount> Errors { get; init; } = [];

    /// <summary>All mistakes found; the first hundred thousand can be downloaded.</summary>
    public long ErrorCount { get; init; }
}

/// <summary>What became of one question's answers.</summary>
public sealed record QuestionFinding(string Code, string Text, long Given, long Blank, long DontKnow, long NotApplicable, long Refused);

public sealed record CodeCount(string Code, long Rows);

/// <summary>How often something was wrong, with the reason as it was first given.</summary>
public sealed record ErrorCount(Reason Reason, long Count);
