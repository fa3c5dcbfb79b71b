using Microsoft.AspNetCore.Mvc.ViewFeatures;

namespace Bekwaam.Ui;

/// <summary>What a page says after it sent the browser on: kept for the next page shown, and for that one only.</summary>
internal static class Notices
{
    /// <summary>They travel in a cookie: whoever sends form after form and never looks would in the end be refused for its size.</summary>
    public const int Most = 3;

    private const string Key = "notices";

    /// <summary>Leaves a message, in the reader's language, for the next page; of many, the last few.</summary>
    public static void Tell(this ITempDataDictionary temp, NoticeKind kind, string words) =>
        temp[Key] = (string[])[.. (temp.Peek(Key) as string[] ?? []).TakeLast(Most - 1), $"{kind}|{words}"];

    public static IReadOnlyList<(NoticeKind Kind, string Words)> Take(ITempDataDictionary temp) =>
        [.. (temp[Key] as string[] ?? []).Select(notice => notice.Split('|', 2)).Select(parts => (Enum.Parse<NoticeKind>(parts[0]), parts[1]))];
}
