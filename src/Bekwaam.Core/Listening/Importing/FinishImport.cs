using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>The last, short transaction: what makes an import count, or says why it does not.</summary>
internal sealed class FinishImport(IDatabase database, ImportWork work)
{
    /// <summary>What an import in earnest adds at its end.</summary>
    public sealed record Whole(SurveyPlan Survey, BreakdownPlan Breakdowns, Judgement Judgement, RollupBook Book);

    /// <param name="number">The import.</param>
    /// <param name="report">What was found.</param>
    /// <param name="whole">Null after a dry run.</param>
    /// <param name="cancel">Stops the work.</param>
    public async Task CompleteAsync(int number, ImportReport report, Whole? whole, CancellationToken cancel)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (whole is not null)
        {
            db.Questions.AddRange(whole.Survey.Added);
            whole.Breakdowns.AddTo(db);
            await db.SaveChangesAsync(cancel);
            foreach (var (id, day, dayAssumed, weight) in whole.Judgement.Enriched)
                await db.Responses.Where(r => r.Id == id).ExecuteUpdateAsync(
                    set => set.SetProperty(r => r.Day, day).SetProperty(r => r.DayAssumed, dayAssumed).SetProperty(r => r.Weight, weight), cancel);
            await new WriteRollups(database, db).AddAsync(whole.Book, cancel);
        }

        await SettleAsync(db, number, whole is null ? ImportState.Checked : ImportState.Completed, report, null, cancel);
        await transaction.CommitAsync(cancel);
    }

    public async Task FailAsync(int number, Reason reason, ImportReport? report, CancellationToken cancel)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await SettleAsync(db, number, ImportState.Failed, report, reason, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task SettleAsync(AppDb db, int number, ImportState state, ImportReport? report, Reason? failure, CancellationToken cancel)
    {
        var import = await db.Imports.SingleAsync(i => i.Number == number, cancel);
        import.State = state;
        import.Report = report is null ? null : StoredJson.Write(report);
        import.Failure = failure is null ? null : StoredJson.Write(failure);
        import.CompletedAt = state is ImportState.Completed ? work.Now : null;
        await db.SaveChangesAsync(cancel);
        await work.HoldAsync(db, cancel);
    }
}
