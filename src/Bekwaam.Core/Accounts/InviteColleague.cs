using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>Makes a link by which a colleague gets an account. A newer link for the same address replaces the older one.</summary>
public static class InviteColleague
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromDays(7);

    public sealed record Input(string Name, string Email, IReadOnlyCollection<Role> Roles);

    /// <param name="Invitation">As kept.</param>
    /// <param name="Token">For the link; not kept, so shown now or never.</param>
    public sealed record Issued(AccountInvitation Invitation, string Token);

    public static async Task<Outcome<Issued>> RunAsync(
        AppDb db, Input input, Guid actor, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        if ((NewAccount.Check(input.Name, input.Email) ?? RoleRules.CheckChoice(input.Roles)) is { } wrong)
            return wrong;
        if (await RoleRules.CheckActorAsync(db, actor, input.Roles, cancel) is { } notAllowed)
            return notAllowed;
        var normalized = EmailAddress.Normalize(input.Email);
        if (await db.Accounts.AnyAsync(a => a.NormalizedEmail == normalized, cancel))
            return new Reason("There is an account with this e-mail address already.");

        var email = input.Email.Trim();
        await RevokeInvitation.RevokeOpenAsync(db, i => EmailAddress.Normalize(i.Email) == normalized, actor, now, address, cancel);
        var issued = Make(input.Name, email, input.Roles, actor, now);
        db.AccountInvitations.Add(issued.Invitation);
        AuditLog.Record(db, AuditKind.Invited, actor, email, new Dictionary<string, string> { ["roles"] = issued.Invitation.Roles }, now, address);
        await db.SaveChangesAsync(cancel);
        return issued;
    }

    internal static Issued Make(string name, string email, IEnumerable<Role> roles, Guid by, DateTimeOffset now)
    {
        var token = InvitationToken.New();
        return new Issued(
            new AccountInvitation
            {
                Id = Guid.CreateVersion7(now),
                TokenHash = InvitationToken.HashOf(token),
                Name = name.Trim(),
                Email = email,
                Roles = InvitationRoles.Join(roles),
                InvitedBy = by,
                CreatedAt = now,
                ExpiresAt = now + ValidFor,
            },
            token);
    }
}
