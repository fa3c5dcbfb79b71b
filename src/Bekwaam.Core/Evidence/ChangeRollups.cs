using Bekwaam.Core.Data;
using Bekwaam.Core.Listening;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Evidence;

/// <summary>
/// Keeps the rollups right when one respondent answers in the program itself, or takes the answers back: in the same
/// transaction in which the answers are saved or removed.
/// </summary>
public static class ChangeRollups
{
    /// <param name="database">For bulk writing.</param>
    /// <param name="db">In a transaction; the survey and its questions are saved already.</param>
    /// <param name="response">Who answered.</param>
    /// <param name="breakdownValues">Numbers of the breakdown values the respondent belongs to.</param>
    /// <param name="answers">All answers of this response.</param>
    /// <param name="cancel">Stops the work.</param>
    public static async Task AddAsync(
        IDatabase database, AppDb db, Response response, int[] breakdownValues, IReadOnlyCollection<Answer> answers, CancellationToken cancel)
    {
        var book = await BookAsync(db, response.SurveyId, cancel);
        book.Add(RollupBook.Who.Of(response, breakdownValues), answers);
        await new WriteRollups(database, db).AddAsync(book, cancel);
    }

    /// <summary>The reverse, with the same arguments.</summary>
    public static async Task RemoveAsync(
        IDatabase database, AppDb db, Response response, int[] breakdownValues, IReadOnlyCollection<Answer> answers, CancellationToken cancel)
    {
        var book = await BookAsync(db, response.SurveyId, cancel);
        book.Remove(RollupBook.Who.Of(response, breakdownValues), answers);
        await new WriteRollups(database, db).AddAsync(book, cancel);
    }

    private static async Task<RollupBook> BookAsync(AppDb db, Guid survey, CancellationToken cancel) =>
        new(survey, await db.Questions.AsNoTracking().Where(q => q.SurveyId == survey).ToListAsync(cancel));
}
