using Bekwaam.Core.Relations.Bulk;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Relations;

/// <summary>What changes to many relations are called.</summary>
internal static class BulkWords
{
    public static string Of(BulkKind kind) => kind switch
    {
        BulkKind.Adviser => Key("Give them another adviser"),
        BulkKind.Location => Key("Move them to another branch"),
        BulkKind.AddTag => Key("Add a tag"),
        BulkKind.RemoveTag => Key("Remove a tag"),
        BulkKind.AddKind => Key("Add a kind"),
        BulkKind.AddToSegment => Key("Put them in a segment"),
        BulkKind.RemoveFromSegment => Key("Take them out of a segment"),
        _ => Key("Confirm that their cards are right"),
    };

    public static string Of(BulkState state) => state switch
    {
        BulkState.Running => Key("busy"),
        BulkState.Done => Key("done"),
        BulkState.Undoing => Key("being undone"),
        _ => Key("undone"),
    };
}
