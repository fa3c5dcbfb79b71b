using System.Globalization;
using Bekwaam.Core.Competence;
using Bekwaam.Statistics.ControlCharts;
using Microsoft.Extensions.Localization;

namespace Bekwaam.Competence;

/// <summary>What the weeks of a facet say, in sentences: signal or noise.</summary>
internal sealed class ChartWords(IStringLocalizer text)
{
    public string Conclusion(FacetReport facet)
    {
        if (facet.Chart.Points.Count < ControlChart.FewestPoints)
            return text["Too few weeks to tell signal from noise: {0} of at least {1}.", facet.Chart.Points.Count, ControlChart.FewestPoints];
        return facet.Chart.Signals.Count == 0
            ? text["No signal: what goes up and down here is chance."]
            : text["{0} {0:plural:signal|signals}: more than chance.", facet.Chart.Signals.Count];
    }

    public string Sentence(ChartSignal signal, FacetReport facet)
    {
        var (first, last) = (Week(facet, signal.First), Week(facet, signal.Last));
        return signal.Rule switch
        {
            ChartRule.BeyondLimits => signal.Above
                ? text["The week of {0} lies above the upper limit ({1} against {2}).", first, CompetenceWords.Number(signal.Observed), CompetenceWords.Number(signal.Limit)]
                : text["The week of {0} lies below the lower limit ({1} against {2}).", first, CompetenceWords.Number(signal.Observed), CompetenceWords.Number(signal.Limit)],
            ChartRule.LongRun => signal.Above
                ? text["From {0} to {1}, {2} weeks in a row lie above the mean; chance allows {3}.", first, last, signal.Observed, signal.Limit]
                : text["From {0} to {1}, {2} weeks in a row lie below the mean; chance allows {3}.", first, last, signal.Observed, signal.Limit],
            ChartRule.FewCrossings => text["The mean is crossed only {0} {0:plural:time|times}, where chance would do so at least {1} times: the level shifted.", signal.Observed, signal.Limit],
            _ => throw new ArgumentOutOfRangeException(nameof(signal), signal.Rule, "Not a rule."),
        };
    }

    private static string Week(FacetReport facet, int index) => facet.Weeks[index].ToString("d MMMM", CultureInfo.CurrentCulture);
}
