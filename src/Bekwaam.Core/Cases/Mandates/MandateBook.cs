using Bekwaam.Core.Accounts;
using Bekwaam.Core.Data;
using Bekwaam.Core.Settings;
using Microsoft.EntityFrameworkCore;

namespace Bekwaam.Core.Cases.Mandates;

/// <summary>How far somebody may go with one kind of help.</summary>
/// <param name="Each">At most this; null for whatever it costs.</param>
/// <param name="Left">What is left of this month; null without such a limit.</param>
public sealed record Room(GrantKind Kind, Money? Each, Money? Left)
{
    /// <summary>The most that can be given now; null for whatever it costs.</summary>
    public Money? Most => Each is { } each && Left is { } left ? each < left ? each : left : Each ?? Left;

    /// <summary>Without an amount only where none is a limit.</summary>
    public bool Allows(Money? amount) => Most is not { } most || (amount is { } wanted && wanted <= most);
}

/// <summary>Who may decide what, as it is now.</summary>
public sealed class MandateBook
{
    private static readonly IReadOnlyList<Room> All = [.. Enum.GetValues<GrantKind>().Select(kind => new Room(kind, null, null))];

    private readonly IReadOnlyList<Mandate> mandates;
    private readonly ILookup<Guid, Role> roles;
    private readonly Dictionary<(Guid Account, GrantKind Kind), long> spent;

    private MandateBook(IReadOnlyList<Mandate> mandates, IReadOnlyList<Account> colleagues, Dictionary<(Guid, GrantKind), long> spent)
    {
        (this.mandates, this.spent, Colleagues) = (mandates, spent, colleagues);
        roles = colleagues.SelectMany(a => a.Roles).ToLookup(r => r.AccountId, r => r.Role);
    }

    /// <summary>Who works here, by name.</summary>
    public IReadOnlyList<Account> Colleagues { get; }

    public IReadOnlyList<Mandate> Mandates => mandates;

    public static async Task<MandateBook> ReadAsync(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var mandates = await db.Mandates.AsNoTracking().Where(m => m.EndedAt == null).OrderBy(m => m.Kind).ThenBy(m => m.Id).ToListAsync(cancel);
        var colleagues = await db.Accounts.AsNoTracking().Where(a => a.DisabledAt == null).Include(a => a.Roles).OrderBy(a => a.Name).ToListAsync(cancel);
        var month = await MonthAsync(db, now, cancel);
        var spent = mandates.Exists(m => m.PerMonth is not null)
            ? (await db.Grants.Where(g => g.At >= month && g.Amount != null).Select(g => new { g.By, g.Kind, g.Amount }).ToListAsync(cancel))
                .GroupBy(g => (g.By, g.Kind)).ToDictionary(g => g.Key, g => g.Sum(one => one.Amount!.Value.Cents))
            : [];
        return new MandateBook(mandates, colleagues, spent);
    }

    /// <summary>What somebody with these roles may decide each time, for a glance: what is left of a month is not looked up.</summary>
    public static async Task<IReadOnlyList<Room>> OfferAsync(AppDb db, Guid account, IReadOnlyCollection<Role> roles, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(roles);
        if (roles.Contains(Role.Owner))
            return All;
        var mandates = await db.Mandates.AsNoTracking().Where(m => m.EndedAt == null && (m.AccountId == account || m.Role != null)).ToListAsync(cancel);
        return RoomsIn(mandates, account, roles, mandate => new Room(mandate.Kind, mandate.Each, mandate.PerMonth));
    }

    /// <summary>When the month at hand began where the organisation is.</summary>
    internal static async Task<DateTimeOffset> MonthAsync(AppDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById((await OrganisationSetting.ReadAsync(db, cancel))?.TimeZone ?? Organisation.DefaultTimeZone);
        var today = DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(now, zone).DateTime);
        return Figures.FlowWeeks.MidnightOf(new DateOnly(today.Year, today.Month, 1), zone);
    }

    /// <summary>
    /// What somebody may decide, a room a kind. An owner may decide everything; what is one's own goes before what the role has;
    /// of several roles the widest.
    /// </summary>
    public IReadOnlyList<Room> RoomsOf(Guid account)
    {
        var own = roles[account].ToHashSet();
        return own.Contains(Role.Owner) ? All : RoomsIn(mandates, account, own, mandate => RoomOf(mandate, account));
    }

    public Room? RoomOf(Guid account, GrantKind kind) => RoomsOf(account).FirstOrDefault(room => room.Kind == kind);

    /// <summary>Who may decide this, those first who may least: an owner is not asked for what a colleague may do.</summary>
    public IReadOnlyList<Account> WhoMay(GrantKind kind, Money? amount, Guid except) =>
    [
        .. from colleague in Colleagues
           where colleague.Id != except
           let room = RoomOf(colleague.Id, kind)
           where room is not null && room.Allows(amount)
           orderby room.Most?.Cents ?? long.MaxValue, roles[colleague.Id].Contains(Role.Owner)
           select colleague,
    ];

    private static List<Room> RoomsIn(IReadOnlyList<Mandate> mandates, Guid account, IReadOnlyCollection<Role> roles, Func<Mandate, Room> room) =>
    [
        .. from kind in Enum.GetValues<GrantKind>()
           let personal = mandates.Where(m => m.Kind == kind && m.AccountId == account).ToList()
           let those = personal.Count > 0 ? personal : [.. mandates.Where(m => m.Kind == kind && m.Role is { } role && roles.Contains(role))]
           where those.Count > 0
           select those.Select(room).MaxBy(one => one.Most?.Cents ?? long.MaxValue)!,
    ];

    private Room RoomOf(Mandate mandate, Guid account) => new(
        mandate.Kind,
        mandate.Each,
        mandate.PerMonth is { } month ? new Money(Math.Max(0, month.Cents - spent.GetValueOrDefault((account, mandate.Kind)))) : null);
}
