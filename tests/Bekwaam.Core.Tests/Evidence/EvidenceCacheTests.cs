using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Evidence;

public sealed class EvidenceCacheTests
{
    private static readonly DateTimeOffset Now = new(2026, 5, 3, 10, 0, 0, TimeSpan.Zero);
    private static readonly DateOnly Today = new(2026, 5, 3);

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Figures_are_made_once_however_many_ask_while_the_evidence_stands(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var cache = new EvidenceCache(database.Database);
        var made = 0;
        var answers = await Task.WhenAll(Enumerable.Range(0, 8).Select(async _ =>
        {
            await using var db = database.Open();
            return await cache.GetAsync(db, "key", (_, _, _) => Task.FromResult(Interlocked.Increment(ref made)), Cancel);
        }));
        answers.ShouldAllBe(answer => answer == 1);
        await using var other = database.Open();
        (await cache.GetAsync(other, "another key", (_, _, _) => Task.FromResult(Interlocked.Increment(ref made)), Cancel)).ShouldBe(2);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Whatever_figures_are_made_of_makes_the_old_ones_forgotten(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var survey = new Survey { Id = Guid.CreateVersion7(Now), Key = "one", Name = "One", CreatedAt = Now };
        survey.Questions.Add(new Question { SurveyId = survey.Id, Number = 1, Code = "A", Text = "A?", Scale = QuestionScale.OneToFive, Role = QuestionRole.Experience, Facet = Facet.Ease });
        var response = new Response { Id = RandomKey.New(), SurveyId = survey.Id, Perspective = Perspective.Customer, Day = Today };
        Answer[] answers = [new() { ResponseId = response.Id, Question = 1, Kind = AnswerKind.Given, Value = 4 }];
        (string What, Func<AppDb, Task> Change)[] changes =
        [
            ("a survey", db => { db.Surveys.Add(survey); return db.SaveChangesAsync(Cancel); }),
            ("answers", db => InTransactionAsync(db, () => ChangeRollups.AddAsync(database.Database, db, response, [], answers, Cancel))),
            ("answers taken back", db => InTransactionAsync(db, () => ChangeRollups.RemoveAsync(database.Database, db, response, [], answers, Cancel))),
            ("a bar", db => SetBar.RunAsync(db, new SetBar.Input(2026, Facet.Ease, BarKind.Outcome, 80, null), null, Now, Today, Cancel)),
            ("effort", db => RecordEffort.RunAsync(db, new RecordEffort.Input(Facet.Ease, Today, 10, 1, 1, 1, 1), Today, Cancel)),
            ("effort taken out", db => RecordEffort.RunAsync(db, new RecordEffort.Input(Facet.Ease, Today, 0, 0, 0, 0, 0), Today, Cancel)),
            ("rollups made anew", _ => new RebuildRollups(database.Database).RunAsync(survey.Id, Cancel)),
        ];
        var cache = new EvidenceCache(database.Database);
        var made = 0;
        foreach (var (what, change) in changes)
        {
            await using var db = database.Open();
            var before = await cache.GetAsync(db, "key", (_, _, _) => Task.FromResult(++made), Cancel);
            await change(db);
            (await cache.GetAsync(db, "key", (_, _, _) => Task.FromResult(++made), Cancel)).ShouldBe(before + 1, what);
            (await cache.GetAsync(db, "key", (_, _, _) => Task.FromResult(++made), Cancel)).ShouldBe(before + 1, what);
        }
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Evidence_that_was_rolled_back_changes_nothing(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        var before = await EvidenceStamp.ReadAsync(db, Cancel);
        await using (await db.Database.BeginTransactionAsync(Cancel))
            await SetBar.RunAsync(db, new SetBar.Input(2026, Facet.Ease, BarKind.Outcome, 80, null), null, Now, Today, Cancel);
        (await EvidenceStamp.ReadAsync(db, Cancel)).ShouldBe(before);
        (await db.Bars.CountAsync(Cancel)).ShouldBe(0);
    }

    [Fact]
    public async Task What_could_not_be_made_is_tried_again_by_the_next_who_asks()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var db = database.Open();
        var cache = new EvidenceCache(database.Database);
        await Should.ThrowAsync<TimeoutException>(() => cache.GetAsync(db, "key", Task<int> (_, _, _) => throw new TimeoutException(), Cancel));
        (await cache.GetAsync(db, "key", (_, _, _) => Task.FromResult(7), Cancel)).ShouldBe(7);
    }

    private static async Task InTransactionAsync(AppDb db, Func<Task> change)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        await change();
        await transaction.CommitAsync(Cancel);
    }
}
