using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>Takes an import out again: rollups and responses become what they were before it, to the last digit.</summary>
public sealed class UndoImport(IDatabase database)
{
    private const int AtOnce = 1_000;

    /// <summary>Why it cannot be undone now, or null: later imports may rest on its respondents.</summary>
    public static async Task<Reason?> RefuseAsync(AppDb db, int number, CancellationToken cancel)
    {
        if (!await db.Imports.AnyAsync(i => i.Number == number && i.State == ImportState.Completed, cancel))
            return new Reason("Only an import that was completed can be undone.");
        var rests = db.ImportChanges.Where(later => later.Import > number
            && (db.Responses.Any(r => r.Id == later.ResponseId && r.Source == number)
                || (later.Enriched && db.ImportChanges.Any(own => own.Import == number && own.Enriched && own.ResponseId == later.ResponseId))));
        var names = await db.Imports.Where(i => rests.Any(c => c.Import == i.Number)).OrderByDescending(i => i.Number).Select(i => i.FileName).ToListAsync(cancel);
        return names.Count == 0 ? null : new Reason("Later imports added to these respondents. Undo those first: {0}.", string.Join(", ", names));
    }

    /// <summary>The work itself, for an import in state <see cref="ImportState.Undoing"/>.</summary>
    public async Task RunAsync(int number, ImportWork work, CancellationToken cancel)
    {
        await using var db = database.Open();
        if (await db.Imports.AsNoTracking().SingleOrDefaultAsync(i => i.Number == number && i.State == ImportState.Undoing, cancel) is not { } import)
            return;
        var map = ReadAnswerMap.Run(import.Map ?? "").Map ?? throw new InvalidOperationException($"The map of import {number} cannot be read any more.");
        if (import.UndoneAt is null)
            await TakeOutAsync(db, import, map, work, cancel);
        var remove = new RemoveImportRows(database, work);
        await remove.RunAsync(number, cancel);
        await remove.RemoveDefinitionsAsync(map, number, cancel);
        await SettleAsync(number, work, cancel);
    }

    /// <summary>One transaction makes it count for nothing; the rows are removed after that at leisure.</summary>
    private async Task TakeOutAsync(AppDb db, Import import, AnswerMap map, ImportWork work, CancellationToken cancel)
    {
        var survey = await db.Surveys.AsNoTracking().Include(s => s.Questions).SingleAsync(s => s.Key == map.SurveyKey, cancel);
        var book = new RollupBook(survey.Id, survey.Questions);
        var own = await db.Responses.Where(r => r.Source == import.Number).Select(r => r.Id).ToListAsync(cancel);
        foreach (var some in own.Chunk(AtOnce))
            foreach (var person in (await KnownRespondents.FindAsync(db, some, besides: -1, cancel)).Values)
                book.Remove(RollupBook.Who.Of(person.Response, person.BreakdownValues), person.Answers);
        var changes = await db.ImportChanges.AsNoTracking().Where(c => c.Import == import.Number).ToDictionaryAsync(c => c.ResponseId, cancel);
        foreach (var some in changes.Keys.Chunk(AtOnce))
            await TakeAdditionsOutAsync(db, book, import.Number, changes, some, cancel);

        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        foreach (var change in changes.Values.Where(c => c.Enriched))
            await db.Responses.Where(r => r.Id == change.ResponseId).ExecuteUpdateAsync(
                set => set.SetProperty(r => r.Day, change.Day).SetProperty(r => r.DayAssumed, change.DayAssumed).SetProperty(r => r.Weight, change.Weight), cancel);
        await new WriteRollups(database, db).AddAsync(book, cancel);
        var now = work.Now;
        await db.Imports.Where(i => i.Number == import.Number).ExecuteUpdateAsync(set => set.SetProperty(i => i.UndoneAt, now), cancel);
        await work.HoldAsync(db, cancel);
        await transaction.CommitAsync(cancel);
    }

    private static async Task TakeAdditionsOutAsync(
        AppDb db, RollupBook book, int number, Dictionary<Guid, ImportChange> changes, Guid[] some, CancellationToken cancel)
    {
        var now = await KnownRespondents.FindAsync(db, some, besides: -1, cancel);
        var without = await KnownRespondents.FindAsync(db, some, besides: number, cancel);
        foreach (var (id, person) in now)
        {
            book.Remove(RollupBook.Who.Of(person.Response, person.BreakdownValues), person.Answers);
            var (change, before) = (changes[id], without[id]);
            var who = RollupBook.Who.Of(before.Response, before.BreakdownValues);
            book.Add(change.Enriched ? who with { Day = change.Day, Weight = change.Weight } : who, before.Answers);
        }
    }

    private async Task SettleAsync(int number, ImportWork work, CancellationToken cancel)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var import = await db.Imports.SingleAsync(i => i.Number == number, cancel);
        import.State = ImportState.Undone;
        await db.SaveChangesAsync(cancel);
        await work.HoldAsync(db, cancel);
        await transaction.CommitAsync(cancel);
    }
}
