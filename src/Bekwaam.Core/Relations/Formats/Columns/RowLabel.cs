using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;

namespace Bekwaam.Core.Relations.Formats.Columns;

/// <summary>What Google's labels say, in English and Dutch: "* Work", "Mobile", "Werkfax", or a name of one's own.</summary>
internal sealed record RowLabel(UseLabel Use, PhoneKind? Kind, string? Own)
{
    public static RowLabel? Read(string text) => Fold.Text(text.TrimStart('*', ' ')).Replace("-", " ", StringComparison.Ordinal) switch
    {
        "" => null,
        "work" or "werk" or "zakelijk" => new(UseLabel.Work, null, null),
        "home" or "thuis" or "huis" or "prive" => new(UseLabel.Home, null, null),
        "other" or "overig" or "anders" => new(UseLabel.Other, null, null),
        "mobile" or "mobiel" or "cell" => new(UseLabel.Unlabelled, PhoneKind.Mobile, null),
        "work mobile" or "werk mobiel" => new(UseLabel.Work, PhoneKind.Mobile, null),
        "home mobile" or "thuis mobiel" => new(UseLabel.Home, PhoneKind.Mobile, null),
        "work fax" or "werkfax" or "fax werk" => new(UseLabel.Work, PhoneKind.Fax, null),
        "home fax" or "faxthuis" or "fax thuis" => new(UseLabel.Home, PhoneKind.Fax, null),
        "other fax" or "overig fax" => new(UseLabel.Other, PhoneKind.Fax, null),
        "fax" => new(UseLabel.Unlabelled, PhoneKind.Fax, null),
        "pager" => new(UseLabel.Unlabelled, PhoneKind.Pager, null),
        "work pager" => new(UseLabel.Work, PhoneKind.Pager, null),
        "billing" or "factuur" => new(UseLabel.Billing, null, null),
        "delivery" or "levering" => new(UseLabel.Delivery, null, null),
        "voice" or "website" or "home page" or "homepage" or "profile" => new(UseLabel.Unlabelled, null, null),
        _ => new(UseLabel.Unlabelled, null, text.TrimStart('*', ' ')),
    };

    /// <summary>The label that reads back as this use and kind.</summary>
    public static string? Write(UseLabel use, PhoneKind kind, string? own) => own ?? (use, kind) switch
    {
        (UseLabel.Unlabelled, PhoneKind.Mobile) => "Mobile",
        (UseLabel.Unlabelled, PhoneKind.Fax) => "Fax",
        (UseLabel.Unlabelled, PhoneKind.Pager) => "Pager",
        (UseLabel.Unlabelled, _) => null,
        (_, PhoneKind.Voice) => use.ToString(),
        _ => $"{use} {kind.ToString().ToLowerInvariant()}",
    };
}
