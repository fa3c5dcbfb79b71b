using Bekwaam.Core.Accounts;

namespace Bekwaam.Accounts;

/// <summary>The roles as a person chooses them, with what each may do.</summary>
internal static class RoleChoice
{
    public static IReadOnlyList<(Role Role, string Text)> All { get; } =
    [
        (Role.Owner, "Everything, and the only one who makes another owner."),
        (Role.Manager, "Results, bars, own estimate; imports answers."),
        (Role.Employee, "The sheet and own estimate."),
        (Role.Administrator, "Accounts, imports and the audit trail; not the results of surveys."),
    ];
}
