using System.Data;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Evidence;

/// <summary>Makes a survey's rollups anew from its answers.</summary>
public sealed class RebuildRollups(IDatabase database)
{
    public async Task RunAsync(Guid survey, CancellationToken cancel)
    {
        await using var db = database.Open();
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        await db.Surveys.Where(s => s.Id == survey).ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, x => x.Name), cancel);
        await new WriteRollups(database, db).ReplaceAsync(await GatherRollups.RunAsync(db, survey, cancel), cancel);
        await transaction.CommitAsync(cancel);
    }
}

/// <summary>Tells whether a survey's rollups say what its answers say.</summary>
public sealed class CompareRollups(IDatabase database)
{
    /// <returns>How many rollup rows differ, are missing or are too many; 0 when all agree.</returns>
    public async Task<int> RunAsync(Guid survey, CancellationToken cancel)
    {
        await using var db = database.Open();
        // One view of both, also while an import is being finished.
        await using var transaction = await db.Database.BeginTransactionAsync(IsolationLevel.RepeatableRead, cancel);
        var book = await GatherRollups.RunAsync(db, survey, cancel);
        var questions = book.Questions.Where(q => !q.Value.IsEmpty).ToDictionary(q => q.Key, q => q.Value.Pack());
        var facets = book.Facets.Where(f => f.Value.N != 0).ToDictionary(f => f.Key, f => f.Value.Pack());
        var differences = 0;
        await foreach (var row in db.QuestionDays.AsNoTracking().Where(d => d.SurveyId == survey).AsAsyncEnumerable().WithCancellation(cancel))
            if (!questions.Remove(new RollupBook.QuestionKey(row.Perspective, row.Question, row.BreakdownValue, row.Day), out var tally) || !tally.AsSpan().SequenceEqual(row.Tally))
                differences++;
        await foreach (var row in db.FacetDays.AsNoTracking().Where(d => d.SurveyId == survey).AsAsyncEnumerable().WithCancellation(cancel))
            if (!facets.Remove(new RollupBook.FacetKey(row.Perspective, row.Role, row.Facet, row.BreakdownValue, row.Day), out var moments) || !moments.AsSpan().SequenceEqual(row.Moments))
                differences++;
        return differences + questions.Count + facets.Count;
    }
}
