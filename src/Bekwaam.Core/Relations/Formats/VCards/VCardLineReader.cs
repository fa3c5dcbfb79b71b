using System.Buffers;
using System.Text;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>
/// Reads a file line by line and puts folded lines together: those that begin with a space, soft line ends of
/// quoted-printable, base64 with empty lines in it, and lines whose fold some program forgot. Of a file of any size at most
/// one line is in memory, and of a line that never ends only its start.
/// </summary>
internal sealed class VCardLineReader(Stream file)
{
    /// <summary>Bytes kept of one line: a photo of the largest size in base64, with room for its folds.</summary>
    private const int Longest = (PhotoBytes.Largest / 3 * 4) + (1024 * 1024);

    /// <summary>Programs fold at 75 or 76 bytes; a shorter line was ended by a person.</summary>
    private const int FoldedFrom = 74;

    private readonly ArrayBufferWriter<byte> line = new();
    private readonly ArrayBufferWriter<byte> ahead = new();
    private readonly PhysicalLines lines = new(file);
    private bool hasAhead;
    private bool aheadCut;
    private bool isOld;

    /// <summary>Bytes of the file read so far.</summary>
    public long Position => lines.Position;

    /// <summary>The next line, or null at the end. What is no line of a vCard comes with an empty name.</summary>
    public async ValueTask<VCardLine?> ReadAsync(CancellationToken cancel)
    {
        do
        {
            if (!await PeekAsync(cancel))
                return null;
            Take();
        }
        while (IsBlank(line.WrittenSpan));

        var number = lines.Number;
        var form = Form.Of(line.WrittenSpan);
        var cut = aheadCut;
        var lastLength = line.WrittenCount;
        var blank = false;
        while (await PeekAsync(cancel))
        {
            var next = ahead.WrittenMemory;
            if (next.IsEmpty || (form.IsBase64 && IsBlank(next.Span)))
            {
                hasAhead = false;
                if (form.IsQuoted && EndsSoft())
                {
                    DropLast();
                    break;
                }

                blank = true;
                continue;
            }

            if (Joint(form, next.Span, lastLength, blank) is not { } joint)
                break;
            lastLength = next.Length;
            if (joint.DropLast)
                DropLast();
            if (joint.Between is { } between)
                line.Write([between]);
            var more = next.Span[joint.Skip..];
            cut |= aheadCut || line.WrittenCount + more.Length > Longest;
            if (!cut)
                line.Write(more);
            hasAhead = false;
            if (!form.IsWhole)
                form = Form.Of(line.WrittenSpan);
        }

        if (form.IsQuoted && EndsSoft())
            DropLast();
        var read = VCardLine.Read(line.WrittenSpan, number, cut);
        if (read is { Name: "VERSION" })
            isOld = read.Value.Trim() == "2.1";
        else if (read is { Name: "BEGIN" })
            isOld = false;
        return read ?? new VCardLine { Number = number, Name = "", Value = VCardBytes.Decode(line.WrittenSpan[..Math.Min(200, line.WrittenCount)], null).Text };
    }

    /// <summary>How the next physical line joins this one, or null when it begins a line of its own.</summary>
    private (int Skip, byte? Between, bool DropLast)? Joint(Form form, ReadOnlySpan<byte> next, int lastLength, bool blank)
    {
        if (Form.IsFrame(next))
            return null;
        if (form.IsQuoted && EndsSoft() && !blank)
            return (0, null, true);
        if (next[0] is (byte)' ' or (byte)'\t')
        {
            // vCard 2.1 folds before a space, which stays; most programs fold anywhere and add one.
            var keeps = isOld && !form.IsBase64 && lastLength < FoldedFrom;
            return (keeps ? 0 : 1, null, false);
        }

        if (form.IsBase64 && IsBase64(next))
            return (0, null, false);
        if (blank || !form.IsLine || Form.Of(next).IsLine)
            return null;
        return lastLength >= FoldedFrom ? (0, null, false) : (0, (byte)'\n', false);
    }

    private bool EndsSoft() => line.WrittenSpan.TrimEnd(" \t"u8) is [.., (byte)'='];

    /// <summary>Drops the equals sign of a soft line end, with spaces that a mail program put behind it.</summary>
    private void DropLast()
    {
        var kept = line.WrittenSpan.TrimEnd(" \t"u8)[..^1].ToArray();
        line.ResetWrittenCount();
        line.Write(kept);
    }

    private async ValueTask<bool> PeekAsync(CancellationToken cancel)
    {
        if (hasAhead)
            return true;
        ahead.ResetWrittenCount();
        hasAhead = await lines.ReadAsync(ahead, Longest, cancel);
        aheadCut = lines.WasCut;
        return hasAhead;
    }

    private void Take()
    {
        line.ResetWrittenCount();
        line.Write(ahead.WrittenSpan);
        hasAhead = false;
    }

    private static bool IsBlank(ReadOnlySpan<byte> bytes) => bytes.Trim(" \t"u8).IsEmpty;

    private static bool IsBase64(ReadOnlySpan<byte> bytes) => !bytes.IsEmpty && !bytes.TrimEnd(" \t="u8).ContainsAnyExcept(Base64Signs);

    private static readonly SearchValues<byte> Base64Signs = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"u8);

    /// <summary>What the head of a line tells about how it goes on.</summary>
    /// <param name="IsLine">It has a name.</param>
    /// <param name="IsWhole">The colon that ends the head is there; before it, the head itself is folded.</param>
    /// <param name="IsQuoted">Quoted-printable.</param>
    /// <param name="IsBase64">Base64.</param>
    private readonly record struct Form(bool IsLine, bool IsWhole, bool IsQuoted, bool IsBase64)
    {
        private const int LongestName = 60;

        public static Form Of(ReadOnlySpan<byte> bytes)
        {
            var colon = bytes.IndexOf((byte)':');
            var name = bytes.IndexOfAny((byte)':', (byte)';');
            if (name is < 1 or > LongestName || !IsName(bytes[..name]))
                return default;
            if (name == colon)
                return new Form(true, true, false, false);
            colon = VCardLine.Colon(bytes);
            if (colon < 0)
                return new Form(true, false, false, false);
            Span<char> head = stackalloc char[Math.Min(colon - name, 400)];
            Encoding.Latin1.GetChars(bytes.Slice(name, head.Length), head);
            var quoted = Contains(head, "QUOTED-PRINTABLE") || Contains(head, "ENCODING=Q");
            return new Form(true, true, quoted, !quoted && (Contains(head, "BASE64") || Contains(head, "ENCODING=B") || Contains(head, ";B;") || head.EndsWith(";B")));
        }

        /// <summary>BEGIN:VCARD or END:VCARD, which join nothing.</summary>
        public static bool IsFrame(ReadOnlySpan<byte> bytes)
        {
            var trimmed = bytes.TrimEnd(" \t"u8);
            return trimmed.Length is >= 9 and <= 12 && (Ascii.EqualsIgnoreCase(trimmed, "BEGIN:VCARD"u8) || Ascii.EqualsIgnoreCase(trimmed, "END:VCARD"u8));
        }

        /// <summary>
        /// Names are written in capitals, or are ones that some programs write small; "http:" and "Tel:" at the start of a
        /// line are text.
        /// </summary>
        private static bool IsName(ReadOnlySpan<byte> name)
        {
            var dot = name.LastIndexOf((byte)'.');
            var own = name[(dot + 1)..];
            if (own.IsEmpty || name.ContainsAnyExcept(NameSigns))
                return false;
            return !own.ContainsAnyInRange((byte)'a', (byte)'z') || own is [(byte)'X' or (byte)'x', (byte)'-', ..] || VCardNames.IsKnown(own);
        }

        private static bool Contains(ReadOnlySpan<char> head, string what) => head.Contains(what, StringComparison.OrdinalIgnoreCase);

        private static readonly SearchValues<byte> NameSigns = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_."u8);
    }
}
