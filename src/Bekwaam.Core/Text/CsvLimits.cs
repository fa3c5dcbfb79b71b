namespace Bekwaam.Core.Text;

/// <summary>What a file of answers may measure. Beyond it the file, row or cell is refused with its place; nothing is cut off in silence.</summary>
public static class CsvLimits
{
    public const int Columns = 2_000;

    /// <summary>Characters in one cell.</summary>
    public const int CellCharacters = 10_000;

    /// <summary>Characters in a column's name.</summary>
    public const int NameCharacters = 200;

    /// <summary>Bytes in one row, read as UTF-8.</summary>
    public const int RowBytes = 8 * 1024 * 1024;

    /// <summary>Bytes in one file.</summary>
    public const long FileBytes = 2L * 1024 * 1024 * 1024;

    /// <summary>The start of the file by which its format is found.</summary>
    public const int HeadBytes = 1024 * 1024;
}
