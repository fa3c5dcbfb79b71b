using System.Text;

namespace Bekwaam.Demo;

/// <summary>A file of answers as it comes in, with its map and when and by whom it is brought in.</summary>
internal sealed record AnswerFile(string Name, byte[] Bytes, string Map, DateTimeOffset At);

/// <summary>Cells to the bytes of a delimited file.</summary>
internal sealed class AnswerSheet(char delimiter)
{
    private readonly StringBuilder text = new();

    public void Row(params IEnumerable<string> cells) => text.AppendJoin(delimiter, cells.Select(Quoted)).Append("\r\n");

    public byte[] ToBytes(Encoding encoding) => [.. encoding.GetPreamble(), .. encoding.GetBytes(text.ToString())];

    private string Quoted(string cell) => cell.AsSpan().IndexOfAny(delimiter, '"', '\n') < 0
        ? cell
        : '"' + cell.Replace("\"", "\"\"", StringComparison.Ordinal) + '"';
}
