namespace Bekwaam.Plots;

/// <summary>Who a mark speaks for. Each has its own shape and place as well as its own colour.</summary>
public enum DotKind
{
    /// <summary>What customers answered: a filled disc.</summary>
    Customers,

    /// <summary>What employees predict: an open disc.</summary>
    Employees,

    /// <summary>What management predicts: a square.</summary>
    Management,
}

/// <summary>One value with its interval.</summary>
/// <param name="Kind">Whose.</param>
/// <param name="Name">In the reader's words, for tip and table.</param>
/// <param name="Value">On the plot's scale, or null when there is none; not-a-number counts as none.</param>
/// <param name="Low">Lower end of the interval, or null for none.</param>
/// <param name="High">Upper end of the interval, or null for none.</param>
/// <param name="Count">Number of answers behind it, or null when that is not what it rests on.</param>
/// <param name="Missing">Why there is no value, shown in its place; null shows nothing.</param>
public sealed record DotMark(
    DotKind Kind, string Name, double? Value, double? Low = null, double? High = null, long? Count = null, string? Missing = null);

/// <summary>Up to three marks above each other.</summary>
/// <param name="Label">What the row is about; shown only when <see cref="DotPlot.ShowLabels"/>.</param>
/// <param name="Marks">In the order drawn, top down.</param>
/// <param name="Bar">The value to reach, or null for none.</param>
public sealed record DotRow(string Label, IReadOnlyList<DotMark> Marks, double? Bar = null);

/// <summary>The words of a dot plot's data table.</summary>
public sealed record DotWords(string Row, string Perspective, string Value, string Low, string High, string Count, string Bar);

/// <summary>Dots with intervals on a common scale, and the bar as a dashed line: one row of the sheet, or several.</summary>
/// <param name="Frame">Id, title, description, culture.</param>
/// <param name="Rows">One or more rows; none gives an empty plot.</param>
/// <param name="Words">Heads of the table.</param>
public sealed record DotPlot(PlotFrame Frame, IReadOnlyList<DotRow> Rows, DotWords Words)
{
    /// <summary>Left end of the scale.</summary>
    public double From { get; init; }

    /// <summary>Right end of the scale.</summary>
    public double To { get; init; } = 100;

    /// <summary>Whether the rows' labels stand above them; the sheet names its rows itself.</summary>
    public bool ShowLabels { get; init; }

    /// <summary>Whether the scale's figures stand under the plot.</summary>
    public bool ShowAxis { get; init; }
}
