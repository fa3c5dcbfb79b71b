using Bekwaam.Core.Data;
using Bekwaam.Core.Listening;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Evidence;

/// <summary>What customers were asked about a facet and did not answer: said beside the figure, never in it.</summary>
/// <param name="Refused">Codes outside the scale.</param>
public sealed record LeftOut(long Blank, long DontKnow, long NotApplicable, long Refused)
{
    public static readonly LeftOut Nothing = new(0, 0, 0, 0);

    public long All => Blank + DontKnow + NotApplicable + Refused;

    public static LeftOut Of(Tally tally)
    {
        ArgumentNullException.ThrowIfNull(tally);
        return new LeftOut(
            tally.Left(AnswerKind.Blank), tally.Left(AnswerKind.DontKnow), tally.Left(AnswerKind.NotApplicable), tally.Left(AnswerKind.Refused));
    }

    /// <summary>Per facet, of customers' experience questions in these days.</summary>
    public static async Task<IReadOnlyDictionary<Facet, LeftOut>> PerFacetAsync(AppDb db, DateOnly first, DateOnly last, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var rows = from day in db.QuestionDays
                   join question in db.Questions on new { day.SurveyId, day.Question } equals new { question.SurveyId, Question = question.Number }
                   where day.BreakdownValue == 0 && day.Perspective == Perspective.Customer && day.Day >= first && day.Day <= last
                       && question.Role == QuestionRole.Experience && question.Facet != null
                   select new { Facet = question.Facet!.Value, day.Tally };
        var tallies = new Dictionary<Facet, Tally>();
        await foreach (var row in rows.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!tallies.TryGetValue(row.Facet, out var tally))
                tallies[row.Facet] = tally = new Tally();
            tally.AddPacked(row.Tally);
        }

        return tallies.ToDictionary(t => t.Key, t => Of(t.Value));
    }
}
