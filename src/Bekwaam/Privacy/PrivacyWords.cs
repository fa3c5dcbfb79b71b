using Bekwaam.Core.Privacy;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Privacy;

/// <summary>What things about privacy are called.</summary>
internal static class PrivacyWords
{
    public static string Of(ErasureReason why) => why switch
    {
        ErasureReason.Asked => Key("The person asked for it"),
        ErasureReason.NoLongerNeeded => Key("We no longer need it"),
        _ => Key("It should never have been kept"),
    };

    public static string Of(LookWay way) => way switch
    {
        LookWay.Page => Key("the page"),
        LookWay.List => Key("a list"),
        LookWay.DataFile => Key("a file of all data"),
        LookWay.Export => Key("an export"),
        LookWay.Api => Key("another program"),
        _ => Key("an address book"),
    };

    public static string Of(RetentionRule rule) => rule switch
    {
        RetentionRule.FormerCustomer => Key("former customer for long"),
        RetentionRule.Prospect => Key("prospect without contact"),
        _ => Key("contact person who left"),
    };

    /// <summary>A part of the file of somebody's data.</summary>
    public static string Part(string name) => name switch
    {
        "earlierCards" => Key("What stood here before"),
        "kinds" => Key("What you are to us"),
        "actsFor" => Key("For whom you act"),
        "permissions" => Key("What you allowed"),
        "events" => Key("What happened"),
        "segments" => Key("Groups you are in"),
        "cases" => Key("What you came to us with, and what was said"),
        "looks" => Key("When your data was looked at"),
        "duplicates" => Key("Where we thought that you were entered twice"),
        "merges" => Key("What we made one of two"),
        "audit" => Key("What we did with all your data at once"),
        _ => name,
    };
}
