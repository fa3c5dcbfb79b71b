using Bekwaam.Core.Evidence;
using Bekwaam.Core.Text;

namespace Bekwaam.Core.Listening.Importing;

public enum AnswerLayout
{
    /// <summary>A row a respondent, a column a question.</summary>
    Wide,
    /// <summary>A row an answer.</summary>
    Long,
}

/// <summary>What the cells of a file mean: made on the mapping screen or written by hand, kept as JSON (docs/import.md).</summary>
public sealed record AnswerMap
{
    /// <summary>Lower-case letters, digits, hyphens.</summary>
    public required string SurveyKey { get; init; }

    public required string SurveyName { get; init; }

    public AnswerLayout Layout { get; init; }

    /// <summary>Null where the file tells: encoding, delimiter, decimal sign, how days are written.</summary>
    public TextEncoding? Encoding { get; init; }

    public char? Delimiter { get; init; }

    public char? Decimal { get; init; }

    /// <summary>How the day's column is written, or null to find out.</summary>
    public DateFormat? Date { get; init; }

    /// <summary>The column with the respondent's key: kept only as a fingerprint.</summary>
    public required string Respondent { get; init; }

    public required PerspectiveMap Perspective { get; init; }

    /// <summary>The column with the day; with neither this nor <see cref="Day"/>, respondents must be known already.</summary>
    public string? DayColumn { get; init; }

    /// <summary>The day of every answer of a file that has no column for it.</summary>
    public DateOnly? Day { get; init; }

    public string? Weight { get; init; }

    public IReadOnlyList<BreakdownMap> Breakdowns { get; init; } = [];

    public required IReadOnlyList<QuestionMap> Questions { get; init; }

    /// <summary>Long layout: the column with the question's code.</summary>
    public string? QuestionColumn { get; init; }

    /// <summary>Long layout: the column with the answer.</summary>
    public string? ValueColumn { get; init; }

    /// <summary>Columns (wide) or codes (long) that are left out on purpose.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>Import what is right even when more than half of the rows is refused.</summary>
    public bool AcceptPartial { get; init; }
}

/// <summary>Whose answers: all of one perspective, or by a column.</summary>
/// <param name="Fixed">The perspective of every row, or null.</param>
/// <param name="Column">Where it stands.</param>
/// <param name="Values">What stands there, as a perspective.</param>
public sealed record PerspectiveMap(Perspective? Fixed, string? Column, IReadOnlyDictionary<string, Perspective> Values)
{
    public static PerspectiveMap Of(Perspective perspective) => new(perspective, null, new Dictionary<string, Perspective>(StringComparer.Ordinal));
}

/// <summary>A column by which results are cut.</summary>
/// <param name="Column">In the file.</param>
/// <param name="Name">Of the breakdown, the same in every survey.</param>
/// <param name="Role">What it means for the verdict.</param>
public sealed record BreakdownMap(string Column, string Name, BreakdownRole Role);

/// <summary>One question: what it asks and what its answers mean.</summary>
public sealed record QuestionMap
{
    /// <summary>The column's name (wide) or the question's code (long).</summary>
    public required string Code { get; init; }

    public required string Text { get; init; }

    public required QuestionScale Scale { get; init; }

    public QuestionRole Role { get; init; }

    public Facet? Facet { get; init; }

    public Metric Metric { get; init; }

    /// <summary>Codes that are no score but say "not applicable"; likewise "don't know".</summary>
    public IReadOnlyList<string> NotApplicable { get; init; } = [];

    public IReadOnlyList<string> DontKnow { get; init; } = [];

    /// <summary>Words for yes and no beside the usual ones; with these, 2 can be no.</summary>
    public IReadOnlyList<string> Yes { get; init; } = [];

    public IReadOnlyList<string> No { get; init; } = [];

    /// <summary>Single and multiple: number and label.</summary>
    public IReadOnlyDictionary<short, string> Choices { get; init; } = new Dictionary<short, string>();

    /// <summary>Between the choices in one cell of a multiple choice question.</summary>
    public char Separator { get; init; } = ';';

    /// <summary>The figure a question of this kind leads with when nobody chose another.</summary>
    public static Metric UsualMetric(QuestionScale scale, QuestionRole role, Facet? facet) => (scale, role) switch
    {
        (QuestionScale.ZeroToTen, QuestionRole.Loyalty) => Metric.Nps,
        (QuestionScale.OneToSeven, _) when facet is Evidence.Facet.Ease => Metric.Ces,
        (QuestionScale.OneToFive or QuestionScale.OneToSeven, QuestionRole.Experience or QuestionRole.Loyalty) => Metric.Csat,
        (QuestionScale.YesNo, _) => Metric.TopBox,
        _ => Metric.None,
    };
}
