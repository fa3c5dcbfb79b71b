using Bekwaam.Core.Data;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;

namespace Bekwaam.Core.Tests.Competence;

/// <summary>Writes rollups as if people had answered, for tests of what is made of them.</summary>
internal sealed class Answered(AppDb db)
{
    private readonly Guid survey = Guid.CreateVersion7(new DateTimeOffset(2026, 1, 1, 0, 0, 0, TimeSpan.Zero));
    private readonly Dictionary<(Perspective, QuestionRole, Facet, int, DateOnly), Moments> days = [];
    private int lastValue;

    /// <summary>Customers of a facet, spread over a quarter's days in order.</summary>
    public Answered Customers(Facet facet, DateOnly first, IEnumerable<int> scores, params int[] breakdownValues)
    {
        var day = 0;
        foreach (var score in scores)
            Add(Perspective.Customer, QuestionRole.Experience, facet, first.AddDays(day++ % 85), score, breakdownValues);
        return this;
    }

    public Answered Predicted(Perspective by, Facet facet, DateOnly day, params int[] scores)
    {
        foreach (var score in scores)
            Add(by, QuestionRole.Prediction, facet, day, score, []);
        return this;
    }

    /// <summary>A breakdown with its values; returns their numbers.</summary>
    public int[] Breakdown(string name, BreakdownRole role, params string[] values)
    {
        var breakdown = new Breakdown { Id = RandomKey.New(), Name = name, Role = role };
        breakdown.Values.AddRange(values.Select(v => new BreakdownValue { Number = ++lastValue, BreakdownId = breakdown.Id, Value = v }));
        db.Breakdowns.Add(breakdown);
        return [.. breakdown.Values.Select(v => v.Number)];
    }

    public Answered Effort(Facet facet, DateOnly day, long events, long cases)
    {
        db.EffortDays.AddRange(Enum.GetValues<EffortKind>().Select(kind => new EffortDay { Facet = facet, Kind = kind, Day = day, Events = events, Exposure = cases }));
        return this;
    }

    public async Task SaveAsync(CancellationToken cancel)
    {
        db.Surveys.Add(new Survey { Id = survey, Key = "test", Name = "Test", CreatedAt = DateTimeOffset.UnixEpoch });
        db.FacetDays.AddRange(days.Select(d => new FacetDay
        {
            SurveyId = survey,
            Perspective = d.Key.Item1,
            Role = d.Key.Item2,
            Facet = d.Key.Item3,
            BreakdownValue = d.Key.Item4,
            Day = d.Key.Item5,
            Moments = d.Value.Pack(),
        }));
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
    }

    private void Add(Perspective perspective, QuestionRole role, Facet facet, DateOnly day, int score, int[] breakdownValues)
    {
        foreach (var value in breakdownValues.Append(0))
        {
            var key = (perspective, role, facet, value, day);
            days[key] = days.GetValueOrDefault(key) + Moments.Of(score * Moments.Hundredth, null);
        }
    }
}
