using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>Writes a judged batch in one short transaction, with the errors found so far and how far the reading is.</summary>
internal sealed class WriteBatch(IDatabase database, ImportWork work, int import)
{
    public async Task RunAsync(JudgedBatch? judged, IReadOnlyList<ImportError> errors, long bytesDone, CancellationToken cancel)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (judged is not null)
            await WriteAsync(db, judged, cancel);
        if (errors.Count > 0)
            await WriteErrorsAsync(db, errors, cancel);
        await db.Imports.Where(i => i.Number == import).ExecuteUpdateAsync(set => set.SetProperty(i => i.BytesDone, bytesDone), cancel);
        await work.HoldAsync(db, cancel);
        await transaction.CommitAsync(cancel);
    }

    private async Task WriteAsync(AppDb db, JudgedBatch judged, CancellationToken cancel)
    {
        using (var rows = database.Bulk(db, "responses", "id", "survey_id", "perspective", "day", "day_assumed", "weight", "account_id", "source"))
        {
            judged.Responses.Sort(static (a, b) => a.Id.CompareTo(b.Id));
            foreach (var response in judged.Responses)
            {
                rows.StartRow();
                rows.Write(response.Id);
                rows.Write(response.SurveyId);
                rows.Write((short)response.Perspective);
                rows.Write(response.Day);
                rows.Write(response.DayAssumed);
                rows.Write(response.Weight);
                rows.Write(response.AccountId);
                rows.Write(response.Source);
            }

            await rows.CompleteAsync(cancel);
        }

        using (var rows = database.Bulk(db, "answers", "response_id", "question", "choice", "kind", "value", "text", "source"))
        {
            // In the order of the key: a file with a row per answer would else come back to every page of the table many times.
            judged.Answers.Sort(static (a, b) => a.Respondent.CompareTo(b.Respondent));
            foreach (var answer in judged.Answers)
            {
                rows.StartRow();
                rows.Write(answer.Respondent);
                rows.Write(answer.Question.Number);
                rows.Write(answer.Choice);
                rows.Write((short)answer.Kind);
                rows.Write(answer.Value);
                rows.Write(answer.Text);
                rows.Write(import);
            }

            await rows.CompleteAsync(cancel);
        }

        if (judged.Breakdowns.Count > 0)
            await WriteBreakdownsAsync(db, judged, cancel);
        if (judged.Changes.Count > 0)
            await WriteChangesAsync(db, judged, cancel);
    }

    private async Task WriteBreakdownsAsync(AppDb db, JudgedBatch judged, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "response_breakdowns", "response_id", "breakdown_value", "source");
        foreach (var breakdown in judged.Breakdowns)
        {
            rows.StartRow();
            rows.Write(breakdown.ResponseId);
            rows.Write(breakdown.BreakdownValue);
            rows.Write(breakdown.Source);
        }

        await rows.CompleteAsync(cancel);
    }

    private async Task WriteChangesAsync(AppDb db, JudgedBatch judged, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "import_changes", "import", "response_id", "day", "day_assumed", "weight", "enriched");
        foreach (var change in judged.Changes)
        {
            rows.StartRow();
            rows.Write(change.Import);
            rows.Write(change.ResponseId);
            rows.Write(change.Day);
            rows.Write(change.DayAssumed);
            rows.Write(change.Weight);
            rows.Write(change.Enriched);
        }

        await rows.CompleteAsync(cancel);
    }

    private async Task WriteErrorsAsync(AppDb db, IReadOnlyList<ImportError> errors, CancellationToken cancel)
    {
        using var rows = database.Bulk(db, "import_errors", "import", "number", "row", "column", "value", "reason");
        foreach (var error in errors)
        {
            rows.StartRow();
            rows.Write(error.Import);
            rows.Write(error.Number);
            rows.Write(error.Row);
            rows.Write(error.Column);
            rows.Write(error.Value);
            rows.Write(error.Reason);
        }

        await rows.CompleteAsync(cancel);
    }
}
