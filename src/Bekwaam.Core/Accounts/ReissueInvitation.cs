using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Accounts;

/// <summary>A new link in place of one that was lost or ran out; the old one no longer works.</summary>
public static class ReissueInvitation
{
    public static async Task<Outcome<InviteColleague.Issued>> RunAsync(
        AppDb db, Guid invitation, Guid actor, DateTimeOffset now, string? address, CancellationToken cancel)
    {
        var old = await db.AccountInvitations.AsNoTracking().SingleOrDefaultAsync(i => i.Id == invitation && i.AcceptedAt == null && i.RevokedAt == null, cancel);
        if (old is null)
            return new Reason("This invitation has been used or withdrawn already.");
        return await InviteColleague.RunAsync(db, new InviteColleague.Input(old.Name, old.Email, InvitationRoles.Of(old)), actor, now, address, cancel);
    }
}
