using Bekwaam.Core.Relations.Cards;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>What a column of a file with contacts can hold, in words, in the order of a card.</summary>
internal static class ColumnChoices
{
    public static IReadOnlyList<(string Meaning, string Words)> All { get; } =
    [
        ("keep", Key("keep with the card")),
        ("ignore", Key("leave out")),
        ("name", Key("Whole name")),
        ("title", Key("Title")),
        ("initials", Key("Initials")),
        ("given", Key("Given name")),
        ("additional", Key("Further given names")),
        ("prefix", Key("Prefix (van, de)")),
        ("family", Key("Family name")),
        ("suffix", Key("Suffix")),
        ("organisation", Key("Organisation")),
        ("department", Key("Department")),
        ("function", Key("Function")),
        ("birthdate", Key("Birth date")),
        ("mail", Key("Mail address")),
        ("mail work", Key("Mail address, work")),
        ("mail home", Key("Mail address, home")),
        ("phone", Key("Telephone")),
        ("phone mobile", Key("Telephone, mobile")),
        ("phone work", Key("Telephone, work")),
        ("phone home", Key("Telephone, home")),
        ("phone work fax", Key("Fax, work")),
        ("website", Key("Website")),
        ("account:LinkedIn", Key("LinkedIn")),
        ("address", Key("Whole address")),
        ("street", Key("Street")),
        ("street work", Key("Street, work")),
        ("street home", Key("Street, home")),
        ("housenumber", Key("House number")),
        ("addition", Key("Addition to the number")),
        ("postcode", Key("Postcode")),
        ("postcode work", Key("Postcode, work")),
        ("postcode home", Key("Postcode, home")),
        ("place", Key("Place")),
        ("place work", Key("Place, work")),
        ("place home", Key("Place, home")),
        ("region", Key("Province or state")),
        ("country", Key("Country")),
        ("country work", Key("Country, work")),
        ("country home", Key("Country, home")),
        ("addressline", Key("Further address line")),
        ("postbox", Key("Post box")),
        ("nickname", Key("Nickname")),
        ("phonelabel", Key("What the number is for")),
        ("maillabel", Key("What the mail address is for")),
        ("addresslabel", Key("What the address is for")),
        ("kind", Key("Kind of relation")),
        ("traderegister", Key("KvK number")),
        ("vat", Key("VAT number")),
        ("iban", Key("IBAN")),
        ("industry", Key("Industry")),
        ("tags", Key("Tags")),
        ("notes", Key("Notes")),
        ("language", Key("Language")),
        ("type", Key("Person or organisation")),
    ];

    /// <summary>For what something is used, behind what it is.</summary>
    public static string Use(UseLabel use) => use switch
    {
        UseLabel.Work => Key("work"),
        UseLabel.Home => Key("home"),
        UseLabel.Billing => Key("billing"),
        UseLabel.Delivery => Key("delivery"),
        _ => Key("other"),
    };
}
