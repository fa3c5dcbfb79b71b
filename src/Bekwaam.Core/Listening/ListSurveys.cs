using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Statistics;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening;

/// <summary>The surveys with their leading figure, newest answer first: two queries, from rollups.</summary>
public static class ListSurveys
{
    /// <summary>One survey.</summary>
    /// <param name="Question">The question that leads; null when none has a figure.</param>
    /// <param name="Measure">Its unweighted figure over all answers; null under the floor.</param>
    public sealed record Line(
        string Key, string Name, Perspective? Perspective, long Respondents, DateOnly? LastDay, string? Question, FigureKind Kind, QuestionScale Scale, Measure? Measure);

    public static async Task<IReadOnlyList<Line>> RunAsync(AppDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var surveys = await db.Surveys.AsNoTracking().Include(s => s.Questions).Where(s => s.Key != PredictionSurvey.Key).ToListAsync(cancel);
        var leading = surveys.ToDictionary(s => s.Id, Leading);
        Guid[] ids = [.. surveys.Select(s => s.Id)];
        short[] numbers = [.. leading.Values.OfType<Question>().Select(q => q.Number).Distinct()];
        Perspective[] everybody = Enum.GetValues<Perspective>();
        var rows = db.QuestionDays.AsNoTracking()
            .Where(d => ids.Contains(d.SurveyId) && everybody.Contains(d.Perspective) && numbers.Contains(d.Question) && d.BreakdownValue == 0)
            .OrderBy(d => d.SurveyId).ThenBy(d => d.Perspective).ThenBy(d => d.Day);
        var days = new Dictionary<Guid, (Perspective Perspective, List<CountedDay> Days)>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (leading[row.SurveyId]?.Number != row.Question)
                continue;
            if (!days.TryGetValue(row.SurveyId, out var of))
                days[row.SurveyId] = of = (row.Perspective, []);
            // Perspectives are never mixed in one figure: the list shows the first of them.
            if (of.Perspective == row.Perspective)
                of.Days.Add(new CountedDay(row.Day, row.Tally));
        }

        return [.. surveys.Select(s => LineOf(s, leading[s.Id], days.TryGetValue(s.Id, out var of) ? of : null)).OrderByDescending(l => l.LastDay).ThenBy(l => l.Name, StringComparer.Ordinal)];
    }

    private static Line LineOf(Survey survey, Question? question, (Perspective Perspective, List<CountedDay> Days)? answers)
    {
        if (question is null || answers is not { } there)
            return new Line(survey.Key, survey.Name, null, 0, null, question?.Text, FigureKind.None, QuestionScale.Open, null);
        var result = new QuestionEvidence(question, there.Perspective, there.Days).Result(null, null, []);
        return new Line(
            survey.Key, survey.Name, there.Perspective, result.N + result.LeftOut.All, there.Days[^1].Day, question.Text, result.Kind, result.Scale, result.Measure);
    }

    /// <summary>A named metric before a mean and the NPS before the others, experience before the rest; open text and choices when there is nothing else.</summary>
    private static Question? Leading(Survey survey) => survey.Questions
        .OrderByDescending(q => q.Metric is not Metric.None && ResultFigure.KindOf(q) is not (FigureKind.None or FigureKind.Mean))
        .ThenByDescending(q => ResultFigure.KindOf(q) is FigureKind.Nps)
        .ThenByDescending(q => ResultFigure.KindOf(q) is not FigureKind.None)
        .ThenByDescending(q => q.Role is QuestionRole.Experience)
        .ThenBy(q => q.Number)
        .FirstOrDefault();
}
