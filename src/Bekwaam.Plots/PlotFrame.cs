using System.Globalization;

namespace Bekwaam.Plots;

/// <summary>What every plot needs beside its values. All words come in localised; the plot writes none of its own.</summary>
/// <param name="Id">Unique on the page; the ids of title, description and patterns are derived from it.</param>
/// <param name="Title">Short name, read aloud first.</param>
/// <param name="Description">What can be seen, in a sentence: the conclusion rather than the drawing.</param>
/// <param name="Culture">Writes the numbers.</param>
public sealed record PlotFrame(string Id, string Title, string Description, CultureInfo Culture)
{
    /// <summary>How a value on the scale is written, a .NET number format. Default at most one decimal.</summary>
    public string NumberFormat { get; init; } = "0.#";

    /// <summary>The id with every character that could not stand in an SVG reference replaced.</summary>
    internal string SafeId => Safe(Id);

    internal string Write(double value) => value.ToString(NumberFormat, Culture);

    private static string Safe(string id)
    {
        var safe = new string([.. id.Select(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_' ? c : '-')]);
        return safe.Length > 0 && char.IsAsciiLetter(safe[0]) ? safe : "plot" + safe;
    }
}
