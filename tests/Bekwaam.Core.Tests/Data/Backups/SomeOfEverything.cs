using Bekwaam.Core.Accounts;
using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Files;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Settings;

namespace Bekwaam.Core.Tests.Data.Backups;

/// <summary>Rows of every sort of column: keys, times, days, decimals, bytes, enums, texts of all alphabets, and nothing.</summary>
internal static class SomeOfEverything
{
    public static readonly DateTimeOffset Now = new DateTimeOffset(2026, 3, 1, 9, 30, 0, TimeSpan.Zero).AddMicroseconds(123_457);

    public static async Task AddAsync(IDatabase database, CancellationToken cancel)
    {
        var file = await new FileStore(database).StoreAsync(new MemoryStream(new byte[FileChunk.MaxBytes + 5]), Now, cancel);
        var account = RandomKey.New();
        var survey = Guid.CreateVersion7(Now);
        var response = RandomKey.New();
        await using var db = database.Open();
        await SettingsStore.WriteAsync(db, "organisation", new Organisation("Brugman «Installatie» 管道", "nl", Organisation.DefaultTimeZone), Now, cancel);
        db.Accounts.Add(new Account
        {
            Id = account,
            Name = "Zoë",
            Email = "zoe@brugman.example",
            NormalizedEmail = "ZOE@BRUGMAN.EXAMPLE",
            SecurityStamp = "s",
            CreatedAt = Now,
            Roles = { new AccountRole { AccountId = account, Role = Role.Owner } },
        });
        db.Surveys.Add(new Survey { Id = survey, Key = "klanten", Name = "Klanten", CreatedAt = Now });
        db.Questions.Add(new Question
        {
            SurveyId = survey,
            Number = 1,
            Code = "Q1",
            Text = "Hoe waarschijnlijk is het dat u ons aanbeveelt?",
            Scale = QuestionScale.ZeroToTen,
            Facet = Facet.Ease,
            Choices = { new Choice { SurveyId = survey, Question = 1, Number = 1, Label = "" } },
        });
        db.Responses.Add(new Response
        {
            Id = response,
            SurveyId = survey,
            Perspective = Perspective.Customer,
            Day = new DateOnly(2026, 2, 28),
            DayAssumed = true,
            Weight = long.MaxValue,
        });
        db.Answers.Add(new Answer { ResponseId = response, Question = 1, Value = 9 });
        db.Answers.Add(new Answer { ResponseId = response, Question = 2, Kind = AnswerKind.Refused, Text = "regel één\nregel twee" });
        db.Bars.Add(new Bar { Id = Guid.CreateVersion7(Now), Year = 2026, Facet = Facet.Ease, Value = 72.125m, SetAt = Now });
        db.Imports.Add(new Import { Number = 1, FileName = "a.csv", FileHash = file.Hash, CreatedAt = Now, BytesTotal = -1 });
        db.ImportErrors.Add(new ImportError { Import = 1, Number = 1, Row = 7, Column = "Q1", Value = "11", Reason = "{}" });
        JobQueue.Enqueue(db, "answers.import", new { Import = 1 }, Now);
        await db.SaveChangesAsync(cancel);
    }
}
