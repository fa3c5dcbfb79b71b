using System.Globalization;
using System.Text.RegularExpressions;

namespace Bekwaam.Core.Settings.Hours;

/// <summary>Opening hours as people write them: 8.30-12, 13-17.</summary>
public static partial class HoursText
{
    public const int MostSpans = 6;

    /// <summary>Reads spans with commas between; nothing, a dash and "closed" are closed.</summary>
    /// <returns>The spans in order; or what is wrong.</returns>
    public static Outcome<OpenSpan[]> Read(string? text)
    {
        var written = text?.Trim() ?? "";
        if (written.Length == 0 || written is "-" or "–" || written.Equals("closed", StringComparison.OrdinalIgnoreCase) || written.Equals("gesloten", StringComparison.OrdinalIgnoreCase))
            return Array.Empty<OpenSpan>();
        var spans = new List<OpenSpan>();
        foreach (var part in written.Split([',', ';', '&', '+'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            if (Span().Match(part) is not { Success: true } match || Minutes(match, "h1", "m1") is not { } from || Minutes(match, "h2", "m2") is not { } until)
                return new Reason("{0} is not a time from and until. Write for example 8:30-12:00, 13:00-17:00.", part);
            // An end before the beginning lies in the night after.
            var span = new OpenSpan(from, until <= from ? until + OpenSpan.Day : until);
            if (!span.IsOne)
                return new Reason("{0} is not a time from and until. Write for example 8:30-12:00, 13:00-17:00.", part);
            spans.Add(span);
        }

        spans.Sort((a, b) => a.From.CompareTo(b.From));
        if (spans.Count > MostSpans)
            return new Reason("At most {0} times on one day.", MostSpans);
        for (var i = 1; i < spans.Count; i++)
        {
            if (spans[i].From < spans[i - 1].Until)
                return new Reason("Times on one day overlap: {0}.", Write([spans[i - 1], spans[i]]));
        }

        return spans.ToArray();
    }

    /// <summary>8:30–12:00, 13:00–17:00; nothing when closed.</summary>
    public static string Write(IReadOnlyList<OpenSpan> spans) => string.Join(", ", spans.Select(span => $"{Clock(span.From)}–{Clock(span.Until)}"));

    private static string Clock(int minutes)
    {
        var shown = minutes > OpenSpan.Day ? minutes - OpenSpan.Day : minutes;
        return string.Create(CultureInfo.InvariantCulture, $"{shown / 60}:{shown % 60:00}");
    }

    private static int? Minutes(Match match, string hour, string minute)
    {
        var hours = int.Parse(match.Groups[hour].Value, CultureInfo.InvariantCulture);
        var minutes = match.Groups[minute].Length == 0 ? 0 : int.Parse(match.Groups[minute].Value, CultureInfo.InvariantCulture);
        return minutes < 60 && hours * 60 + minutes <= OpenSpan.Day ? hours * 60 + minutes : null;
    }

    [GeneratedRegex(@"^(?:van\s+)?(?<h1>[0-9]{1,2})(?:[:.u](?<m1>[0-9]{2}))?\s*(?:u(?:ur)?)?\s*(?:-|–|—|tot|to|until)\s*(?<h2>[0-9]{1,2})(?:[:.u](?<m2>[0-9]{2}))?\s*(?:u(?:ur)?)?$", RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase, 200)]
    private static partial Regex Span();
}
