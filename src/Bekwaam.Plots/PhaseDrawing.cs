using System.Globalization;
using static Bekwaam.Plots.SvgWriter;

namespace Bekwaam.Plots;

internal static class PhaseDrawing
{
    private const double StackHeight = 14;
    private const double BarStep = 26;
    // Narrower than this share of the whole a piece would be a hairline.
    private const double Least = .004;

    public static string Draw(PhaseStrip plot)
    {
        var frame = plot.Frame;
        var svg = new SvgWriter(frame, "plot-strip", StackHeight);
        svg.Empty("rect", ("width", "100%"), ("height", Px(StackHeight)), ("class", "plot-track"));
        var lower = plot.Phases.Sum(phase => phase.Low);
        var room = plot.Phases.Sum(phase => phase.High - phase.Low);
        // Lower bounds above one in sum are a caller's mistake; the drawing still stays within its box.
        var whole = Math.Max(1, lower);
        var open = Math.Max(0, 1 - lower);
        Hatches(svg, frame, plot.Phases, i => room > 0 && open * Room(plot.Phases[i]) / room > Least);
        var x = 0d;
        for (var i = 0; i < plot.Phases.Count; i++)
        {
            var phase = plot.Phases[i];
            x += Piece(svg, x, phase.Low / whole, 0, StackHeight, Tip(frame, phase), i + 1, null);
            if (room > 0)
                x += Piece(svg, x, open * Room(phase) / room, 0, StackHeight, Tip(frame, phase), i + 1, HatchId(frame, i));
        }

        return svg.Finish();
    }

    public static string Draw(PhaseBars plot)
    {
        var frame = plot.Frame;
        var values = plot.Phases.Select(phase => PlotNumber.Bounds(phase.Low, phase.High, frame.Culture)).ToArray();
        var names = Math.Min(Gutter.Widest, plot.Phases.Select(phase => TextWidth.Of(phase.Name)).DefaultIfEmpty().Max() + 14);
        var figures = values.Select(TextWidth.Of).DefaultIfEmpty().Max() + 14;
        var svg = new SvgWriter(frame, $"plot-phases {Gutter.Left(names)} {Gutter.Right(figures)}", Math.Max(1, BarStep * plot.Phases.Count));
        Hatches(svg, frame, plot.Phases, i => Room(plot.Phases[i]) > Least);
        for (var i = 0; i < plot.Phases.Count; i++)
        {
            var (phase, y) = (plot.Phases[i], BarStep * i + 8);
            svg.Word(0, y + 9, TextWidth.Fit(phase.Name, Gutter.Widest - 14), "plot-label", "end", -12);
            svg.Empty("rect", ("y", Px(y)), ("width", "100%"), ("height", "10"), ("rx", "2"), ("class", "plot-track"));
            var x = Piece(svg, 0, phase.Low, y, 10, Tip(frame, phase), i + 1, null);
            Piece(svg, x, Room(phase), y, 10, Tip(frame, phase), i + 1, HatchId(frame, i));
            svg.Word(100, y + 9, values[i], "plot-figure", "start", 12);
        }

        return svg.Finish();
    }

    public static PlotTable Table(PlotFrame frame, IReadOnlyList<PhaseChance> phases, PhaseWords words) => new(frame.Title,
        [new(words.Phase), new(words.Lower, true), new(words.Upper, true)],
        [.. phases.Select(phase => (IReadOnlyList<string>)
        [
            phase.Name, PlotNumber.Percent(phase.Low, frame.Culture, true), PlotNumber.Percent(phase.High, frame.Culture, true),
        ])]);

    private static double Piece(SvgWriter svg, double x, double share, double y, double height, string tip, int tone, string? hatch)
    {
        if (share <= Least)
            return share;
        svg.Tipped(tip, "rect", ("x", Pct(100 * x)), ("y", y == 0 ? null : Px(y)), ("width", Pct(100 * share)), ("height", Px(height)),
            ("class", hatch is null ? $"plot-phase-{tone.ToString(CultureInfo.InvariantCulture)}" : "plot-open-chance"),
            ("fill", hatch is null ? null : $"url(#{hatch})"));
        return share;
    }

    private static void Hatches(SvgWriter svg, PlotFrame frame, IReadOnlyList<PhaseChance> phases, Func<int, bool> needed)
    {
        var open = Enumerable.Range(0, phases.Count).Where(needed).ToArray();
        if (open.Length == 0)
            return;
        svg.Start("defs");
        foreach (var i in open)
            svg.Hatch(HatchId(frame, i), $"plot-phase-{(i + 1).ToString(CultureInfo.InvariantCulture)}");
        svg.End();
    }

    private static double Room(PhaseChance phase) => phase.High - phase.Low;

    private static string HatchId(PlotFrame frame, int index) => $"{frame.SafeId}-hatch-{(index + 1).ToString(CultureInfo.InvariantCulture)}";

    private static string Tip(PlotFrame frame, PhaseChance phase) => $"{phase.Name} {PlotNumber.Bounds(phase.Low, phase.High, frame.Culture)}";
}
