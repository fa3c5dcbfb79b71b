using System.Globalization;

namespace Bekwaam.Plots;

/// <summary>How shares and probabilities are written.</summary>
public static class PlotNumber
{
    /// <summary>
    /// A share as a whole percentage. What is above zero never reads as 0% and what is below one never as 100%:
    /// <c>&lt; 1%</c> and <c>&gt; 99%</c> stand for those.
    /// </summary>
    /// <param name="share">In [0, 1]; values outside are drawn to the nearest end, not-a-number gives a dash.</param>
    /// <param name="culture">Writes the digits.</param>
    /// <param name="estimated">True when 0 and 1 are estimates from draws, so that they too read as nearly so.</param>
    public static string Percent(double share, CultureInfo culture, bool estimated = false) => share switch
    {
        double.NaN => "–",
        <= 0 => estimated ? "< 1%" : "0%",
        < .01 => "< 1%",
        >= 1 => estimated ? "> 99%" : "100%",
        > .99 => "> 99%",
        _ => Math.Round(100 * share, MidpointRounding.AwayFromZero).ToString("0", culture) + "%",
    };

    /// <summary>A probability between two bounds: one figure when both read the same, otherwise <c>20–60%</c>.</summary>
    /// <param name="lower">Lower probability in [0, 1].</param>
    /// <param name="upper">Upper probability in [0, 1].</param>
    /// <param name="culture">Writes the digits.</param>
    public static string Bounds(double lower, double upper, CultureInfo culture)
    {
        var (low, high) = (Percent(lower, culture, estimated: true), Percent(upper, culture, estimated: true));
        if (low == high)
            return low;
        return (lower < .01, upper > .99) switch
        {
            (true, true) => "0–100%",
            (true, false) => "0–" + high,
            (false, true) => low[..^1] + "–100%",
            _ => low[..^1] + "–" + high,
        };
    }
}
