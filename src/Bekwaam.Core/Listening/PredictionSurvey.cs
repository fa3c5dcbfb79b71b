using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening;

/// <summary>The survey in which colleagues say what customers will say: one question a facet, made when first needed.</summary>
internal static class PredictionSurvey
{
    public const string Key = "predictions";

    public static async Task<Survey> EnsureAsync(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Surveys.AsNoTracking().SingleOrDefaultAsync(s => s.Key == Key, cancel) is { } there)
            return there;
        var survey = new Survey { Id = Guid.CreateVersion7(now), Key = Key, Name = "What customers will say", CreatedAt = now };
        survey.Questions.AddRange(Enum.GetValues<Facet>().Select(facet => new Question
        {
            SurveyId = survey.Id,
            Number = NumberOf(facet),
            Code = facet.ToString(),
            Text = facet.ToString(),
            Scale = QuestionScale.Hundred,
            Role = QuestionRole.Prediction,
            Facet = facet,
        }));
        db.Surveys.Add(survey);
        await db.SaveChangesAsync(cancel);
        return survey;
    }

    public static short NumberOf(Facet facet) => (short)facet;
}
