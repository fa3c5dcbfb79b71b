using System.Globalization;
using Bekwaam.Core.Relations.Cards;

namespace Bekwaam.Core.Relations.Formats.VCards;

/// <summary>What the TYPE parameters of a line, and Apple's label beside it, say about its use.</summary>
internal static class VCardTypes
{
    /// <summary>Words that every program writes and that tell nothing.</summary>
    private static readonly HashSet<string> Noise = new(StringComparer.Ordinal)
    {
        "WORK", "HOME", "OTHER", "PREF", "VOICE", "CELL", "MOBILE", "FAX", "PAGER", "INTERNET", "MSG", "TEXT", "DOM", "INTL", "POSTAL", "PARCEL",
        "BILLING", "DELIVERY", "URI", "TEL", "EMAIL",
    };

    public static UseLabel Use(VCardLine line) =>
        line.IsType("WORK") ? UseLabel.Work : line.IsType("HOME") ? UseLabel.Home : line.IsType("OTHER") ? UseLabel.Other : UseLabel.Unlabelled;

    /// <summary>A type that is none of the usual ones: car, assistant, x-something.</summary>
    public static string? Odd(VCardLine line) =>
        line.Types.FirstOrDefault(type => !Noise.Contains(type)) is { } odd
            ? VCardText.Some((odd.StartsWith("X-", StringComparison.Ordinal) ? odd[2..] : odd).ToLowerInvariant())
            : null;

    /// <summary>Preferred lines come with a bare PREF, TYPE=pref or PREF=1; the lowest number is first.</summary>
    public static int? Rank(VCardLine line)
    {
        if (line.IsType("PREF"))
            return 1;
        return line.Parameter("PREF") is { } rank ? int.TryParse(rank, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 1 : null;
    }

    public static PhoneKind? Phone(VCardLine line)
    {
        if (line.IsType("FAX"))
            return PhoneKind.Fax;
        if (line.IsType("PAGER"))
            return PhoneKind.Pager;
        if (line.IsType("CELL") || line.IsType("MOBILE") || line.IsType("IPHONE"))
            return PhoneKind.Mobile;
        return null;
    }

    /// <summary>Use and preference as vCard 4.0 writes them.</summary>
    public static List<VCardParameter> Write(UseLabel use, bool preferred)
    {
        var parameters = new List<VCardParameter>();
        if (use is not UseLabel.Unlabelled)
            parameters.Add(new VCardParameter("TYPE", use.ToString().ToLowerInvariant()));
        if (preferred)
            parameters.Add(new VCardParameter("PREF", "1"));
        return parameters;
    }

    /// <summary>Apple's labels of its own, _$!&lt;Mobile&gt;!$_, and what Bekwaam calls them.</summary>
    public static (UseLabel? Use, PhoneKind? Kind, string? Label) Label(string label)
    {
        if (!label.StartsWith("_$!<", StringComparison.Ordinal) || !label.EndsWith(">!$_", StringComparison.Ordinal))
            return (null, null, VCardText.Some(label));
        return label[4..^4] switch
        {
            "Work" => (UseLabel.Work, null, null),
            "Home" => (UseLabel.Home, null, null),
            "Other" => (UseLabel.Other, null, null),
            "Mobile" or "iPhone" => (null, PhoneKind.Mobile, null),
            "WorkFAX" => (UseLabel.Work, PhoneKind.Fax, null),
            "HomeFAX" => (UseLabel.Home, PhoneKind.Fax, null),
            "OtherFAX" => (UseLabel.Other, PhoneKind.Fax, null),
            "Pager" => (null, PhoneKind.Pager, null),
            "HomePage" => (null, null, null),
            var own => (null, null, VCardText.Some(own)),
        };
    }
}
