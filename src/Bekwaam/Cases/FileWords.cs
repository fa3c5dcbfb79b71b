using System.Globalization;
using Bekwaam.Core.Cases.Attaching;
using Microsoft.Extensions.Localization;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Cases;

/// <summary>What a file is and how large, in words.</summary>
internal static class FileWords
{
    private const int Step = 1000;

    public static string About(IStringLocalizer L, CaseFile file) => $"{L[Of(file.Kind)]} · {Size(file.Length)}";

    public static string Of(FileKind kind) => kind switch
    {
        FileKind.Jpeg or FileKind.Png or FileKind.Gif or FileKind.Webp or FileKind.Heic => Key("picture"),
        FileKind.Pdf => Key("PDF"),
        FileKind.Archive => Key("office document or archive"),
        FileKind.Text => Key("text"),
        FileKind.Video => Key("film"),
        FileKind.Sound => Key("sound"),
        FileKind.Mail => Key("mail message"),
        FileKind.Program => Key("program"),
        FileKind.Markup => Key("web page or drawing"),
        _ => Key("file"),
    };

    /// <summary>It can do something when it is opened.</summary>
    public static bool NeedsCare(FileKind kind) => kind is FileKind.Program or FileKind.Markup;

    /// <summary>As an operating system says it: 340 kB, 1,2 MB.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < Step => $"{bytes} B",
        < Step * Step => string.Create(CultureInfo.CurrentCulture, $"{(double)bytes / Step:0} kB"),
        _ => string.Create(CultureInfo.CurrentCulture, $"{(double)bytes / (Step * Step):0.0} MB"),
    };
}
