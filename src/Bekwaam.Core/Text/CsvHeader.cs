using System.Globalization;
using System.Text;

namespace Bekwaam.Core.Text;

/// <summary>The names of a file's columns, and what can be wrong with them.</summary>
public static class CsvHeader
{
    /// <summary>The names as they are matched: without the spaces around them; a nameless column is called by its number.</summary>
    public static IReadOnlyList<string> Names(IEnumerable<string> cells) =>
        [.. cells.Select((name, place) => name.Trim() is { Length: > 0 } text ? text : string.Create(CultureInfo.InvariantCulture, $"({place + 1})"))];

    /// <summary>Why these cannot be a file's columns, or null.</summary>
    public static Reason? Refuse(IReadOnlyList<string> names)
    {
        if (names.Count == 0)
            return new Reason("The file is empty.");
        if (names.Count > CsvLimits.Columns)
            return new Reason("Row {0} has more than {1} columns; column {2} is one too many. Is it really a CSV file?", 1, CsvLimits.Columns, CsvLimits.Columns + 1);
        var seen = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var place = 0; place < names.Count; place++)
        {
            if (names[place].Length > CsvLimits.NameCharacters && names[place].Contains('\n'))
                return NeverClosed(1);
            if (names[place].Length > CsvLimits.NameCharacters)
                return new Reason("The name in row {0}, column {1} is longer than {2} characters.", 1, place + 1, CsvLimits.NameCharacters);
            if (!seen.TryAdd(names[place], place))
                return new Reason("The column name “{0}” stands in row {1} twice: in columns {2} and {3}. Give each column its own name.",
                    names[place], 1, seen[names[place]] + 1, place + 1);
        }

        return null;
    }

    public static Reason NeverClosed(long row) =>
        new Reason("In row {0} a quotation mark is opened and never closed: everything after it would be one cell.", row);

    public static Reason Missing(IReadOnlyList<string> names) =>
        new Reason("The file seems to have no header: row {0} begins with “{1}” where column names are expected.", 1, names[0]);

    /// <summary>At least half of the cells is a number, a date or empty: then names are missing.</summary>
    public static bool LooksLikeData(IReadOnlyCollection<string> names) =>
        names.Count(name => name.StartsWith('(') && name.EndsWith(')') || IsValue(Encoding.UTF8.GetBytes(name))) * 2 >= Math.Max(1, names.Count);

    private static bool IsValue(byte[] text) =>
        NumberText.TryMillionths(text, '.', out _) || NumberText.TryMillionths(text, ',', out _)
        || DateFormat.Known.Any(format => format.TryRead(text, TimeZoneInfo.Utc, out _));
}
