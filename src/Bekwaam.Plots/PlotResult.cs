namespace Bekwaam.Plots;

/// <summary>A drawing and the same values as a table, for who cannot or does not want to see the drawing.</summary>
/// <param name="Svg">
/// One <c>svg</c> element, well-formed, as wide as its box and with a fixed height. Colours and sizes of type come
/// from the page's stylesheet by class, never from style attributes.
/// </param>
/// <param name="Table">The values drawn.</param>
public sealed record PlotResult(string Svg, PlotTable Table);

/// <summary>The data of a plot as rows of written values.</summary>
/// <param name="Caption">The plot's title.</param>
/// <param name="Columns">Heads; as many as each row has cells.</param>
/// <param name="Rows">Cells, already written in the reader's culture.</param>
/// <param name="Note">What the table leaves out, or null.</param>
public sealed record PlotTable(
    string Caption, IReadOnlyList<PlotColumn> Columns, IReadOnlyList<IReadOnlyList<string>> Rows, string? Note = null);

/// <summary>A column of a data table.</summary>
/// <param name="Name">Head.</param>
/// <param name="Numeric">True for figures, which align right.</param>
public sealed record PlotColumn(string Name, bool Numeric = false);
