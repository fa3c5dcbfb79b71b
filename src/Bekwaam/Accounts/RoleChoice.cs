using Bekwaam.Core.Accounts;
using static Bekwaam.Texts.TextKey;

namespace Bekwaam.Accounts;

/// <summary>The roles as a person chooses them, with what each may do.</summary>
internal static class RoleChoice
{
    public static IReadOnlyList<(Role Role, string Name, string Text)> All { get; } =
    [
        (Role.Owner, Key("Owner"), Key("Everything, and the only one who makes another owner.")),
        (Role.Manager, Key("Manager"), Key("Results, bars, own estimate; imports answers.")),
        (Role.Employee, Key("Employee"), Key("The sheet and own estimate.")),
        (Role.Administrator, Key("Administrator"), Key("Accounts, imports and the audit trail; not the results of surveys.")),
    ];
}
