using Bekwaam.Core.Text;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>A first map from what the columns are called and what stands in them; a person looks at all of it before it is used.</summary>
public static class GuessMap
{
    /// <param name="findings">Of the file.</param>
    /// <param name="fileName">For the survey's name.</param>
    public static MapDraft Run(CsvFindings findings, string fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName).Replace('_', ' ').Trim();
        var draft = new MapDraft
        {
            SurveyName = name,
            SurveyKey = Key(name),
            Columns = [.. findings.Columns.Select(c => new ColumnDraft { Name = c.Name })],
        };
        if (First(findings, GuessWords.Code) is { } code && First(findings, GuessWords.Value) is { } value && code != value)
        {
            draft.Layout = "long";
            draft.Columns[code.Number - 1].Use = ColumnUse.Code;
            draft.Columns[value.Number - 1].Use = ColumnUse.Value;
        }

        foreach (var (column, place) in findings.Columns.Zip(draft.Columns))
            if (place.Use == ColumnUse.Ignore)
                Guess(column, place, draft, findings);
        return draft;
    }

    /// <summary>What a question's answers tell of it; codes that fit no scale are left for the person to explain.</summary>
    public static QuestionDraft Question(ColumnProfile answers)
    {
        var recommends = GuessWords.In(answers.Name, GuessWords.Recommend);
        var scale = GuessScale.Of(answers);
        return new QuestionDraft
        {
            Code = answers.Name,
            Text = answers.Name,
            Scale = scale ?? "open",
            Role = scale is null or "single" ? "other" : recommends && scale == "0-10" ? "loyalty" : "experience",
        };
    }

    private static void Guess(ColumnProfile column, ColumnDraft place, MapDraft draft, CsvFindings findings)
    {
        var few = column is { ManyValues: false, Values.Count: > 1 };
        if (draft.ColumnFor(ColumnUse.Respondent) is null && GuessWords.In(column.Name, GuessWords.Respondent) && (draft.IsLong || column.Values.All(v => v.Value == 1)))
            place.Use = ColumnUse.Respondent;
        else if (draft.ColumnFor(ColumnUse.Day) is null && column.Dates.Count > 0 && (GuessWords.In(column.Name, GuessWords.Day) || !column.Whole))
            place.Use = ColumnUse.Day;
        else if (draft.ColumnFor(ColumnUse.Weight) is null && GuessWords.In(column.Name, GuessWords.Weight))
            place.Use = ColumnUse.Weight;
        else if (few && GuessWords.In(column.Name, GuessWords.Unit))
            (place.Use, place.BreakdownName) = (ColumnUse.Unit, column.Name);
        else if (few && GuessWords.In(column.Name, GuessWords.Employee))
            (place.Use, place.BreakdownName) = (ColumnUse.Employee, column.Name);
        else if (!draft.IsLong && GuessWords.In(column.Name, GuessWords.Comment))
            (place.Use, place.Question) = (ColumnUse.Comment, new QuestionDraft { Text = column.Name, Scale = "open" });
        else if (!draft.IsLong && LooksLikeQuestion(column, findings))
            (place.Use, place.Question) = (ColumnUse.Question, Question(column));
    }

    /// <summary>Answers on a scale; not a code whose label stands in the next column.</summary>
    private static bool LooksLikeQuestion(ColumnProfile column, CsvFindings findings) =>
        GuessScale.Of(column) is not (null or "single")
        && !findings.Names.Any(other => other.StartsWith(column.Name + "_", StringComparison.OrdinalIgnoreCase));

    private static ColumnProfile? First(CsvFindings findings, IReadOnlyList<string> words) =>
        findings.Columns.FirstOrDefault(c => GuessWords.In(c.Name, words));

    private static string Key(string name)
    {
        var letters = name.ToLowerInvariant().Select(letter => char.IsAsciiLetterOrDigit(letter) ? letter : '-').ToArray();
        var key = string.Join('-', new string(letters).Split('-', StringSplitOptions.RemoveEmptyEntries));
        return key.Length > 50 ? key[..50].TrimEnd('-') : key;
    }
}
