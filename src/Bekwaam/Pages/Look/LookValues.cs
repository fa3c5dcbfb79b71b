using System.Globalization;
using Bekwaam.Plots;
using Bekwaam.Ui;

namespace Bekwaam.Pages.Look;

internal sealed record LookRow(string Facet, Figure Customers, PlotResult Dots, PlotResult Phases, string Words);

/// <summary>Invented values for the page that shows every component.</summary>
internal static class LookValues
{
    private static readonly PhaseWords PhaseWords = new("Fase", "Minstens", "Hoogstens");
    private static readonly DotWords DotWords = new("Facet", "Perspectief", "Waarde", "Van", "Tot", "n", "Norm");
    private static readonly string[] PhaseNames = ["onwetend", "klantgericht", "klantbewust", "klantbekwaam"];

    public static IReadOnlyList<LookRow> Sheet { get; } =
    [
        Row("Klantkennis", 71, 4, 262, 78, 6, 85, 5, [.3, 0, .58, .12], "klantbewust 58%"),
        Row("Bereikbaarheid", 58, 3.2, 410, 74, 5, 81, 4, [.995, 0, 0, 0], "onwetend > 99%"),
        Row("Een product dat het doet", 83, 2.4, 729, 80, 4, 84, 4, [0, 0, .42, .58], "klantbekwaam 58%"),
        Row("Oplossen: snel, juist, vriendelijk", 76, 2.1, 952, 77, 3, 79, 4, [0, 0, .73, .27], "klantbewust 73%"),
        Row("Gemak en zelf regelen", 62, 3.6, 324, 60, 4, 64, 4, [0, .995, 0, 0], "klantgericht > 99%"),
        Row("Heldere taal", 69, 4.4, 216, 83, 5, 80, 5, [.44, .02, .1, 0], "te weinig bewijs", open: [.66, .1, .4, .4]),
        Row("Leren van fouten", null, 0, 0, 64, 7, 72, 6, [0, 0, 0, 0], "te weinig bewijs", open: [1, 1, 1, 1]),
        Row("Belangen in balans", 66, 5.8, 124, 61, 5, 70, 4, [.1, .81, .08, .01], "klantgericht 81%"),
    ];

    public static PlotResult Phases(CultureInfo culture) => Plot.Render(new PhaseBars(
        new PlotFrame("overall", "De vier fasen samen", "Klantgericht is het meest waarschijnlijk, 41 tot 48 procent.", culture),
        [new("onwetend", .24, .24), new("klantgericht", .41, .48), new("klantbewust", .28, .35), new("klantbekwaam", 0, .004)], PhaseWords));

    public static PlotResult Histogram(CultureInfo culture)
    {
        long[] counts = [21, 6, 9, 14, 20, 61, 64, 148, 287, 251, 323];
        return Plot.Render(new Histogram(
            new PlotFrame("nps", "Hoe waarschijnlijk is het dat u ons aanraadt?", "Bijna de helft geeft een 9 of 10.", culture),
            [.. counts.Select((count, i) => new HistogramBin(i.ToString(culture), count, i <= 6 ? 0 : i <= 8 ? 1 : 2))],
            new HistogramWords("Antwoord", "Aantal", "Aandeel", "Groep"))
        {
            LowEnd = "zeker niet",
            HighEnd = "zeker wel",
            Bands = [new("criticasters", BandTone.Hatched), new("passief", BandTone.Light), new("promotors", BandTone.Solid)],
        });
    }

    public static PlotResult Plain(CultureInfo culture)
    {
        long[] counts = [14, 40, 122, 310, 204];
        return Plot.Render(new Histogram(
            new PlotFrame("plain", "We hielden ons aan wat we beloofden", "De meesten geven een 4.", culture),
            [.. counts.Select((count, i) => new HistogramBin((i + 1).ToString(culture), count))],
            new HistogramWords("Antwoord", "Aantal", "Aandeel", "Groep"))
        { LowEnd = "helemaal niet waar", HighEnd = "helemaal waar" });
    }

    public static PlotResult Trend(CultureInfo culture)
    {
        double?[] values = [68, 71, 66, 70, 73, 69, 64, 70, 58, 67, 71, null, null, 69, 76, 79, 77, 81, 78, 80, 77, 86, 79, 82];
        var points = values.Select((value, i) => new ControlPoint(
            $"wk {i + 10}", value, i < 14 ? 69 : 79, i < 14 ? 60 + i % 3 : 72 + i % 2, i < 14 ? 78 - i % 3 : 85,
            value < 60 ? PointSignal.Unfavourable : value > 85 ? PointSignal.Favourable : PointSignal.None, 30 + i, i == 14 ? "vaste monteur per wijk" : null));
        return Plot.Render(new ControlChart(
            new PlotFrame("trend", "Oplossen per week", "Sinds week 24 hoger en gelijkmatiger.", culture), [.. points],
            new ControlWords("Week", "Waarde", "gemiddelde", "ondergrens", "bovengrens", "n", "Signaal", "gunstig", "ongunstig", "{0} van {1} weken getoond")));
    }

    public static PlotResult Units(CultureInfo culture) => Plot.Render(new DotPlot(
        new PlotFrame("units", "Bereikbaarheid per vestiging", "Utrecht ligt onder de norm, Zeist erboven.", culture),
        [
            new("Utrecht", [new(DotKind.Customers, "klanten", 49, 43, 55, 180)], 70),
            new("Zeist", [new(DotKind.Customers, "klanten", 74, 69, 79, 230)], 70),
            new("Amersfoort, sinds dit jaar ook de werkplaats", [new(DotKind.Customers, "klanten", null, Missing: "minder dan 5 antwoorden")], 70),
        ], DotWords)
    { ShowLabels = true, ShowAxis = true });

    private static LookRow Row(
        string facet, double? value, double margin, long n, double employees, double employeesMargin, double leaders, double leadersMargin,
        double[] lower, string words, double[]? open = null)
    {
        var culture = CultureInfo.GetCultureInfo("nl-NL");
        var id = "facet-" + facet;
        var dots = Plot.Render(new DotPlot(new PlotFrame(id, facet, words, culture),
            [
                new(facet,
                [
                    new(DotKind.Customers, "klanten", value, value - margin, value + margin, n, "nog niet gevraagd"),
                    new(DotKind.Employees, "inschatting medewerkers", employees, employees - employeesMargin, employees + employeesMargin, 9),
                    new(DotKind.Management, "inschatting leiding", leaders, leaders - leadersMargin, leaders + leadersMargin, 2),
                ], 70),
            ], DotWords));
        var phases = Plot.Render(new PhaseStrip(new PlotFrame(id + "-phase", facet + ": fase", words, culture),
            [.. PhaseNames.Select((name, i) => new PhaseChance(name, lower[i], open?[i] ?? lower[i]))], PhaseWords));
        var figure = new Figure(value, value - margin, value + margin, n) { WhyNone = "nog niet gevraagd" };
        return new LookRow(facet, figure, dots, phases, words);
    }
}
