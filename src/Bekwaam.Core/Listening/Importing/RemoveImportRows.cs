using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening.Importing;

/// <summary>Removes what an import wrote, in short steps; run again after a crash it removes the rest.</summary>
internal sealed class RemoveImportRows(IDatabase database, ImportWork work)
{
    private const int AtOnce = 1_000;

    public async Task RunAsync(int import, CancellationToken cancel)
    {
        await RepeatAsync(db => RemoveResponsesAsync(db, import, cancel), cancel);
        await RepeatAsync(db => RemoveAdditionsAsync(db, import, cancel), cancel);
    }

    public Task RemoveErrorsAsync(int import, CancellationToken cancel) =>
        RepeatAsync(async db =>
        {
            await db.ImportErrors.Where(e => e.Import == import).ExecuteDeleteAsync(cancel);
            return false;
        }, cancel);

    /// <summary>
    /// Removes the survey when nothing is left in it, and the map's questions that nobody answered, so that another map
    /// can give them another scale.
    /// </summary>
    public async Task RemoveDefinitionsAsync(AnswerMap map, int import, CancellationToken cancel)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        if (await db.Surveys.AsNoTracking().SingleOrDefaultAsync(s => s.Key == map.SurveyKey, cancel) is { } survey)
        {
            var codes = map.Questions.Select(q => q.Code).ToHashSet(StringComparer.Ordinal);
            var idle = (await db.Questions.AsNoTracking()
                .Where(q => q.SurveyId == survey.Id && !db.QuestionDays.Any(d => d.SurveyId == q.SurveyId && d.Question == q.Number)).ToListAsync(cancel))
                .Where(q => codes.Contains(q.Code)).Select(q => q.Number).ToArray();
            await db.Set<Choice>().Where(c => c.SurveyId == survey.Id && idle.Contains(c.Question)).ExecuteDeleteAsync(cancel);
            await db.Questions.Where(q => q.SurveyId == survey.Id && idle.Contains(q.Number)).ExecuteDeleteAsync(cancel);
            var used = await db.Questions.AnyAsync(q => q.SurveyId == survey.Id, cancel) || await db.Responses.AnyAsync(r => r.SurveyId == survey.Id, cancel);
            if (!used)
            {
                var secret = SurveyPlan.SecretName(survey.Id);
                await db.Settings.Where(s => s.Name == secret).ExecuteDeleteAsync(cancel);
                await db.Surveys.Where(s => s.Id == survey.Id).ExecuteDeleteAsync(cancel);
            }

            await RemoveCutsAsync(db, map, cancel);
            await EvidenceStamp.RenewAsync(db, cancel);
        }

        await work.HoldAsync(db, cancel);
        await transaction.CommitAsync(cancel);
    }

    /// <summary>The values of the map's cuts that nothing is cut by any more, and cuts without values.</summary>
    private static async Task RemoveCutsAsync(AppDb db, AnswerMap map, CancellationToken cancel)
    {
        var names = map.Breakdowns.Select(b => b.Name).ToArray();
        var cuts = await db.Breakdowns.AsNoTracking().Include(b => b.Values).Where(b => names.Contains(b.Name)).ToListAsync(cancel);
        if (cuts.Count == 0)
            return;
        // One walk through each table: there is no index by value, and a walk per value would not end.
        var used = (await db.ResponseBreakdowns.Select(r => r.BreakdownValue).Distinct().ToListAsync(cancel))
            .Concat(await db.QuestionDays.Select(d => d.BreakdownValue).Distinct().ToListAsync(cancel))
            .Concat(await db.FacetDays.Select(d => d.BreakdownValue).Distinct().ToListAsync(cancel))
            .Concat(await db.EffortDays.Select(d => d.BreakdownValue).Distinct().ToListAsync(cancel)).ToHashSet();
        int[] idle = [.. cuts.SelectMany(c => c.Values).Select(v => v.Number).Where(number => !used.Contains(number))];
        Guid[] empty = [.. cuts.Where(c => c.Values.TrueForAll(v => !used.Contains(v.Number))).Select(c => c.Id)];
        await db.BreakdownValues.Where(v => idle.Contains(v.Number)).ExecuteDeleteAsync(cancel);
        await db.Breakdowns.Where(b => empty.Contains(b.Id)).ExecuteDeleteAsync(cancel);
    }

    private static async Task<bool> RemoveResponsesAsync(AppDb db, int import, CancellationToken cancel)
    {
        var ids = await db.Responses.Where(r => r.Source == import).Select(r => r.Id).Take(AtOnce).ToArrayAsync(cancel);
        if (ids.Length == 0)
            return false;
        await db.Answers.Where(a => ids.Contains(a.ResponseId)).ExecuteDeleteAsync(cancel);
        await db.ResponseBreakdowns.Where(b => ids.Contains(b.ResponseId)).ExecuteDeleteAsync(cancel);
        await db.Responses.Where(r => ids.Contains(r.Id)).ExecuteDeleteAsync(cancel);
        return true;
    }

    private static async Task<bool> RemoveAdditionsAsync(AppDb db, int import, CancellationToken cancel)
    {
        var ids = await db.ImportChanges.Where(c => c.Import == import).Select(c => c.ResponseId).Take(AtOnce).ToArrayAsync(cancel);
        if (ids.Length == 0)
            return false;
        await db.Answers.Where(a => ids.Contains(a.ResponseId) && a.Source == import).ExecuteDeleteAsync(cancel);
        await db.ResponseBreakdowns.Where(b => ids.Contains(b.ResponseId) && b.Source == import).ExecuteDeleteAsync(cancel);
        await db.ImportChanges.Where(c => c.Import == import && ids.Contains(c.ResponseId)).ExecuteDeleteAsync(cancel);
        return true;
    }

    private async Task RepeatAsync(Func<AppDb, Task<bool>> step, CancellationToken cancel)
    {
        var more = true;
        while (more)
        {
            await using var db = database.Open();
            await using var transaction = await db.Database.BeginTransactionAsync(cancel);
            more = await step(db);
            await work.HoldAsync(db, cancel);
            await transaction.CommitAsync(cancel);
        }
    }
}
