using Bekwaam.Core.Competence;
using Bekwaam.Core.Evidence;
using Bekwaam.Statistics;
using Bekwaam.Statistics.Intervals;

namespace Bekwaam.Core.Listening;

/// <summary>One question's rollups, made into its result.</summary>
/// <param name="question">With its choices.</param>
/// <param name="perspective">Whose answers.</param>
/// <param name="days">Everybody's days, in order of time; may begin a period earlier.</param>
internal sealed class QuestionEvidence(Question question, Perspective perspective, IReadOnlyList<CountedDay> days)
{
    /// <summary>Below this many answers a value of a breakdown, or colleagues together, show nothing.</summary>
    internal const int Floor = 5;
    private const int PredictionFloor = 3;
    private readonly FigureKind kind = ResultFigure.KindOf(question);

    /// <summary>What colleagues say is said in confidence; customers as a whole have no floor.</summary>
    private long FloorOfAll => question.Role switch
    {
        QuestionRole.Climate => Floor,
        QuestionRole.Prediction when perspective is Perspective.Employee => PredictionFloor,
        _ => perspective is Perspective.Employee ? Floor : 1,
    };

    /// <param name="period">Null for everything.</param>
    /// <param name="compared">The period to compare with the one before it.</param>
    /// <param name="units">The values of a breakdown with their days.</param>
    public QuestionResult Result(Period? period, Period? compared, IEnumerable<KeyValuePair<string, List<CountedDay>>> units)
    {
        var inPeriod = period is { } shown ? [.. days.Where(d => shown.Holds(d.Day))] : days;
        var sum = Sum(inPeriod);
        var n = ResultFigure.Answered(question.Scale, sum);
        var hidden = n > 0 && n < FloorOfAll;
        var (known, hiddenUnits) = hidden ? ([], 0) : Units(period, units);
        return new QuestionResult(
            question.Number, question.Code, question.Text, question.Scale, question.Role, question.Facet, kind,
            hidden ? 0 : n,
            hidden ? LeftOut.Nothing : LeftOut.Of(sum),
            hidden,
            hidden ? null : ResultFigure.Of(kind, question.Scale, sum),
            hidden ? null : ResultFigure.Weighted(kind, question.Scale, sum),
            hidden ? null : ResultFigure.Beside(kind, question.Scale, sum),
            hidden ? [] : Shares(sum, n),
            hidden ? null : ResultTrend.Of(kind, question.Scale, inPeriod, FloorOfAll),
            hidden || compared is null ? null : Change(compared.Value),
            known,
            hiddenUnits);
    }

    private static Tally Sum(IEnumerable<CountedDay> days)
    {
        var sum = new Tally();
        foreach (var day in days)
            sum.AddPacked(day.Tally);
        return sum;
    }

    private List<AnswerShare> Shares(Tally sum, long n)
    {
        var counts = sum.Given.ToDictionary(g => g.Key, g => g.Value.Count);
        IEnumerable<(int Value, string? Label)> answers = question.Scale switch
        {
            QuestionScale.Open => [],
            QuestionScale.Single or QuestionScale.Multiple => question.Choices.OrderBy(c => c.Number).Select(c => ((int)c.Number, (string?)c.Label)),
            // A hundred bars say nothing; the answers given do.
            QuestionScale.Hundred => counts.Keys.Order().Select(v => (v, (string?)null)),
            _ => Range().Select(v => (v, (string?)null)),
        };
        return
        [
            .. answers.Select(a => (a.Value, a.Label, Count: counts.GetValueOrDefault(a.Value)))
                .Select(a => new AnswerShare(a.Value, a.Label, a.Count, n == 0 ? null : Proportion.Wilson(a.Count, n).Times(100))),
        ];
    }

    private IEnumerable<int> Range()
    {
        var (lowest, highest) = Rescale.Range(question.Scale)!.Value;
        return Enumerable.Range(lowest, highest - lowest + 1);
    }

    /// <summary>Null where either period has only a few stray answers: that is no comparison.</summary>
    private ResultChange? Change(Period now)
    {
        if (Figure(now) is { } after && Figure(now.Previous) is { } before)
            return new ResultChange(now, now.Previous, Difference.Of(after, before));
        return null;

        Measure? Figure(Period period) =>
            ResultFigure.Of(kind, question.Scale, Sum(days.Where(d => period.Holds(d.Day)))) is { } figure && figure.N >= Math.Max(FloorOfAll, Floor) ? figure : null;
    }

    /// <summary>
    /// Nothing can be found by subtraction: what is left out is at least two values, or all, and together at least the floor.
    /// </summary>
    private (IReadOnlyList<UnitResult> Known, int Hidden) Units(Period? period, IEnumerable<KeyValuePair<string, List<CountedDay>>> units)
    {
        var figures = new List<UnitResult>();
        foreach (var (name, unitDays) in units)
            if (ResultFigure.Of(kind, question.Scale, Sum(unitDays.Where(d => period?.Holds(d.Day) != false))) is { N: > 0 } figure)
                figures.Add(new UnitResult(name, figure));
        figures.Sort((a, b) => a.Measure.N.CompareTo(b.Measure.N));
        var (hidden, n) = (0, 0L);
        while (hidden < figures.Count && (figures[hidden].Measure.N < Floor || (hidden > 0 && (hidden < 2 || n < Floor))))
            n += figures[hidden++].Measure.N;
        return ([.. figures.Skip(hidden).OrderBy(f => f.Name, StringComparer.Ordinal)], hidden);
    }
}
