using System.Runtime.CompilerServices;
using System.Text;
using Bekwaam.Core.Text;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>
/// The entries of a file with vCards, one after the other, whatever follows whatever: several cards, a card within a card
/// (AGENT), one that is not closed, text in between.
/// </summary>
public sealed class VCardEntries
{
    private const int Deepest = 8;

    /// <summary>Bytes of the file that have been read.</summary>
    public long Position { get; private set; }

    /// <param name="file">From its first byte.</param>
    /// <param name="cancel">Stops the reading.</param>
    public async IAsyncEnumerable<VCardEntry> ReadAsync(Stream file, [EnumeratorCancellation] CancellationToken cancel)
    {
        var reader = new VCardLineReader(await PlainAsync(file, cancel));
        var open = new Stack<VCardEntry>();
        VCardEntry? stray = null;
        while (await reader.ReadAsync(cancel) is { } line)
        {
            Position = reader.Position;
            var isCard = line.Value.Trim().Equals("VCARD", StringComparison.OrdinalIgnoreCase);
            if (line.Name == "BEGIN" && isCard)
            {
                if (stray is not null)
                    yield return stray;
                stray = null;
                if (open.Count > 0 && (open.Count >= Deepest || !TakesAgent(open.Peek())))
                {
                    foreach (var broken in Close(open))
                        yield return broken;
                }

                open.Push(new VCardEntry { Line = line.Number });
            }
            else if (line.Name == "END" && isCard && open.Count > 0)
            {
                yield return open.Pop();
            }
            else if (open.Count > 0)
            {
                open.Peek().Add(line);
            }
            else
            {
                stray ??= new VCardEntry { Line = line.Number, IsStray = true };
                stray.Add(line);
            }
        }

        if (stray is not null)
            yield return stray;
        foreach (var broken in Close(open))
            yield return broken;
    }

    private static bool TakesAgent(VCardEntry entry)
    {
        if (entry.Lines is not [.., { Name: "AGENT", Value: "" } agent])
            return false;
        entry.Lines.Remove(agent);
        return true;
    }

    private static IEnumerable<VCardEntry> Close(Stack<VCardEntry> open)
    {
        while (open.TryPop(out var entry))
        {
            entry.BreaksOff = true;
            yield return entry;
        }
    }

    /// <summary>UTF-16, known by its mark or its zero bytes, becomes UTF-8; a mark of UTF-8 is passed over.</summary>
    private static async Task<Stream> PlainAsync(Stream file, CancellationToken cancel)
    {
        var head = new byte[4];
        var count = await file.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancel);
        var mark = TextEncoding.OfMark(head.AsSpan(0, count));
        var encoding = mark ?? head switch
        {
            [(byte)'B', 0, ..] => TextEncoding.Utf16LittleEndian,
            [0, (byte)'B', ..] => TextEncoding.Utf16BigEndian,
            _ => null,
        };
        var from = mark is null ? 0 : mark.IsUtf16 ? 2 : 3;
        var whole = new HeadedStream(head.AsMemory(from, count - from), file);
        return encoding is { IsUtf16: true } ? Encoding.CreateTranscodingStream(whole, encoding.Encoding, TextEncoding.Utf8.Encoding) : whole;
    }
}
