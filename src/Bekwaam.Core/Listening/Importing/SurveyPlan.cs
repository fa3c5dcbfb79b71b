using System.Security.Cryptography;
using System.Text.Json;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>The survey that a map speaks of, as it is in the database and as the import will make it.</summary>
internal sealed class SurveyPlan
{
    private SurveyPlan(Survey survey, byte[] secret)
    {
        Survey = survey;
        Secret = secret;
    }

    public Survey Survey { get; }

    /// <summary>Makes respondents' keys: nobody can tell from a key whose it is.</summary>
    public byte[] Secret { get; }

    /// <summary>The survey is not in the database yet.</summary>
    public bool IsNew { get; private init; }

    /// <summary>There may be respondents whom the file adds to.</summary>
    public bool HasResponses { get; private init; }

    public IReadOnlyList<QuestionPlan> Questions { get; private set; } = [];

    /// <summary>Questions that the import adds to the survey.</summary>
    public IReadOnlyList<Question> Added { get; private set; } = [];

    public static string SecretName(Guid survey) => $"respondents:{survey:N}";

    public static async Task<Outcome<SurveyPlan>> MakeAsync(AppDb db, AnswerMap map, DateTimeOffset now, CancellationToken cancel)
    {
        var survey = await db.Surveys.AsNoTracking().Include(s => s.Questions).SingleOrDefaultAsync(s => s.Key == map.SurveyKey, cancel);
        var secret = survey is null ? null : await db.Settings.AsNoTracking().SingleOrDefaultAsync(s => s.Name == SecretName(survey.Id), cancel);
        var plan = new SurveyPlan(
            survey ?? new Survey { Id = Guid.CreateVersion7(now), Key = map.SurveyKey, Name = map.SurveyName, CreatedAt = now },
            secret is null ? RandomNumberGenerator.GetBytes(32) : JsonSerializer.Deserialize<byte[]>(secret.Json)!)
        {
            IsNew = survey is null,
            HasResponses = survey is not null && await db.Responses.AnyAsync(r => r.SurveyId == survey.Id, cancel),
        };
        return plan.TakeQuestions(map) is { } refusal ? refusal : plan;
    }

    /// <summary>Saves the survey and its secret where they are not there; the questions follow when the import is whole.</summary>
    public async Task SaveAsync(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        if (IsNew)
            db.Surveys.Add(new Survey { Id = Survey.Id, Key = Survey.Key, Name = Survey.Name, CreatedAt = now });
        var name = SecretName(Survey.Id);
        if (!await db.Settings.AnyAsync(s => s.Name == name, cancel))
            db.Settings.Add(new Setting { Name = name, Json = JsonSerializer.Serialize(Secret), ChangedAt = now });
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>A question keeps its scale, role and facet for good: its answers were counted by them.</summary>
    private Reason? TakeQuestions(AnswerMap map)
    {
        var there = Survey.Questions.ToDictionary(q => q.Code, StringComparer.Ordinal);
        var next = (short)Survey.Questions.Select(q => (int)q.Number).DefaultIfEmpty().Max();
        var plans = new List<QuestionPlan>();
        var added = new List<Question>();
        foreach (var question in map.Questions)
        {
            if (!there.TryGetValue(question.Code, out var known))
            {
                known = Make(question, ++next);
                added.Add(known);
            }
            else if (known.Scale != question.Scale || known.Role != question.Role || known.Facet != question.Facet)
            {
                return new Reason("Question “{0}” is in survey “{1}” already with another scale, role or facet. Give it the same ones, or use another survey key.", question.Code, map.SurveyKey);
            }

            plans.Add(new QuestionPlan(question, known.Number));
        }

        Questions = plans;
        Added = added;
        return null;
    }

    private Question Make(QuestionMap map, short number)
    {
        var question = new Question
        {
            SurveyId = Survey.Id,
            Number = number,
            Code = map.Code,
            Text = map.Text,
            Scale = map.Scale,
            Role = map.Role,
            Facet = map.Facet,
            Metric = map.Metric,
        };
        question.Choices.AddRange(map.Choices.Select(c => new Choice { SurveyId = Survey.Id, Question = number, Number = c.Key, Label = c.Value }));
        return question;
    }
}
