using Bekwaam.Core.Listening;

namespace Bekwaam.Pages.Staff.Listening;

/// <summary>How far an import is, in a word.</summary>
internal static class ImportStates
{
    public static string Words(ImportState state) => state switch
    {
        ImportState.Mapping => Key("being mapped"),
        ImportState.Checking => Key("dry run"),
        ImportState.Checked => Key("ready to import"),
        ImportState.Running => Key("being imported"),
        ImportState.Completed => Key("imported"),
        ImportState.Failed => Key("refused"),
        ImportState.Undoing => Key("being undone"),
        _ => Key("undone"),
    };

    public static string Badge(ImportState state) => state switch
    {
        ImportState.Completed => "badge-done",
        ImportState.Failed => "badge-wrong",
        ImportState.Mapping or ImportState.Checked => "badge-waiting",
        ImportState.Undone => "",
        _ => "badge-accent",
    };

    /// <summary>Marks a text that is translated where it is shown.</summary>
    private static string Key(string words) => words;
}
