using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Importing;

/// <summary>A file that was just received.</summary>
/// <param name="Number">Of the import.</param>
/// <param name="Guess">What was made of it; its map is the one that was said, if one was.</param>
/// <param name="Earlier">The import that brought in the very same file, or null.</param>
public sealed record ReceivedCases(int Number, LogGuess Guess, int? Earlier);

/// <summary>What a person who maps the columns is shown.</summary>
public sealed record LogSight(LogMap Map, IReadOnlyList<string> Names, IReadOnlyList<string[]> Sample, IReadOnlyList<ActivityShare> Activities);

/// <summary>Takes a file with cases in. One that cannot be read leaves nothing behind.</summary>
public sealed class ReceiveCases(IDatabase database)
{
    private const string Numbers = "case-imports";

    /// <param name="file">From its first byte; can be read again.</param>
    /// <param name="fileName">As the person knows it.</param>
    /// <param name="json">The map, or null to guess.</param>
    /// <param name="by">Who brings it; null on the command line.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async Task<Outcome<ReceivedCases>> RunAsync(Stream file, string fileName, string? json, Guid? by, DateTimeOffset now, CancellationToken cancel)
    {
        var said = json is null ? (Outcome<LogMap>?)null : LogMap.Read(json);
        if (said is { Done: false } unread)
            return unread.Refusal!;
        var opened = await LogFile.OpenAsync(file, said?.Value, cancel);
        if (!opened.Done)
            return opened.Refusal;
        await using var db = database.Open();
        var zone = (await OrganisationSetting.ReadAsync(db, cancel))?.TimeZone ?? Organisation.DefaultTimeZone;
        var guess = await GuessLogMap.RunAsync(opened.Value, zone, now, cancel);
        if (said is { } map)
        {
            guess = guess with { Map = map.Value with { Times = map.Value.Times ?? guess.Map.Times } };
            if (CheckLogMap.Refuse(opened.Value, guess.Map) is { } refusal)
                return refusal;
        }

        file.Position = 0;
        var stored = await new FileStore(database).StoreAsync(file, now, cancel);
        var import = new CaseImport
        {
            Number = await Counter.TakeAsync(db, Numbers, 1, cancel),
            FileName = fileName,
            FileHash = stored.Hash,
            Map = guess.Map.Write(),
            BytesTotal = stored.Length,
            CreatedBy = by,
            CreatedAt = now,
        };
        db.CaseImports.Add(import);
        await db.SaveChangesAsync(cancel);
        return new ReceivedCases(import.Number, guess, await EarlierAsync(db, import, cancel));
    }

    /// <summary>The import that has brought in the very same file, or null.</summary>
    public static async Task<int?> EarlierAsync(AppDb db, CaseImport import, CancellationToken cancel) =>
        await db.CaseImports.Where(i => i.FileHash == import.FileHash && i.Number != import.Number && (i.State == CaseImportState.Completed || i.State == CaseImportState.Running))
            .Select(i => (int?)i.Number).FirstOrDefaultAsync(cancel);

    /// <summary>What stands in the file, for who maps it.</summary>
    public static async Task<Outcome<LogSight>> LookAsync(IDatabase database, CaseImport import, DateTimeOffset now, CancellationToken cancel)
    {
        await using var file = await new FileStore(database).OpenAsync(import.FileHash, cancel)
            ?? throw new InvalidOperationException($"The file of import {import.Number} is not kept any more.");
        var map = LogMap.Read(import.Map).Value;
        var opened = await LogFile.OpenAsync(file, map, cancel);
        if (!opened.Done)
            return opened.Refusal;
        return new LogSight(map, opened.Value.Names, opened.Value.Sample, await GuessLogMap.ActivitiesAsync(opened.Value, map, now, cancel));
    }
}
