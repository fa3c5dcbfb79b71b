using Bekwaam.Core.Data;
using Bekwaam.Core.Files;
using Bekwaam.Core.Text;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>A file that was just received, with what was found of its form.</summary>
public sealed record ReceivedFile(int Number, CsvFindings Findings);

/// <summary>Takes a file of answers in, to be mapped. A file that cannot be read leaves nothing behind.</summary>
public sealed class ReceiveFile(IDatabase database)
{
    private const int Attempts = 5;

    /// <param name="file">From its first byte; can be read twice.</param>
    /// <param name="fileName">As the person knows it.</param>
    /// <param name="map">The map as JSON, or null to guess one.</param>
    /// <param name="by">Who brings it; null on the command line.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops the reading.</param>
    /// <returns>The new import, or why the file is refused.</returns>
    public async Task<Outcome<ReceivedFile>> RunAsync(Stream file, string fileName, string? map, Guid? by, DateTimeOffset now, CancellationToken cancel)
    {
        var said = map is null ? null : ReadAnswerMap.Run(map).Map;
        var found = await InspectCsv.RunAsync(file, said?.Encoding, said?.Delimiter, said?.Decimal, cancel);
        if (!found.Done)
            return found.Refusal;
        if (found.Value.Sample.Count == 0)
            return new Reason("The file has a row of names and no answers below it.");
        file.Position = 0;
        var stored = await new FileStore(database).StoreAsync(file, now, cancel);
        map ??= WriteMapDraft.Run(GuessMap.Run(found.Value, fileName));
        var number = await AddAsync(stored, fileName, map, said?.SurveyKey, by, now, cancel);
        return new ReceivedFile(number, found.Value);
    }

    private async Task<int> AddAsync(StoredFile stored, string fileName, string map, string? survey, Guid? by, DateTimeOffset now, CancellationToken cancel)
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = database.Open();
            var import = new Import
            {
                Number = (await db.Imports.MaxAsync(i => (int?)i.Number, cancel) ?? 0) + 1,
                FileName = fileName,
                FileHash = stored.Hash,
                Map = map,
                SurveyKey = survey,
                BytesTotal = stored.Length,
                CreatedBy = by,
                CreatedAt = now,
            };
            db.Imports.Add(import);
            try
            {
                await db.SaveChangesAsync(cancel);
                return import.Number;
            }
            catch (DbUpdateException) when (attempt < Attempts)
            {
                // Somebody else took this number a moment ago.
            }
        }
    }
}
