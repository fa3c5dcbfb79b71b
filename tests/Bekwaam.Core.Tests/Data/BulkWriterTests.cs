using System.Data.Common;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Listening;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Data;

public sealed class BulkWriterTests
{
    private static readonly string[] AnswerColumns = ["response_id", "question", "choice", "kind", "value", "text", "source"];

    public static TheoryData<Engine> Engines => new(Enum.GetValues<Engine>());

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, MemberData(nameof(Engines))]
    public async Task Rows_read_back_as_if_saved_one_by_one(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var key = RandomKey.New();
        var survey = Guid.CreateVersion7(DateTimeOffset.UnixEpoch);
        var account = RandomKey.New();
        var at = new DateTimeOffset(2026, 2, 3, 4, 5, 6, TimeSpan.FromHours(1)).AddMicroseconds(7);
        await using (var db = database.Open())
        {
            db.Surveys.Add(new Survey { Id = survey, Key = "s", Name = "S", CreatedAt = at.ToUniversalTime() });
            await db.SaveChangesAsync(Cancel);
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            using (var rows = database.Database.Bulk(
                db, "responses", "id", "survey_id", "perspective", "day", "day_assumed", "weight", "account_id", "source"))
            {
                rows.StartRow();
                rows.Write(key);
                rows.Write(survey);
                rows.Write((short)Perspective.Customer);
                rows.Write(new DateOnly(2026, 2, 28));
                rows.Write(true);
                rows.Write((long?)1_500_000);
                rows.Write((Guid?)account);
                rows.Write(3);
                (await rows.CompleteAsync(Cancel)).ShouldBe(1);
            }

            using (var rows = database.Database.Bulk(
                db, "jobs", "id", "kind", "payload_version", "payload", "state", "enqueued_at", "run_at", "attempts", "lease_until", "lease_token"))
            {
                rows.StartRow();
                rows.Write(key);
                rows.Write("k");
                rows.Write((short)1);
                rows.Write("ünï" + new string('x', 300_000));
                rows.Write((short)0);
                rows.Write(at);
                rows.Write(at);
                rows.Write((int?)2);
                rows.Write((DateTimeOffset?)null);
                rows.Write((Guid?)null);
                await rows.CompleteAsync(Cancel);
            }

            await transaction.CommitAsync(Cancel);
        }

        await using var again = database.Open();
        var response = await again.Responses.SingleAsync(r => r.Id == key, Cancel);
        response.ShouldBeEquivalentTo(new Response
        {
            Id = key,
            SurveyId = survey,
            Perspective = Perspective.Customer,
            Day = new DateOnly(2026, 2, 28),
            DayAssumed = true,
            Weight = 1_500_000,
            AccountId = account,
            Source = 3,
        });
        var job = await again.Jobs.SingleAsync(j => j.Id == key, Cancel);
        job.ShouldBeEquivalentTo(new Job
        {
            Id = key,
            Kind = "k",
            PayloadVersion = 1,
            Payload = "ünï" + new string('x', 300_000),
            EnqueuedAt = at.ToUniversalTime(),
            RunAt = at.ToUniversalTime(),
            Attempts = 2,
        });
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Nothing_stays_of_a_load_that_was_not_completed(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await using (await db.Database.BeginTransactionAsync(Cancel))
        using (var rows = database.Database.Bulk(db, "answers", AnswerColumns))
        {
            WriteAnswer(rows, RandomKey.New());
            WriteAnswer(rows, RandomKey.New());
        }

        (await db.Answers.CountAsync(Cancel)).ShouldBe(0);
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task A_row_that_is_there_already_is_refused_by_the_database(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
        using var rows = database.Database.Bulk(db, "answers", AnswerColumns);
        var key = RandomKey.New();
        await Should.ThrowAsync<DbException>(async () =>
        {
            WriteAnswer(rows, key);
            WriteAnswer(rows, key);
            await rows.CompleteAsync(Cancel);
        });
    }

    [Theory, MemberData(nameof(Engines))]
    public async Task Without_a_transaction_there_is_no_bulk_writing(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var db = database.Open();
        Should.Throw<InvalidOperationException>(() => database.Database.Bulk(db, "answers", AnswerColumns));
    }

    [Fact]
    public async Task On_sqlite_a_load_of_rows_gives_its_memory_back()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using (var db = database.Open())
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            using (var rows = database.Database.Bulk(db, "answers", AnswerColumns))
            {
                WriteAnswer(rows, RandomKey.New());
                await rows.CompleteAsync(Cancel);
            }

            (await CacheAsync(db)).ShouldBe(-64_000);
            await transaction.CommitAsync(Cancel);
        }

        await using var after = database.Open();
        (await CacheAsync(after)).ShouldBe(-6_000);
        (await after.Answers.CountAsync(Cancel)).ShouldBe(1);
    }

    private static Task<long> CacheAsync(AppDb db) =>
        db.Database.SqlQueryRaw<long>("select cache_size as \"Value\" from pragma_cache_size").SingleAsync(Cancel);

    private static void WriteAnswer(IBulkWriter rows, Guid key)
    {
        rows.StartRow();
        rows.Write(key);
        rows.Write((short)1);
        rows.Write((short)0);
        rows.Write((short)AnswerKind.Given);
        rows.Write((short?)4);
        rows.Write((string?)null);
        rows.Write(1);
    }
}
