using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal;

/// <summary>
/// Takes down that somebody wants to be let in by a mail address. The same is done for every address; only how often it was asked,
/// for that address and from that network, makes a difference, and nobody is told of that either.
/// </summary>
public static class RequestPortalLink
{
    public static readonly TimeSpan ValidFor = TimeSpan.FromMinutes(15);

    public const int PerAddressAnHour = 5;
    public const int PerAddressADay = 12;
    public const int PerNetworkAnHour = 30;

    /// <param name="Mail">As typed.</param>
    /// <param name="Language">"nl" or "en".</param>
    /// <param name="ReturnTo">A page of ours.</param>
    /// <param name="Network">A keyed hash.</param>
    public sealed record Input(string? Mail, string Language, string? ReturnTo, string Network)
    {
        /// <summary>Whose address it becomes besides; null for who only wants to come in.</summary>
        public PortalVisitor? AddTo { get; init; }
    }

    /// <returns>The key of the page on which a code can be typed, also when nothing will come of it.</returns>
    public static async Task<Outcome<Guid>> RunAsync(AppDb db, Input input, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(input);
        if (!EmailAddress.LooksRight(input.Mail))
            return new Reason("Fill in your mail address.");
        var mail = PortalVisitor.Normalise(input.Mail!);
        var link = new PortalLink { Id = Guid.CreateVersion7(now), Mail = mail, Language = input.Language, ReturnTo = input.ReturnTo, Network = input.Network, AskedAt = now, ExpiresAt = now + ValidFor, AddToRelationId = input.AddTo is { } visitor ? OwnData.IdOf(visitor) : null };
        if (await IsTooOftenAsync(db, mail, input.Network, now, cancel))
            return link.Id;
        db.PortalLinks.Add(link);
        JobQueue.Enqueue(db, MailPortalLinks.JobKind, new { }, now, lane: MailPortalLinks.Lane);
        await db.SaveChangesAsync(cancel);
        return link.Id;
    }

    private static async Task<bool> IsTooOftenAsync(AppDb db, string mail, string network, DateTimeOffset now, CancellationToken cancel)
    {
        var (hour, day) = (now.AddHours(-1), now.AddDays(-1));
        var times = await db.PortalLinks.Where(l => l.Mail == mail && l.AskedAt > day).Select(l => l.AskedAt).Take(PerAddressADay).ToListAsync(cancel);
        return times.Count >= PerAddressADay || times.Count(t => t > hour) >= PerAddressAnHour
            || await db.PortalLinks.Where(l => l.Network == network && l.AskedAt > hour).Take(PerNetworkAnHour).CountAsync(cancel) >= PerNetworkAnHour;
    }
}
