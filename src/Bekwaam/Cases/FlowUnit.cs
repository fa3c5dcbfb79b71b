using Bekwaam.Core.Cases.Figures;
using Bekwaam.Statistics.Survival;
using Bekwaam.Ui;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Cases;

/// <summary>Hours where half is solved within two days, days otherwise.</summary>
internal readonly record struct FlowUnit(bool IsHours)
{
    public static FlowUnit For(CaseFlow flow) => new(flow.Median is { Value: < 2 });

    public double Of(double days) => IsHours ? 24 * days : days;

    public string Say(double days, IStringLocalizer L) => IsHours ? L["{0:0.#} hours", 24 * days] : L["{0:0.#} days", days];

    /// <summary>A time with its interval. Without an upper end the interval cannot be shown as two figures, and that is said.</summary>
    public Figure Figure(SurvivalTime? time, IStringLocalizer L)
    {
        if (time is not { } found)
            return new Figure(null, null, null, 0) { WhyNone = L["no cases"] };
        if (found.Value is not { } days)
            return new Figure(null, null, null, found.N) { WhyNone = L["not reached: too few are solved"] };
        var leftOut = found.High is null ? L["the interval has no upper end: too few are solved"].Value : "";
        return new Figure(Of(days), found.Low is { } low ? Of(low) : null, found.High is { } high ? Of(high) : null, found.N) { Unit = " " + (IsHours ? L["hours"] : L["days"]), Format = "0.#", LeftOut = leftOut };
    }
}
