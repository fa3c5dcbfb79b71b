namespace Bekwaam.Core.Listening.Importing;

/// <summary>
/// A map while it is being made, with room for what is not known yet. Its words are those of <see cref="MapWords"/> and of
/// <see cref="ColumnUse"/>; it is kept as the JSON of the map that it will be.
/// </summary>
public sealed class MapDraft
{
    public string? SurveyKey { get; set; }

    public string? SurveyName { get; set; }

    public string Layout { get; set; } = "wide";

    /// <summary>Null where the file tells, as for the two below.</summary>
    public string? Encoding { get; set; }

    public string? Delimiter { get; set; }

    public string? Decimal { get; set; }

    public string? DateFormat { get; set; }

    /// <summary>The day of every answer, when no column holds it.</summary>
    public DateOnly? Day { get; set; }

    /// <summary>Whose answers, when no column tells.</summary>
    public string? Perspective { get; set; } = "customer";

    public bool AcceptPartial { get; set; }

    /// <summary>The columns of the file, in its order.</summary>
    public List<ColumnDraft> Columns { get; set; } = [];

    /// <summary>Long layout: the codes found in the column that holds them.</summary>
    public List<QuestionDraft> Codes { get; set; } = [];

    public bool IsLong => Layout == "long";

    /// <summary>The first column with this use.</summary>
    public string? ColumnFor(string use) => Columns.Find(c => c.Use == use)?.Name;
}

/// <summary>What a column of the file is.</summary>
public sealed class ColumnDraft
{
    public string? Name { get; set; }

    public string Use { get; set; } = ColumnUse.Ignore;

    /// <summary>Name of the breakdown, when it is one.</summary>
    public string? BreakdownName { get; set; }

    /// <summary>What stands in it and whose view that is, a line each: <c>K = customer</c>.</summary>
    public string? Perspectives { get; set; }

    /// <summary>When it is a question or a comment.</summary>
    public QuestionDraft Question { get; set; } = new();
}

/// <summary>A question while it is being described.</summary>
public sealed class QuestionDraft
{
    public string? Code { get; set; }

    /// <summary>Long layout: leave the code out on purpose.</summary>
    public bool Ignore { get; set; }

    public string? Text { get; set; }

    public string? Scale { get; set; }

    public string? Role { get; set; }

    public string? Facet { get; set; }

    public string? Metric { get; set; }

    /// <summary>Codes with commas between them, as in the three below.</summary>
    public string? DontKnow { get; set; }

    public string? NotApplicable { get; set; }

    public string? Yes { get; set; }

    public string? No { get; set; }

    /// <summary>Number and label, a line each: <c>1 = By phone</c>.</summary>
    public string? Choices { get; set; }

    public string? Separator { get; set; }
}

/// <summary>The words for what a column can be.</summary>
public static class ColumnUse
{
    public const string Ignore = "ignore";
    public const string Respondent = "respondent";
    public const string Day = "day";
    public const string Weight = "weight";
    public const string Unit = "unit";
    public const string Employee = "employee";
    public const string Other = "other";
    public const string Perspective = "perspective";
    public const string Question = "question";
    public const string Comment = "comment";
    public const string Code = "code";
    public const string Value = "value";

    /// <summary>One of the three kinds of breakdown.</summary>
    public static bool IsBreakdown(string use) => use is Unit or Employee or Other;
}
