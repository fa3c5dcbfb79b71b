using Bekwaam.Core;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;

namespace Bekwaam.Testing;

/// <summary>
/// A weighted survey of thirty days in May 2017: recommendation with 2,746 answers, 84 not applicable and one blank, by
/// terminal; and three comments.
/// </summary>
public static class AirportSurvey
{
    public const string Key = "airport";
    private static readonly DateOnly First = new(2017, 5, 1);

    public static async Task WriteAsync(AppDb db, CancellationToken cancel)
    {
        var at = new DateTimeOffset(2017, 7, 1, 8, 0, 0, TimeSpan.Zero);
        var survey = new Survey { Id = Guid.CreateVersion7(at), Key = Key, Name = "Airport passengers", CreatedAt = at };
        survey.Questions.Add(new Question { SurveyId = survey.Id, Number = 1, Code = "NETPRO", Text = "Would you recommend us?", Scale = QuestionScale.ZeroToTen, Role = QuestionRole.Loyalty, Metric = Metric.Nps });
        survey.Questions.Add(new Question { SurveyId = survey.Id, Number = 2, Code = "CLEAN", Text = "Clean?", Scale = QuestionScale.OneToFive, Role = QuestionRole.Experience, Facet = Facet.OfferThatWorks, Metric = Metric.Csat });
        survey.Questions.Add(new Question { SurveyId = survey.Id, Number = 3, Code = "WORDS", Text = "What could be better?", Scale = QuestionScale.Open, Role = QuestionRole.Other });
        db.Surveys.Add(survey);
        var terminal = new Breakdown { Id = RandomKey.New(), Name = "terminal", Role = BreakdownRole.Unit };
        foreach (var (number, name) in new[] { (1, "A"), (2, "B"), (3, "C"), (4, "D") })
            terminal.Values.Add(new BreakdownValue { Number = number, BreakdownId = terminal.Id, Value = name });
        db.Breakdowns.Add(terminal);
        AddDays(db, survey.Id);
        AddComments(db, survey.Id);
        await db.SaveChangesAsync(cancel);
    }

    private static void AddDays(AppDb db, Guid survey)
    {
        var (written, left) = (0, 84);
        for (var day = 0; day < 30; day++)
        {
            var (nps, clean) = (new Tally(), new Tally());
            for (var i = 0; i < 92 && written < 2_746; i++, written++)
            {
                // The last week is better: more tens.
                nps.Add(day >= 23 && i % 2 == 0 ? 10 : (written * 7 + written / 11) % 11, i % 3 == 0 ? 250_000 : 1_400_000);
                clean.Add(1 + (written * 3 + written / 5) % 5, null);
            }

            for (var i = 0; i < 3 && left > 0; i++, left--)
                nps.AddLeft(AnswerKind.NotApplicable, null);
            if (day == 4)
                nps.AddLeft(AnswerKind.Blank, null);
            Add(1, 0, nps);
            Add(2, 0, clean);
            var words = new Tally();
            if (day < 3)
            {
                words.Add(0, null);
                Add(3, 0, words);
            }

            void Add(short question, int unit, Tally tally) => db.QuestionDays.Add(new QuestionDay
            {
                SurveyId = survey,
                Perspective = Perspective.Customer,
                Question = question,
                BreakdownValue = unit,
                Day = First.AddDays(day),
                Tally = tally.Pack(),
            });
        }

        // Terminals A and B have enough answers, C seven, D two.
        foreach (var (unit, n) in new[] { (1, 1500), (2, 900), (3, 7), (4, 2) })
        {
            var tally = new Tally();
            for (var i = 0; i < n; i++)
                tally.Add((i * unit) % 11, null);
            db.QuestionDays.Add(new QuestionDay { SurveyId = survey, Perspective = Perspective.Customer, Question = 1, BreakdownValue = unit, Day = First, Tally = tally.Pack() });
        }
    }

    private static void AddComments(AppDb db, Guid survey)
    {
        foreach (var (day, words) in new[] { (0, "The queue was long"), (1, "=cmd|' /C calc'!A0"), (29, "Fine <b>as is</b>") })
        {
            var response = new Response { Id = RandomKey.New(), SurveyId = survey, Perspective = Perspective.Customer, Day = First.AddDays(day) };
            db.Responses.Add(response);
            db.Answers.Add(new Answer { ResponseId = response.Id, Question = 3, Kind = AnswerKind.Given, Text = words });
        }
    }
}
