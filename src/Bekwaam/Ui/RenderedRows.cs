using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Html;

namespace Bekwaam.Ui;

/// <summary>
/// The rows of a table as rendered, in borrowed memory: a page of fifty is tens of thousands of characters, which would
/// otherwise be copied into text three times over.
/// </summary>
internal sealed class RenderedRows(IReadOnlyList<TableColumn> columns) : TextWriter, IHtmlContent
{
    private const int FirstSize = 32 * 1024;
    private char[] held = ArrayPool<char>.Shared.Rent(FirstSize);
    private int length;

    public override Encoding Encoding => Encoding.Unicode;

    public ReadOnlySpan<char> Text => held.AsSpan(0, length);

    public override void Write(char value) => Write([value]);

    public override void Write(string? value) => Write(value.AsSpan());

    public override void Write(char[] buffer, int index, int count) => Write(buffer.AsSpan(index, count));

    public override void Write(ReadOnlySpan<char> buffer)
    {
        if (held.Length - length < buffer.Length)
            Grow(length + buffer.Length);
        buffer.CopyTo(held.AsSpan(length));
        length += buffer.Length;
    }

    /// <summary>Writes them, each cell marked with its column. Once: what was borrowed goes back.</summary>
    public void WriteTo(TextWriter writer, HtmlEncoder encoder)
    {
        TableCells.Mark(Text, columns, writer);
        Dispose();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && held.Length > 0)
        {
            ArrayPool<char>.Shared.Return(held);
            (held, length) = ([], 0);
        }

        base.Dispose(disposing);
    }

    private void Grow(int wanted)
    {
        var more = ArrayPool<char>.Shared.Rent(Math.Max(wanted, held.Length * 2));
        Text.CopyTo(more);
        ArrayPool<char>.Shared.Return(held);
        held = more;
    }
}
