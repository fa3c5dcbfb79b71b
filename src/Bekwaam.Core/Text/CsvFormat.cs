namespace Bekwaam.Core.Text;

/// <summary>How a file's bytes become cells and its cells numbers.</summary>
/// <param name="Encoding">Of the bytes.</param>
/// <param name="Delimiter">Between cells: comma, semicolon, tab or bar.</param>
/// <param name="Decimal">Point or comma.</param>
/// <param name="HasHint">The first line is <c>sep=;</c>, as Excel writes it, and no header.</param>
public sealed record CsvFormat(TextEncoding Encoding, char Delimiter, char Decimal, bool HasHint)
{
    public static IReadOnlyList<char> Delimiters { get; } = [',', ';', '\t', '|'];
}
