using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening;

/// <summary>
/// Keeps what a colleague thinks customers will say this quarter, before the results are seen. Management does so by name
/// and may change it until then; of employees only that they did it is kept with their name, and so it is done once.
/// </summary>
public static class RecordPrediction
{
    public static readonly Reason ResultsSeen = new Reason("You have seen this quarter's results: an estimate made now would know the answer. Next quarter it can be made again.");
    public static readonly Reason MadeAlready = new Reason("Your estimate for this quarter is in. It is kept without your name, so it cannot be found again to change it.");
    public static readonly Reason NothingFilledIn = new Reason("Fill in at least one estimate.");
    public static readonly Reason OutsideScale = new Reason("An estimate is a whole number from 0 to 100.");

    /// <param name="Account">Who.</param>
    /// <param name="ByName">Management: kept by name.</param>
    /// <param name="Quarter">Year times ten plus the quarter that <paramref name="Today"/> lies in.</param>
    /// <param name="Today">In the organisation's time zone.</param>
    /// <param name="Estimates">0–100 per facet; facets may be left out.</param>
    public sealed record Input(Guid Account, bool ByName, int Quarter, DateOnly Today, IReadOnlyDictionary<Facet, int> Estimates);

    /// <returns>How many facets were estimated.</returns>
    public static async Task<Outcome<int>> RunAsync(IDatabase database, AppDb db, Input input, DateTimeOffset now, CancellationToken cancel)
    {
        if (input.Estimates.Count == 0)
            return NothingFilledIn;
        if (input.Estimates.Values.Any(v => v is < 0 or > 100))
            return OutsideScale;
        if (await db.SheetsSeen.AnyAsync(s => s.AccountId == input.Account && s.Quarter == input.Quarter, cancel))
            return ResultsSeen;

        var survey = await PredictionSurvey.EnsureAsync(db, now, cancel);
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.PredictionsMade.AnyAsync(p => p.AccountId == input.Account && p.Quarter == input.Quarter, cancel))
        {
            if (!input.ByName)
                return MadeAlready;
            await TakeBackAsync(database, db, survey.Id, input, cancel);
        }
        else
        {
            db.PredictionsMade.Add(new PredictionMade { AccountId = input.Account, Quarter = input.Quarter });
        }

        var response = new Response
        {
            Id = RandomKey.New(),
            SurveyId = survey.Id,
            Perspective = input.ByName ? Perspective.Manager : Perspective.Employee,
            Day = input.Today,
            AccountId = input.ByName ? input.Account : null,
        };
        Answer[] answers =
        [
            .. input.Estimates.OrderBy(e => e.Key).Select(e => new Answer
            {
                ResponseId = response.Id,
                Question = PredictionSurvey.NumberOf(e.Key),
                Kind = AnswerKind.Given,
                Value = (short)e.Value,
            }),
        ];
        db.Responses.Add(response);
        db.Answers.AddRange(answers);
        try
        {
            await db.SaveChangesAsync(cancel);
        }
        catch (DbUpdateException)
        {
            // Sent twice at once: the other one was first.
            db.ChangeTracker.Clear();
            return MadeAlready;
        }

        await ChangeRollups.AddAsync(database, db, response, [], answers, cancel);
        await transaction.CommitAsync(cancel);
        return answers.Length;
    }

    /// <summary>What this manager estimated this quarter, to change it; empty when nothing was.</summary>
    public static async Task<IReadOnlyDictionary<Facet, int>> OwnAsync(AppDb db, Guid account, DateOnly first, DateOnly last, CancellationToken cancel) =>
        await (from response in db.Responses
               join answer in db.Answers on response.Id equals answer.ResponseId
               join question in db.Questions on new { response.SurveyId, answer.Question } equals new { question.SurveyId, Question = question.Number }
               where response.AccountId == account && response.Day >= first && response.Day <= last && question.Facet != null && answer.Value != null
               select new { Facet = question.Facet!.Value, Value = (int)answer.Value!.Value })
            .ToDictionaryAsync(x => x.Facet, x => x.Value, cancel);

    private static async Task TakeBackAsync(IDatabase database, AppDb db, Guid survey, Input input, CancellationToken cancel)
    {
        var (account, year, quarter) = (input.Account, input.Quarter / 10, input.Quarter % 10);
        var first = new DateOnly(year, (quarter * 3) - 2, 1);
        var earlier = await db.Responses.Where(r => r.SurveyId == survey && r.AccountId == account && r.Day >= first && r.Day < first.AddMonths(3)).ToListAsync(cancel);
        foreach (var response in earlier)
        {
            var answers = await db.Answers.Where(a => a.ResponseId == response.Id).ToListAsync(cancel);
            await ChangeRollups.RemoveAsync(database, db, response, [], answers, cancel);
            db.Answers.RemoveRange(answers);
            db.Responses.Remove(response);
        }

        await db.SaveChangesAsync(cancel);
    }
}
