using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Evidence;

public sealed class RollupsTests
{
    private static readonly DateTimeOffset Now = new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task A_respondents_score_is_the_mean_over_the_facets_questions(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var survey = await SurveyAsync(database);
        await AnswerAsync(database, survey, [7], null, (1, 5), (2, 0));

        await using var db = database.Open();
        var facets = await db.FacetDays.OrderBy(f => f.BreakdownValue).ToListAsync(Cancel);
        facets.Select(f => f.BreakdownValue).ShouldBe([0, 7]);
        // 5 of 1–5 is 100, 0 of 0–10 is 0: together 50.
        Moments.Unpack(facets[0].Moments).ShouldBe(Moments.Of(5_000, null));
        (await new CompareRollups(database.Database).RunAsync(survey, Cancel)).ShouldBe(0);
    }

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Rollups_agree_with_the_answers_after_adding_and_taking_back(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var survey = await SurveyAsync(database);
        await AnswerAsync(database, survey, [], 1_500_000, (1, 4), (2, 9));
        var before = await BytesAsync(database);
        var (response, answers) = await AnswerAsync(database, survey, [3], null, (1, 1), (2, null));
        (await new CompareRollups(database.Database).RunAsync(survey, Cancel)).ShouldBe(0);
        (await BytesAsync(database)).ShouldNotBe(before);

        await using (var db = database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            await ChangeRollups.RemoveAsync(database.Database, db, response, [3], answers, Cancel);
            await transaction.CommitAsync(Cancel);
        }

        (await BytesAsync(database)).ShouldBe(before);
        (await new CompareRollups(database.Database).RunAsync(survey, Cancel)).ShouldBeGreaterThan(0);
        await new RebuildRollups(database.Database).RunAsync(survey, Cancel);
        (await new CompareRollups(database.Database).RunAsync(survey, Cancel)).ShouldBe(0);
    }

    private static async Task<Guid> SurveyAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var survey = new Survey { Id = Guid.CreateVersion7(Now), Key = "one", Name = "One", CreatedAt = Now };
        survey.Questions.Add(new Question { SurveyId = survey.Id, Number = 1, Code = "A", Text = "A?", Scale = QuestionScale.OneToFive, Role = QuestionRole.Experience, Facet = Facet.Ease });
        survey.Questions.Add(new Question { SurveyId = survey.Id, Number = 2, Code = "B", Text = "B?", Scale = QuestionScale.ZeroToTen, Role = QuestionRole.Experience, Facet = Facet.Ease });
        db.Surveys.Add(survey);
        await db.SaveChangesAsync(Cancel);
        return survey.Id;
    }

    private static async Task<(Response Response, List<Answer> Answers)> AnswerAsync(
        TestDatabase database, Guid survey, int[] cuts, long? weight, params (short Question, short? Value)[] said)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        var response = new Response { Id = RandomKey.New(), SurveyId = survey, Perspective = Perspective.Customer, Day = new DateOnly(2026, 3, 1), Weight = weight };
        var answers = said.Select(s => new Answer
        {
            ResponseId = response.Id,
            Question = s.Question,
            Kind = s.Value is null ? AnswerKind.Blank : AnswerKind.Given,
            Value = s.Value,
        }).ToList();
        db.Responses.Add(response);
        db.Answers.AddRange(answers);
        db.ResponseBreakdowns.AddRange(cuts.Select(cut => new ResponseBreakdown { ResponseId = response.Id, BreakdownValue = cut }));
        await db.SaveChangesAsync(Cancel);
        await ChangeRollups.AddAsync(database.Database, db, response, cuts, answers, Cancel);
        await transaction.CommitAsync(Cancel);
        return (response, answers);
    }

    private static async Task<string> BytesAsync(TestDatabase database)
    {
        await using var db = database.Open();
        var questions = await db.QuestionDays.OrderBy(d => d.Question).ThenBy(d => d.BreakdownValue).ToListAsync(Cancel);
        var facets = await db.FacetDays.OrderBy(d => d.BreakdownValue).ToListAsync(Cancel);
        return string.Join('|', questions.Select(q => Convert.ToHexString(q.Tally)).Concat(facets.Select(f => Convert.ToHexString(f.Moments))));
    }
}
