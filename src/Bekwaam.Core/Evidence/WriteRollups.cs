using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Evidence;

/// <summary>Adds a book to the rollups in the database, within the caller's transaction.</summary>
internal sealed class WriteRollups(IDatabase database, AppDb db)
{
    /// <summary>Adds to what is there; rows of which nothing is left disappear.</summary>
    public async Task AddAsync(RollupBook book, CancellationToken cancel)
    {
        var survey = book.SurveyId;
        // Two writers of the same survey come one after the other: both engines lock what is updated.
        await db.Surveys.Where(s => s.Id == survey).ExecuteUpdateAsync(s => s.SetProperty(x => x.Name, x => x.Name), cancel);
        if (await db.QuestionDays.AnyAsync(d => d.SurveyId == survey, cancel))
        {
            await TakeQuestionsAsync(book, cancel);
            await TakeFacetsAsync(book, cancel);
        }

        await InsertAsync(book, cancel);
        await EvidenceStamp.RenewAsync(db, cancel);
    }

    /// <summary>Puts the book in the place of everything that is there.</summary>
    public async Task ReplaceAsync(RollupBook book, CancellationToken cancel)
    {
        var survey = book.SurveyId;
        await db.QuestionDays.Where(d => d.SurveyId == survey).ExecuteDeleteAsync(cancel);
        await db.FacetDays.Where(d => d.SurveyId == survey).ExecuteDeleteAsync(cancel);
        await InsertAsync(book, cancel);
        await EvidenceStamp.RenewAsync(db, cancel);
    }

    /// <summary>Moves the rows that the book touches from the database into the book, a range of days per question and cut.</summary>
    private async Task TakeQuestionsAsync(RollupBook book, CancellationToken cancel)
    {
        var survey = book.SurveyId;
        var ranges = book.Questions.Keys.GroupBy(k => (k.Perspective, k.Question, k.BreakdownValue))
            .Select(g => (g.Key, First: g.Min(k => k.Day), Last: g.Max(k => k.Day))).ToList();
        foreach (var ((perspective, question, breakdownValue), first, last) in ranges)
        {
            var rows = db.QuestionDays.Where(d => d.SurveyId == survey && d.Perspective == perspective && d.Question == question
                && d.BreakdownValue == breakdownValue && d.Day >= first && d.Day <= last);
            foreach (var row in await rows.AsNoTracking().ToListAsync(cancel))
                book.Add(row);
            await rows.ExecuteDeleteAsync(cancel);
        }
    }

    private async Task TakeFacetsAsync(RollupBook book, CancellationToken cancel)
    {
        var survey = book.SurveyId;
        var ranges = book.Facets.Keys.GroupBy(k => (k.Perspective, k.Role, k.Facet, k.BreakdownValue))
            .Select(g => (g.Key, First: g.Min(k => k.Day), Last: g.Max(k => k.Day))).ToList();
        foreach (var ((perspective, role, facet, breakdownValue), first, last) in ranges)
        {
            var rows = db.FacetDays.Where(d => d.SurveyId == survey && d.Perspective == perspective && d.Role == role
                && d.Facet == facet && d.BreakdownValue == breakdownValue && d.Day >= first && d.Day <= last);
            foreach (var row in await rows.AsNoTracking().ToListAsync(cancel))
                book.Add(row);
            await rows.ExecuteDeleteAsync(cancel);
        }
    }

    private async Task InsertAsync(RollupBook book, CancellationToken cancel)
    {
        using (var rows = database.Bulk(db, "question_days", "survey_id", "perspective", "question", "breakdown_value", "day", "tally"))
        {
            foreach (var (key, tally) in book.Questions.Where(q => !q.Value.IsEmpty))
            {
                rows.StartRow();
                rows.Write(book.SurveyId);
                rows.Write((short)key.Perspective);
                rows.Write(key.Question);
                rows.Write(key.BreakdownValue);
                rows.Write(key.Day);
                rows.Write(tally.Pack());
            }

            await rows.CompleteAsync(cancel);
        }

        using var facets = database.Bulk(db, "facet_days", "survey_id", "perspective", "role", "facet", "breakdown_value", "day", "moments");
        foreach (var (key, moments) in book.Facets.Where(f => f.Value.N != 0))
        {
            facets.StartRow();
            facets.Write(book.SurveyId);
            facets.Write((short)key.Perspective);
            facets.Write((short)key.Role);
            facets.Write((short)key.Facet);
            facets.Write(key.BreakdownValue);
            facets.Write(key.Day);
            facets.Write(moments.Pack());
        }

        await facets.CompleteAsync(cancel);
    }
}
