using Bekwaam.Core.Cases.Bulk;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Cases;

/// <summary>What changes to many cases are called.</summary>
internal static class CaseBulkWords
{
    public static string Of(CaseBulkKind kind) => kind switch
    {
        CaseBulkKind.Assign => Key("Give them to a colleague"),
        CaseBulkKind.AddTag => Key("Add a tag"),
        CaseBulkKind.RemoveTag => Key("Remove a tag"),
        CaseBulkKind.Impact => Key("Say what it does to the customers"),
        _ => Key("Say what they wait for"),
    };
}
