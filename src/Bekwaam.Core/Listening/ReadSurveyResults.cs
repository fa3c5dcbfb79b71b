using Bekwaam.Core.Competence;
using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Listening;

/// <summary>
/// The results of a survey, from days rather than answers: four queries whatever the number of questions and answers.
/// Never per employee: a figure is no judgement of a person.
/// </summary>
public static class ReadSurveyResults
{
    /// <param name="Survey">The survey's key.</param>
    /// <param name="Period">Quarter or year; null for everything.</param>
    /// <param name="By">Name of a breakdown to compare, or null.</param>
    /// <param name="Perspective">Whose answers; null for the first that there are.</param>
    public sealed record Query(string Survey, Period? Period = null, string? By = null, Perspective? Perspective = null);

    private sealed record Unit(string Breakdown, string Value, int Number);

    public static async Task<Outcome<SurveyResults>> RunAsync(AppDb db, Query query, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(query);
        var key = query.Survey;
        var survey = await db.Surveys.AsNoTracking().Include(s => s.Questions).ThenInclude(q => q.Choices)
            .SingleOrDefaultAsync(s => s.Key == key && s.Key != PredictionSurvey.Key, cancel);
        if (survey is null)
            return new Reason("There is no survey {0}.", query.Survey);
        var (perspectives, first, last) = await SpanAsync(db, survey.Id, cancel);
        var perspective = query.Perspective ?? perspectives.FirstOrDefault(Perspective.Customer);
        var units = await UnitsAsync(db, survey.Id, perspective, cancel);
        if (query.By is { } by && units.All(u => u.Breakdown != by))
            return new Reason("There is no breakdown {0} in this survey.", by);

        var compared = query.Period ?? (last is { } day ? Period.Of(day) : null);
        var chosen = units.Where(u => u.Breakdown == query.By).ToDictionary(u => u.Number);
        var days = await DaysAsync(db, survey, perspective, query.Period, [0, .. chosen.Keys], cancel);
        var questions = survey.Questions.OrderBy(q => q.Number)
            .Select(q => new QuestionEvidence(q, perspective, days.GetValueOrDefault((q.Number, 0), []))
                .Result(query.Period, compared, chosen.Values.Select(u => KeyValuePair.Create(u.Value, days.GetValueOrDefault((q.Number, u.Number), [])))))
            .ToList();
        return new SurveyResults(
            survey.Key, survey.Name, perspective, perspectives, query.Period,
            first is { } start ? Period.Of(start) : null,
            last is { } end ? Period.Of(end) : null,
            last,
            questions.Count == 0 ? 0 : questions.Max(q => q.N + q.LeftOut.All),
            [.. units.Select(u => u.Breakdown).Distinct()],
            query.By,
            questions);
    }

    /// <summary>Of whom there are answers, and from when to when.</summary>
    private static async Task<(IReadOnlyList<Perspective> Perspectives, DateOnly? First, DateOnly? Last)> SpanAsync(AppDb db, Guid survey, CancellationToken cancel)
    {
        var days = db.QuestionDays.Where(d => d.SurveyId == survey);
        var span = await db.Surveys.Where(s => s.Id == survey).Select(s => new
        {
            Customers = days.Any(d => d.Perspective == Perspective.Customer),
            Employees = days.Any(d => d.Perspective == Perspective.Employee),
            Managers = days.Any(d => d.Perspective == Perspective.Manager),
            Stakeholders = days.Any(d => d.Perspective == Perspective.Stakeholder),
            First = db.Responses.Where(r => r.SurveyId == survey).Min(r => (DateOnly?)r.Day),
            Last = db.Responses.Where(r => r.SurveyId == survey).Max(r => (DateOnly?)r.Day),
        }).SingleAsync(cancel);
        (bool There, Perspective Perspective)[] all =
        [
            (span.Customers, Perspective.Customer), (span.Employees, Perspective.Employee),
            (span.Managers, Perspective.Manager), (span.Stakeholders, Perspective.Stakeholder),
        ];
        return ([.. all.Where(p => p.There).Select(p => p.Perspective)], span.First, span.Last);
    }

    /// <summary>What this survey's results can be compared by.</summary>
    private static Task<List<Unit>> UnitsAsync(AppDb db, Guid survey, Perspective perspective, CancellationToken cancel) =>
        (from breakdown in db.Breakdowns
         join value in db.BreakdownValues on breakdown.Id equals value.BreakdownId
         where breakdown.Role != BreakdownRole.Employee
             && db.Questions.Any(q => q.SurveyId == survey
                 && db.QuestionDays.Any(d => d.SurveyId == survey && d.Perspective == perspective && d.Question == q.Number && d.BreakdownValue == value.Number))
         orderby breakdown.Name, value.Number
         select new Unit(breakdown.Name, value.Value, value.Number)).ToListAsync(cancel);

    private static async Task<Dictionary<(short Question, int Unit), List<CountedDay>>> DaysAsync(
        AppDb db, Survey survey, Perspective perspective, Period? period, int[] units, CancellationToken cancel)
    {
        var id = survey.Id;
        short[] numbers = [.. survey.Questions.Select(q => q.Number)];
        var from = period?.Previous.First ?? DateOnly.MinValue;
        var to = period?.Last ?? DateOnly.MaxValue;
        // The whole key is given, so that the database goes straight to the days that are asked for.
        var rows = db.QuestionDays.AsNoTracking()
            .Where(d => d.SurveyId == id && d.Perspective == perspective && numbers.Contains(d.Question) && units.Contains(d.BreakdownValue)
                && d.Day >= from && d.Day <= to)
            .OrderBy(d => d.Question).ThenBy(d => d.BreakdownValue).ThenBy(d => d.Day)
            .Select(d => new { d.Question, d.BreakdownValue, d.Day, d.Tally });
        var days = new Dictionary<(short, int), List<CountedDay>>();
        await foreach (var row in rows.AsAsyncEnumerable().WithCancellation(cancel))
        {
            if (!days.TryGetValue((row.Question, row.BreakdownValue), out var of))
                days[(row.Question, row.BreakdownValue)] = of = [];
            of.Add(new CountedDay(row.Day, row.Tally));
        }

        return days;
    }
}
