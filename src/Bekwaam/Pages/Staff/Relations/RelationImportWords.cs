using Bekwaam.Core.Relations.Importing;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Pages.Staff.Relations;

/// <summary>How far an import of relations is, and what was chosen for it, in words.</summary>
internal static class RelationImportWords
{
    public static string Of(RelationImportState state) => state switch
    {
        RelationImportState.Received => Key("to look at"),
        RelationImportState.Checking => Key("dry run"),
        RelationImportState.Checked => Key("ready to import"),
        RelationImportState.Running => Key("being imported"),
        RelationImportState.Completed => Key("imported"),
        RelationImportState.Failed => Key("refused"),
        RelationImportState.Undoing => Key("being undone"),
        _ => Key("undone"),
    };

    public static string Badge(RelationImportState state) => state switch
    {
        RelationImportState.Completed => "badge-done",
        RelationImportState.Failed => "badge-wrong",
        RelationImportState.Received or RelationImportState.Checked => "badge-waiting",
        RelationImportState.Undone => "",
        _ => "badge-accent",
    };

    public static string Of(KnownContacts choice) => choice switch
    {
        KnownContacts.Skip => Key("Leave as it is"),
        KnownContacts.Add => Key("Add what is missing"),
        _ => Key("Make another one"),
    };

    public static string Of(RelationImportNoteKind kind) => kind switch
    {
        RelationImportNoteKind.Refused => Key("Refused"),
        RelationImportNoteKind.Remark => Key("Remark"),
        RelationImportNoteKind.Known => Key("In the register already"),
        _ => Key("Left as it is"),
    };
}
