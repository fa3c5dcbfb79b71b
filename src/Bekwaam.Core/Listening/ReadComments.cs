using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening;

/// <summary>
/// What customers and others outside wrote, newest first. What colleagues write is not shown one by one: a day and a way of
/// writing tell who it is.
/// </summary>
public static class ReadComments
{
    public const int PageSize = 50;

    private static readonly Keyset<Comment, DateOnly, Guid> NewestFirst = new(c => c.Day, c => c.Response, descending: true);

    public sealed record Comment
    {
        public Guid Response { get; init; }

        public DateOnly Day { get; init; }

        public required string Text { get; init; }
    }

    /// <summary>An open question of a survey.</summary>
    public sealed record OpenQuestion(Guid Survey, string SurveyName, short Number, string Text);

    /// <returns>Null when there is no such open question.</returns>
    public static Task<OpenQuestion?> FindAsync(AppDb db, string survey, string question, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        return (from s in db.Surveys
                join q in db.Questions on s.Id equals q.SurveyId
                where s.Key == survey && q.Code == question && q.Scale == QuestionScale.Open
                select new OpenQuestion(s.Id, s.Name, q.Number, q.Text)).SingleOrDefaultAsync(cancel);
    }

    public static async Task<Outcome<KeysetPage<Comment>>> PageAsync(AppDb db, OpenQuestion question, Period? period, string? cursor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var hidden = await UncountedImports.Query(db).ToArrayAsync(cancel);
        return await NewestFirst.PageAsync(Rows(db, question, period, hidden), cursor, PageSize, cancel);
    }

    /// <summary>All of them, as they come from the database.</summary>
    public static async IAsyncEnumerable<Comment> AllAsync(
        AppDb db, OpenQuestion question, Period? period, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var hidden = await UncountedImports.Query(db).ToArrayAsync(cancel);
        var rows = Rows(db, question, period, hidden).OrderByDescending(c => c.Day).ThenByDescending(c => c.Response);
        await foreach (var comment in rows.AsAsyncEnumerable().WithCancellation(cancel))
            yield return comment;
    }

    private static IQueryable<Comment> Rows(AppDb db, OpenQuestion question, Period? period, int[] hidden) =>
        Rows(db, question.Survey, question.Number, period?.First ?? DateOnly.MinValue, period?.Last ?? DateOnly.MaxValue, hidden);

    internal static IQueryable<Comment> Rows(AppDb db, Guid survey, short number, DateOnly first, DateOnly last, int[] hidden) =>
        from response in db.Responses
        join answer in db.Answers on response.Id equals answer.ResponseId
        where response.SurveyId == survey && response.Day >= first && response.Day <= last
            && (response.Perspective == Perspective.Customer || response.Perspective == Perspective.Stakeholder)
            && answer.Question == number && answer.Kind == AnswerKind.Given && answer.Text != null
            && !hidden.Contains(response.Source) && !hidden.Contains(answer.Source)
        select new Comment { Response = response.Id, Day = response.Day, Text = answer.Text! };
}
