using Bekwaam.Core.Cases.Importing;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Pages.Staff.Cases;

/// <summary>How far an import of cases is, and what its columns are, in words.</summary>
internal static class CaseImportWords
{
    /// <summary>What columns can hold, in the order of the mapping page, by the name of the property of <see cref="LogColumns"/>.</summary>
    public static IReadOnlyList<(string Role, string Words)> Roles { get; } =
    [
        (nameof(LogColumns.Case), Key("What the case is called")),
        (nameof(LogColumns.Activity), Key("Activity")),
        (nameof(LogColumns.Time), Key("When it was done")),
        (nameof(LogColumns.Start), Key("When it was begun")),
        (nameof(LogColumns.Lifecycle), Key("Beginning or end of the activity")),
        (nameof(LogColumns.Resource), Key("Colleague")),
        (nameof(LogColumns.Opened), Key("When the case was opened")),
        (nameof(LogColumns.FirstAnswer), Key("When it was first answered")),
        (nameof(LogColumns.Solved), Key("When it was solved")),
        (nameof(LogColumns.Subject), Key("Subject")),
        (nameof(LogColumns.Kind), Key("Kind")),
        (nameof(LogColumns.Customer), Key("Customer")),
    ];

    public static string Of(CaseImportState state) => state switch
    {
        CaseImportState.Received => Key("to look at"),
        CaseImportState.Checking => Key("dry run"),
        CaseImportState.Checked => Key("ready to import"),
        CaseImportState.Running => Key("being imported"),
        CaseImportState.Completed => Key("imported"),
        CaseImportState.Failed => Key("refused"),
        CaseImportState.Undoing => Key("being undone"),
        _ => Key("undone"),
    };

    public static string Badge(CaseImportState state) => state switch
    {
        CaseImportState.Completed => "badge-done",
        CaseImportState.Failed => "badge-wrong",
        CaseImportState.Received or CaseImportState.Checked => "badge-waiting",
        CaseImportState.Undone => "",
        _ => "badge-accent",
    };
}
