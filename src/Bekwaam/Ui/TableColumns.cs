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
    public static bool HasRows(string rows) => rows.Contains("<tr", StringComparison.OrdinalIgnoreCase);

    public static string Mark(string rows, IReadOnlyList<TableColumn> columns)
    {
        var marked = new System.Text.StringBuilder(rows.Length + rows.Length / 4);
        var (column, from) = (0, 0);
        for (var i = rows.IndexOf('<', StringComparison.Ordinal); i >= 0 && i + 3 < rows.Length; i = rows.IndexOf('<', i + 1))
        {
            var tag = rows.AsSpan(i + 1);
            if (Opens(tag, "tr"))
            {
                column = 0;
                continue;
            }

            if (!Opens(tag, "td") && !Opens(tag, "th"))
                continue;
            if (column < columns.Count && !Spans(tag))
            {
                marked.Append(rows, from, i + 3 - from);
                from = i + 3;
                var head = columns[column];
                if (!head.Hidden)
                    marked.Append(" data-label=\"").Append(System.Text.Encodings.Web.HtmlEncoder.Default.Encode(head.Text)).Append('"');
                if (head.Numeric)
                    marked.Append(" data-num");
            }

            column++;
        }

        return marked.Append(rows, from, rows.Length - from).ToString();
    }

    private static bool Opens(ReadOnlySpan<char> tag, string name) =>
        tag.StartsWith(name, StringComparison.OrdinalIgnoreCase) && tag.Length > name.Length && (tag[name.Length] == '>' || char.IsWhiteSpace(tag[name.Length]));

    private static bool Spans(ReadOnlySpan<char> tag) => tag[..Math.Max(0, tag.IndexOf('>'))].Contains("colspan", StringComparison.OrdinalIgnoreCase);
}
