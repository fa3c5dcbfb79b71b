namespace Bekwaam.Plots;

/// <summary>Leaves out points that could not be told apart on a screen.</summary>
internal static class Thinning
{
    /// <summary>
    /// Indexes of the points to draw, ascending. Each stretch of time keeps its first, lowest and highest point and its gaps;
    /// signals and changes stay, unless they alone are more than three times what a screen can show.
    /// </summary>
    public static IReadOnlyList<int> Keep(IReadOnlyList<ControlPoint> points)
    {
        if (points.Count <= ControlChart.MostPoints)
            return [.. Enumerable.Range(0, points.Count)];

        var kept = new SortedSet<int> { 0, points.Count - 1 };
        var stretches = ControlChart.MostPoints / 4;
        for (var stretch = 0; stretch < stretches; stretch++)
        {
            var from = (int)((long)points.Count * stretch / stretches);
            var to = (int)((long)points.Count * (stretch + 1) / stretches);
            var known = Enumerable.Range(from, to - from).Where(i => points[i].Value is { } v && double.IsFinite(v)).ToArray();
            kept.Add(from);
            if (known.Length > 0)
            {
                kept.Add(known.MinBy(i => points[i].Value!.Value));
                kept.Add(known.MaxBy(i => points[i].Value!.Value));
            }

            if (known.Length < to - from)
                kept.Add(Enumerable.Range(from, to - from).First(i => points[i].Value is not { } v || !double.IsFinite(v)));
        }

        var marked = Enumerable.Range(0, points.Count).Where(i => points[i].Signal != PointSignal.None || points[i].Change is not null).ToArray();
        var every = Math.Max(1, marked.Length / (3 * ControlChart.MostPoints));
        kept.UnionWith(marked.Where((_, place) => place % every == 0));
        return [.. kept];
    }
}
