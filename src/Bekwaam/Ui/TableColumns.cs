namespace Bekwaam.Ui;

/// <summary>A column of a table on a page.</summary>
internal sealed record TableColumn(string Text, bool Numeric, bool Hidden);

/// <summary>Columns and empty state, gathered from within a <c>ui-table</c>.</summary>
internal sealed class TableParts
{
    public List<TableColumn> Columns { get; } = [];

    public Microsoft.AspNetCore.Html.IHtmlContent? WhenEmpty { get; set; }
}

/// <summary>
/// Writes on each cell which column it is in, so that a phone can show rows as cards with the head beside each value,
/// and figures align right. Works on the rows as rendered, in which a "&lt;" always opens a tag.
/// </summary>
internal static class TableCells
{
    public static bool HasRows(ReadOnlySpan<char> rows) => rows.Contains("<tr", StringComparison.OrdinalIgnoreCase);

    public static void Mark(ReadOnlySpan<char> rows, IReadOnlyList<TableColumn> columns, TextWriter to)
    {
        var marks = columns.Select(MarkOf).ToArray();
        var (column, from) = (0, 0);
        for (var i = Next(rows, 0); i >= 0 && i + 3 < rows.Length; i = Next(rows, i + 1))
        {
            var tag = rows[(i + 1)..];
            if (Opens(tag, "tr"))
            {
                column = 0;
                continue;
            }

            if (!Opens(tag, "td") && !Opens(tag, "th"))
                continue;
            if (column < marks.Length && !Spans(tag))
            {
                to.Write(rows[from..(i + 3)]);
                to.Write(marks[column]);
                from = i + 3;
            }

            column++;
        }

        to.Write(rows[from..]);
    }

    private static string MarkOf(TableColumn column) =>
        (column.Hidden ? "" : $" data-label=\"{System.Text.Encodings.Web.HtmlEncoder.Default.Encode(column.Text)}\"") + (column.Numeric ? " data-num" : "");

    private static int Next(ReadOnlySpan<char> rows, int from) => rows[from..].IndexOf('<') is >= 0 and var at ? from + at : -1;

    private static bool Opens(ReadOnlySpan<char> tag, string name) =>
        tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && tag.Length > name.Length && (tag[name.Length] == '>' || char.IsWhiteSpace(tag[name.Length]));

    private static bool Spans(ReadOnlySpan<char> tag) => tag[..Math.Max(0, tag.IndexOf('>'))].Contains("colspan", StringComparison.OrdinalIgnoreCase);
}
