using System.Text;
using Bekwaam.Core.Listening.Importing;

namespace Bekwaam.Demo;

/// <summary>A file of answers as it is brought in.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Bytes">As it is on disk.</param>
/// <param name="Map">What its cells mean.</param>
/// <param name="At">When it was brought in.</param>
/// <param name="Undone">It was taken out again.</param>
internal sealed record AnswerFile(string Name, byte[] Bytes, AnswerMap Map, DateTimeOffset At, bool Undone = false);

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
