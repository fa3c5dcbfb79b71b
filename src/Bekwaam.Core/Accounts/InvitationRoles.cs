namespace Bekwaam.Core.Accounts;

/// <summary>Roles as kept with an invitation: their names, with commas.</summary>
public static class InvitationRoles
{
    public static string Join(IEnumerable<Role> roles) => string.Join(',', roles.Distinct().Order());

    public static IReadOnlyList<Role> Of(AccountInvitation invitation) =>
        [.. invitation.Roles.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<Role>)];
}
