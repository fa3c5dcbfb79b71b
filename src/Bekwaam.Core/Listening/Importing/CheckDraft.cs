namespace Bekwaam.Core.Listening.Importing;

/// <summary>Whether a draft can be used: first what a person still has to choose, then what the map itself would refuse.</summary>
public static class CheckDraft
{
    private static readonly string[] Once =
        [ColumnUse.Respondent, ColumnUse.Day, ColumnUse.Weight, ColumnUse.Perspective, ColumnUse.Code, ColumnUse.Value];

    /// <returns>Everything that is missing or wrong; nothing when the map can be used.</returns>
    public static IReadOnlyList<Reason> Run(MapDraft draft)
    {
        List<Reason> missing = [.. Missing(draft)];
        return missing.Count > 0 ? missing : ReadAnswerMap.Run(WriteMapDraft.Run(draft)).Mistakes;
    }

    private static IEnumerable<Reason> Missing(MapDraft draft)
    {
        if (MapLines.Blank(draft.SurveyName) || MapLines.Blank(draft.SurveyKey))
            yield return new Reason("Give the survey a name and a short name.");
        foreach (var use in Once)
        {
            var columns = draft.Columns.Where(c => c.Use == use).Select(c => c.Name!).ToList();
            if (columns.Count > 1)
                yield return new Reason("The columns {0} are chosen for the same thing; only one can be it.", string.Join(", ", columns));
        }

        if (draft.ColumnFor(ColumnUse.Respondent) is null)
            yield return new Reason("Choose the column that holds the respondent's number or code.");
        if (!draft.IsLong && draft.ColumnFor(ColumnUse.Day) is null && draft.Day is null)
            yield return new Reason("Choose the column that holds the day, or fill in one day for all answers.");
        if (draft.IsLong && draft.ColumnFor(ColumnUse.Code) is null)
            yield return new Reason("Choose the column that holds the question's code.");
        if (draft.IsLong && draft.ColumnFor(ColumnUse.Value) is null)
            yield return new Reason("Choose the column that holds the answer.");
        else if (!(draft.IsLong ? draft.Codes.Any(c => !c.Ignore) : draft.Columns.Any(c => c.Use is ColumnUse.Question or ColumnUse.Comment)))
            yield return new Reason("Choose at least one question.");
        if (MapLines.Blank(draft.Perspective) && draft.ColumnFor(ColumnUse.Perspective) is null)
            yield return new Reason("Say whose answers these are.");
    }
}
