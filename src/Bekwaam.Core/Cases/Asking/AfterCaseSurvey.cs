using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Asking;

/// <summary>
/// What is asked when a case is solved: quick, correct, kind, easy on 0–10, and own words. Made when first needed. The three of
/// solving stand apart: a quick answer that is wrong is no good answer, and only the customer can say whether it was kind.
/// </summary>
internal static class AfterCaseSurvey
{
    public const string Key = "after-a-case";
    public const short Quick = 1;
    public const short Correct = 2;
    public const short Kind = 3;
    public const short Easy = 4;
    public const short Words = 5;

    public static async Task<Survey> EnsureAsync(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Surveys.AsNoTracking().SingleOrDefaultAsync(s => s.Key == Key, cancel) is { } there)
            return there;
        var survey = new Survey { Id = Guid.CreateVersion7(now), Key = Key, Name = "After a case", CreatedAt = now };
        survey.Questions.AddRange(
        [
            Scored(survey, Quick, "QUICK", "Were you helped quickly?", Facet.ProblemSolving),
            Scored(survey, Correct, "CORRECT", "Was it right: did it solve what you came with?", Facet.ProblemSolving),
            Scored(survey, Kind, "KIND", "Were you treated kindly?", Facet.ProblemSolving),
            Scored(survey, Easy, "EASY", "Was it easy for you?", Facet.Ease),
            new Question { SurveyId = survey.Id, Number = Words, Code = "WORDS", Text = "What should we know?", Scale = QuestionScale.Open },
        ]);
        db.Surveys.Add(survey);
        await db.SaveChangesAsync(cancel);
        return survey;
    }

    private static Question Scored(Survey survey, short number, string code, string text, Facet facet) =>
        new() { SurveyId = survey.Id, Number = number, Code = code, Text = text, Scale = QuestionScale.ZeroToTen, Role = QuestionRole.Experience, Facet = facet };
}
