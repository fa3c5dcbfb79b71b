using System.Text;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Files;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Listening.Importing;
using Bekwaam.Testing;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Tests.Listening;

/// <summary>A database to import small files into.</summary>
internal sealed class ImportBench(TestDatabase database) : IAsyncDisposable
{
    public static readonly ImportWork Work = ImportWork.Alone(new StandingClock(), TimeZoneInfo.FindSystemTimeZoneById("Europe/Amsterdam"));

    public IDatabase Database => database.Database;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ImportBench> CreateAsync(Engine engine) => new(await TestDatabase.CreateAsync(engine));

    public AppDb Open() => database.Open();

    /// <summary>Makes the import known, in the state in which its job finds it.</summary>
    public async Task<int> AddAsync(byte[] file, string map, ImportState state)
    {
        using var content = new MemoryStream(file);
        var stored = await new FileStore(Database).StoreAsync(content, Work.Now, Cancel);
        await using var db = Open();
        var number = (await db.Imports.MaxAsync(i => (int?)i.Number, Cancel) ?? 0) + 1;
        db.Imports.Add(new Import
        {
            Number = number,
            FileName = $"file-{number}.csv",
            FileHash = stored.Hash,
            Map = map,
            SurveyKey = ReadAnswerMap.Run(map).Map?.SurveyKey,
            State = state,
            BytesTotal = stored.Length,
            CreatedAt = Work.Now,
        });
        await db.SaveChangesAsync(Cancel);
        return number;
    }

    public Task<Import> ImportAsync(string file, string map) => ImportAsync(Encoding.UTF8.GetBytes(file), map);

    public async Task<Import> ImportAsync(byte[] file, string map)
    {
        var number = await AddAsync(file, map, ImportState.Running);
        await new RunImport(Database, new FileStore(Database)).RunAsync(number, Work, Cancel);
        return await GetAsync(number);
    }

    public Task<Import> CheckAsync(string file, string map) => CheckAsync(Encoding.UTF8.GetBytes(file), map);

    public async Task<Import> CheckAsync(byte[] file, string map)
    {
        var number = await AddAsync(file, map, ImportState.Checking);
        await new RunImport(Database, new FileStore(Database)).CheckAsync(number, Work, Cancel);
        return await GetAsync(number);
    }

    public async Task<Import> UndoAsync(int number)
    {
        await using (var db = Open())
            (await StartImport.UndoAsync(db, number, Work.Now, Cancel)).Refusal.ShouldBeNull();
        await new UndoImport(Database).RunAsync(number, Work, Cancel);
        return await GetAsync(number);
    }

    public async Task<Import> GetAsync(int number)
    {
        await using var db = Open();
        return await db.Imports.AsNoTracking().SingleAsync(i => i.Number == number, Cancel);
    }

    public async Task<IReadOnlyList<ImportError>> ErrorsAsync(int number)
    {
        await using var db = Open();
        return await db.ImportErrors.AsNoTracking().Where(e => e.Import == number).OrderBy(e => e.Number).ToListAsync(Cancel);
    }

    public static ImportReport Report(Import import) => StoredJson.Read<ImportReport>(import.Report!);

    public static string Failure(Import import) => StoredJson.Read<Reason>(import.Failure!).ToString();

    /// <summary>How many rollup rows of any survey do not say what the answers say.</summary>
    public async Task<int> DisagreementsAsync()
    {
        await using var db = Open();
        var differences = 0;
        foreach (var survey in await db.Surveys.Select(s => s.Id).ToListAsync(Cancel))
            differences += await new CompareRollups(Database).RunAsync(survey, Cancel);
        return differences;
    }

    /// <summary>Everything that counts, as text: equal when it is the same to the last bit.</summary>
    public async Task<string> EverythingAsync()
    {
        await using var db = Open();
        var questions = await db.QuestionDays.AsNoTracking().ToListAsync(Cancel);
        var facets = await db.FacetDays.AsNoTracking().ToListAsync(Cancel);
        var responses = await db.Responses.AsNoTracking().ToListAsync(Cancel);
        var answers = await db.Answers.AsNoTracking().ToListAsync(Cancel);
        var lines = questions.Select(q => $"q {q.Perspective} {q.Question} {q.BreakdownValue} {q.Day:O} {Convert.ToHexString(q.Tally)}")
            .Concat(facets.Select(f => $"f {f.Perspective} {f.Role} {f.Facet} {f.BreakdownValue} {f.Day:O} {Convert.ToHexString(f.Moments)}"))
            .Concat(responses.Select(r => $"r {r.Id} {r.Day:O} {r.DayAssumed} {r.Weight}"))
            .Concat(answers.Select(a => $"a {a.ResponseId} {a.Question} {a.Choice} {a.Kind} {a.Value} {a.Text}"));
        return string.Join('\n', lines.Order(StringComparer.Ordinal));
    }

    public ValueTask DisposeAsync() => database.DisposeAsync();

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 3, 1, 9, 30, 0, TimeSpan.Zero);
    }
}
