using System.Text;

namespace Bekwaam.Core.Cases.Attaching;

public enum FileKind : short
{
    /// <summary>None of those below: it is kept and given as it came.</summary>
    Other = 0,
    Jpeg = 1,
    Png = 2,
    Gif = 3,
    Webp = 4,
    Heic = 5,
    Pdf = 10,
    /// <summary>A document, sheet or presentation of an office program, or any other archive.</summary>
    Archive = 11,
    Text = 12,
    Video = 13,
    Sound = 14,
    Mail = 15,
    /// <summary>It runs when it is opened.</summary>
    Program = 20,
    /// <summary>A page or picture that can hold scripts.</summary>
    Markup = 21,
}

/// <summary>Tells from its first bytes what a file is: what a browser or a name says of it can be anything.</summary>
public static class FileKinds
{
    /// <summary>So many bytes are enough.</summary>
    public const int HeadLength = 512;

    public static FileKind Of(ReadOnlySpan<byte> head) => head switch
    {
        [0xff, 0xd8, 0xff, ..] => FileKind.Jpeg,
        [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0d, 0x0a, 0x1a, 0x0a, ..] => FileKind.Png,
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', (byte)'7' or (byte)'9', (byte)'a', ..] => FileKind.Gif,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => FileKind.Webp,
        [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'A', (byte)'V', (byte)'E', ..] => FileKind.Sound,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'h' or (byte)'m', (byte)'e' or (byte)'i', (byte)'i' or (byte)'c' or (byte)'v' or (byte)'f', ..] => FileKind.Heic,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', (byte)'M', (byte)'4', (byte)'A', ..] => FileKind.Sound,
        [_, _, _, _, (byte)'f', (byte)'t', (byte)'y', (byte)'p', ..] => FileKind.Video,
        [0x1a, 0x45, 0xdf, 0xa3, ..] => FileKind.Video,
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', (byte)'-', ..] => FileKind.Pdf,
        [(byte)'P', (byte)'K', 3 or 5, 4 or 6, ..] => FileKind.Archive,
        [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => FileKind.Archive,
        [0x1f, 0x8b, ..] or [(byte)'7', (byte)'z', 0xbc, 0xaf, ..] or [(byte)'R', (byte)'a', (byte)'r', (byte)'!', ..] => FileKind.Archive,
        [(byte)'I', (byte)'D', (byte)'3', ..] or [(byte)'O', (byte)'g', (byte)'g', (byte)'S', ..] => FileKind.Sound,
        [(byte)'M', (byte)'Z', ..] or [0x7f, (byte)'E', (byte)'L', (byte)'F', ..] or [(byte)'#', (byte)'!', ..] or [0xcf or 0xce, 0xfa, 0xed, 0xfe, ..] => FileKind.Program,
        _ => Written(head),
    };

    /// <summary>A browser may show it as the picture it is; everything else is only given to be kept.</summary>
    /// <returns>Its media type, or null.</returns>
    public static string? PictureType(FileKind kind) => kind switch
    {
        FileKind.Jpeg => "image/jpeg",
        FileKind.Png => "image/png",
        FileKind.Gif => "image/gif",
        FileKind.Webp => "image/webp",
        _ => null,
    };

    private static FileKind Written(ReadOnlySpan<byte> head)
    {
        if (head.IsEmpty || head.Contains((byte)0) || !IsUtf8(head))
            return FileKind.Other;
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF').TrimStart();
        if (text.StartsWith('<'))
            return FileKind.Markup;
        return text.StartsWith("From:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Received:", StringComparison.OrdinalIgnoreCase) || text.StartsWith("Return-Path:", StringComparison.OrdinalIgnoreCase)
            ? FileKind.Mail
            : FileKind.Text;
    }

    /// <summary>The last letter may be cut off half-way.</summary>
    private static bool IsUtf8(ReadOnlySpan<byte> head)
    {
        for (var cut = 0; cut < 4 && cut < head.Length; cut++)
            if (System.Text.Unicode.Utf8.IsValid(head[..^cut]))
                return true;
        return false;
    }
}
