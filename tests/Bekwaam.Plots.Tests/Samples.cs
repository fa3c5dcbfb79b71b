using System.Globalization;
using System.Xml.Linq;

namespace Bekwaam.Plots.Tests;

internal static class Samples
{
    public const string Svg = "{http://www.w3.org/2000/svg}";

    public static readonly CultureInfo Dutch = CultureInfo.GetCultureInfo("nl-NL");

    public static readonly DotWords DotWords = new("Facet", "Perspectief", "Waarde", "Van", "Tot", "n", "Norm");

    public static readonly HistogramWords HistogramWords = new("Antwoord", "Aantal", "Aandeel", "Groep");

    public static readonly ControlWords ControlWords =
        new("Week", "Waarde", "gemiddelde", "ondergrens", "bovengrens", "n", "Signaal", "gunstig", "ongunstig", "{0} van {1}");

    public static readonly PhaseWords PhaseWords = new("Fase", "Minstens", "Hoogstens");

    public static PlotFrame Frame(string id = "plot", string title = "Titel", string description = "Wat te zien is.") => new(id, title, description, Dutch);

    public static XElement Parse(PlotResult result) => XElement.Parse(result.Svg);

    public static IEnumerable<XElement> All(this XElement svg, string name, string? cssClass = null) =>
        svg.Descendants(Svg + name).Where(e => cssClass is null || ((string?)e.Attribute("class"))?.Split(' ').Contains(cssClass) == true);

    /// <summary>A place across, as the percentage it is written in.</summary>
    public static double Across(this XElement element, string attribute)
    {
        var written = element.Attribute(attribute)!.Value;
        written.ShouldEndWith("%");
        return double.Parse(written[..^1], CultureInfo.InvariantCulture);
    }

    public static double Down(this XElement element, string attribute) => double.Parse(element.Attribute(attribute)!.Value, CultureInfo.InvariantCulture);
}
