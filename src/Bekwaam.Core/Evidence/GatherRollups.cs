using Bekwaam.Core.Data;
using Bekwaam.Core.Listening;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Evidence;

/// <summary>Gathers a survey's rollups anew from the answers themselves, a day at a time.</summary>
internal static class GatherRollups
{
    public static async Task<RollupBook> RunAsync(AppDb db, Guid survey, CancellationToken cancel)
    {
        var book = new RollupBook(survey, await db.Questions.AsNoTracking().Where(q => q.SurveyId == survey).ToListAsync(cancel));
        var hidden = await UncountedImports.Query(db).ToArrayAsync(cancel);
        foreach (var day in await db.Responses.Where(r => r.SurveyId == survey).Select(r => r.Day).Distinct().ToListAsync(cancel))
            await AddDayAsync(db, book, day, hidden, cancel);
        return book;
    }

    private static async Task AddDayAsync(AppDb db, RollupBook book, DateOnly day, int[] hidden, CancellationToken cancel)
    {
        var survey = book.SurveyId;
        var responses = db.Responses.AsNoTracking().Where(r => r.SurveyId == survey && r.Day == day && !hidden.Contains(r.Source));
        var cuts = (await responses.Join(db.ResponseBreakdowns, r => r.Id, b => b.ResponseId, (_, b) => b)
                .Where(b => !hidden.Contains(b.Source)).ToListAsync(cancel))
            .GroupBy(b => b.ResponseId).ToDictionary(g => g.Key, g => g.Select(b => b.BreakdownValue).ToArray());
        var answers = responses
            .Join(db.Answers.AsNoTracking().Where(a => !hidden.Contains(a.Source)), r => r.Id, a => a.ResponseId, (r, a) => new { r.Perspective, r.Weight, Answer = a })
            .OrderBy(x => x.Answer.ResponseId);
        var (id, who, said) = (Guid.Empty, default(RollupBook.Who), new List<Answer>());
        await foreach (var row in answers.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (row.Answer.ResponseId != id)
            {
                book.Add(who, said);
                said.Clear();
                id = row.Answer.ResponseId;
                who = new RollupBook.Who(row.Perspective, day, row.Weight, cuts.GetValueOrDefault(id, []));
            }

            said.Add(row.Answer);
        }

        book.Add(who, said);
    }
}
