using Bekwaam.Core.Evidence;

namespace Bekwaam.Core.Listening;

/// <summary>One person's whole survey. Its key is random and tells nothing of when or who.</summary>
public sealed class Response
{
    public Guid Id { get; init; }

    public Guid SurveyId { get; init; }

    public Perspective Perspective { get; init; }

    /// <summary>The day it was given, in the organisation's time zone.</summary>
    public DateOnly Day { get; set; }

    /// <summary>The day was not in the file but came from its map.</summary>
    public bool DayAssumed { get; set; }

    /// <summary>In millionths; null counts as one in weighted figures. Positive.</summary>
    public long? Weight { get; set; }

    /// <summary>Who, where that is part of the design (management predicts by name); otherwise null.</summary>
    public Guid? AccountId { get; init; }

    /// <summary>Number of the import that brought it; 0 when given in the program itself.</summary>
    public int Source { get; init; }
}

/// <summary>What became of a question put to a respondent. Only <see cref="Given"/> enters a figure; the others are said beside it.</summary>
public enum AnswerKind : short
{
    Given = 0,
    /// <summary>Asked and skipped.</summary>
    Blank = 1,
    DontKnow = 2,
    NotApplicable = 3,
    /// <summary>A code outside the scale: kept as text, never counted.</summary>
    Refused = 4,
}

/// <summary>The answer to one question.</summary>
public sealed class Answer
{
    public Guid ResponseId { get; init; }

    public short Question { get; init; }

    /// <summary>The chosen number of a multiple choice question (a row a choice); 0 for every other scale.</summary>
    public short Choice { get; init; }

    public AnswerKind Kind { get; init; }

    /// <summary>On the question's scale; the choice's number for single choice; 1 for multiple; null for open text and what was not given.</summary>
    public short? Value { get; init; }

    /// <summary>Open text, or the refused code as it stood in the file.</summary>
    public string? Text { get; init; }

    /// <summary>Number of the import that brought it; 0 when given in the program itself.</summary>
    public int Source { get; init; }
}

/// <summary>
/// That a colleague made an estimate for a quarter: not when, not which. What employees estimated is nowhere tied to them.
/// </summary>
public sealed class PredictionMade
{
    public Guid AccountId { get; init; }

    /// <summary>Year times ten plus the quarter: 20263.</summary>
    public int Quarter { get; init; }
}
