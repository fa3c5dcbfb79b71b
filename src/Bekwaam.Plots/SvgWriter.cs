using System.Globalization;
using System.Text;
using System.Xml;

namespace Bekwaam.Plots;

/// <summary>
/// Writes well-formed SVG. Horizontal places are percentages of the plot's width and vertical ones pixels, so that a plot
/// fills a phone and a desk alike without its type shrinking.
/// </summary>
internal sealed class SvgWriter
{
    private readonly StringBuilder text = new(2048);
    private readonly Stack<string> open = new();

    /// <summary>Opens the drawing: an image with a name and a description for who hears the page.</summary>
    public SvgWriter(PlotFrame frame, string cssClass, double height)
    {
        var id = frame.SafeId;
        Start("svg", ("xmlns", "http://www.w3.org/2000/svg"), ("class", "plot " + cssClass), ("role", "img"),
            ("aria-labelledby", $"{id}-title {id}-desc"), ("width", "100%"), ("height", Px(height)));
        Start("title", ("id", id + "-title"));
        Write(frame.Title);
        End();
        Start("desc", ("id", id + "-desc"));
        Write(frame.Description);
        End();
    }

    public static string Pct(double percent) => Math.Round(percent, 3).ToString(CultureInfo.InvariantCulture) + "%";

    public static string Px(double pixels) => Math.Round(pixels, 2).ToString(CultureInfo.InvariantCulture);

    public void Start(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(name, attributes);
        text.Append('>');
        open.Push(name);
    }

    public void Empty(string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Tag(name, attributes);
        text.Append("/>");
    }

    /// <summary>An element with a tip for who points at it.</summary>
    public void Tipped(string tip, string name, params ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        Start(name, attributes);
        Start("title");
        Write(tip);
        End();
        End();
    }

    /// <summary>Words as the content of the element that is open.</summary>
    public void Words(string words) => Write(words);

    public void End() => text.Append("</").Append(open.Pop()).Append('>');

    /// <summary>A word at a percentage across and a pixel down, moved aside by <paramref name="dx"/> pixels.</summary>
    public void Word(double percent, double y, string words, string cssClass, string anchor = "start", double dx = 0)
    {
        Start("text", ("x", Pct(percent)), ("y", Px(y)), ("dx", dx == 0 ? null : Px(dx)),
            ("text-anchor", anchor == "start" ? null : anchor), ("class", cssClass));
        Write(words);
        End();
    }

    /// <summary>A straight line from one place to another.</summary>
    public void Line(double x1, double y1, double x2, double y2, string cssClass) =>
        Empty("line", ("x1", Pct(x1)), ("y1", Px(y1)), ("x2", Pct(x2)), ("y2", Px(y2)), ("class", cssClass));

    /// <summary>Stripes in the colour of <paramref name="cssClass"/>, to be filled with by reference.</summary>
    public void Hatch(string id, string cssClass)
    {
        Start("pattern", ("id", id), ("patternUnits", "userSpaceOnUse"), ("width", "6"), ("height", "6"), ("patternTransform", "rotate(45)"));
        Empty("rect", ("width", "6"), ("height", "6"), ("class", cssClass + " plot-hatch-ground"));
        Empty("rect", ("width", "2.5"), ("height", "6"), ("class", cssClass));
        End();
    }

    /// <summary>Closes what is open and gives the drawing.</summary>
    public string Finish()
    {
        while (open.Count > 0)
            End();
        return text.ToString();
    }

    private void Tag(string name, ReadOnlySpan<(string Name, string? Value)> attributes)
    {
        text.Append('<').Append(name);
        foreach (var (key, value) in attributes)
        {
            if (value is null)
                continue;
            text.Append(' ').Append(key).Append("=\"");
            Write(value);
            text.Append('"');
        }
    }

    private void Write(string words)
    {
        for (var i = 0; i < words.Length; i++)
        {
            var c = words[i];
            if (char.IsHighSurrogate(c) && i + 1 < words.Length && char.IsLowSurrogate(words[i + 1]))
                text.Append(c).Append(words[++i]);
            else
                Write(c);
        }
    }

    // What XML cannot carry at all (control characters, half surrogates) becomes the replacement character.
    private StringBuilder Write(char c) => c switch
    {
        '<' => text.Append("&lt;"),
        '>' => text.Append("&gt;"),
        '&' => text.Append("&amp;"),
        '"' => text.Append("&quot;"),
        '\'' => text.Append("&#39;"),
        '\t' or '\n' or '\r' => text.Append(' '),
        _ => text.Append(XmlConvert.IsXmlChar(c) ? c : '\uFFFD'),
    };
}
