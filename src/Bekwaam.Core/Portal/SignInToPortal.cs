using System.Security.Cryptography;
using System.Text;
using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Portal.Figures;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal;

/// <summary>Lets somebody in by the link or the code that was mailed; once.</summary>
public static class SignInToPortal
{
    /// <summary>Wrong codes after which neither the code nor the link works any more.</summary>
    public const int Tries = 5;

    public const int CodeLength = 6;

    private static readonly Reason NoLink = new Reason("This link does not work: it was used before, it ran out, or it was copied in part. Ask for a new one.");
    private static readonly Reason NoCode = new Reason("This code is not right, or it ran out. Look in the newest mail, or ask for a new one.");

    /// <param name="Session">Begun.</param>
    /// <param name="ReturnTo">A page of ours to go on to.</param>
    public sealed record Result(PortalSession Session, string? ReturnTo);

    /// <summary>Whether a link still works; looking at it does not use it, for programs that read mail look too.</summary>
    public static Task<bool> WorksAsync(AppDb db, string token, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var hash = InvitationToken.HashOf(token);
        return db.PortalLinks.AnyAsync(l => l.TokenHash == hash && l.UsedAt == null && l.ExpiresAt > now && l.Tries < Tries, cancel);
    }

    public static async Task<Outcome<Result>> ByLinkAsync(AppDb db, string token, bool stay, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var hash = InvitationToken.HashOf(token);
        return await UseAsync(db, await db.PortalLinks.AsNoTracking().SingleOrDefaultAsync(l => l.TokenHash == hash, cancel), stay, now, cancel) ?? NoLink;
    }

    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="box">Opens the code that was mailed.</param>
    /// <param name="link">Which request.</param>
    /// <param name="typed">With or without spaces.</param>
    /// <param name="stay">Stay signed in.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<Result>> ByCodeAsync(AppDb db, ISecretBox box, Guid link, string? typed, bool stay, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(box);
        var digits = string.Concat((typed ?? "").Where(char.IsAsciiDigit));
        if (digits.Length != CodeLength)
            return new Reason("The code has {0} digits.", CodeLength);
        // Counted before it is looked at: two at once are two tries.
        var counted = await db.PortalLinks.Where(l => l.Id == link && l.UsedAt == null && l.ExpiresAt > now && l.Tries < Tries)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.Tries, l => (short)(l.Tries + 1)), cancel);
        var found = await db.PortalLinks.AsNoTracking().SingleOrDefaultAsync(l => l.Id == link, cancel);
        if (counted == 0 || found?.Code is not { } kept || !IsRight(box, kept, digits))
            return NoCode;
        // A right one is no wrong one: the fifth try may be right.
        return await UseAsync(db, found, stay, now, cancel, Tries + 1) ?? NoCode;
    }

    /// <summary>That they came in, for the figures; who shares an address is nobody in particular.</summary>
    private static async Task NoteAsync(AppDb db, string mail, DateTimeOffset now, CancellationToken cancel)
    {
        await DoorDay.CountAsync(db, DoorStep.CameIn, now, cancel);
        if (OwnData.IdOf(await PortalVisitor.ReadAsync(db, mail, now, cancel)) is { } who)
            db.DoorVisits.Add(new DoorVisit { Id = Guid.CreateVersion7(now), RelationId = who, At = now });
    }

    private static bool IsRight(ISecretBox box, byte[] kept, string digits)
    {
        try
        {
            return CryptographicOperations.FixedTimeEquals(box.Decrypt(kept), Encoding.UTF8.GetBytes(digits));
        }
        catch (Exception lost) when (lost is CryptographicException or IOException)
        {
            // The key file is another one since it was mailed.
            return false;
        }
    }

    /// <returns>Null when it does not work, or somebody was first.</returns>
    private static async Task<Outcome<Result>?> UseAsync(AppDb db, PortalLink? link, bool stay, DateTimeOffset now, CancellationToken cancel, int tries = Tries)
    {
        if (link is null)
            return null;
        await using var transaction = await db.Database.BeginTransactionAsync(cancel);
        var used = await db.PortalLinks.Where(l => l.Id == link.Id && l.UsedAt == null && l.ExpiresAt > now && l.Tries < tries)
            .ExecuteUpdateAsync(set => set.SetProperty(l => l.UsedAt, now), cancel);
        if (used == 0)
            return null;
        if (link.AddToRelationId is { } relation)
            await OwnData.AddMailAsync(db, relation, link.Mail, now, cancel);
        else
            await NoteAsync(db, link.Mail, now, cancel);
        var session = PortalSession.Begin(db, link.Mail, stay, now);
        await db.SaveChangesAsync(cancel);
        await transaction.CommitAsync(cancel);
        return new Result(session, link.ReturnTo);
    }
}
