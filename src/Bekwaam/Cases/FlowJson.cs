using System.Globalization;
using Bekwaam.Core.Cases.Figures;
using Bekwaam.Core.Data;
using Bekwaam.Statistics;
using Bekwaam.Statistics.Survival;

namespace Bekwaam.Cases;

/// <summary>The figures of flow as JSON; the names are described in docs/cases-import.md and stay.</summary>
internal static class FlowJson
{
    public static string Write(CaseFlow flow) => StoredJson.Write(new
    {
        flow.Until,
        flow.Cases,
        flow.Solved,
        flow.Open,
        LeftOut = new { OpenedBefore = flow.Before, OpenedAfter = flow.After },
        MedianDays = Of(flow.Median),
        FirstQuartileDays = Of(flow.FirstQuartile),
        ThirdQuartileDays = Of(flow.ThirdQuartile),
        OpenShare = Of(flow.OpenShare),
        ArrivalsPerWeek = Of(flow.ArrivalsPerWeek),
        SolvedPerWeek = Of(flow.DeparturesPerWeek),
        flow.Backlog,
        Weeks = flow.Weeks.Select((week, place) => new
        {
            Week = WeekOf(week.Monday),
            week.Monday,
            week.Arrived,
            Solved = week.Departed,
            week.Lost,
            week.Backlog,
            week.Whole,
            ArrivedLimits = new { flow.Arrivals.Points[place].Lower, flow.Arrivals.Points[place].Centre, flow.Arrivals.Points[place].Upper },
            SolvedLimits = new { flow.Departures.Points[place].Lower, flow.Departures.Points[place].Centre, flow.Departures.Points[place].Upper },
        }),
    });

    /// <summary>As weeks are numbered: 2026-W05.</summary>
    public static string WeekOf(DateOnly monday) =>
        string.Create(CultureInfo.InvariantCulture, $"{ISOWeek.GetYear(monday.ToDateTime(TimeOnly.MinValue))}-W{ISOWeek.GetWeekOfYear(monday.ToDateTime(TimeOnly.MinValue)):00}");

    private static object? Of(Measure? measure) => measure is { } one ? new { one.Value, one.Low, one.High, one.N, one.Confidence } : null;

    private static object? Of(SurvivalTime? time) => time is { } one ? new { one.Value, one.Low, one.High, one.N, Solved = one.Ended, one.Confidence } : null;
}
