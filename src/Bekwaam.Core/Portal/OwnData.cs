using Bekwaam.Core.Data;
using Bekwaam.Core.Jobs;
using Bekwaam.Core.Relations;
using Bekwaam.Core.Relations.Cards;
using Bekwaam.Core.Relations.Numbers;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Portal;

/// <summary>
/// What the register has of a customer, as they see and change it themselves. Only who has a mail address for themselves alone:
/// where several share one, nobody changes what is another's.
/// </summary>
public static class OwnData
{
    public const string ByThemselves = "Website";

    /// <param name="Card">Null when the address leads to nobody, or to more than one.</param>
    /// <param name="Permissions">What they said last, per purpose and for every channel; null where they never did.</param>
    public sealed record View(Relation? Card, IReadOnlyDictionary<PermissionPurpose, bool> Permissions);

    /// <summary>What a form of theirs holds; the rest of the card stays as it is.</summary>
    /// <param name="Version">Of the relation when the form was opened.</param>
    public sealed record Input(int Version, string? Phone, string? Street, string? HouseNumber, string? Addition, string? Postcode, string? Place, string? Language, ChannelKind? PreferredChannel);

    public static async Task<View> ReadAsync(AppDb db, PortalVisitor visitor, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(visitor);
        if (IdOf(visitor) is not { } id)
            return new View(null, new Dictionary<PermissionPurpose, bool>());
        var card = await db.Relations.AsNoTracking().SingleAsync(r => r.Id == id, cancel);
        var said = await db.RelationPermissions.AsNoTracking().Where(p => p.RelationId == id && p.Channel == null).OrderByDescending(p => p.At).ThenByDescending(p => p.Id).ToListAsync(cancel);
        return new View(card, said.DistinctBy(p => p.Purpose).ToDictionary(p => p.Purpose, p => p.Given));
    }

    /// <returns>Saved, faults to mend, or that a colleague changed the same in the meantime.</returns>
    public static async Task<Outcome<SaveRelation.Result>> ChangeAsync(AppDb db, PortalVisitor visitor, Input input, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(visitor);
        ArgumentNullException.ThrowIfNull(input);
        if (IdOf(visitor) is not { } id)
            return new Reason("More than one person has this mail address with us. Call us to change something.");
        var standing = await db.Relations.AsNoTracking().SingleAsync(r => r.Id == id, cancel);
        var card = standing.Card with
        {
            Phones = First(standing.Card.Phones, PhoneOf(input.Phone, standing.Card.Phones is [var phone, ..] ? phone : null)),
            Addresses = First(standing.Card.Addresses, AddressOf(input, standing.Card.Addresses is [var address, ..] ? address : null)),
            Language = Text(input.Language),
            PreferredChannel = input.PreferredChannel,
        };
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        return await SaveRelation.RunAsync(db, new(id, input.Version, card, standing.AdviserId, standing.LocationId, []) { Themselves = true }, null, now, today, cancel);
    }

    /// <summary>Keeps what they may be sent; only what is said anew becomes a line of its own.</summary>
    /// <param name="db">A unit of work of the caller's.</param>
    /// <param name="visitor">Who says so.</param>
    /// <param name="wanted">What may be sent; all else may not.</param>
    /// <param name="wording">As it stood before them.</param>
    /// <param name="now">The time.</param>
    /// <param name="cancel">Stops.</param>
    public static async Task<Outcome<int>> PreferAsync(AppDb db, PortalVisitor visitor, IReadOnlySet<PermissionPurpose> wanted, string wording, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(wanted);
        if (IdOf(visitor) is not { } id)
            return new Reason("More than one person has this mail address with us. Call us to change something.");
        var before = (await ReadAsync(db, visitor, cancel)).Permissions;
        var changed = 0;
        foreach (var purpose in Enum.GetValues<PermissionPurpose>().Where(purpose => !before.TryGetValue(purpose, out var given) || given != wanted.Contains(purpose)))
        {
            var saved = await RecordPermission.RunAsync(db, new(id, purpose, null, wanted.Contains(purpose), ByThemselves, wording, now), null, now, cancel);
            if (!saved.Done)
                return saved.Refusal;
            changed++;
        }

        return changed;
    }

    /// <summary>Adds an address that was shown to be theirs to their card, in front; the others stay.</summary>
    internal static async Task AddMailAsync(AppDb db, Guid id, string mail, DateTimeOffset now, CancellationToken cancel)
    {
        if (await db.Relations.AsNoTracking().SingleOrDefaultAsync(r => r.Id == id && r.State == RelationState.Active, cancel) is not { } standing)
            return;
        var others = standing.Card.Mails.Where(m => !string.Equals(m.Address, mail, StringComparison.OrdinalIgnoreCase));
        var today = await OrganisationDay.OfAsync(db, now, cancel);
        await SaveRelation.RunAsync(db, new(id, standing.Version, standing.Card with { Mails = [new MailAddress(mail), .. others] }, standing.AdviserId, standing.LocationId, []) { Themselves = true }, null, now, today, cancel);
        // Whoever has the other addresses must hear of it: it may not have been them.
        JobQueue.Enqueue(db, MailNewAddress.JobKind, new MailNewAddress.Payload(id, mail, [.. others.Select(m => m.Address)]), now);
        await db.SaveChangesAsync(cancel);
    }

    /// <summary>The one card that is theirs alone.</summary>
    internal static Guid? IdOf(PortalVisitor visitor) => visitor is { Persons: [var one], Organisations.Count: 0 } ? one : null;

    private static PhoneNumber? PhoneOf(string? written, PhoneNumber? standing)
    {
        if (Text(written) is not { } number)
            return null;
        var read = Phones.Read(number);
        // As it was written before, it is the same number.
        return standing is not null && (standing.Written == number || (read.E164 is not null && read.E164 == standing.E164)) ? standing : read;
    }

    private static PostalAddress? AddressOf(Input input, PostalAddress? standing)
    {
        var address = (standing ?? new PostalAddress()) with { Street = Text(input.Street), HouseNumber = Text(input.HouseNumber), Addition = Text(input.Addition), Postcode = Text(input.Postcode), Place = Text(input.Place) };
        return address is { Street: null, Postcode: null, Place: null, PostBox: null, Lines: null } ? null : address;
    }

    private static IReadOnlyList<T> First<T>(IReadOnlyList<T> all, T? first)
        where T : class => first is null ? [.. all.Skip(1)] : [first, .. all.Skip(1)];

    private static string? Text(string? typed) => string.IsNullOrWhiteSpace(typed) ? null : typed.Trim();
}
