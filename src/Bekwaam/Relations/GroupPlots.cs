using System.Globalization;
using Bekwaam.Core.Relations.Segments;
using Bekwaam.Plots;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Relations;

/// <summary>Drawings of how groups of relations grow.</summary>
internal static class GroupPlots
{
    /// <summary>Members by day; a day on which nobody counted is left out.</summary>
    public static PlotResult Members(Segment segment, IReadOnlyList<SegmentDay> days, IStringLocalizer L)
    {
        var culture = CultureInfo.CurrentCulture;
        var said = L["From {0} to {1} relations.", days[0].Members, days[^1].Members];
        var words = new ControlWords(L["Day"], L["Relations"], L["Expected"], L["Lower limit"], L["Upper limit"], L["Counted"], L["Signal"], L["better"], L["worse"], L["{0} of {1} days are shown."]);
        var points = days.Select(day => new ControlPoint(day.Day.ToString("d MMM yyyy", culture), day.Members)).ToList();
        return Plot.Render(new ControlChart(new PlotFrame("members", L["Members of {0} by day", segment.Name], said, culture) { NumberFormat = "#,0" }, points, words) { From = 0 });
    }
}
