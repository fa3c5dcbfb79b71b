using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening;

/// <summary>The last things that customers and others outside wrote, over all surveys.</summary>
public static class LatestComments
{
    /// <param name="Survey">The survey's key.</param>
    /// <param name="Question">The question's code.</param>
    /// <param name="SurveyName">What people call the survey.</param>
    /// <param name="Comment">What was written, and when.</param>
    public sealed record Line(string Survey, string Question, string SurveyName, ReadComments.Comment Comment);

    /// <param name="db">Where from.</param>
    /// <param name="first">Nothing from before this day.</param>
    /// <param name="last">Nothing from after this day.</param>
    /// <param name="count">At most so many.</param>
    /// <param name="cancel">Stops between one question and the next.</param>
    public static async Task<IReadOnlyList<Line>> RunAsync(AppDb db, DateOnly first, DateOnly last, int count, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var open = await (from s in db.Surveys
                          join q in db.Questions on s.Id equals q.SurveyId
                          where q.Scale == QuestionScale.Open
                          orderby s.Id, q.Number
                          select new { s.Id, s.Key, s.Name, q.Number, q.Code }).ToListAsync(cancel);
        var hidden = open.Count == 0 ? [] : await UncountedImports.Query(db).ToArrayAsync(cancel);
        var lines = new List<Line>();
        // Question by question: each reads its own index from the newest day back, and stops when it has enough.
        foreach (var question in open)
            await foreach (var comment in ReadComments.Rows(db, question.Id, question.Number, first, last, hidden)
                .OrderByDescending(c => c.Day).ThenByDescending(c => c.Response).Take(count).AsAsyncEnumerable().WithCancellation(cancel))
                lines.Add(new Line(question.Key, question.Code, question.Name, comment));
        return [.. lines.OrderByDescending(l => l.Comment.Day).ThenBy(l => l.SurveyName, StringComparer.Ordinal).Take(count)];
    }
}
