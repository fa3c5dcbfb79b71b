using System.Globalization;
using System.Text.Json;
using Bekwaam.Core.Evidence;
using Bekwaam.Core.Listening;
using Bekwaam.Core.Listening.Importing;
using Bekwaam.Statistics;
using Bekwaam.Statistics.ControlCharts;

namespace Bekwaam.Surveys;

/// <summary>A survey's results as JSON, with the names of docs/json.md, which stay as they are.</summary>
internal static class ResultsJson
{
    private static readonly JsonSerializerOptions Options = new() { WriteIndented = true, PropertyNamingPolicy = JsonNamingPolicy.CamelCase };

    public static string Write(SurveyResults results) => JsonSerializer.Serialize(
        new
        {
            Survey = results.Key,
            results.Name,
            Perspective = Word(results.Perspective),
            Period = results.Period?.ToString(),
            LastDay = results.LastDay is { } day ? Day(day) : null,
            Asked = results.Respondents,
            results.By,
            Questions = results.Questions.Select(Question),
        },
        Options);

    private static object Question(QuestionResult question) => new
    {
        question.Code,
        question.Text,
        Scale = MapWords.Of(MapWords.Scales, question.Scale),
        Metric = MetricName(question.Kind),
        question.N,
        TooFew = question.Hidden,
        Unweighted = Figure(question.Measure),
        Weighted = Figure(question.Weighted),
        Beside = Figure(question.Beside),
        LeftOut = new { question.LeftOut.Blank, question.LeftOut.DontKnow, question.LeftOut.NotApplicable, question.LeftOut.Refused, question.LeftOut.All },
        Answers = question.Answers.Select(a => new { a.Value, a.Label, a.Count, Share = Figure(a.Share) }),
        Change = question.Change is { } change
            ? new { Period = change.Now.ToString(), Since = change.Before.ToString(), Difference = Figure(change.Difference), Signal = change.IsSignal }
            : null,
        Trend = question.Trend is { } trend ? Trend(trend) : null,
        Units = question.Units.Select(u => new { u.Name, Figure = Figure(u.Measure) }),
        question.HiddenUnits,
    };

    private static object Trend(ResultTrend trend) => new
    {
        Per = trend.Grain switch { TrendGrain.Day => "day", TrendGrain.Week => "week", TrendGrain.Month => "month", _ => "quarter" },
        Points = trend.Chart.Points.Select((p, i) => new { From = Day(trend.Starts[i]), p.Value, N = trend.Counts[i], Mean = p.Centre, p.Lower, p.Upper }),
        Signals = trend.TellsSignals
            ? trend.Chart.Signals.Select(s => new
            {
                Rule = s.Rule switch { ChartRule.BeyondLimits => "beyond-limits", ChartRule.LongRun => "long-run", _ => "few-crossings" },
                From = Day(trend.Starts[s.First]),
                To = Day(trend.Starts[s.Last]),
                s.Above,
                s.Favourable,
                s.Observed,
                s.Limit,
            })
            : null,
    };

    private static object? Figure(Measure? measure) =>
        measure is { } m ? new { m.Value, m.Low, m.High, m.N, m.EffectiveN } : null;

    private static string MetricName(FigureKind kind) => kind switch
    {
        FigureKind.Nps => "nps",
        FigureKind.Csat => "csat",
        FigureKind.Ces => "ces",
        FigureKind.TopBox => "top-box",
        FigureKind.Mean => "mean",
        FigureKind.Yes => "yes",
        _ => "none",
    };

    private static string Word(Perspective perspective) => perspective switch
    {
        Perspective.Customer => "customer",
        Perspective.Employee => "employee",
        Perspective.Manager => "manager",
        _ => "stakeholder",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
