using Bekwaam.Core.Evidence;

namespace Bekwaam.Core.Listening;

/// <summary>A set of questions asked again and again (<i>peiling</i>).</summary>
public sealed class Survey : IEvidence
{
    public Guid Id { get; init; }

    /// <summary>Short name for files and the command line: lower-case letters, digits, hyphens; unique.</summary>
    public required string Key { get; init; }

    public required string Name { get; set; }

    public DateTimeOffset CreatedAt { get; init; }

    public List<Question> Questions { get; init; } = [];
}

/// <summary>The answer scales; scales are never mixed in one figure. The numbers are part of files and never change.</summary>
public enum QuestionScale : short
{
    /// <summary>0–10.</summary>
    ZeroToTen = 1,
    /// <summary>1–7.</summary>
    OneToSeven = 2,
    /// <summary>1–5.</summary>
    OneToFive = 3,
    /// <summary>0 no, 1 yes.</summary>
    YesNo = 4,
    /// <summary>One of numbered choices.</summary>
    Single = 5,
    /// <summary>Any of numbered choices.</summary>
    Multiple = 6,
    /// <summary>Free text.</summary>
    Open = 7,
    /// <summary>0–100 whole points: for predictions, which must be finer than the bar they are held against.</summary>
    Hundred = 8,
}

/// <summary>The figure a question leads with.</summary>
public enum Metric : short
{
    /// <summary>Mean on its scale with the shares of the answers.</summary>
    None = 0,
    /// <summary>0–10: share 9–10 minus share 0–6.</summary>
    Nps = 1,
    /// <summary>Top-2 box of five, 6–7 of seven.</summary>
    Csat = 2,
    /// <summary>CES 2.0, 1–7, higher is easier: mean and share 5–7.</summary>
    Ces = 3,
    /// <summary>Share of the highest answer.</summary>
    TopBox = 4,
}

public sealed class Question : IEvidence
{
    public Guid SurveyId { get; init; }

    /// <summary>1, 2 … within the survey; never reused.</summary>
    public short Number { get; init; }

    /// <summary>The name in files, e.g. <c>NETPRO</c>; unique in the survey.</summary>
    public required string Code { get; init; }

    public required string Text { get; set; }

    public QuestionScale Scale { get; init; }

    public QuestionRole Role { get; set; }

    public Facet? Facet { get; set; }

    public Metric Metric { get; set; }

    public List<Choice> Choices { get; init; } = [];
}

/// <summary>One of the numbered answers of a single or multiple choice question.</summary>
public sealed class Choice
{
    public Guid SurveyId { get; init; }

    public short Question { get; init; }

    public short Number { get; init; }

    public required string Label { get; set; }
}
