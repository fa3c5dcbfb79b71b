using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Asking;

/// <summary>Makes the link by which a customer says how it went; once a case is solved, and one a case.</summary>
public static class InviteAfterCase
{
    /// <summary>As long as somebody still knows how it went.</summary>
    public const int Days = 30;

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="id">Which case.</param>
    /// <param name="seal">Encrypts the token with a key that is not in the database.</param>
    /// <param name="by">Who asks.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<CaseInvitation>> RunAsync(AppDb db, Guid id, Func<string, byte[]> seal, Guid by, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(seal);
        if (await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, cancel) is not { } one)
            return WorkOnCase.NotThere;
        if (one.MergedInto is not null)
            return WorkOnCase.IsMerged;
        if (one.IsOpen)
            return new Reason("Ask when it is solved: before that nobody can say how it went.");
        var invitation = await db.CaseInvitations.SingleOrDefaultAsync(i => i.CaseId == id, cancel);
        if (invitation is { AnsweredAt: not null } || invitation?.ExpiresAt > now)
            return invitation;
        var token = InvitationToken.New();
        if (invitation is null)
        {
            invitation = new CaseInvitation { Id = Guid.CreateVersion7(now), CaseId = id, TokenHash = InvitationToken.HashOf(token), SealedToken = seal(token), MadeAt = now, MadeBy = by, ExpiresAt = now.AddDays(Days) };
            db.CaseInvitations.Add(invitation);
        }
        else
        {
            (invitation.TokenHash, invitation.SealedToken, invitation.ExpiresAt) = (InvitationToken.HashOf(token), seal(token), now.AddDays(Days));
        }

        try
        {
            await db.SaveChangesAsync(cancel);
            return invitation;
        }
        catch (DbUpdateException)
        {
            // A colleague made it at the same moment: theirs is as good.
            db.ChangeTracker.Clear();
            return await db.CaseInvitations.SingleAsync(i => i.CaseId == id, cancel);
        }
    }
}
